/**
 * Everything at once: all records of a folder of `.jsonl.gz` files through every room, each line checked against the
 * contract. `node bench/corpus.ts [FOLDER]` (default ../shared/corpus). Prints, by file, articles, statements an
 * article, the share of unsure speakers, articles a second, and at the end the peak memory. Exit code 1 on a breach.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { PROJECT_ROOT } from '../src/app/index.ts'
import { partyLookup } from '../src/app/register.ts'
import { readInputs } from '../src/intake/index.ts'
import { loadLanguage } from '../src/languages/pack.ts'
import { createReader } from '../src/pipeline.ts'
import { breachesOf } from '../test/contract/laws.ts'

const SHOWN = 20
const folder = process.argv[2] ?? join(PROJECT_ROOT, '..', 'shared', 'corpus')
const now = () => new Date('2026-01-01T00:00:00Z')
const pack = loadLanguage(join(PROJECT_ROOT, 'languages'), 'ar')
const reader = createReader({ pack, lookup: partyLookup(join(PROJECT_ROOT, 'register'), pack.fold) })

interface Tally {
  records: number
  /** Records without a text, and other inputs that gave no item. */
  empty: number
  articles: number
  statements: number
  unsure: number
  /** Articles without a statement. */
  silent: number
  /** Seconds in the reader alone. */
  seconds: number
}
const empty = (): Tally => ({
  records: 0,
  empty: 0,
  articles: 0,
  statements: 0,
  unsure: 0,
  silent: 0,
  seconds: 0,
})

const breaches: string[] = []
const note = (place: string, breach: string): void => {
  breaches.push(`${place}: ${breach}`)
}

async function readFile(name: string): Promise<Tally> {
  const tally = empty()
  for await (const event of readInputs([join(folder, name)], { now, fetch: { allowPrivate: false } })) {
    if (event.type !== 'item') {
      if (event.diagnostic.rule !== 'record-without-text') note(event.from, event.diagnostic.message)
      tally.empty++
      continue
    }
    const { item } = event
    tally.records++
    const start = performance.now()
    try {
      const { lines } = reader.read(item, { date: null, source: null, now: now() })
      tally.seconds += (performance.now() - start) / 1000
      for (const line of lines) {
        tally.articles++
        tally.statements += line.statements.length
        tally.unsure += line.statements.filter(({ speaker }) => speaker.name === null).length
        if (line.statements.length === 0) tally.silent++
        for (const breach of breachesOf(line)) note(`${item.recordId}#${line.part}`, breach)
      }
    } catch (error) {
      note(item.recordId, `threw ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  return tally
}

function print(name: string, { records, empty, articles, statements, unsure, silent, seconds }: Tally): void {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`
  console.log(
    `${name.padEnd(44)} ${String(records).padStart(6)} records (+ ${empty} empty) ${String(articles).padStart(6)} articles ` +
      `${(statements / Math.max(articles, 1)).toFixed(2)} statements each, ${share(silent, articles)} without, ` +
      `${share(unsure, statements)} unsure, ${Math.round(articles / seconds)} articles/s`,
  )
}

const total = empty()
for (const name of readdirSync(folder).filter((one) => /\.jsonl(\.gz)?$/.test(one))) {
  const tally = await readFile(name)
  print(name, tally)
  for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
}
print('all', total)
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
console.log(`${breaches.length} breaches of the contract`)
for (const breach of breaches.slice(0, SHOWN)) console.log(`  ${breach}`)
if (breaches.length > SHOWN) console.log(`  … and ${breaches.length - SHOWN} more`)
process.exitCode = breaches.length > 0 ? 1 : 0
