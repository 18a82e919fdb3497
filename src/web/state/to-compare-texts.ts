import { TO_COMPARE, type ToCompareTexts } from '../text/to-compare.ts'
import { useSettings } from './settings.ts'

/** The words of choosing what to compare in the reader's language; they come with the button. */
export const useToCompareTexts = (): ToCompareTexts => TO_COMPARE[useSettings().lang]
