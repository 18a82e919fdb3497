import { JUDGING, type JudgingTexts } from '../text/judging.ts'
import { useSettings } from './settings.ts'

/** The words of judging in the reader's language; apart from the others, for few pages need them. */
export const useJudgingTexts = (): JudgingTexts => JUDGING[useSettings().lang]
