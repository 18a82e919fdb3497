import { SUGGESTION_TEXTS, type SuggestionTexts } from '../text/suggestions.ts'
import { useSettings } from './settings.ts'

/** The words of the proposed issues in the reader's language. */
export const useSuggestionTexts = (): SuggestionTexts => SUGGESTION_TEXTS[useSettings().lang]
