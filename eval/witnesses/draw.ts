// Draws alignments by lot for a reader: node eval/witnesses/draw.ts LEDGER SEED OUT.jsonl > to-read.txt
// Half are drawn of all alignments, half of those whose articles are no copies. OUT gets record ids and offsets, and a
// verdict to be filled in: "same", or "other" with the cause. What is printed holds newspapers' text: it stays outside.
import { writeFileSync } from 'node:fs'
import { alignTellings } from '../../src/stories/index.ts'
import { drawn, lots, toolsOf, wholeLedger } from './whole.ts'

const HALF = 75
const [data, seed, out] = process.argv.slice(2)
if (data === undefined || seed === undefined || out === undefined)
  throw new Error('node eval/witnesses/draw.ts LEDGER SEED OUT.jsonl')
const whole = wholeLedger(data)
const alignments = alignTellings(whole.tellings, toolsOf(whole))
const lot = lots(Number(seed))
const all = drawn(alignments, HALF, lot)
const isDrawn = new Set(all)
const hard = drawn(
  alignments.filter((one) => !one.sameText && !isDrawn.has(one)),
  HALF,
  lot,
)
const rows = [...all.map((one) => ({ one, of: 'all' })), ...hard.map((one) => ({ one, of: 'no-copies' }))]

const hitOf = (id: string) => {
  const hit = whole.hits.get(id)
  if (hit === undefined) throw new Error(`no statement ${id}`)
  return hit
}
const placeOf = (id: string) => {
  const { recordId, part, statement } = hitOf(id)
  return { record: recordId, part, in: statement.in, content: statement.content }
}
writeFileSync(
  out,
  rows
    .map(({ one, of }, n) =>
      JSON.stringify({ n, of, sameText: one.sameText, a: placeOf(one.a), b: placeOf(one.b), verdict: null }),
    )
    .join('\n'),
)
console.log(
  `${alignments.length} alignments, ${alignments.filter(({ sameText }) => sameText).length} of one text`,
)
for (const [n, { one, of }] of rows.entries()) {
  console.log(`--- ${n} (${of}) ${one.sameText ? 'one text' : ''} ${one.likeness.toFixed(2)}`)
  for (const id of [one.a, one.b]) {
    const { outlet, published, statement, title } = hitOf(id)
    const { saidOn, speaker, cue, text } = statement
    console.log(
      `  ${outlet} ${published} said ${saidOn} [${speaker.name}] ${cue?.lemma} | ${title?.slice(0, 70)}`,
    )
    console.log(`    ${text.join(' … ').slice(0, 420)}`)
  }
}
