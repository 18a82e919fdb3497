import type {
  CommitmentsAnswer,
  CommitmentsQuery,
  IssueDefinition,
  SuggestionsAnswer,
} from '../contract/index.ts'
import { type Thread, threadOf } from './thread.ts'
import type { AppOptions } from './types.ts'

/** What every statement is read for: proposals, promises, and what bears on an issue, which is then kept in the file. */
export type WholeQuestion =
  | { readonly ask: 'suggestions'; readonly most: number }
  | { readonly ask: 'commitments'; readonly query: CommitmentsQuery; readonly today: string }
  | { readonly ask: 'issue'; readonly definition: IssueDefinition }

/** Reads the whole ledger in a thread beside this one; of an issue it answers null, for its answer is in the file. */
export type WholeThread = Thread<WholeQuestion, SuggestionsAnswer | CommitmentsAnswer | null>

/** What the thread is given. */
export type WholeOptions = Pick<AppOptions, 'root' | 'dataFolder' | 'readOnly'>

/** Some minutes for a million statements. */
const LIMITS = { ms: 600_000, waiting: 8 }
/** The sources run as they are; what was compiled from them has another ending. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './whole-worker.ts' : './whole-worker.js',
  import.meta.url,
)

export const wholeThread = (options: WholeOptions): WholeThread =>
  threadOf({ file: FILE, data: options, ...LIMITS, givesUp: false })
