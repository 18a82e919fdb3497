import { join } from 'node:path'
import { type Running, serve } from '../api/index.ts'
import { PROJECT_ROOT } from '../app/index.ts'
import { type Call, given, isOn, type OptionSpec, wholeNumber } from './command.ts'

const PORT = '4350'
const HOST = '127.0.0.1'
const MOST_PORT = 65_535

/** The options of a command that serves. */
export const SERVING: readonly OptionSpec[] = [
  { flags: '--port <n>', help: `port to listen on, 0 for any that is free (else ISNAD_PORT, else ${PORT})` },
  { flags: '--host <host>', help: 'address or name of this machine to listen at', default: HOST },
  { flags: '--read-only', help: 'take nothing in, and never write to the ledger' },
]

/** Where a call asks to listen. Throws a usage error. */
export function addressOf({ options, io }: Call): { readonly host: string; readonly port: number } {
  const asked = given(options, 'port')
  const port = asked ?? (io.env.ISNAD_PORT || PORT)
  return {
    host: given(options, 'host') ?? HOST,
    port: wholeNumber(port, asked === null ? 'ISNAD_PORT' : '--port', 0, MOST_PORT),
  }
}

/** Serves until the process is told to stop, and then ends cleanly. */
export async function serveUntilStopped(
  call: Call,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { io, options } = call
  const stop = io.stop()
  const app = call.app()
  app.prepare()
  const running = await serve({
    app,
    ...addressOf(call),
    readOnly: isOn(options, 'readOnly'),
    page: join(PROJECT_ROOT, 'dist', 'web'),
    onMistake: (error) => io.err(`isnad: ${mistake(error, io.env.ISNAD_DEBUG)}\n`),
  })
  warn(call, running)
  await io.out(
    isOn(options, 'json')
      ? `${JSON.stringify({ url: running.url, ...told })}\n`
      : `\nIsnad is at ${running.url}  (Ctrl-C ends it)\n`,
  )
  await aborted(stop)
  await running.close()
}

const mistake = (error: unknown, debug: string | undefined): string =>
  error instanceof Error ? ((debug ? error.stack : null) ?? error.message) : String(error)

function warn({ io, options }: Call, { isLocal }: Running): void {
  if (isLocal) return
  const what = isOn(options, 'readOnly')
    ? 'read the ledger'
    : 'read the ledger and add to it (--read-only: only read)'
  io.err(`warning: whoever reaches this machine over the network can ${what}; nobody is asked who he is\n`)
}

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }))
