import type { IssueAnswer, IssueLane, IssueMark } from '../../contract/index.ts'
import { type Period, stretchOf, touches } from './period.ts'

/** Which marks of an issue are shown. */
export interface Shown {
  /** An object's id; null: all. */
  readonly object: string | null
  /** null: all, the undated among them. */
  readonly period: Period | null
}

/** The lanes with the marks that are shown; none that has none. */
export const lanesShown = ({ lanes }: IssueAnswer, shown: Shown): readonly IssueLane[] =>
  lanes
    .map((lane) => ({ ...lane, marks: lane.marks.filter((mark) => isShown(mark, shown)) }))
    .filter(({ marks }) => marks.length > 0)

/** Whether a mark is of the object and the period; an undated one is of no period. */
export const isShown = ({ objects, day }: IssueMark, { object, period }: Shown): boolean =>
  (object === null || objects.includes(object)) &&
  (period === null || (day !== null && touches(stretchOf(day), period)))

/** The marks of one speech event, drawn as one; at least one. */
export type Utterance = readonly [IssueMark, ...IssueMark[]]

/** The months that were read and those of the marks, first and last; null where there are none. */
export function monthsOf({ coverage, lanes }: IssueAnswer): readonly [string, string] | null {
  const dated = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ day }) => (day === null ? [] : day.slice(0, 7))),
  )
  const all = [...coverage.map(({ month }) => month), ...dated].sort()
  const [first, last] = [all[0], all.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** From the first of these months to the end of the last; null where there are none. */
export function wholeOf(issue: IssueAnswer): Period | null {
  const months = monthsOf(issue)
  return months === null ? null : { from: stretchOf(months[0]).from, to: stretchOf(months[1]).to }
}

/** The years of the picture. */
export const yearsOf = (issue: IssueAnswer): readonly string[] => {
  const months = monthsOf(issue)
  if (months === null) return []
  const [first, last] = months.map((month) => Number(month.slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k))
}
