import { Worker } from 'node:worker_threads'

/** What a thread sends back: the answer, or why our own code threw. */
export type ThreadAnswer<A> = { readonly answer: A } | { readonly broke: string }

/** Why nothing was answered: it took too long, too many wait already, or whoever asked or was asked is gone. */
export type Unanswered = 'too-slow' | 'busy' | 'ended'

/** A thread beside this one that answers one question after the other, so that nobody else waits for it. */
export interface Thread<Q, A> {
  /** Starts it, so that it is ready when it is first asked. */
  warm(): void
  /** Rejects where our own code threw. @param signal of whoever asks: he is gone */
  ask(question: Q, signal?: AbortSignal): Promise<A | Unanswered>
  /** Ends it for good; whoever waits is told. */
  close(): void
}

/** How a thread is made, and how long it may take. */
export interface ThreadOptions {
  /** Its module: `.ts` as it is run here, `.js` where it was compiled. */
  readonly file: URL
  readonly data: unknown
  /** How long one question may take. */
  readonly ms: number
  /** How many questions may wait beside the one in hand. */
  readonly waiting: number
  /** Whether an answer that nobody waits for any more is given up; else it is finished, and perhaps kept. */
  readonly givesUp: boolean
}

/** Beyond it the thread ends, not the program. */
const MEMORY_MB = 1024

interface Job<Q, A> {
  readonly question: Q
  readonly done: (answer: A | Unanswered) => void
  readonly fail: (error: Error) => void
}

/** Makes a thread; it starts when it is first needed. */
export function threadOf<Q, A>({ file, data, ms, waiting, givesUp }: ThreadOptions): Thread<Q, A> {
  const queue: Job<Q, A>[] = []
  let worker: Worker | null = null
  let inHand: Job<Q, A> | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const stop = () => {
    void worker?.terminate()
    worker = null
  }
  const settle = (how: (job: Job<Q, A>) => void) => {
    const job = inHand
    clearTimeout(timer)
    inHand = null
    if (job !== null) how(job)
    next()
  }
  const start = (): Worker => {
    if (worker !== null) return worker
    const made = new Worker(file, {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const ended = (how: (job: Job<Q, A>) => void) => {
      if (worker !== made) return
      worker = null
      settle(how)
    }
    made.on('message', (told: ThreadAnswer<A>) => {
      if (worker !== made) return
      settle((job) => ('answer' in told ? job.done(told.answer) : job.fail(new Error(told.broke))))
    })
    made.on('error', (error: NodeJS.ErrnoException) =>
      ended((job) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? job.done('too-slow') : job.fail(error))),
    )
    made.on('exit', () => ended((job) => job.fail(new Error('the thread ended'))))
    made.unref()
    worker = made
    return made
  }
  const next = () => {
    if (isClosed || inHand !== null) return
    const job = queue.shift()
    if (job === undefined) return
    inHand = job
    timer = setTimeout(() => {
      stop()
      settle((one) => one.done('too-slow'))
    }, ms)
    start().postMessage(job.question)
  }
  const drop = (job: Job<Q, A>) => {
    const at = queue.indexOf(job)
    if (at >= 0) queue.splice(at, 1)
    job.done('ended')
    if (job !== inHand || !givesUp) return
    stop()
    settle(() => {})
  }
  return {
    warm: () => {
      if (!isClosed) start()
    },
    ask: (question, signal) =>
      new Promise((done, fail) => {
        if (isClosed || signal?.aborted) return done('ended')
        if (queue.length + (inHand === null ? 0 : 1) > waiting) return done('busy')
        const job = { question, done, fail }
        signal?.addEventListener('abort', () => drop(job), { once: true })
        queue.push(job)
        next()
      }),
    close: () => {
      isClosed = true
      stop()
      for (const job of queue.splice(0)) job.done('ended')
      settle((job) => job.done('ended'))
    },
  }
}

/** What a thread does with each question; started in the thread's module. */
export const answerTo = <Q, A>(question: Q, answer: (question: Q) => A): ThreadAnswer<A> => {
  try {
    return { answer: answer(question) }
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
