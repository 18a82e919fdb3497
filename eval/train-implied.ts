// Fits the weights that choose the subject which a verb leaves out: `node eval/train-implied.ts [--write]`, on the
// contests of the readable gold sets and on those that readers judged (eval/implied). Since who spoke last depends on
// the weights, it is run again until the figures stand.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ranking, type Weights } from '../src/identity/index.ts'
import { fitChoices } from './choices.ts'
import { type ContestRow, FOLDS, goldRows, judgedRows } from './implied-rows.ts'
import { loadPack, root } from './reader.ts'
import { READABLE } from './sets.ts'

/** `corrected-h` is only counted where its errors are a subject left out. */
const SETS = READABLE.filter((set) => set !== 'corrected-h')
/** Pull of a weight toward 0, steps and pace of the descent. */
const RIDGE = 1.5
const STEPS = 1200
const PACE = 1.5
/** What a row counts where the words state nothing. */
const SPURIOUS = 0.5
/** Points met in fewer contests are left out. */
const LEAST = 4

function fitted(rows: readonly ContestRow[]): Weights {
  const choices = rows.map(({ contest, right, spurious }) => ({
    options: [...contest.candidates.map(({ points }) => points), contest.nobody],
    right: right < 0 ? contest.candidates.length : right,
    counts: spurious ? SPURIOUS : 1,
  }))
  const weights = fitChoices(choices, { least: LEAST, ridge: RIDGE, steps: STEPS, pace: PACE })
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Number(weight.toFixed(3))]))
}

/** A contest with the ranking of its candidates. */
interface Tried {
  readonly row: ContestRow
  readonly ranked: ReturnType<typeof ranking>
}

const tried = (rows: readonly ContestRow[], weights: Weights): Tried[] =>
  rows.map((row) => ({ row, ranked: ranking(row.contest, weights) }))

/** Prints how those fare who are named from each chance on, and how many bits a contest leaves open. */
function report(what: string, all: readonly Tried[]): void {
  const reachable = all.filter(({ row }) => row.right >= 0).length
  const bits = all.reduce((sum, one) => sum - Math.log2(chanceOf(one)), 0) / all.length
  console.log(
    `${what}: ${all.length} contests, ${reachable} with the right one among the candidates, ${bits.toFixed(3)} bits each`,
  )
  for (const from of [0, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const named = all.filter(({ ranked }) => (ranked[0]?.chance ?? 0) >= from)
    const isRight = ({ row, ranked }: Tried) => row.contest.candidates[row.right] === ranked[0]?.candidate
    const right = named.filter(isRight).length
    const spurious = named.filter(({ row }) => row.spurious).length
    console.log(
      `  from ${from.toFixed(2)}: right ${right}, wrong ${named.length - right - spurious}, of no statement ${spurious}, unsure ${all.length - named.length}`,
    )
  }
}

/** The chance given to what is right: the candidate, or nobody. */
function chanceOf({ row, ranked }: Tried): number {
  const right = row.contest.candidates[row.right]
  const nobody = 1 - ranked.reduce((sum, { chance }) => sum + chance, 0)
  return Math.max(1e-6, ranked.find(({ candidate }) => candidate === right)?.chance ?? nobody)
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const pack = loadPack()
const { rows: judged, readings } = judgedRows(pack)
const count = (found: string, spurious = false) =>
  readings.filter((one) => one.found === found && (one.judgement.statement === false) === spurious).length
console.log(
  `as read today: right ${count('right')}, wrong ${count('wrong')}, of no statement ${count('wrong', true)}, unsure ${count('unsure')}`,
)
const rows = [...judged, ...(await goldRows(pack, SETS))]
const folds = Array.from({ length: FOLDS }, (_, held) => {
  const weights = fitted(rows.filter(({ fold }) => fold !== held))
  return tried(
    rows.filter(({ fold }) => fold === held),
    weights,
  )
}).flat()
report(
  'judged, held out',
  folds.filter(({ row }) => row.from === 'judged'),
)
report(
  'gold, held out',
  folds.filter(({ row }) => row.from !== 'judged'),
)
const weights = fitted(rows)
report('all, fitted on them', tried(rows, weights))
if (values.write) {
  const lines = Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`)
  writeFileSync(
    join(root, 'src/identity/ranking-weights.ts'),
    `// Written by \`node eval/train-implied.ts --write\`; not by hand.\n\n/** What each point adds to the log-odds that somebody is the subject which a verb leaves out. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n}\n`,
  )
}
