import { dayFromNumber, type IsoDay } from '../core/calendar.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { rangeOf, rangeOutcome, unresolved, weekdayFrom } from './resolve.ts'
import { afterMark, breaksBefore, folded, isSign, type Scan } from './scan.ts'
import type { Anchor } from './types.ts'
import { yearAlone } from './years.ts'

/** From X to Y, between X and Y: two readings become one interval; else the first as it is. */
export function stretchAt(scan: Scan, from: Core, readAt: (scan: Scan, i: number) => Core | null): Core {
  const between = afterMark(scan, from.first - 1, 'between', 'and') === from.first
  const of = afterMark(scan, from.first - 1, 'of', 'and') === from.first
  if ((!between && !of) || breaksBefore(scan, from.next)) return from
  const at = between ? andAt(scan, from.next) : throughAt(scan, from.next)
  const to = at < 0 ? null : (readAt(scan, at) ?? sameKindAt(scan, at, from))
  if (to === null) return from
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
  const end = to.resolve(anchor)
  const last = rangeOf(end.value)
  const near: Anchor =
    last !== null && from.given.year === undefined && from.given.month !== undefined
      ? (dayFromNumber(last[0]) as IsoDay)
      : anchor
  const start = from.resolve(near)
  const first = rangeOf(start.value)
  if (first === null || last === null)
    return unresolved('interval', start.why ?? end.why ?? 'one end has no date')
  if (first[0] > last[1]) return unresolved('interval', 'the end lies before the beginning')
  return rangeOutcome([first[0], last[1]], { ...start.implied, ...end.implied })
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
