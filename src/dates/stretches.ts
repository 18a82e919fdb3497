import { dayFromNumber, type IsoDay } from '../core/calendar.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import {
  anchorDay,
  dayOutcome,
  monthIndex,
  monthRange,
  type Outcome,
  type Range,
  rangeOf,
  rangeOutcome,
  unresolved,
  weekdayFrom,
  weekdayUpTo,
} from './resolve.ts'
import { afterMark, breaksBefore, folded, isSign, type Scan } from './scan.ts'
import type { Anchor } from './types.ts'
import { yearAlone } from './years.ts'

/** From X to Y, between X and Y: two readings become one interval; else the first as it is. */
export function stretchAt(scan: Scan, from: Core, readAt: (scan: Scan, i: number) => Core | null): Core {
  const between = afterMark(scan, from.first - 1, 'between', 'and') === from.first
  const of = afterMark(scan, from.first - 1, 'of', 'and') === from.first
  const since = afterMark(scan, from.first - 1, 'since', 'and') === from.first
  if (breaksBefore(scan, from.next)) return from
  const pair = twoMonths(scan, from, readAt)
  if (pair !== null) return pair
  if (!between && !of && !since) return dashed(scan, from, readAt)
  const at = between ? andAt(scan, from.next) : throughAt(scan, from.next)
  const to = at < 0 ? null : (readAt(scan, at) ?? sameKindAt(scan, at, from) ?? nowCore(scan, at))
  if (to === null || (since && !isNow(to))) return from
  return joined(from, to)
}

/** "The months of May and June": one stretch where the second follows the first. */
function twoMonths(scan: Scan, from: Core, readAt: (scan: Scan, i: number) => Core | null): Core | null {
  if (afterMark(scan, from.first, 'two-months', 'any') < 0 || !isMonth(from)) return null
  const at = andAt(scan, from.next)
  const to = at < 0 ? null : (readAt(scan, at) ?? sameKindAt(scan, at, from))
  return to !== null && isMonth(to) && Number(to.given.month) % 12 === (Number(from.given.month) + 1) % 12
    ? joined(from, to)
    : null
}

const isMonth = ({ given }: Core): boolean => given.month !== undefined && given.day === undefined

/** "3 May - 5 June 2016", "May - July 2016": two days or two months of the calendar, a dash between them. */
function dashed(scan: Scan, from: Core, readAt: (scan: Scan, i: number) => Core | null): Core {
  if (!isSign(scan, from.next, '-') || from.given.month === undefined) return from
  const to = readAt(scan, from.next + 1) ?? sameKindAt(scan, from.next + 1, from)
  const isAlike =
    to !== null &&
    to.given.month !== undefined &&
    (to.given.day === undefined) === (from.given.day === undefined) &&
    to.given.calendar === from.given.calendar
  return isAlike && to.given.lastDay === undefined ? joined(from, to) : from
}

const isNow = ({ rule, given }: Core): boolean =>
  rule === 'now' || (rule === 'relative-day' && given.offset === 0)

function nowCore(scan: Scan, i: number): Core | null {
  const next = afterMark(scan, i, 'now')
  return next < 0 ? null : { first: i, next, rule: 'now', given: { offset: 0 }, resolve: anchorDay }
}

function joined(from: Core, to: Core): Core {
  return {
    first: from.first,
    next: to.next,
    rule: 'stretch',
    given: { from: from.rule, to: to.rule },
    resolve: (anchor) => stretch(from, to, anchor),
  }
}

/** The second end in the manner of the first: a year alone, a month alone. */
function sameKindAt(scan: Scan, i: number, from: Core): Core | null {
  if (from.rule === 'year') return yearAlone(scan, i)
  if (from.rule === 'numeric-short') return calendarDateAt(scan, i, { short: true, weekday: null })
  return from.given.month !== undefined && from.given.day === undefined
    ? calendarDateAt(scan, i, { short: false, weekday: null, month: true })
    : null
}

/** A conjunction as a word of its own, or leaning on the next word. */
function andAt(scan: Scan, i: number): number {
  const word = folded(scan, i)
  const { conjunctions } = scan.calendar
  if (conjunctions.has(word)) return i + 1
  return conjunctions.has(word[0] ?? '') ? i : -1
}

/** A beginning without a year takes the year that lies nearest to the end. */
function stretch(from: Core, to: Core, anchor: Anchor) {
  if (to.rule === 'weekday' || to.rule === 'weekday-ahead')
    return untilWeekday(from, Number(to.given.weekday), anchor)
  const end = to.resolve(
    lacksYear(to) && from.given.year !== undefined ? behind(from.resolve(anchor)) : anchor,
  )
  const last = rangeOf(end.value)
  const near: Anchor =
    last !== null && lacksYear(from) && from.given.side === undefined
      ? (dayFromNumber(last[0]) as IsoDay)
      : anchor
  const start = startOf(from, to, last, near)
  const first = rangeOf(start.value)
  if (first === null || last === null)
    return unresolved('interval', start.why ?? end.why ?? 'one end has no date')
  if (first[0] > last[1]) return unresolved('interval', 'the end lies before the beginning')
  return rangeOutcome([first[0], last[1]], { ...start.implied, ...end.implied })
}

const lacksYear = ({ given }: Core): boolean => given.month !== undefined && given.year === undefined

/** Half a year on, so that the nearest day of an end without a year is the first behind the beginning. */
const behind = (outcome: Outcome): Anchor => {
  const range = rangeOf(outcome.value)
  return range === null ? null : (dayFromNumber(range[1] + 182) as IsoDay)
}

/** A day's number alone, or a weekday alone where the end says "next" or "last", is the latest before the end. */
function startOf(from: Core, to: Core, last: Range | null, near: Anchor): Outcome {
  if (last === null) return from.resolve(near)
  if (from.rule.startsWith('weekday') && to.rule === 'weekday-side' && from.given.side === undefined)
    return dayOutcome(weekdayUpTo(Number(from.given.weekday), last[0] - 1))
  if (from.rule !== 'day-number' || to.given.month === undefined) return from.resolve(near)
  const day = Number(from.given.day)
  const [own] = monthRange(monthIndex(last[0]))
  const [before] = monthRange(monthIndex(last[0]) - 1)
  return dayOutcome((own + day - 1 <= last[1] ? own : before) + day - 1)
}

/** Is a sign of a stretch at `i`: to, until, a dash? */
function throughAt(scan: Scan, i: number): number {
  const to = afterMark(scan, i, 'through', 'and')
  return to > 0 ? to : isSign(scan, i, '-') ? i + 1 : -1
}

/** "From last Sunday to Tuesday": the first such weekday from the beginning on. */
function untilWeekday(from: Core, weekday: number, anchor: Anchor) {
  const start = from.resolve(anchor)
  const first = rangeOf(start.value)
  if (first === null) return unresolved('interval', start.why ?? 'one end has no date')
  return rangeOutcome([first[0], weekdayFrom(weekday, first[1])], start.implied)
}
