/**
 * Search at the API: `node bench/api.ts [STATEMENTS] [--keep FOLDER] [--corpus FOLDER]` (default 1,000,000 statements,
 * made from ../shared/corpus by copies with other ids and shifted days, in a temporary folder that is removed; with
 * --keep in FOLDER, which stays and is used again). Starts the server as a process of its own, asks it a fixed mix of
 * queries over HTTP and prints p50, p95 and the longest of each and of all; then the counts beside a search, and a
 * search while they are counted. The first time of each query counts too: only the totals are remembered.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { spawnedUrl } from '../scripts/spawned-url.ts'
import { PROJECT_ROOT } from '../src/app/index.ts'
import type { StatementsAnswer, StatsAnswer } from '../src/contract/index.ts'
import { LEDGER_FILE } from '../src/ledger/index.ts'
import { fillLedger } from './api/fill.ts'
import { type Asked, MIX } from './api/mix.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, corpus: { type: 'string' } },
})
const wanted = Number(positionals[0] ?? 1_000_000)
const corpus = values.corpus ?? join(PROJECT_ROOT, '..', 'shared', 'corpus')
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'isnad-bench-api-'))
const ROUNDS = 3

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1).padStart(7)
}

const print = (name: string, times: readonly number[], more = ''): void =>
  console.log(
    `${name.padEnd(34)} p50 ${at(times, 0.5)} ms  p95 ${at(times, 0.95)} ms  max ${at(times, 1)} ms  ${more}`,
  )

async function timed<T>(url: string): Promise<{ ms: number; answer: T }> {
  const start = performance.now()
  const response = await fetch(url)
  const answer = (await response.json()) as T
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`${url}: ${response.status} ${JSON.stringify(answer)}`)
  return { ms, answer }
}

const address = (base: string, path: string, asked: Asked): string =>
  `${base}api/${path}?${new URLSearchParams(asked)}`

/** Asks one query, and its second page where there is one. */
async function askPages(base: string, asked: Asked): Promise<{ times: number[]; total: number }> {
  const first = await timed<StatementsAnswer>(address(base, 'statements', asked))
  const { next, total } = first.answer
  if (next === null) return { times: [first.ms], total }
  const second = await timed(address(base, 'statements', { ...asked, cursor: next }))
  return { times: [first.ms, second.ms], total }
}

async function measureSearch(base: string): Promise<void> {
  const all: number[] = []
  const first: number[] = []
  for (const [name, queries] of Object.entries(MIX)) {
    const times: number[] = []
    const totals = new Set<number>()
    for (let round = 0; round < ROUNDS; round++)
      for (const query of queries) {
        const asked = await askPages(base, query)
        times.push(...asked.times)
        totals.add(asked.total)
        if (round === 0) first.push(...asked.times)
      }
    all.push(...times)
    const [least, most] = [Math.min(...totals), Math.max(...totals)].map((n) => n.toLocaleString('en'))
    print(name, times, least === most ? `${least} hits` : `${least} to ${most} hits`)
  }
  print('all', all, `${all.length} requests`)
  print('all, each for the first time', first)
}

async function measureStats(base: string): Promise<void> {
  for (const [name, queries] of Object.entries(MIX)) {
    const asked = queries[0] as Asked
    const { order: _, limit: __, ...filters } = asked
    const url = address(base, 'stats', filters)
    const counting = timed<StatsAnswer>(url)
    const beside: number[] = []
    let isCounting = true
    const counted = counting.then((one) => {
      isCounting = false
      return one
    })
    while (isCounting)
      beside.push((await timed(address(base, 'statements', { q: 'speaker:a', limit: '5' }))).ms)
    const again = await timed(url)
    console.log(
      `${`counts: ${name}`.padEnd(42)} ${(await counted).ms.toFixed(0).padStart(6)} ms, again ${again.ms.toFixed(0).padStart(4)} ms; a search meanwhile at most ${at(beside, 1)} ms`,
    )
  }
}

async function serve(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const command = join(PROJECT_ROOT, 'bin', 'isnad.mjs')
  const args = [command, 'serve', '--port', '0', '--json', '--data', folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  return { url: await spawnedUrl(child), child }
}

async function main(): Promise<void> {
  if (!existsSync(join(folder, LEDGER_FILE))) await fillLedger(folder, corpus, wanted)
  const { url, child } = await serve()
  try {
    const everything = await timed<StatsAnswer>(`${url}api/stats`)
    const { statements, articles } = everything.answer.ledger
    console.log(
      `${statements.toLocaleString('en')} statements of ${articles.toLocaleString('en')} articles; counts of everything ${everything.ms.toFixed(0)} ms after the start`,
    )
    await measureSearch(url)
    await measureStats(url)
  } finally {
    child.kill('SIGTERM')
  }
}

try {
  await main()
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
