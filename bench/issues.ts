/**
 * Issues and search at scale: `node bench/issues.ts [STATEMENTS ...] [--keep FOLDER] [--corpus FOLDER]` (default 10,000
 * 100,000 1,000,000 statements, made from ../shared/corpus by copies with shifted days and other names, in a temporary
 * folder that is removed; with --keep in FOLDER, which stays and is used again). Of each size: what defining issues
 * takes, their answers when the ledger was just opened, asked again, and after one more article, the list of issues, and
 * a fixed mix of searches (first time each, two pages). Milliseconds of the clock, and where told those in which the
 * asking thread had the processor: on a crowded machine these tell what the work takes.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createApp, ENGINE_VERSION, PROJECT_ROOT } from '../src/app/index.ts'
import { statementsQuerySchema } from '../src/contract/index.ts'
import { LEDGER_FILE } from '../src/ledger/index.ts'
import { MIX } from './api/mix.ts'
import { ISSUES } from './issues/definitions.ts'
import { articleAt, fillTo, openLedger } from './issues/fill.ts'
import { type Reading, readingsOf } from './issues/readings.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, corpus: { type: 'string' } },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000, 1_000_000]
const corpus = values.corpus ?? join(PROJECT_ROOT, '..', 'shared', 'corpus')
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'isnad-bench-issues-'))
const now = () => new Date('2026-01-01T00:00:00Z')
const openApp = (dataFolder: string) => createApp({ root: PROJECT_ROOT, dataFolder, now })

interface Timed<T> {
  readonly value: T
  readonly ms: number
  readonly cpu: number
}

function timed<T>(work: () => T): Timed<T> {
  const [start, used] = [performance.now(), process.threadCpuUsage()]
  const value = work()
  const { user, system } = process.threadCpuUsage(used)
  return { value, ms: performance.now() - start, cpu: (user + system) / 1000 }
}

const ms = ({ ms, cpu }: Timed<unknown>): string => `${ms.toFixed(0)} (${cpu.toFixed(0)})`
const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`)

function measureIssues(data: string, readings: readonly Reading[], next: number): void {
  const first = openApp(data)
  first.prepare()
  const defined = ISSUES.map((definition) =>
    timed(() => first.defineIssue({ definition, by: 'bench', why: 'bench' })),
  )
  first.close()
  const second = openApp(data)
  second.prepare()
  const opened = ISSUES.map(({ id }) => timed(() => JSON.stringify(second.issue(id))))
  const list = timed(() => second.issues())
  const again = ISSUES.map(({ id }) => timed(() => JSON.stringify(second.issue(id))))
  const article = articleAt(readings, next)
  const writer = openLedger(data)
  writer.addItem(article.item, article.lines, { engine: ENGINE_VERSION })
  writer.close()
  const after = ISSUES.map(({ id }) => timed(() => JSON.stringify(second.issue(id))))
  row('issue', 'statements', 'defined, ms (cpu)', 'just opened', 'again', 'after one article', 'kB')
  row('---', '---:', '---:', '---:', '---:', '---:', '---:')
  for (const [k, { id }] of ISSUES.entries()) {
    const [a, b, c, d] = [defined[k], opened[k], again[k], after[k]]
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue
    const count = second.issue(id)?.statements ?? 0
    row(id, count, ms(a), ms(b), ms(c), ms(d), Math.round(b.value.length / 1000))
  }
  console.log(`\nlist of issues: ${ms(list)} ms`)
  second.close()
}

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)
}

const PLACES = [0.5, 0.95, 1]

function measureSearch(data: string): void {
  const app = openApp(data)
  app.prepare()
  const [all, allCpu]: [number[], number[]] = [[], []]
  row('search', 'p50, ms', 'p95', 'longest', 'p50 of the processor', 'p95', 'longest')
  row('---', '---:', '---:', '---:', '---:', '---:', '---:')
  for (const [name, queries] of Object.entries(MIX)) {
    const [times, cpu]: [number[], number[]] = [[], []]
    for (let round = 0; round < 3; round++)
      for (const asked of queries) {
        const { q = '', order = null, limit, cursor: _, ...filters } = statementsQuerySchema.parse(asked)
        const ask = (cursor: string | null) => timed(() => app.search(q, { limit, order, cursor, filters }))
        const page = ask(null)
        const { next } = page.value
        const pages = next === null ? [page] : [page, ask(next)]
        times.push(...pages.map((one) => one.ms))
        cpu.push(...pages.map((one) => one.cpu))
      }
    all.push(...times)
    allCpu.push(...cpu)
    row(name, ...PLACES.map((share) => at(times, share)), ...PLACES.map((share) => at(cpu, share)))
  }
  row(
    `all ${all.length}`,
    ...PLACES.map((share) => at(all, share)),
    ...PLACES.map((share) => at(allCpu, share)),
  )
  app.close()
}

/** A folder with a ledger of so many statements: that of the size before, filled up. */
function folderOf(size: number, before: string | null, readings: readonly Reading[]): string {
  const own = join(folder, String(size))
  if (existsSync(join(own, LEDGER_FILE))) return own
  mkdirSync(own, { recursive: true })
  if (before !== null) copyFileSync(join(before, LEDGER_FILE), join(own, LEDGER_FILE))
  const { seconds, added } = fillTo(own, readings, size)
  console.log(`filled: ${Math.round(added / seconds)} statements a second`)
  return own
}

try {
  const readings = await readingsOf(corpus, folder)
  let before: string | null = null
  for (const size of sizes) {
    const pristine = folderOf(size, before, readings)
    before = pristine
    // What is measured is written to: the next size begins without it.
    const data = join(folder, `${size}-measured`)
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data)
    copyFileSync(join(pristine, LEDGER_FILE), join(data, LEDGER_FILE))
    const ledger = openLedger(data)
    const { items, statements, articles } = { ...ledger.stats(1), ...ledger.totals() }
    ledger.close()
    console.log(
      `\n${statements.toLocaleString('en')} statements of ${articles.toLocaleString('en')} articles\n`,
    )
    measureSearch(data)
    console.log()
    measureIssues(data, readings, items)
    console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
    rmSync(data, { recursive: true, force: true })
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
