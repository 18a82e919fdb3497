import type { ExtractLine, Notes } from '../contract/index.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { ItemId } from '../core/ids.ts'
import type { FieldName, Span } from '../core/spans.ts'
import type { BearerProfile } from '../identity/provisional.ts'
import type { Item, Origin } from '../intake/types.ts'
import type {
  LedgerStats,
  LedgerTotals,
  PartyFacts,
  PartySide,
  ProvisionalParty,
  SearchCounts,
} from './count-types.ts'
import type { DossierCorrection, DossierLookup, NewDossier, StoredDossier } from './dossier-types.ts'
import type {
  Arrival,
  CoverageCount,
  KeptReading,
  NewIssue,
  NewReadingOf,
  ReadUpTo,
  RecordedIssue,
  SaidRow,
  WordLookup,
} from './issue-types.ts'
import type {
  BearsNow,
  FollowedJudgement,
  JudgedCommitment,
  JudgedParty,
  Judgement,
  JudgementTarget,
  NewJudgement,
} from './judgement-types.ts'
import type { Hit, PageRequest, SearchPage, SearchQuery } from './search-types.ts'

export type * from './count-types.ts'
export type * from './dossier-types.ts'
export type * from './issue-types.ts'
export type * from './judgement-types.ts'
export type * from './search-types.ts'

/** How far bringing a ledger up to date is: statements indexed anew, of all; of the first call none yet. */
export interface UpgradeProgress {
  readonly done: number
  readonly total: number
}

/** What the ledger is given from outside. */
export interface LedgerOptions {
  /** The language pack's spelling-blind form; search compares nothing else. */
  readonly fold: (text: string) => string
  readonly now: () => Date
  /** Opens an existing ledger without writing to it; all writing functions then throw. */
  readonly readOnly?: boolean
  /** Told, now and then, while a ledger of an older schema is brought up to date. */
  readonly onUpgrade?: (progress: UpgradeProgress) => void
  /** Folded words of a text, in order. Default: `fold`, then runs of letters and digits. */
  readonly indexWords?: (text: string) => readonly string[]
  /** Further forms under which a folded word is found (clitics off). Default: none. A quoted search ignores them. */
  readonly variants?: (word: string) => readonly string[]
  /** Whom the register knows by the name of a body; null where it knows nobody, or several. Default: nobody. */
  readonly bodyIdOf?: (name: string) => PartyId | null
  /** How bearers of one name are told apart. Default: whoever bears a name is one party. */
  readonly growing?: Growing
}

/** What an article says of a person whom the register does not know. */
export interface Bearing {
  readonly name: string
  /** The name's spelling-blind form. */
  readonly key: string
  /** The speaker's words wherever the article names him so, and the bodies he speaks for; sorted. */
  readonly phrases: readonly string[]
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date: string | null
  readonly outlet: string | null
}

/** How persons whom the register does not know become parties: docs/ledger.md, "Provisional parties". */
export interface Growing {
  /** What the spelling-blind forms of names that may be one person's have in common. */
  readonly poolOf: (key: string) => string
  readonly profileOf: (bearing: Bearing) => BearerProfile
  /** The number of each one's group; bearers of one name come in an order that does not depend on when they were added. */
  readonly group: (bearers: readonly BearerProfile[]) => readonly number[]
}

/** 24 hex digits made from the statement's target (`-2` … where one article has two alike): stable over re-readings. */
export type StatementId = string

/** A register id; or `name:` and the key of a name, for whoever bears a name that is not in the register. */
export type PartyId = string

/** What a judgement about a statement points at: CONTRACT, "Statement identity". */
export interface StatementTarget {
  readonly item: ItemId
  readonly part: number
  readonly in: FieldName
  readonly cue: Span | null
  readonly content: readonly Span[]
}

/** What adding did: `known` changed nothing; `withheld` neither, for the item is withheld. */
export type AddOutcome = 'added' | 'known' | 'withheld'
/** `unread`: in the ledger, its current reading by another engine. */
export type ItemState = 'new' | 'read' | 'unread' | 'withheld'

/** That an item was withheld. `at` is an ISO 8601 instant. */
export interface Tombstone {
  readonly item: ItemId
  readonly why: string
  readonly by: string
  readonly at: string
}

/** An item with its current reading. */
export interface ArticleView {
  readonly item: ItemId
  readonly recordId: string
  readonly kind: Item['kind']
  readonly encoding: string
  readonly origin: Origin
  /** Its web address: where it was fetched, else the record's own field; null where neither is one. */
  readonly url: string | null
  readonly addedAt: string
  readonly engine: string
  readonly readAt: string
  /** How many readings by other engines came before the current one. */
  readonly earlierReadings: number
  readonly withheld: Tombstone | null
  /** The text offsets point into; null when withheld, or when no article was found in the item. */
  readonly record: ExtractLine['record'] | null
  /** The part asked for by `#part`, else null. */
  readonly part: number | null
  /** The articles found, as they were read, in the order of the text; only the part asked for. Empty when withheld. */
  readonly articles: readonly ExtractLine[]
  /** Ids of the statements, by article and place. */
  readonly statementIds: readonly (readonly StatementId[])[]
  /** Who speaks in them, in the same order. */
  readonly parties: readonly (readonly (PartyId | null)[])[]
  /** What somebody judged of their speakers, in the same order; null where nobody did. */
  readonly judged: readonly (readonly Hit['judged'][])[]
}

/** What a name leads to. */
export type ArticleLookup =
  | { readonly found: 'one'; readonly article: ArticleView }
  | { readonly found: 'none' }
  /** The prefix or record id names several items. */
  | {
      readonly found: 'several'
      readonly items: readonly { readonly item: ItemId; readonly recordId: string }[]
    }

/** What was checked and found; `ok` when all of it is in order. */
export interface IntegrityReport {
  readonly ok: boolean
  readonly schema: number
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

/** Absolute paths of the ledgers that restorations kept beside this one: they hold what they held. */
export interface KeptAside {
  readonly keptAside: readonly string[]
}

/** What a takedown did; `several`: the name means more than one item, nothing was done. */
export type WithholdOutcome =
  /** `erased`: the bytes are gone from the file; false while another process still reads the old state. */
  | ({ readonly outcome: 'withheld'; readonly item: ItemId; readonly erased: boolean } & KeptAside)
  | ({ readonly outcome: 'already'; readonly item: ItemId } & KeptAside)
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'several'; readonly items: readonly ItemId[] }

/** Whether a copy was written or brought back, or why not. */
export type FileOutcome<T = unknown> =
  | ({ readonly done: true } & T)
  | { readonly done: false; readonly diagnostic: Diagnostic }

/** One row of `dump`: natural keys, no times, no row numbers. */
export interface DumpRow {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

/** An append-only store of items, their readings and what people decided about them: docs/ledger.md. */
export interface Ledger {
  /** Absolute path of the database file. */
  readonly file: string
  /** Whether an item is here, and whether `engine` has read it last. */
  stateOf(item: ItemId, engine: string): ItemState
  /** Stores an item with its first reading in one transaction. An item already here changes nothing. */
  addItem(item: Item, lines: readonly ExtractLine[], meta: { readonly engine: string }): AddOutcome
  /** Adds a reading of an item that is here; it becomes the current one. `known`: `engine` read it last already. */
  addReading(item: ItemId, lines: readonly ExtractLine[], meta: { readonly engine: string }): AddOutcome
  /** Items whose current reading is by another engine, as intake gave them. Readings may be added meanwhile. */
  itemsToReread(engine: string): Generator<Item>
  search(query: SearchQuery, page: PageRequest): SearchPage
  /** Counts of the statements that a search finds; each list leaves its own criterion out. @param top default 20 */
  counts(query: SearchQuery, top?: number): SearchCounts
  /**
   * What a party said, passed on and had said for it; null where the ledger knows nothing of it.
   * @param names further names, in any spelling, under which it may stand in a chain
   */
  party(id: PartyId, names?: readonly string[]): PartyFacts | null
  /** How many statements of a party a search finds from a day on, up to one that no longer counts; `YYYY-MM-DD`. */
  saidBetween(party: PartyId, after: string, before: string | null): number
  /** A party as a judgement names it: with the first articles that name it, where the register does not know it. */
  judged(id: PartyId): JudgedParty
  /** The party that a judgement named, under the id that it has now; what was judged to be another is still itself. */
  partyNow(judged: JudgedParty): PartyId
  /** The parties whom an id names, before any judgement makes two one: of a bare name all who bear it. */
  bearersMeant(id: PartyId): readonly PartyId[]
  /** The party that the name of a body stands for. */
  bodyNamed(name: string): PartyId
  /** What tells a party from another; null where it says nothing here. */
  side(id: PartyId): PartySide | null
  /** The parties that an id means now: what it was judged to be; all bearers of a bare name that several bear. */
  partiesMeant(id: PartyId): readonly PartyId[]
  /** Persons who are in no register, the most quoted first. */
  provisionalParties(most: number): readonly ProvisionalParty[]
  getStatement(id: StatementId): Hit | null
  /** What people recorded of a statement. */
  notesOf(id: StatementId): Notes
  /** The same for many statements, as it stands when this is called. */
  noted(): (id: StatementId) => Notes
  /** What people decided of the statements that bear on an issue. */
  bearsOn(issue: string): BearsNow
  /** @param idOrPrefix record id, item id or its first 6 or more digits; each may be followed by `#part` */
  getArticle(idOrPrefix: string): ArticleLookup
  /** Removes an item's words for good, leaving a tombstone. @param idOrPrefix as for `getArticle`, without a part */
  withhold(idOrPrefix: string, why: string, by: string): WithholdOutcome
  tombstones(): readonly Tombstone[]
  recordJudgement(judgement: NewJudgement): Judgement
  /** All judgements, oldest first, or those of one kind or about one target. */
  judgements(filter?: { readonly kind?: string; readonly target?: JudgementTarget }): readonly Judgement[]
  /** The judgements that stand about a statement, followed from earlier readings. */
  judgementsFor(statement: StatementId): readonly Judgement[]
  /** Every standing judgement about a statement, of those given or of all, with where that statement is now. */
  followJudgements(of?: readonly Judgement[]): readonly FollowedJudgement[]
  /** Every definition of every issue, oldest first; the last one of an id holds. */
  issues(): readonly RecordedIssue[]
  recordIssue(issue: NewIssue): RecordedIssue
  /** Freezes a comparison; it is never changed. Throws where an item whose words it would show is withheld. @returns its id */
  recordDossier(dossier: NewDossier): string
  /** Appends a correction to a dossier; null where none has that id. */
  correctDossier(given: {
    readonly id: string
    readonly by: string
    readonly why: string
  }): DossierCorrection | null
  /** @param idOrPrefix a dossier's id or its first 8 or more digits */
  dossier(idOrPrefix: string): DossierLookup
  /** All dossiers, the latest first. */
  dossiers(): readonly StoredDossier[]
  /** Statements whose contents hold these words or further forms of them, in the order in which they were added. */
  statementsWith(words: WordLookup): readonly Hit[]
  /** Title and body of an item; null where there is none, or it is withheld. @param item its id */
  recordOf(item: string): ExtractLine['record'] | null
  /** The statements of an article, in the order in which they were added. @param item its id */
  saidIn(item: string, part: number): readonly Hit[]
  /** How many statements the article of a statement has, itself among them; 0 where it is not known. @param at its row, or its id */
  countInArticle(at: StatementId | number): number
  /** These statements, and those within so many days that are the same speaker's or have a run of words in common. */
  statementsAround(ids: readonly StatementId[], days: number): readonly Hit[]
  /** The rows of the same. @param which only later rows, or only some of these */
  rowsWith(
    words: WordLookup,
    which?: { readonly after?: number; readonly among?: readonly number[] },
  ): readonly number[]
  /** The statements of rows, in that order; those that are not here any more are left out. Nothing may be written meanwhile. */
  hitsAt(rows: readonly number[]): Iterable<{ readonly row: number; readonly hit: Hit }>
  /** Where the ledger is: what was read up to here holds until one of these grows. */
  readUpTo(): ReadUpTo
  /** The rows of statements that changed since; null: all did. */
  changedSince(changes: number): readonly number[] | null
  /** What was kept of an issue's statements; null where nothing was. */
  keptReading(key: string): KeptReading | null
  /** Keeps it in the place of what was kept for the issue. @returns whether it was: not while somebody else writes */
  keepReading(reading: NewReadingOf): boolean
  /** The words of all statements, one at a time; do not write meanwhile. */
  said(): IterableIterator<SaidRow>
  /** When statements came, by their ids; what was never here has none. */
  arrivals(statements: readonly StatementId[]): ReadonlyMap<StatementId, Arrival>
  /** What was kept under a name; null where nothing was, or the words of a statement were taken out since. */
  keptJson(name: string): string | null
  /** Keeps what was made of statements up to a change, likewise. */
  keepJson(name: string, json: string, changes: number): boolean
  /** What people decided of commitments, by statement. */
  commitmentsJudged(): ReadonlyMap<StatementId, JudgedCommitment>
  /** Articles read, by month and outlet. */
  coverage(): readonly CoverageCount[]
  /** Keeps what was computed from the ledger until it changes. */
  kept<T>(key: string, make: () => T): T
  totals(): LedgerTotals
  /** @param top how many outlets and speakers; default 20 */
  stats(top?: number): LedgerStats
  /** @param depth `full` also recomputes every derived row; default `quick` */
  integrity(depth?: 'quick' | 'full'): IntegrityReport
  /** Builds the derived tables anew. @returns the statements indexed */
  rebuild(): number
  /** Writes a whole copy. Refuses an existing file unless `force`. */
  backup(file: string, options?: { readonly force?: boolean }): FileOutcome<{ readonly bytes: number }>
  dump(options?: { readonly derived?: boolean }): Generator<DumpRow>
  close(): void
}
