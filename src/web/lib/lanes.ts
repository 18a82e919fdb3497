import type { IssueAnswer, IssueLane, IssueMark } from '../../contract/index.ts'
import { numberOf } from './months.ts'

/** Which marks of an issue are shown. */
export interface Shown {
  /** An object's id; null: all. */
  readonly object: string | null
  /** `YYYY`; null: all. */
  readonly year: string | null
}

/** The lanes with the marks that are shown; none that has none. */
export const lanesShown = ({ lanes }: IssueAnswer, shown: Shown): readonly IssueLane[] =>
  lanes
    .map((lane) => ({ ...lane, marks: lane.marks.filter((mark) => isShown(mark, shown)) }))
    .filter(({ marks }) => marks.length > 0)

/** Whether a mark is of the object and the year; an undated one is of no year. */
export const isShown = ({ objects, day }: IssueMark, { object, year }: Shown): boolean =>
  (object === null || objects.includes(object)) && (year === null || day?.startsWith(year) === true)

/** The marks of one speech event of one article, drawn as one; at least one. */
export type Utterance = readonly [IssueMark, ...IssueMark[]]

/** A lane's dated marks by speech event. */
export const utterancesOf = ({ marks }: IssueLane): readonly Utterance[] =>
  [
    ...Map.groupBy(
      marks.filter(({ day }) => day !== null),
      ({ utterance }) => utterance,
    ).values(),
  ] as unknown as Utterance[]

/** The months of the picture: those that were read and those of the marks, or those of one year; null where there are none. */
export function monthsOf(
  { coverage, lanes }: IssueAnswer,
  year: string | null,
): readonly [string, string] | null {
  if (year !== null) return [`${year}-01`, `${year}-12`]
  const dated = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ day }) => (day === null ? [] : day.slice(0, 7))),
  )
  const all = [...coverage.map(({ month }) => month), ...dated].sort()
  const [first, last] = [all[0], all.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** The years of the picture. */
export const yearsOf = (issue: IssueAnswer): readonly string[] => {
  const months = monthsOf(issue, null)
  if (months === null) return []
  const [first, last] = months.map((month) => Number(month.slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k))
}

/** A day or month as a moment, in months since the year 0; a month's is its middle. */
export function momentOf(day: string): number {
  const date = Number(day.slice(8, 10)) || 15
  return numberOf(day) + (date - 1) / 31
}
