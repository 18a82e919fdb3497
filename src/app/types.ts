import type { ExtractLine } from '../contract/index.ts'
import type { Restored } from '../ledger/index.ts'
import type {
  ArticleLookup,
  FileOutcome,
  IntegrityReport,
  LedgerStats,
  SearchPage,
  WithholdOutcome,
} from '../ledger/types.ts'

/** What an app is made of. */
export interface AppOptions {
  /** The project's folder, which holds `languages/` and `register/`. */
  readonly root: string
  /** The folder of the ledger; made when something is first added. */
  readonly dataFolder: string
  readonly now: () => Date
}

/** How inputs are taken in. */
export interface InputOptions {
  /** Lets a web address lead to a private or loopback machine. */
  readonly allowPrivate: boolean
}

/** What `extract` fills in where a record lacks it, for the host story only. */
export interface ExtractOptions extends InputOptions {
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  readonly source: string | null
}

/** An input of which nothing could be read, and why. */
export interface FailedInput {
  readonly from: string
  readonly rule: string
  readonly message: string
}

/** How far a run is. */
export interface Progress {
  readonly items: number
  readonly statements: number
  /** Share of the inputs' bytes taken in, 0–1; null where their size is not known beforehand. */
  readonly share: number | null
}

/** What `add` did. */
export interface AddReport {
  /** Items new in the ledger in which an article was found. */
  readonly items: number
  readonly articles: number
  readonly statements: number
  /** Items that were in the ledger already, or are withheld, and files of kinds that are not read. */
  readonly skipped: {
    readonly known: number
    /** Known, but last read by another engine: `isnad reread` reads them again. */
    readonly unread: number
    readonly withheld: number
    readonly otherFiles: readonly FailedInput[]
  }
  readonly failed: readonly FailedInput[]
  /** How often each rule remarked on something that was read all the same. */
  readonly remarks: Readonly<Record<string, number>>
  /** What intake noticed about inputs that were read all the same: an id used twice, a wrong charset. */
  readonly noticed: readonly FailedInput[]
}

/** One step of `extract`: an article's line, an input that failed or was passed over, or a remark on the next line's. */
export type ExtractEvent =
  | { readonly type: 'line'; readonly line: ExtractLine }
  | { readonly type: 'failed' | 'skipped' | 'remark'; readonly input: FailedInput }

/** What `reread` did. */
export interface RereadReport {
  readonly engine: string
  readonly items: number
  readonly statements: number
}

/** How to ask for a page of hits. */
export interface SearchRequest {
  /** 1 to 1,000. */
  readonly limit: number
  readonly cursor: string | null
  readonly order: 'rank' | 'date' | null
}

/** What a search found, or that it was not run. */
export interface SearchAnswer extends SearchPage {
  /** Whether a criterion could not be read, or nothing was asked: then there are no hits, and diagnostics say why. */
  readonly refused: boolean
  /** Searches that would find something, where this one found nothing. */
  readonly suggestions: readonly string[]
}

/** What one should know when something seems wrong. */
export interface DoctorReport {
  readonly engine: string
  readonly node: string
  readonly sqlite: string
  readonly project: string
  /** `knownGaps`: cases and examples of the language that are not read right yet, as its list of them counts. */
  readonly languages: readonly {
    readonly code: string
    readonly gaps: readonly string[]
    readonly knownGaps: number
  }[]
  readonly data: {
    readonly folder: string
    /** Null where nothing has been added yet. */
    readonly ledger: {
      readonly file: string
      readonly items: number
      readonly statements: number
      /** Items last read by another engine. */
      readonly toReread: number
      readonly integrity: IntegrityReport
    } | null
  }
  readonly ok: boolean
}

/** What the doors can do. Inputs that are wrong come back as reports; only our own mistakes throw. */
export interface App {
  /** Takes the inputs in, reads them and stores them, one transaction an item. */
  add(
    paths: readonly string[],
    options: InputOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<AddReport>
  /** Reads the inputs without storing anything: one line an article. */
  extract(paths: readonly string[], options: ExtractOptions): AsyncGenerator<ExtractEvent>
  /** Searches by the words of a query line: `words "a phrase" speaker:… outlet:… act:… after:… before:… in:title`. */
  search(query: string, request: SearchRequest): SearchAnswer
  /** @param id record id, item id or the first digits of one, each perhaps with `#part` */
  show(id: string): ArticleLookup
  stats(): LedgerStats
  /** Withholds an item's words for good, leaving a tombstone. */
  remove(id: string, why: string, by: string): WithholdOutcome
  backup(file: string, force: boolean): FileOutcome<{ readonly bytes: number }>
  /** Puts a backup's ledger in the place of this one, which is kept beside it. */
  restore(file: string): FileOutcome<Restored>
  /** Builds the derived tables anew. @returns the statements indexed */
  rebuild(): number
  /** Reads again what another engine read last; the earlier readings stay. */
  reread(onProgress: (progress: Progress) => void): RereadReport
  /** Whether anything was ever added. */
  hasLedger(): boolean
  doctor(depth: 'quick' | 'full'): DoctorReport
  close(): void
}
