import type { Act, Counts, PartyAnswer, SpeakerKind } from '../contract/index.ts'
import type { PartyId } from './types.ts'

/** Counts of the statements that a search finds: by the contract, names as they are spelled in the articles. */
export type SearchCounts = Counts

/** What the ledger knows of a party: by the contract, but for what a register tells. */
export interface PartyFacts
  extends Pick<PartyAnswer, 'statements' | 'first' | 'last' | 'names' | 'spokeFor' | 'chains' | 'passedOn'> {
  /** As the derived rows have it. */
  readonly id: PartyId
  /** The name seen most often. */
  readonly name: string
  /** What the party is called most often; what its links in chains say where it never spoke. */
  readonly kind: SpeakerKind
  readonly byMonth: readonly { readonly month: string; readonly act: Act; readonly statements: number }[]
}
