import { monthOf, numberOf } from './months.ts'

/** The days of an office as the register has them: a day, a month or a year, or null where not known. */
export interface Term {
  readonly start: string | null
  readonly end: string | null
  /** Of an office with no end: the last day for which it is vouched. */
  readonly known: string | null
}

/** From one moment to another, in months since the year 0. */
export type Stretch = readonly [from: number, to: number]

/** The first and the last month that are shown, `YYYY-MM`. */
export type Months = readonly [first: string, last: string]

/** A term as it is drawn: surely held, and perhaps held before and behind it. */
export interface Span {
  readonly before: Stretch | null
  readonly sure: Stretch
  readonly behind: Stretch | null
  /** Whether it began before the axis does, or ended behind it. */
  readonly goesOn: { readonly before: boolean; readonly behind: boolean }
}

/** How far an axis goes beyond an office whose other end is not known. */
const OPEN_MONTHS = 24
/** Statements have at least a third of an axis that is longer than this before and behind them. */
const NEAR_MONTHS = 72

/** The moments between which a day, month or year lies. */
function rangeOf(date: string): Stretch {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year * 12, year * 12 + 12]
  const from = year * 12 + month - 1
  return day === undefined ? [from, from + 1] : [from + (day - 1) / 31, from + day / 31]
}

/** Whether anything is known of when an office was held. */
export const hasDates = ({ start, end }: Term): boolean => start !== null || end !== null

/** The moments that an axis must hold to show an office. */
function reachOf({ start, end, known }: Term): Stretch {
  const [from] = rangeOf(start ?? end ?? '')
  const [, to] = rangeOf(end ?? known ?? start ?? '')
  return [start === null ? from - OPEN_MONTHS : from, end === null ? to + OPEN_MONTHS : to]
}

/** Whether an office may have been held within a stretch: an end that is not known may be any. */
const mayTouch = ({ start, end }: Term, [from, to]: Stretch): boolean =>
  (start === null || rangeOf(start)[0] < to) && (end === null || rangeOf(end)[1] > from)

/**
 * The months that a picture of offices and statements shows, first and last: all of both, but of offices no more than
 * leaves a third to the statements, where there are any. Null where nothing has a date.
 */
export function monthsShown(terms: readonly Term[], months: readonly string[]): Months | null {
  const said = months.map(numberOf)
  const [first, last] = [Math.min(...said), Math.max(...said) + 1]
  const near = Math.max(NEAR_MONTHS, last - first)
  const most: Stretch = said.length === 0 ? [-Infinity, Infinity] : [first - near, last + near]
  const shown = terms.filter((term) => hasDates(term) && mayTouch(term, most)).map(reachOf)
  const from = Math.min(first, ...shown.map(([start]) => Math.max(start, most[0])))
  const open = terms.some(({ start, end }) => start !== null && end === null) ? OPEN_MONTHS / 4 : 0
  const to = Math.max(last + open, ...shown.map(([, end]) => Math.min(end, most[1])))
  return from < to ? [monthOf(Math.floor(from)), monthOf(Math.ceil(to) - 1)] : null
}

/** A term on an axis of some months; null where it has no dates, or none that the axis shows. */
export function spanOf(term: Term, [first, last]: Months): Span | null {
  if (!hasDates(term)) return null
  const axis: Stretch = [numberOf(first), numberOf(last) + 1]
  const { start, end, known } = term
  const begin: Stretch = start === null ? [axis[0], rangeOf(end ?? '')[0]] : rangeOf(start)
  const finish: Stretch = end === null ? [rangeOf(known ?? start ?? '')[1], axis[1]] : rangeOf(end)
  if (begin[0] >= axis[1] || finish[1] <= axis[0]) return null
  // Of a start and an end within one year or month no more is known than that one lies before the other.
  const middle = (begin[0] + finish[1]) / 2
  const [from, to] = begin[1] > finish[0] ? [middle, middle] : [begin[1], finish[0]]
  const isDay = (date: string | null) => date?.length === 10
  return {
    before: isDay(start) ? null : [begin[0], from],
    sure: [isDay(start) ? begin[0] : from, isDay(end) ? finish[1] : to],
    behind: isDay(end) ? null : [to, finish[1]],
    goesOn: { before: start !== null && begin[0] < axis[0], behind: end !== null && finish[1] > axis[1] },
  }
}

/** For each stretch the lowest line on which it overlaps with none before it. */
export function linesFor(stretches: readonly Stretch[]): readonly number[] {
  const ends: number[] = []
  return stretches.map(([from, to]) => {
    const free = ends.findIndex((end) => end <= from)
    const line = free === -1 ? ends.length : free
    ends[line] = to
    return line
  })
}
