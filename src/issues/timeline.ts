import type { CoverageMonth, IssueLane, IssueMark } from '../contract/index.ts'
import type { SaidHow } from './links/types.ts'

/** A mark with the lane on which it stands; null where nobody can tell whose it is. */
export interface PlacedMark {
  readonly lane: Omit<IssueLane, 'marks'> | null
  readonly mark: IssueMark
  readonly said: SaidHow
}

/** Marks by party, the lanes of one state together, those with most marks first; the undated last on each. */
export function lanesOf(placed: readonly PlacedMark[]): readonly IssueLane[] {
  const lanes = new Map<string, { lane: Omit<IssueLane, 'marks'>; marks: IssueMark[] }>()
  for (const { lane, mark } of placed) {
    if (lane === null) continue
    const known = lanes.get(lane.party) ?? { lane, marks: [] }
    known.marks.push(mark)
    lanes.set(lane.party, known)
  }
  const all = [...lanes.values()].map(({ lane, marks }) => ({ ...lane, marks: inOrder(marks) }))
  const ofState = new Map<string, number>()
  const stateOf = ({ state, party }: IssueLane) => state?.id ?? party
  for (const lane of all) ofState.set(stateOf(lane), (ofState.get(stateOf(lane)) ?? 0) + lane.marks.length)
  return all.sort(
    (a, b) =>
      (ofState.get(stateOf(b)) ?? 0) - (ofState.get(stateOf(a)) ?? 0) ||
      compare(stateOf(a), stateOf(b)) ||
      b.marks.length - a.marks.length ||
      compare(a.party, b.party),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By day, the undated last; within a day by place. */
export const inOrder = (marks: readonly IssueMark[]): IssueMark[] =>
  marks.toSorted((a, b) => compare(a.day ?? '~', b.day ?? '~') || compare(a.item, b.item) || a.part - b.part)

/** Articles counted by month and outlet. */
export interface Counted {
  readonly month: string | null
  readonly outlet: string | null
  readonly articles: number
}

/** What was read month by month, those in between without an article too. */
export function coverageOf(counted: readonly Counted[]): readonly CoverageMonth[] {
  const months = counted.flatMap(({ month }) => month ?? []).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const byMonth = Map.groupBy(counted, ({ month }) => month)
  return monthsFrom(first, last).map((month) => {
    const outlets = (byMonth.get(month) ?? [])
      .map(({ outlet, articles }) => ({ name: outlet, articles }))
      .sort((a, b) => b.articles - a.articles || compare(a.name ?? '', b.name ?? ''))
    return { month, articles: outlets.reduce((sum, { articles }) => sum + articles, 0), outlets }
  })
}

/** The months from one to another, both among them: `YYYY-MM`. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  for (let now = first; now <= last; ) {
    months.push(now)
    month++
    if (month > 12) [year, month] = [year + 1, 1]
    now = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return months
}
