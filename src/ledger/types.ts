import type { Act, ExtractLine, Statement, StatementKind } from '../contract/index.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { ItemId } from '../core/ids.ts'
import type { FieldName, Span } from '../core/spans.ts'
import type { Item, Origin } from '../intake/types.ts'

/** What the ledger is given from outside. */
export interface LedgerOptions {
  /** The language pack's spelling-blind form; search compares nothing else. */
  readonly fold: (text: string) => string
  readonly now: () => Date
  /** Opens an existing ledger without writing to it; all writing functions then throw. */
  readonly readOnly?: boolean
  /** Folded words of a text, in order. Default: `fold`, then runs of letters and digits. */
  readonly indexWords?: (text: string) => readonly string[]
  /** Further forms under which a folded word is found (clitics off). Default: none. A quoted search ignores them. */
  readonly variants?: (word: string) => readonly string[]
}

/** 24 hex digits made from the statement's target (`-2` … where one article has two alike): stable over re-readings. */
export type StatementId = string

/** What a judgement about a statement points at: CONTRACT, "Statement identity". */
export interface StatementTarget {
  readonly item: ItemId
  readonly part: number
  readonly in: FieldName
  readonly cue: Span | null
  readonly content: readonly Span[]
}

export type AddOutcome = 'added' | 'known' | 'withheld'
/** `unread`: in the ledger, its current reading by another engine. */
export type ItemState = 'new' | 'read' | 'unread' | 'withheld'

/** A statement found, with where it stands. */
export interface Hit {
  readonly id: StatementId
  readonly item: ItemId
  readonly recordId: string
  readonly part: number
  readonly title: string | null
  readonly outlet: string | null
  /** The article's date. */
  readonly published: string | null
  /** The date that `after:` and `before:` and the order by date used; `day` is `YYYY-MM` where only the month is known. */
  readonly dateUsed: { readonly day: string; readonly from: 'said' | 'published' } | null
  readonly statement: Statement
  readonly engine: string
  /** BM25, lower is better; null when ordered by date. */
  readonly score: number | null
}

/** A search, parsed. All that is given must hold. */
export interface SearchQuery {
  /** Each must occur in the content, as it stands or in a variant. */
  readonly words: readonly string[]
  /** Each must occur in the content, word by word as it stands. */
  readonly phrases: readonly string[]
  /** All words of it must occur in the speaker's name. */
  readonly speaker?: string
  readonly outlet?: string
  /** All words of it must occur in the article's headline. */
  readonly title?: string
  readonly act?: Act
  readonly kind?: StatementKind
  /** First day that counts, `YYYY-MM-DD`. */
  readonly after?: string
  /** First day that no longer counts, `YYYY-MM-DD`. */
  readonly before?: string
  /** Where the statement stands: in the headline or in the body. */
  readonly in?: FieldName
  /** True: only statements whose speaker is unsure; false: only the others. */
  readonly unsure?: boolean
}

export type SearchOrder = 'rank' | 'date'

export interface PageRequest {
  /** 1 to 1,000. */
  readonly limit: number
  /** `next` of the page before. */
  readonly cursor?: string | null
  /** Default: rank where the query has words, else date (newest first, undated last). */
  readonly order?: SearchOrder
}

export interface SearchPage {
  readonly hits: readonly Hit[]
  /** All hits of the query, on every page. */
  readonly total: number
  /** For the next page; null on the last. */
  readonly next: string | null
  readonly order: SearchOrder
  readonly diagnostics: readonly Diagnostic[]
}

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
}

export type ArticleLookup =
  | { readonly found: 'one'; readonly article: ArticleView }
  | { readonly found: 'none' }
  /** The prefix or record id names several items. */
  | {
      readonly found: 'several'
      readonly items: readonly { readonly item: ItemId; readonly recordId: string }[]
    }

export interface Count {
  readonly name: string
  readonly statements: number
}

/** Counts over the current readings. */
export interface LedgerStats {
  readonly items: number
  readonly withheld: number
  readonly readings: number
  readonly articles: number
  readonly statements: number
  readonly events: number
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

export interface IntegrityReport {
  readonly ok: boolean
  readonly schema: number
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

export interface NewJudgement {
  /** What kind of question it answers: `speaker`, `same-person`, `reversal`, … */
  readonly kind: string
  readonly target: JudgementTarget
  /** The answer; any JSON value. */
  readonly decision: unknown
  readonly by: string
  readonly why: string
}

export type JudgementTarget =
  | ({ readonly type: 'statement' } & StatementTarget)
  | { readonly type: 'judgement'; readonly id: number }
  | { readonly type: 'other'; readonly id: string }

export interface Judgement extends NewJudgement {
  readonly id: number
  readonly at: string
  /** True when a later judgement of kind `undo` points at it (and is not itself undone). */
  readonly undone: boolean
}

/** Where the statement that a judgement pointed at is now. */
export interface FollowedJudgement {
  readonly judgement: Judgement
  readonly outcome: FollowOutcome
}

export type FollowOutcome =
  | { readonly found: 'cue' | 'content'; readonly statement: StatementId }
  /** For the review queue, with the reason. */
  | { readonly found: null; readonly why: 'withheld' | 'not-found' | 'never-read' }

export type WithholdOutcome =
  /** `erased`: the bytes are gone from the file; false while another process still reads the old state. */
  | { readonly outcome: 'withheld'; readonly item: ItemId; readonly erased: boolean }
  | { readonly outcome: 'already'; readonly item: ItemId }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'several'; readonly items: readonly ItemId[] }

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
  getStatement(id: StatementId): Hit | null
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
  /** Every standing judgement about a statement, with where that statement is now. */
  followJudgements(): readonly FollowedJudgement[]
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
