// What the reader decided of the drawn alignments: node eval/witnesses/score.ts [LEDGER]; with a ledger also how many of
// them are aligned by the rules as they are now.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignTellings } from '../../src/stories/index.ts'
import { toolsOf, wholeLedger } from './whole.ts'

interface Place {
  readonly record: string
  readonly part: number
  readonly in: string
  readonly content: unknown
}

interface Row {
  readonly seed: number
  readonly of: 'all' | 'no-copies'
  readonly a: Place
  readonly b: Place
  readonly verdict: 'same' | 'other'
}

const text = readFileSync(join(import.meta.dirname, 'verdicts.jsonl'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
for (const [name, own] of [['drawn', rows] as const, ...Map.groupBy(rows, ({ of }) => of)]) {
  const right = own.filter(({ verdict }) => verdict === 'same').length
  console.log(`${name}: ${right} of ${own.length} right (${((100 * right) / own.length).toFixed(1)} %)`)
}

const [data] = process.argv.slice(2)
if (data !== undefined) {
  const whole = wholeLedger(data)
  const keyOf = ({ record, part, in: field, content }: Place) =>
    JSON.stringify([record, part, field, content])
  const keys = new Map(
    [...whole.hits.values()].map(({ id, recordId, part, statement }) => [
      id,
      keyOf({ record: recordId, part, in: statement.in, content: statement.content }),
    ]),
  )
  const pairs = alignTellings(whole.tellings, toolsOf(whole)).flatMap(({ a, b }) => [
    `${keys.get(a)} ${keys.get(b)}`,
    `${keys.get(b)} ${keys.get(a)}`,
  ])
  const aligned = new Set(pairs)
  for (const verdict of ['same', 'other'] as const) {
    const own = rows.filter((row) => row.verdict === verdict)
    const still = own.filter(({ a, b }) => aligned.has(`${keyOf(a)} ${keyOf(b)}`))
    console.log(`${verdict}: ${still.length} of ${own.length} are aligned now`)
  }
}
