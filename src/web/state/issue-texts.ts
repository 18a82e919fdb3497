import { ISSUES, type IssueTexts } from '../text/issues.ts'
import { useSettings } from './settings.ts'

/** The words of the issues in the reader's language; apart from the others, for two pages need them. */
export const useIssueTexts = (): IssueTexts => ISSUES[useSettings().lang]
