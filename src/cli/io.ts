/** Where a command writes to and what it knows of the place. */
export interface Io {
  /** Data: standard output. Settles when the reader has taken it. */
  readonly out: (data: string | Uint8Array) => Promise<void>
  /** Everything else: standard error. */
  readonly err: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Width of the terminal, in columns. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * Asked for once something must end in good order: from then on Ctrl-C and SIGTERM abort the signal instead of
   * ending the process. Another one a second later ends it at once.
   */
  readonly stop: () => AbortSignal
}

const WIDTH = 100

/**
 * The process's own streams. A reader of the data that goes away (`| head`) ends the process quietly; one of the
 * remarks does not, so that `add` goes on.
 */
export function processIo(): Io {
  const { stdout, stderr, env } = process
  const unlessGone = (then: () => void) => (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    then()
  }
  stdout.on(
    'error',
    unlessGone(() => process.exit(0)),
  )
  stderr.on(
    'error',
    unlessGone(() => {}),
  )
  return {
    out: (data) =>
      new Promise((done) => {
        if (stdout.write(data)) done()
        else stdout.once('drain', done)
      }),
    err: (text) => void stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: Math.max(40, Math.min(stdout.columns || WIDTH, WIDTH)),
    env,
    stop: stopSignal(),
  }
}

/** Exit code of a process that SIGINT ended. */
const INTERRUPTED = 130
/** A terminal tells Ctrl-C to all of its processes, and npm passes it on once more: that is one wish. */
const ONE_WISH_MS = 1000

function stopSignal(): () => AbortSignal {
  let stop: AbortController | null = null
  return () => {
    if (stop !== null) return stop.signal
    const made = new AbortController()
    let first = 0
    stop = made
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (made.signal.aborted && performance.now() - first > ONE_WISH_MS) process.exit(INTERRUPTED)
        if (made.signal.aborted) return
        first = performance.now()
        made.abort()
      })
    return made.signal
  }
}
