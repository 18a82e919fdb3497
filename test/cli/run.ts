import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own with files in it, where the command is run. */
export interface Place {
  readonly folder: string
  readonly write: (path: string, text: string | Uint8Array) => void
  /** Runs the command there, with the data folder `data` unless told otherwise. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ran>
  readonly remove: () => void
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
  /** Tells a command that serves to end. */
  readonly stop?: AbortSignal
  /** Is told of what stands on standard output so far, whenever it grows. */
  readonly onOut?: (out: string) => void
  /** Stop reading standard output after its first bytes, as `head` does. */
  readonly closeEarly?: boolean
  /** As a process of its own, through bin/isnad.mjs. */
  readonly spawn?: boolean
}

export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    run: (args, options = {}) => run(folder, args, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** In this process where that is enough: starting a new one for every line of a test takes most of its time. */
const run = (cwd: string, args: readonly string[], options: RunOptions): Promise<Ran> =>
  options.input === undefined && !options.closeEarly && !options.spawn
    ? runHere(cwd, args, options)
    : runApart(cwd, args, options)

async function runHere(
  cwd: string,
  args: readonly string[],
  { env = {}, stop = new AbortController().signal, onOut }: RunOptions,
): Promise<Ran> {
  const written = { out: '', err: '' }
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const code = await main(args, {
      out: async (data) => {
        written.out += typeof data === 'string' ? data : Buffer.from(data).toString('latin1')
        onOut?.(written.out)
      },
      err: (text) => {
        written.err += text
      },
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 100,
      env,
      stop: () => stop,
    })
    return { code, ...written }
  } finally {
    process.chdir(before)
  }
}

function runApart(
  cwd: string,
  args: readonly string[],
  { input, env, closeEarly }: RunOptions,
): Promise<Ran> {
  const { ISNAD_DATA: _, ISNAD_DEBUG: __, ...outer } = process.env
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...outer, ...env } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk)
    if (closeEarly) child.stdout.destroy()
  })
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
  })
}

/** An invented story with four sure statements. */
export const CROSSING = `الوزير: لن نغلق المعبر

قال وزير النقل سامي الحلو أمس الثلاثاء إن المعبر سيبقى مفتوحاً، مضيفاً أن القرار نهائي.
وأكدت المتحدثة باسم بلدية عين الورد هالة النجار أن الأشغال ستنتهي في نهاية الشهر.
`

/** Another, as a record. */
export const HARBOUR = {
  id: 'harbour-1',
  title: 'الميناء يستقبل أول سفينة',
  content:
    'قال مدير ميناء رأس الزيتون كمال الدرويشي إن السفينة الأولى وصلت صباح اليوم.\nوأوضح أن العمل مستمر.',
  date: '2024-05-07',
  source: 'صحيفة المرفأ',
}
