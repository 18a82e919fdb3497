// How often what is read as a commitment is one: one reader's verdicts on contents of the corpus, drawn by lot, 60 with the
// act of a commitment and 60 others. Run: node eval/commitments/score.ts
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { commitmentReader } from '../../src/issues/commitments/index.ts'
import { loadCommitmentWords } from '../../src/languages/sections/commitments.ts'
import { isCorpusHere, shared } from '../corpus.ts'
import { loadPack, root } from '../reader.ts'

interface Verdict {
  readonly record: string
  readonly in: 'title' | 'body'
  readonly content: readonly (readonly [number, number])[]
  readonly group: 'commit' | 'other'
  readonly is: 'commitment' | 'arguable' | 'none'
}

interface Raw {
  readonly id: string
  readonly title?: string
  readonly body?: string
  readonly content?: string
}

if (!isCorpusHere()) {
  console.error('../shared/corpus is not there; put the corpus beside the project and run this again')
  process.exit(1)
}
const verdicts = readFileSync(join(root, 'eval/commitments/verdicts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Verdict)
const wanted = new Set(verdicts.map(({ record }) => record))
const records = new Map<string, Raw>()
for (const name of readdirSync(join(shared, 'corpus')).filter((file) => file.endsWith('.gz')))
  for (const line of gunzipSync(readFileSync(join(shared, 'corpus', name)))
    .toString('utf8')
    .split('\n')) {
    const raw = line === '' ? null : (JSON.parse(line) as Raw)
    if (raw !== null && wanted.has(raw.id)) records.set(raw.id, raw)
  }
const pack = loadPack()
const read = commitmentReader({
  pack,
  words: loadCommitmentWords(join(root, 'languages', pack.code), pack.fold),
})
for (const group of ['commit', 'other'] as const) {
  const counts = { commitment: 0, arguable: 0, none: 0, unread: 0 }
  for (const one of verdicts.filter((verdict) => verdict.group === group)) {
    const raw = records.get(one.record)
    const whole = one.in === 'title' ? (raw?.title ?? '') : raw?.body || raw?.content || ''
    const text = one.content.map((span) => whole.slice(...span))
    const made = read({ text, act: group === 'commit' ? 'commit' : 'inform', day: null })
    counts[made === null ? 'unread' : one.is]++
  }
  const found = counts.commitment + counts.arguable + counts.none
  console.log(
    `${group}: ${counts.commitment} of ${found} read are one, ${counts.arguable} arguable, ${counts.none} none; ${counts.unread} read no more`,
  )
}
