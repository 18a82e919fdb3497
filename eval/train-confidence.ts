// Fits the weights of a reading's confidence on the readable gold sets: `node eval/train-confidence.ts [--write]`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import { BEFORE, chainedOdds, type Features } from '../src/identity/index.ts'
import { createTracedReader } from '../src/pipeline.ts'
import { judge } from './judge.ts'
import { languages, loadPack } from './reader.ts'
import { CORRECTED, isHere, READABLE, readSet, type SetName } from './sets.ts'

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
  /** Its features by number, but for the odds of the statement before, with the amounts in which they hold. */
  readonly at: Int32Array
  readonly amount: Float64Array
  /** The odds of the statement before count. */
  readonly chained: boolean
  /** Right, wrong, or not asked for (optional, unsure): such a row only hands its odds on. */
  readonly right: boolean | null
}

/** What each feature adds, by its number. */
type Weights = Float64Array

/** Features in the order of their numbers; the first is what is added in any case, the second the odds of the statement before. */
const features = ['', BEFORE]
const numbers = new Map(features.map((name, n) => [name, n]))

function numberOf(feature: string): number {
  const known = numbers.get(feature)
  if (known !== undefined) return known
  numbers.set(feature, features.length)
  return features.push(feature) - 1
}

function rowOf(set: SetName, held: Features, right: boolean | null): Row {
  const own = [...held].filter(([feature]) => feature !== BEFORE)
  const at = Int32Array.from(own, ([feature]) => numberOf(feature))
  const amount = Float64Array.from(own, ([, one]) => one)
  return { set, at, amount, chained: held.has(BEFORE), right }
}

/** Each article's statements in order, with what was read of them and whether they are right. */
async function articles(): Promise<Row[][]> {
  const traces = new WeakMap<Statement, Features>()
  const reader = createTracedReader({ pack: loadPack(), lookup: () => null }, (statement, features) =>
    traces.set(statement, features),
  )
  const out: Row[][] = []
  for (const set of READABLE.filter(isHere))
    for (const article of await readSet(set, reader)) {
      const verdicts = new Map(judge(article).map(({ found, verdict }) => [found, verdict]))
      out.push(
        article.found.map((statement) => {
          const verdict = verdicts.get(statement)
          const counts = verdict === 'right' || verdict === 'wrong-speaker' || verdict === 'extra'
          const right = counts && statement.speaker.name !== null ? verdict === 'right' : null
          return rowOf(set, traces.get(statement) ?? new Map(), right)
        }),
      )
    }
  return out
}

/** The log-odds of a row, with what those of the statement before come to. */
function oddsOf({ at, amount, chained }: Row, before: number, weights: Weights): number {
  let sum = (weights[0] as number) + (chained ? before * (weights[1] as number) : 0)
  for (let i = 0; i < at.length; i++) sum += (weights[at[i] as number] as number) * (amount[i] as number)
  return sum
}

/** A row that counts, with the odds of the statement before. */
interface Counted {
  readonly row: Row
  readonly before: number
}

/** The rows of articles that count, with the odds of the statement before by these weights. */
function counted(all: readonly Row[][], weights: Weights): Counted[] {
  return all.flatMap((rows) => {
    let last = 0
    return rows
      .map((row) => {
        const before = chainedOdds(last)
        last = oddsOf(row, before, weights)
        return { row, before }
      })
      .filter(({ row }) => row.right !== null)
  })
}

/** Logistic regression by gradient descent with momentum; the odds before are filled in anew four times. */
function fitted(all: readonly Row[][]): Weights {
  const weights = new Float64Array(features.length)
  for (let round = 0; round < 4; round++) {
    const rows = counted(all, weights)
    const speed = new Float64Array(features.length)
    for (let step = 0; step < STEPS / 4; step++) {
      const slope = slopeOf(rows, weights)
      for (let w = 0; w < weights.length; w++) {
        const pull = w === 0 ? 0 : RIDGE * (weights[w] as number)
        speed[w] = 0.9 * (speed[w] as number) + (PACE * ((slope[w] as number) - pull)) / rows.length
        weights[w] = (weights[w] as number) + (speed[w] as number)
      }
    }
  }
  return weights
}

function slopeOf(rows: readonly Counted[], weights: Weights): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const { row, before } of rows) {
    const miss = Number(row.right) - chance(oddsOf(row, before, weights))
    slope[0] = (slope[0] as number) + miss
    if (row.chained) slope[1] = (slope[1] as number) + miss * before
    for (let i = 0; i < row.at.length; i++) {
      const at = row.at[i] as number
      slope[at] = (slope[at] as number) + miss * (row.amount[i] as number)
    }
  }
  return slope
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

const shareRight = (rows: readonly { right: boolean }[]): string =>
  `${((100 * rows.filter(({ right }) => right).length) / rows.length).toFixed(1)} %`

/** Prints how many of each tenth of the probability are right, by weights that were not fitted on them. */
function report(all: readonly Row[][]): void {
  const judged: { p: number; right: boolean; fresh: boolean }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(all.filter((_, k) => k % FOLDS !== fold))
    const rows = counted(
      all.filter((_, k) => k % FOLDS === fold),
      weights,
    )
    for (const { row, before } of rows)
      judged.push({
        p: chance(oddsOf(row, before, weights)),
        right: row.right === true,
        fresh: FRESH.includes(row.set),
      })
  }
  judged.sort((a, b) => b.p - a.p)
  for (const count of [200, 500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000]) {
    const top = judged.slice(0, count)
    const fresh = top.filter(({ fresh }) => fresh)
    console.log(
      `the surest ${String(count).padStart(4)}: p ≥ ${top.at(-1)?.p.toFixed(3)}  right ${shareRight(top)}, of ${fresh.length} in the corrected sets ${shareRight(fresh)}`,
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
  const lines = features
    .map((feature, n) => [feature, Number((weights[n] as number).toFixed(3))] as const)
    .filter(([feature, weight]) => feature === '' || weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((row) => row.join('\t'))
  const head = [
    '# Written by `node eval/train-confidence.ts --write`; not by hand. What each feature of a reading adds to the log-odds that',
    '# it is right; the line without a name is added in any case. `verb` is the lemma of the cue.',
    'feature\tright',
  ]
  writeFileSync(join(languages, 'ar/words/confidence-weights.tsv'), `${[...head, ...lines].join('\n')}\n`)
}
