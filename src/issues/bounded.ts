import type { IssueLane, LaneMonth } from '../contract/index.ts'
import { inOrder, lanesOf, type PlacedMark } from './timeline.ts'

/** Marks up to which an issue is shown whole. */
const MOST_WHOLE = 2000
/** Of a larger one: so many lanes, the latest marks of each, and the latest of those whose speaker is unsure. */
const LANES = 60
const OF_LANE = 20
const UNATTRIBUTED = 100

/** What of an issue is shown: `lanes` and `unattributed` hold the marks to show, `total` and `months` of a lane count all. */
export interface Bounded<T> {
  readonly shown: readonly T[]
  /** The lanes in their order, without their marks; null: all of them whole. */
  readonly lanes: readonly (Omit<IssueLane, 'marks'> & Required<Pick<IssueLane, 'total' | 'months'>>)[] | null
  /** How many lanes and statements are left out; null: none. */
  readonly left: { readonly lanes: number; readonly statements: number } | null
}

/** All marks of an issue, or the latest of the largest lanes where it has very many. */
export function bounded<T extends PlacedMark>(placed: readonly T[]): Bounded<T> {
  if (placed.length <= MOST_WHOLE) return { shown: placed, lanes: null, left: null }
  const all = lanesOf(placed)
  const lanes = all.slice(0, LANES)
  const unattributed = inOrder(placed.flatMap(({ lane, mark }) => (lane === null ? mark : [])))
  const ids = new Set(
    [...lanes.map(({ marks }) => latest(marks, OF_LANE)), latest(unattributed, UNATTRIBUTED)].flatMap(
      (marks) => marks.map(({ statement }) => statement),
    ),
  )
  const shown = placed.filter(({ mark }) => ids.has(mark.statement))
  return {
    shown,
    lanes: lanes.map(({ marks, ...lane }) => ({ ...lane, total: marks.length, months: monthsOf(marks) })),
    left: { lanes: all.length - lanes.length, statements: placed.length - shown.length },
  }
}

type Marks = IssueLane['marks']

/** The latest of marks in order: the undated, which stand last, only where they are among so many. */
function latest(marks: Marks, most: number): Marks {
  const undated = marks.findIndex(({ day }) => day === null)
  return marks.slice(0, undated < most ? undefined : undated).slice(-most)
}

/** How many marks each month has, by where they stand on the matter; the undated under no month. */
function monthsOf(marks: Marks): readonly LaneMonth[] {
  const byMonth = Map.groupBy(marks, ({ day }) => day?.slice(0, 7) ?? null)
  return [...byMonth].map(([month, own]) => {
    const bySubstance = Map.groupBy(own, ({ position }) => position.substance)
    return {
      month,
      statements: own.length,
      substance: [...bySubstance].map(([name, some]) => ({ name, statements: some.length })),
    }
  })
}
