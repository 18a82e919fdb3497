// Fits the weights of a reading's confidence on the readable gold sets: `node eval/train-confidence.ts [--write]`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import { BEFORE, chainedOdds, type Features, oddsOf } from '../src/identity/index.ts'
import { createTracedReader } from '../src/pipeline.ts'
import { judge } from './judge.ts'
import { loadPack, root } from './reader.ts'
import { CORRECTED, isHere, readSet, type SetName } from './sets.ts'

/** The sets that are read while developing; the sealed ones are left to score. */
const SETS: readonly SetName[] = [
  'dev',
  'reader-a',
  'reader-b',
  'reader-d',
  'reader-e',
  'reader-f',
  'reader-g',
  'reader-h',
  'samples',
  'golden',
  ...CORRECTED,
]
/** Articles are parted in so many folds; each is judged by weights that were fitted on the others. */
const FOLDS = 8
/** Pull of a weight toward 0, steps and pace of the descent. */
const RIDGE = 4
const STEPS = 1500
const PACE = 0.5

/** Sets whose articles the rules were hardly built on: what is right there is nearest to what is right elsewhere. */
const FRESH: readonly SetName[] = CORRECTED

interface Row {
  readonly set: SetName
  readonly features: Features
  /** Right, wrong, or not asked for (optional, unsure): such a row only hands its odds on. */
  readonly right: boolean | null
}
type Weights = Map<string, number>

/** Each article's statements in order, with what was read of them and whether they are right. */
async function articles(): Promise<Row[][]> {
  const traces = new WeakMap<Statement, Features>()
  const reader = createTracedReader({ pack: loadPack(), lookup: () => null }, (statement, features) =>
    traces.set(statement, features),
  )
  const out: Row[][] = []
  for (const set of SETS.filter(isHere))
    for (const article of await readSet(set, reader)) {
      const verdicts = new Map(judge(article).map(({ found, verdict }) => [found, verdict]))
      out.push(
        article.found.map((statement) => {
          const verdict = verdicts.get(statement)
          const counts = verdict === 'right' || verdict === 'wrong-speaker' || verdict === 'extra'
          const right = counts && statement.speaker.name !== null ? verdict === 'right' : null
          return { set, features: traces.get(statement) ?? new Map(), right }
        }),
      )
    }
  return out
}

const odds = (features: Features, weights: Weights): number =>
  oddsOf(features, weights.get('') ?? 0, (feature) => weights.get(feature) ?? 0)

/** The rows of articles with the odds of the statement before, by the weights so far. */
function chained(all: readonly Row[][], weights: Weights): Row[] {
  return all.flatMap((rows) => {
    let before = 0
    return rows.map((row) => {
      const features = new Map(row.features)
      if (features.has(BEFORE)) features.set(BEFORE, chainedOdds(before))
      before = odds(features, weights)
      return { ...row, features }
    })
  })
}

/** Logistic regression by gradient descent; the odds before are filled in anew four times. */
function fitted(all: readonly Row[][]): Weights {
  let weights: Weights = new Map()
  for (let round = 0; round < 4; round++) {
    const rows = chained(all, weights).filter(({ right }) => right !== null)
    const next: Weights = new Map(weights)
    const speed: Weights = new Map()
    for (let step = 0; step < STEPS / 4; step++) {
      const slope: Weights = new Map()
      for (const { features, right } of rows) {
        const miss = Number(right) - 1 / (1 + Math.exp(-odds(features, next)))
        slope.set('', (slope.get('') ?? 0) + miss)
        for (const [feature, amount] of features)
          slope.set(feature, (slope.get(feature) ?? 0) + miss * amount)
      }
      for (const [feature, sum] of slope) {
        const pull = feature === '' ? 0 : RIDGE * (next.get(feature) ?? 0)
        const pace = 0.9 * (speed.get(feature) ?? 0) + (PACE * (sum - pull)) / rows.length
        speed.set(feature, pace)
        next.set(feature, (next.get(feature) ?? 0) + pace)
      }
    }
    weights = next
  }
  return weights
}

const shareRight = (rows: readonly { right: boolean }[]): string =>
  `${((100 * rows.filter(({ right }) => right).length) / rows.length).toFixed(1)} %`

/** Prints how many of each tenth of the probability are right, by weights that were not fitted on them. */
function report(all: readonly Row[][]): void {
  const judged: { p: number; right: boolean; fresh: boolean }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(all.filter((_, k) => k % FOLDS !== fold))
    const rows = chained(
      all.filter((_, k) => k % FOLDS === fold),
      weights,
    )
    for (const { set, features, right } of rows)
      if (right !== null)
        judged.push({ p: 1 / (1 + Math.exp(-odds(features, weights))), right, fresh: FRESH.includes(set) })
  }
  judged.sort((a, b) => b.p - a.p)
  for (const count of [100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500]) {
    const top = judged.slice(0, count)
    const fresh = top.filter(({ fresh }) => fresh)
    console.log(
      `the surest ${String(count).padStart(4)}: p ≥ ${top.at(-1)?.p.toFixed(3)}  right ${shareRight(top)}, of ${fresh.length} in ${FRESH.join(' and ')} ${shareRight(fresh)}`,
    )
  }
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    const below = judged.filter(({ p }) => p < least)
    if (below.length > 0) console.log(`p < ${least}: ${below.length}, right ${shareRight(below)}`)
  }
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const all = await articles()
console.log(
  `${all.length} articles, ${all.flat().filter(({ right }) => right !== null).length} statements; judged across ${FOLDS} folds:`,
)
report(all)
if (values.write) {
  const weights = fitted(all)
  const rows = [...weights].filter(([feature]) => feature !== '').sort(([a], [b]) => (a < b ? -1 : 1))
  const line = ([feature, weight]: [string, number]) =>
    `  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${Number(weight.toFixed(3))},`
  writeFileSync(
    join(root, 'src/identity/confidence-weights.ts'),
    `// Written by \`node eval/train-confidence.ts --write\`; not by hand.\n\n/** Log-odds of a reading about which nothing else is known. */\nexport const BIAS = ${Number((weights.get('') ?? 0).toFixed(3))}\n\n/** What each feature adds to the log-odds. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows.map(line).join('\n')}\n}\n`,
  )
}
