// Fits the weights by which two texts are told to agree or to contradict: `node eval/train-relation.ts [--write]`.
// Trained on the training half of a published set of Arabic headline pairs (Khouja 2020, "Stance prediction and claim
// verification: an Arabic perspective"); its development half is only scored.
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPairs } from '../src/cli/pairs.ts'
import { chancesBy, createRelater, featuresOf, type RelationLabel } from '../src/issues/index.ts'
import { confusion, confusionText, macroF1 } from './confusion.ts'
import { shared } from './corpus.ts'
import { languages, loadPack } from './reader.ts'
import { fitLabels, type LabelledRow, type LabelWeights } from './softmax.ts'

const LABELS: readonly RelationLabel[] = ['agree', 'disagree', 'other']
/** Set by five folds over the training pairs. The third label is rare: its rows count more. */
const FITTING = { labels: LABELS.length, ridge: 0.4, steps: 250, pace: 1, counts: [1, 1, 3] }
const FOLDS = 5
/** Features met in fewer pairs are left out; weights nearer to 0 are not written. */
const LEAST = { pairs: 3, weight: 0.02 }

interface PairRow extends LabelledRow {
  readonly s1: string
  readonly s2: string
}

const relater = createRelater(loadPack())

async function rowsOf(name: string): Promise<PairRow[]> {
  const file = join(shared, 'pairs', name)
  const rows: PairRow[] = []
  for await (const { s1, s2, rest } of readPairs(createReadStream(file), file))
    rows.push({
      s1,
      s2,
      features: featuresOf(relater.compare(s1, s2)),
      label: labelOf(rest.stance, file),
    })
  return rows
}

function labelOf(stance: string | undefined, file: string): number {
  const label = LABELS.indexOf(stance as RelationLabel)
  if (label < 0) throw new Error(`${file}: "${stance}" is none of ${LABELS.join(', ')}`)
  return label
}

/** The rows without features that few of them have. */
function frequent(rows: readonly PairRow[]): PairRow[] {
  const counts = new Map<string, number>()
  for (const { features } of rows)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return rows.map((row) => ({
    ...row,
    features: new Map([...row.features].filter(([name]) => (counts.get(name) ?? 0) >= LEAST.pairs)),
  }))
}

const fitted = (rows: readonly PairRow[]): LabelWeights => fitLabels(frequent(rows), FITTING)

/** A pair as it is, and as the weights take it, with the chance that they give that. */
interface Judged {
  readonly truth: number
  readonly found: number
  readonly chance: number
}

const judged = (rows: readonly PairRow[], weights: LabelWeights): Judged[] =>
  rows.map(({ features, label }) => {
    const chances = chancesBy({ labels: LABELS, byFeature: weights }, features)
    const chance = Math.max(...chances)
    return { truth: label, found: chances.indexOf(chance), chance }
  })

/** A fold for each headline: those that pairs tie to each other, directly or through others, share one. */
function foldsOf(rows: readonly PairRow[]): ReadonlyMap<string, number> {
  const above = new Map<string, string>()
  const top = (one: string): string => {
    let at = one
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  for (const { s1, s2 } of rows) if (top(s1) !== top(s2)) above.set(top(s1), top(s2))
  const groups = [...new Set(rows.map(({ s1 }) => top(s1)))]
  const foldOf = new Map(groups.map((group, n) => [group, n % FOLDS]))
  return new Map(rows.map(({ s1 }) => [s1, foldOf.get(top(s1)) ?? 0]))
}

/** Each pair judged by weights that no pair with one of its headlines, or of theirs, helped to fit. */
function acrossFolds(rows: readonly PairRow[]): Judged[] {
  const foldOf = foldsOf(rows)
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitted(rows.filter(({ s1 }) => foldOf.get(s1) !== fold))
    return judged(
      rows.filter(({ s1 }) => foldOf.get(s1) === fold),
      weights,
    )
  }).flat()
}

/** Prints the table of labels, and how many are right of those that are as sure. */
function tell(what: string, all: readonly Judged[]): void {
  const table = confusion(
    all.map(({ truth, found }) => [truth, found]),
    LABELS.length,
  )
  console.log(`${what}: macro-F1 ${(100 * macroF1(table)).toFixed(1)}\n${confusionText(table, LABELS)}`)
  for (const from of [0.9, 0.8, 0.7, 0.6, 0]) {
    const to = from === 0.9 ? 2 : from === 0 ? 0.6 : from + 0.1
    const some = all.filter(({ chance }) => chance >= from && chance < to)
    const right = some.filter(({ truth, found }) => truth === found).length
    console.log(`  confidence from ${from.toFixed(1)}: ${right} of ${some.length} right`)
  }
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const train = await rowsOf('ans-stance-train.csv')
tell(`training pairs, ${FOLDS} folds`, acrossFolds(train))
const weights = fitted(train)
const seen = new Set(train.flatMap(({ s1, s2 }) => [s1, s2]))
const isNew = ({ s1, s2 }: PairRow) => !seen.has(s1) && !seen.has(s2)
const dev = await rowsOf('ans-stance-dev.csv')
tell(`development pairs (${dev.length})`, judged(dev, weights))
tell(
  `of these, without a headline of a training pair (${dev.filter(isNew).length})`,
  judged(dev.filter(isNew), weights),
)
if (values.write) {
  const kept = [...weights].filter(([, row]) => row.some((one) => Math.abs(one) >= LEAST.weight))
  const lines = kept
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => [name, ...row.map((one) => Number(one.toFixed(2)))].join('\t'))
  const head = [
    '# Written by `node eval/train-relation.ts --write`; not by hand. What each feature of two compared texts adds to the',
    '# log-odds of each relation; the line without a name is added in any case. `word:` is a stem that one text alone holds.',
    `feature\t${LABELS.join('\t')}`,
  ]
  writeFileSync(join(languages, 'ar/words/relation-weights.tsv'), `${[...head, ...lines].join('\n')}\n`)
}
