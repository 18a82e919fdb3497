/**
 * Ledger: rows a second when filling, and p50/p95 of queries. `node bench/ledger.ts [STATEMENTS] [FOLDER]`
 * (default 100,000 invented statements, five an item, in a temporary folder that is removed at the end).
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { actSchema, type ExtractLine, type Statement } from '../src/contract/index.ts'
import { itemIdOf } from '../src/core/ids.ts'
import type { Item } from '../src/intake/types.ts'
import { type Ledger, openLedger, parseQuery } from '../src/ledger/index.ts'

const PER_ITEM = 5
const WORDS_PER_STATEMENT = 30

const statements = Number(process.argv[2] ?? 100_000)
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'isnad-bench-'))

/** A small generator with a fixed seed, so that two runs fill alike. */
let seed = 12345
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const letters = Array.from({ length: 28 }, (_, i) => String.fromCharCode(0x628 + (i % 26)))
const vocabulary = Array.from({ length: 20_000 }, (_, i) => {
  let word = ''
  for (let n = i + 30; n > 0; n = Math.floor(n / 28)) word += letters[n % 28]
  return word
})
/** Words are about as unevenly frequent as in news: rank ∝ 1 / frequency. */
const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] as string
const words = (count: number): string => Array.from({ length: count }, word).join(' ')
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const speakers = Array.from({ length: 3000 }, () => words(3))
const outlets = Array.from({ length: 40 }, () => words(2))

function article(n: number): { item: Item; line: ExtractLine } {
  const contents = Array.from({ length: PER_ITEM }, () => words(WORDS_PER_STATEMENT))
  const body = contents.join('. ')
  const bytes = new TextEncoder().encode(body)
  const date = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 4000))).toISOString().slice(0, 10)
  let at = 0
  const found = contents.map((text): Statement => {
    const start = at
    at += text.length + 2
    const name = random() < 0.1 ? null : pick(speakers)
    return {
      in: 'body',
      content: [[start, start + text.length]],
      text: [text],
      cue: { span: [start, start], lemma: 'x' },
      speaker: { span: null, name, kind: 'person', for: null, party: null, why: 'x', candidates: [] },
      chain: random() < 0.4 ? [{ name: pick(outlets), span: null, role: 'agency', from: 'text' }] : [],
      via: [],
      kind: 'indirect',
      act: pick(actSchema.options),
      venue: null,
      saidOn: random() < 0.5 ? date : null,
      background: false,
      confidence: 0.9,
      rule: 'bench',
    }
  })
  const origin = { from: `${n}`, entry: null, at: '', url: null, headers: null }
  const item: Item = {
    id: itemIdOf(bytes),
    recordId: `n${n}`,
    bytes,
    encoding: 'utf-8',
    origin,
    diagnostics: [],
    kind: 'text',
    text: body,
  }
  const line: ExtractLine = {
    id: item.recordId,
    part: 0,
    record: { title: null, body },
    title: words(8),
    date,
    dateFrom: 'option',
    outlet: pick(outlets),
    cut: [],
    statements: found,
    events: [],
    diagnostics: [],
    engine: 'bench',
  }
  return { item, line }
}

function fill(ledger: Ledger): void {
  let spent = 0
  for (let n = 0; n < statements / PER_ITEM; n++) {
    const { item, line } = article(n)
    const start = performance.now()
    ledger.addItem(item, [line], { engine: 'bench' })
    spent += performance.now() - start
  }
  const rate = (count: number) => Math.round(count / (spent / 1000)).toLocaleString('en')
  console.log(
    `fill: ${rate(statements)} statements/s, ${rate(statements / PER_ITEM)} items/s, one transaction each`,
  )
  const mb = (statSync(ledger.file).size / 2 ** 20).toFixed(0)
  console.log(`file: ${mb} MiB, ${Math.round(statSync(ledger.file).size / statements)} bytes a statement`)
}

function measure(name: string, runs: number, query: () => string, order?: 'rank' | 'date'): void {
  const ledgerPage = { limit: 20, ...(order && { order }) }
  const times: number[] = []
  let total = 0
  for (let i = 0; i < runs; i++) {
    const { query: parsed } = parseQuery(query())
    const start = performance.now()
    total += ledger.search(parsed, ledgerPage).total
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] as number).toFixed(2)
  console.log(
    `${name.padEnd(28)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, mean hits ${Math.round(total / runs)}`,
  )
}

const middling = (): string => vocabulary[100 + Math.floor(random() * 3000)] as string
const ledger = openLedger(folder, { fold: (text) => text, now: () => new Date(0) })
if (ledger.stats().items === 0) fill(ledger)
measure('one word, by rank', 200, middling)
measure('one word, by date', 200, middling, 'date')
measure('two words', 200, () => `${middling()} ${middling()}`)
measure('a very frequent word, rank', 20, () => vocabulary[Math.floor(random() * 20)] as string)
measure('a very frequent word, date', 20, () => vocabulary[Math.floor(random() * 20)] as string, 'date')
measure('phrase', 100, () => `"${vocabulary[3]} ${vocabulary[5]}"`)
measure('speaker', 200, () => `speaker:"${pick(speakers)}"`)
measure('outlet and act', 50, () => `outlet:"${pick(outlets)}" act:deny`)
measure('act and month', 100, () => 'act:deny after:2020-03 before:2020-04')
measure('everything, newest first', 50, () => '')
const counted = (line: string) => () => ledger.counts(parseQuery(line).query)
const frequent = ledger.counts(parseQuery('').query).bySpeaker[0]?.party ?? ''
for (const [name, run] of [
  ['stats', () => ledger.stats()],
  ['totals', () => ledger.totals()],
  ['counts of everything', counted('')],
  ['counts of a frequent word', counted(vocabulary[0] as string)],
  ['counts of a middling word', counted(middling())],
  ['counts of an outlet', counted(`outlet:"${outlets[0]}"`)],
  ['counts of a period', counted('after:2020 before:2021')],
  ['counts of a link', counted(`via:"${outlets[0]}"`)],
  ['counts of a party', counted(`party:"${frequent}"`)],
  ['a party', () => ledger.party(frequent)],
  ['integrity (quick)', () => ledger.integrity()],
] as const) {
  const start = performance.now()
  run()
  console.log(`${name.padEnd(28)} ${(performance.now() - start).toFixed(0)} ms`)
}
ledger.close()
if (process.argv[3] === undefined) rmSync(folder, { recursive: true, force: true })
