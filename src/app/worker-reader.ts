import type { Item } from '../intake/types.ts'
import type { Reading } from '../pipeline.ts'
import { type Thread, threadOf } from './thread.ts'

/** Reads items in a thread beside this one, in order, so that a long text stops nobody else. */
export type WorkerReader = Thread<readonly Item[], readonly Reading[]>

/** How long the items of one call may take, and how many calls may wait for their turn. */
export interface WorkerLimits {
  readonly ms: number
  readonly waiting: number
}

const LIMITS: WorkerLimits = { ms: 20_000, waiting: 8 }
/** The sources run as they are; what was compiled from them has another ending. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
)

/** @param root the project's folder */
export const workerReader = (root: string, limits: WorkerLimits = LIMITS): WorkerReader =>
  threadOf({ file: FILE, data: root, ...limits, givesUp: true })
