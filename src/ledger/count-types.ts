import type { Act, Counts, PartyAnswer, SpeakerKind } from '../contract/index.ts'
import type { ArticlePlace } from './judgement-types.ts'
import type { Hit } from './search-types.ts'
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
  /** Others who bear one of its names, the most quoted first. */
  readonly others: readonly PartySide[]
}

/** A party next to another: what tells whether they are one. */
export interface PartySide {
  readonly id: PartyId
  /** The name seen most often. */
  readonly name: string
  readonly statements: number
  /** First and last day on which one is dated, `YYYY-MM-DD`; null where none is. */
  readonly first: string | null
  readonly last: string | null
  /** The outlets that quote it most. */
  readonly outlets: readonly string[]
  /** The speaker's words, titles and all, the most frequent first. */
  readonly seenAs: readonly string[]
  /** Articles in which it speaks, the latest first; 60 at the most. */
  readonly places: readonly ArticlePlace[]
  readonly examples: readonly Hit[]
}

/** A party that is in no register, as the queue lists it. */
export interface ProvisionalParty {
  readonly id: PartyId
  readonly name: string
  readonly statements: number
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
