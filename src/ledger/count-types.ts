import type { Act, Counts, PartyAnswer, SpeakerKind } from '../contract/index.ts'
import type { PartyId } from './types.ts'

/** Counts of the statements that a search finds: by the contract, names as they are spelled in the articles. */
export type SearchCounts = Counts

type SpokeFor = PartyAnswer['spokeFor'][number]
type SpokenForBy = PartyAnswer['spokenForBy'][number]
/** The same with the spelling that is used most often; null where the contract has no name. */
type Named<T extends { readonly name: unknown }> = Omit<T, 'name'> & {
  readonly name: string | Extract<T['name'], null>
}

/** What the ledger knows of a party: by the contract, but for what a register tells. */
export interface PartyFacts
  extends Pick<
    PartyAnswer,
    'statements' | 'first' | 'last' | 'names' | 'direct' | 'chains' | 'passedOn' | 'passedOnFor' | 'linkIn'
  > {
  /** As the derived rows have it. */
  readonly id: PartyId
  /** The name seen most often. */
  readonly name: string
  /** What the party is called most often; what its links in chains say where it never spoke. */
  readonly kind: SpeakerKind
  /** Bodies it spoke for, and who spoke for it, by the names that articles use. */
  readonly spokeFor: readonly Named<SpokeFor>[]
  readonly spokenForBy: readonly Named<SpokenForBy>[]
  readonly byMonth: readonly { readonly month: string; readonly act: Act; readonly statements: number }[]
}

/** How many statements a name has. */
export interface Count {
  readonly name: string
  readonly statements: number
}

/** How much the ledger holds; articles, statements and events of current readings that are not withheld. */
export interface LedgerTotals {
  readonly items: number
  readonly withheld: number
  readonly articles: number
  readonly statements: number
  readonly events: number
}

/** Counts over the current readings. */
export interface LedgerStats extends LedgerTotals {
  readonly readings: number
  readonly judgements: number
  /** Statements whose speaker is unsure, as a share of all (0–1). */
  readonly unsureShare: number
  readonly byAct: readonly Count[]
  readonly byKind: readonly Count[]
  readonly byOutlet: readonly Count[]
  readonly bySpeaker: readonly Count[]
  /** `YYYY-MM` by the date said, else published; `name` is `''` for the undated. */
  readonly byMonth: readonly Count[]
  /** Articles read, by month published and outlet: what a silence may mean. */
  readonly coverage: readonly {
    readonly month: string | null
    readonly outlet: string | null
    readonly articles: number
  }[]
  readonly engines: readonly { readonly engine: string; readonly items: number }[]
}
