import { ISSUE_LINKS, type IssueLinkTexts } from '../text/issue-links.ts'
import { useSettings } from './settings.ts'

/** The words of links between statements in the reader's language; fetched with the part that shows them. */
export const useIssueLinkTexts = (): IssueLinkTexts => ISSUE_LINKS[useSettings().lang]
