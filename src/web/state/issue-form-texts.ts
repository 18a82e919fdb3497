import { ISSUE_FORM, type IssueFormTexts } from '../text/issue-form.ts'
import { useSettings } from './settings.ts'

/** The words in which an issue is defined, in the reader's language; apart, for the form is fetched when it is opened. */
export const useIssueFormTexts = (): IssueFormTexts => ISSUE_FORM[useSettings().lang]
