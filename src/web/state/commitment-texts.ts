import { COMMITMENT_TEXTS, type CommitmentTexts } from '../text/commitments.ts'
import { useSettings } from './settings.ts'

/** The words of the commitments in the reader's language. */
export const useCommitmentTexts = (): CommitmentTexts => COMMITMENT_TEXTS[useSettings().lang]
