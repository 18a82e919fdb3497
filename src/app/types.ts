import type {
  CommitmentsQuery,
  CompareAnswer,
  ExportFormatName,
  ExportLanguage,
  ExtractAnswer,
  ExtractLine,
  GivenIssue,
  GivenJudgement,
  IssueAnswer,
  IssueDefinition,
  IssueSummary,
  JudgementAnswer,
  JudgementsQuery,
  KeepAnswer,
  PartyAnswer,
  Pasted,
  ReviewAnswer,
  ReviewQuery,
  StatementFormatName,
  UtteranceAnswer,
  WhoAnswer,
} from '../contract/index.ts'
import type { Anchor, DateExpression } from '../dates/index.ts'
import type { Change as RegisterChange, RegisterReport } from '../identity/register/index.ts'
import type { Relation } from '../issues/index.ts'
import type { QueryDiagnostic, Restored } from '../ledger/index.ts'
import type {
  ArticleLookup,
  FileOutcome,
  Hit,
  IntegrityReport,
  LedgerStats,
  LedgerTotals,
  UpgradeProgress,
  WithholdOutcome,
} from '../ledger/types.ts'
import type {
  ArticleFound,
  CommitmentsOutcome,
  CountsAnswer,
  EarlierFound,
  GivenFile,
  JudgeOutcome,
  PasteOutcome,
  SearchAnswer,
  SearchFilters,
  SearchRequest,
  SuggestOutcome,
} from './answers.ts'
import type { ChangesAsked, ChangesOutcome } from './changes.ts'
import type { Comparing } from './compare-types.ts'
import type { Coverage } from './coverage.ts'
import type { Wording } from './export/words.ts'
import type { Unanswered } from './thread.ts'

export type * from './answers.ts'
export type * from './compare-types.ts'

/** An issue with its timeline, or the party of its definition that nobody knows: its id and its place in the list. */
export type IssueOutcome =
  | { readonly outcome: 'done'; readonly issue: IssueAnswer }
  | { readonly outcome: 'unknown-party'; readonly party: string; readonly at: number }

/** What an app is made of. */
export interface AppOptions {
  /** The project's folder, which holds `languages/` and `register/`. */
  readonly root: string
  /** The folder of the ledger; made when something is first added. */
  readonly dataFolder: string
  readonly now: () => Date
  /** Opens the ledger without ever writing to it; whatever would write then throws. */
  readonly readOnly?: boolean
  /** Told of an older ledger that is brought up to date when it is opened. */
  readonly onUpgrade?: (progress: UpgradeProgress) => void
}

/** How inputs are taken in. */
export interface InputOptions {
  /** Lets a web address lead to a private or loopback machine. */
  readonly allowPrivate: boolean
  /** Ends adding after the item in hand. */
  readonly signal?: AbortSignal
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
  /** Whether it was told to end before all inputs were read. */
  readonly stopped: boolean
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

/** What is written of an export, one after the other. */
export type ExportPieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** An export, piece by piece, or why nothing was searched. */
export type ExportAnswer =
  | { readonly refused: true; readonly diagnostics: readonly QueryDiagnostic[] }
  | {
      readonly refused: false
      readonly diagnostics: readonly QueryDiagnostic[]
      /** How many statements there are. */
      readonly total: number
      readonly pieces: ExportPieces
    }

/** An article's export, or what else its name leads to. */
export type ArticleExport =
  | { readonly found: 'one'; readonly title: string; readonly pieces: ExportPieces }
  | Exclude<ArticleLookup, { found: 'one' }>

/** What the doors can do. Inputs that are wrong come back as reports; only our own mistakes throw. */
export interface App extends Comparing {
  /** Takes the inputs in, reads them and stores them, one transaction an item. */
  add(
    paths: readonly string[],
    options: InputOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<AddReport>
  /** How many of the items that the inputs hold are in the ledger (withheld ones too), and how many are not. */
  holds(paths: readonly string[]): Promise<{ readonly known: number; readonly missing: number }>
  /** Whether all that the ledger holds are samples of the project, which are invented. */
  holdsOnlySamples(): Promise<boolean>
  /** Reads the inputs without storing anything: one line an article. */
  extract(paths: readonly string[], options: ExtractOptions): AsyncGenerator<ExtractEvent>
  /** The date expressions of a text. @param anchor the day from which relative ones count; null where unknown */
  dates(text: string, anchor: Anchor): readonly DateExpression[]
  /** Whether two headlines or statements agree, contradict each other or tell of other things, and from what it is seen. */
  relate(a: string, b: string): Relation
  /** Searches by the words of a query line: `words "a phrase" speaker:… outlet:… act:… after:… before:… in:title`. */
  search(query: string, request: SearchRequest): SearchAnswer
  /** All statements that a query line finds, newest first, in a format; null filters as in `search`. */
  export(
    query: string,
    filters: SearchFilters | null,
    format: StatementFormatName,
    language: ExportLanguage,
  ): ExportAnswer
  /** One statement in a format; null where there is none of that id. */
  exportStatement(id: string, format: StatementFormatName, language: ExportLanguage): ExportPieces | null
  /** The statements of an article in a format. @param id as for `show` */
  exportArticle(id: string, format: StatementFormatName, language: ExportLanguage): ArticleExport
  /** An issue in a format, piece by piece; null where none of that id is followed. */
  exportIssue(
    id: string,
    format: ExportFormatName,
    language: ExportLanguage,
  ): { readonly issue: IssueAnswer; readonly pieces: ExportPieces } | null
  /** @param id record id, item id or the first digits of one, each perhaps with `#part` */
  show(id: string): ArticleLookup
  stats(): LedgerStats
  totals(): LedgerTotals
  /** Counts what a search finds, in a thread beside; each list leaves its own criterion out. @param signal who asked is gone */
  counts(query: string, filters: SearchFilters, signal?: AbortSignal): Promise<CountsAnswer>
  /** A statement of a current reading; null where there is none, or it is withheld. */
  statement(id: string): Hit | null
  /** The utterance that a statement is of, with all articles that tell it; null where there is no such statement. */
  utterance(id: string): UtteranceAnswer | null
  /** As `show`, by the contract of the API. */
  article(id: string): ArticleFound
  /** What was published before an article on the issues on which it has something to say. @param id as `show` */
  earlier(id: string): EarlierFound
  /** Who is meant by a name or an office, on a day (`YYYY-MM-DD`) or on any: what the register answers. */
  who(query: string, on: string | null): WhoAnswer
  /** Whether two names are one party's, on a day (`YYYY-MM-DD`) or on any. */
  compare(names: readonly [string, string], on: string | null): CompareAnswer
  /** What the register holds and what to look at in it. Throws where it is not in order. */
  registerReport(): RegisterReport
  /** What a file of Wikidata's entities would change in the register, or has changed. Throws where it holds none. */
  registerImport(file: string, write: boolean): readonly RegisterChange[]
  /** @param id a register id, or `name:` and a name in any spelling. Null where nobody knows the party. */
  party(id: string): PartyAnswer | null
  /** The questions that people may answer: who is one, who speaks. */
  review(query: ReviewQuery): ReviewAnswer
  /** Records what somebody decides, dated and signed. Throws where the ledger is open read-only. */
  judge(given: GivenJudgement): JudgeOutcome
  /** The judgements, the latest first. */
  judgements(query: JudgementsQuery): readonly JudgementAnswer[]
  /** What was read, by month of publication. */
  coverage(): Coverage
  /** The issues that are followed. */
  issues(): readonly IssueSummary[]
  /** Issues that the ledger proposes, worked out in a thread beside. @param most 1 to 200 @param signal who asked is gone */
  suggestions(most: number, signal?: AbortSignal): Promise<SuggestOutcome>
  /** Promises, past due first, found in a thread beside. @param signal who asked is gone */
  commitments(query: CommitmentsQuery, signal?: AbortSignal): Promise<CommitmentsOutcome>
  /** An issue with its timeline; null where none of that id is followed. */
  issue(id: string): IssueAnswer | null
  /** The same with every statement, however many bear on it. */
  wholeIssue(id: string): IssueAnswer | null
  /** What changed on an issue, the latest first. */
  changes(id: string, asked: ChangesAsked): ChangesOutcome
  /** The words of citations, feeds and pictures in a language. */
  wording(language: ExportLanguage): Wording
  /**
   * Reads in a thread beside what bears on an issue that is about to be defined, where the ledger is large: the
   * definition then finds it. Rejects where our own code threw. @param signal who asked is gone
   * @returns why it was not read; then it should not be defined either, for that would keep everybody waiting
   */
  readForIssue(definition: IssueDefinition, signal?: AbortSignal): Promise<'done' | Unanswered>
  /** Records an issue as somebody defines it, dated and signed. Throws where the ledger is open read-only. */
  defineIssue(given: GivenIssue): IssueOutcome
  /** Gives an issue up; its history stays. @returns whether there was one */
  giveUpIssue(given: { readonly id: string; readonly by: string; readonly why: string }): boolean
  /** Reads what was pasted or dropped, in a thread beside; nothing of it is stored. @param signal who gave it is gone */
  readPasted(given: Pasted | GivenFile, signal?: AbortSignal): Promise<PasteOutcome<ExtractAnswer>>
  /** Reads it likewise and stores it. Throws where the ledger is open read-only. */
  keepPasted(given: Pasted | GivenFile, signal?: AbortSignal): Promise<PasteOutcome<KeepAnswer>>
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
  /** Opens the ledger (making it, unless read-only) and warms up what reads. Throws where that cannot be. */
  prepare(): void
  close(): void
}
