// `npm run check:large [MB]`: a 200 MB .jsonl (or so many MB) must be streamed, a 200 MB .txt refused with a clear message, a body of 1 MB
// without a full stop read in linear time. Prints exit codes, seconds and peak memory. A few minutes.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inventedRecords } from './kill-test/records.ts'

const BYTES = 200_000_000
const LINES_MB = Number(process.argv[2] ?? 200)
const MOST_MEMORY_MB = 700
const BIN = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-large-'))

interface End {
  readonly code: number | null
  readonly seconds: number
  readonly megabytes: number
  readonly out: number
  readonly err: string
}

/** Runs a command line; its own peak memory comes from the kernel through a small wrapper. */
function run(...args: string[]): Promise<End> {
  const start = performance.now()
  const wrapper = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'))`
  const preload = join(folder, 'peak.mjs')
  writeFileSync(preload, wrapper)
  const child = spawn(process.execPath, ['--import', preload, BIN, ...args], { cwd: folder })
  let out = 0
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.length
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8')
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      const megabytes = Number(/PEAK (\d+)/.exec(err)?.[1] ?? 0) / 1024
      done({ code, seconds: (performance.now() - start) / 1000, megabytes, out, err })
    })
  })
}

function write(name: string, piece: string, bytes: number): void {
  const file = openSync(join(folder, name), 'w')
  const buffer = Buffer.from(piece)
  for (let written = 0; written < bytes; written += buffer.length) writeSync(file, buffer)
  closeSync(file)
}

let failed = 0
function report(what: string, end: End, good: boolean): void {
  if (!good) failed++
  const figures = `exit code ${end.code}, ${end.seconds.toFixed(1)} s, ${end.megabytes.toFixed(0)} MB, ${end.out} bytes out`
  console.log(`${good ? 'ok ' : 'BAD'} ${what}: ${figures}`)
  const message = end.err.split('\n').find((line) => line.startsWith('failed'))
  if (message) console.log(`    ${message}`)
}

try {
  const lines = inventedRecords(2000).map(({ id: _, ...record }) => `${JSON.stringify(record)}\n`)
  write('large.jsonl', lines.join(''), LINES_MB * 1_000_000)
  const streamed = await run('extract', 'large.jsonl')
  report(`${LINES_MB} MB .jsonl`, streamed, streamed.code === 0 && streamed.megabytes < MOST_MEMORY_MB)

  write('large.txt', 'كلمة أخرى في نص طويل.\n', BYTES)
  const refused = await run('extract', 'large.txt')
  report('200 MB .txt', refused, refused.code === 1 && /large\.txt/.test(refused.err))

  write('half.txt', 'قال الوزير إن كلمة بعد كلمة ', 500_000)
  write('whole.txt', 'قال الوزير إن كلمة بعد كلمة ', 1_000_000)
  const half = await run('extract', 'half.txt')
  const whole = await run('extract', 'whole.txt')
  report('0.5 MB without a full stop', half, half.code === 0)
  report('1 MB without a full stop', whole, whole.code === 0 && whole.seconds < 4 * half.seconds)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed === 0 ? 0 : 1
