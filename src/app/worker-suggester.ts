import type { CommitmentsAnswer, CommitmentsQuery, SuggestionsAnswer } from '../contract/index.ts'
import { type Thread, threadOf } from './thread.ts'
import type { AppOptions } from './types.ts'

/** What every statement is read for. */
export type WholeQuestion =
  | { readonly ask: 'suggestions'; readonly most: number }
  | { readonly ask: 'commitments'; readonly query: CommitmentsQuery; readonly today: string }

/** Proposes issues and finds commitments in a thread beside this one: every statement is read for it. */
export type WorkerSuggester = Thread<WholeQuestion, SuggestionsAnswer | CommitmentsAnswer>

/** What the thread is given. */
export type SuggesterOptions = Pick<AppOptions, 'root' | 'dataFolder' | 'readOnly'>

/** Some minutes for a million statements. */
const LIMITS = { ms: 600_000, waiting: 8 }
/** The sources run as they are; what was compiled from them has another ending. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './suggest-worker.ts' : './suggest-worker.js',
  import.meta.url,
)

export const workerSuggester = (options: SuggesterOptions): WorkerSuggester =>
  threadOf({ file: FILE, data: options, ...LIMITS, givesUp: false })
