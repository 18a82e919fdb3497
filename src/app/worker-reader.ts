import { Worker } from 'node:worker_threads'
import type { Item } from '../intake/types.ts'
import type { Reading } from '../pipeline.ts'
import type { WorkerAnswer } from './read-worker.ts'

/** Why items were not read: they took too long, or too many wait already. */
export type NotRead = 'too-slow' | 'busy'

/** Reads items in a thread beside this one, so that a long text stops nobody else. */
export interface WorkerReader {
  /** Starts the thread, which then loads the project's data: the first reading need not wait for it. */
  warm(): void
  /** The items' readings, in order. Rejects where our own code threw. */
  read(items: readonly Item[]): Promise<readonly Reading[] | NotRead>
  /** Ends the thread; what it was reading is not answered any more. */
  close(): void
}

/** How long the items of one call may take, and how many calls may wait for their turn. */
export interface WorkerLimits {
  readonly ms: number
  readonly waiting: number
}

const LIMITS: WorkerLimits = { ms: 20_000, waiting: 8 }
/** Beyond it the thread ends, not the program. */
const MEMORY_MB = 1024
/** The sources run as they are; what was compiled from them has another ending. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
)

/** @param root the project's folder */
export function workerReader(root: string, limits: WorkerLimits = LIMITS): WorkerReader {
  let thread: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const start = (): Worker => {
    if (thread !== null) return thread
    const made = new Worker(FILE, {
      workerData: root,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const forget = () => {
      if (thread === made) thread = null
    }
    made.on('error', forget).on('exit', forget).unref()
    thread = made
    return made
  }
  const stop = () => {
    void thread?.terminate()
    thread = null
  }
  return {
    warm: () => void start(),
    read: (items) => {
      if (waiting > limits.waiting) return Promise.resolve('busy')
      waiting++
      const mine = turn.then(() => readIn(start(), items, limits.ms, stop))
      turn = mine.catch(() => {}).finally(() => waiting--)
      return mine
    },
    close: stop,
  }
}

function readIn(
  thread: Worker,
  items: readonly Item[],
  ms: number,
  stop: () => void,
): Promise<readonly Reading[] | NotRead> {
  return new Promise((done, fail) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', broke).off('exit', ended)
      settle()
    }
    const answered = (answer: WorkerAnswer) =>
      end(() => ('readings' in answer ? done(answer.readings) : fail(new Error(answer.broke))))
    const broke = (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done('too-slow') : fail(error)))
    const ended = () => end(() => fail(new Error('the reading thread ended')))
    const timer = setTimeout(() => {
      end(() => done('too-slow'))
      stop()
    }, ms)
    thread.on('message', answered).on('error', broke).on('exit', ended)
    thread.postMessage(items)
  })
}
