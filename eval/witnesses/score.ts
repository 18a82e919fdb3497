// What the reader decided of the drawn alignments: node eval/witnesses/score.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Row {
  readonly seed: number
  readonly of: 'all' | 'no-copies'
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
