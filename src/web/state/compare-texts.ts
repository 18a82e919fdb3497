import { COMPARE, type CompareTexts } from '../text/compare.ts'
import { useSettings } from './settings.ts'

/** The words of comparing in the reader's language; apart from the others, for two pages need them. */
export const useCompareTexts = (): CompareTexts => COMPARE[useSettings().lang]
