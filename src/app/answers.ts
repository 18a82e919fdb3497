import type {
  ArticleAnswer,
  CommitmentsAnswer,
  Counts,
  EarlierAnswer,
  JudgementAnswer,
  SuggestionsAnswer,
} from '../contract/index.ts'
import type { GivenCriteria, QueryDiagnostic } from '../ledger/index.ts'
import type { ArticleLookup, LedgerTotals, SearchPage } from '../ledger/types.ts'
import type { Unanswered } from './thread.ts'

/** Criteria beside a query line, which win over the same ones of the line; values as a person types them. */
export type SearchFilters = GivenCriteria

/** How to ask for a page of hits. */
export interface SearchRequest {
  /** 1 to 1,000. */
  readonly limit: number
  readonly cursor: string | null
  readonly order: 'rank' | 'date' | null
  /** Beside them the line may be empty, and then everything is found. */
  readonly filters?: SearchFilters | null
}

/** What a search found, or that it was not run. */
export interface SearchAnswer extends SearchPage {
  /** With the key of each criterion that could not be read. */
  readonly diagnostics: readonly QueryDiagnostic[]
  /** Whether a criterion could not be read, or nothing was asked: then there are no hits, and diagnostics say why. */
  readonly refused: boolean
  /** Searches that would find something, where this one found nothing. */
  readonly suggestions: readonly string[]
}

/** Counts of what a search finds, and of the ledger; or why it could not be read, or was not counted. */
export type CountsAnswer =
  | { readonly outcome: 'done'; readonly counts: Counts; readonly totals: LedgerTotals }
  | { readonly outcome: 'refused'; readonly diagnostics: readonly QueryDiagnostic[] }
  | { readonly outcome: Unanswered }

/** Commitments, or why there are none to tell of. */
export type CommitmentsOutcome =
  | { readonly outcome: 'done'; readonly answer: CommitmentsAnswer }
  | { readonly outcome: 'unknown-issue' | Unanswered }

/** Issues that the ledger proposes, or why it was not asked. */
export type SuggestOutcome =
  | { readonly outcome: 'done'; readonly answer: SuggestionsAnswer }
  | { readonly outcome: Unanswered }

/** A file that was handed over: `date` and `source` fill what it lacks. */
export interface GivenFile {
  readonly bytes: Uint8Array
  /** Its name, whose ending tells its kind; null where it has none. */
  readonly name: string | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  readonly source: string | null
}

/** What reading something pasted gave, or why it was not read. */
export type PasteOutcome<T> =
  | { readonly outcome: 'done'; readonly answer: T }
  /** `too-slow`: longer than is allowed; `busy`: too many others wait; `ended`: who gave it, or the app, is gone. */
  | { readonly outcome: Unanswered | 'too-many' | 'too-large' }

/** What a name leads to, by the contract. */
export type ArticleFound =
  | { readonly found: 'one'; readonly article: ArticleAnswer }
  | Exclude<ArticleLookup, { found: 'one' }>

/** What was published before an article that a name leads to. */
export type EarlierFound =
  | { readonly found: 'one'; readonly answer: EarlierAnswer }
  | Exclude<ArticleLookup, { found: 'one' }>

/** What judging did, or why nothing was recorded. */
export type JudgeOutcome =
  | { readonly outcome: 'done'; readonly judgement: JudgementAnswer }
  | {
      readonly outcome: 'unknown'
      readonly what: 'party' | 'statement' | 'article' | 'judgement' | 'issue' | 'object'
      readonly id: string
    }
  /** Several bear the name: one of them must be meant. */
  | { readonly outcome: 'several'; readonly id: string }
  | { readonly outcome: 'one-already'; readonly id: string }
  /** It counts as another already. */
  | { readonly outcome: 'judged-already'; readonly id: string }
  | { readonly outcome: 'undone-already'; readonly id: string }
