import type { LedgerTotals, SearchCounts, SearchQuery } from '../ledger/types.ts'
import { type Thread, threadOf } from './thread.ts'
import type { AppOptions } from './types.ts'

/** Counts of what a search finds, and of the whole ledger. */
export interface Counted {
  readonly counts: SearchCounts
  readonly totals: LedgerTotals
}

/** Counts in a thread beside this one: over a large ledger it takes seconds, and no search should wait for it. */
export type WorkerCounter = Thread<SearchQuery, Counted>

/** What the thread is given. */
export interface CounterOptions extends Pick<AppOptions, 'root' | 'dataFolder' | 'readOnly'> {
  /** Whether it counts everything at once, as the page will ask. */
  readonly early: boolean
}

const LIMITS = { ms: 60_000, waiting: 16 }
/** The sources run as they are; what was compiled from them has another ending. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './count-worker.ts' : './count-worker.js',
  import.meta.url,
)

export const workerCounter = (options: CounterOptions): WorkerCounter =>
  threadOf({ file: FILE, data: options, ...LIMITS, givesUp: false })
