import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { ordinalAt } from './numbers.ts'
import { wholeAt } from './parts.ts'
import {
  dayOutcome,
  NO_ANCHOR,
  type Range,
  rangeOf,
  unresolved,
  weekdayFrom,
  weekdayUpTo,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/** The how-manyth, -1 for the last; `weekday` is null for days of any name. */
interface Nth {
  readonly n: number
  readonly weekday: number | null
  readonly next: number
}

/** The first Friday of July, the last day of the month, the second day of Ramadan, the last Sunday in March. */
export function nthDayAt(scan: Scan, i: number): Core | null {
  const named = namedDay(scan, i)
  if (named !== null) return named
  const nth = numberFirst(scan, i) ?? nameFirst(scan, i)
  if (nth === null || breaksBefore(scan, nth.next)) return null
  const inside = skipMark(scan, nth.next, 'inside')
  const days = nth.weekday === null && afterMark(scan, nth.next - 1, 'days') === nth.next
  const whole = inside > nth.next || days ? wholeAt(scan, inside) : null
  if (whole === null) return null
  const { n, weekday } = nth
  return {
    first: i,
    next: whole.next,
    rule: 'nth-day',
    given: { ...whole.given, nth: n, ...(weekday === null ? {} : { weekday }) },
    resolve: (anchor) => {
      const outcome = whole.resolve(anchor)
      const range = rangeOf(outcome.value)
      if (range === null) return unresolved('day', outcome.why ?? NO_ANCHOR)
      const day = nthOf(range, n, weekday)
      return day === null ? unresolved('day', 'the period has no such day') : dayOutcome(day, outcome.implied)
    },
  }
}

/** "The day of the third of March". */
function namedDay(scan: Scan, i: number): Core | null {
  const next = afterMark(scan, i, 'the-day', 'any')
  const date = next < 0 || breaksBefore(scan, next) ? null : calendarDateAt(scan, next)
  return date === null || date.given.day === undefined ? null : { ...date, first: i }
}

/** "The first Friday", "the last day", "the second of the days". */
function numberFirst(scan: Scan, i: number): Nth | null {
  const last = afterMark(scan, i, 'last', 'any')
  const ordinal = last > 0 ? { value: -1, next: last } : ordinalAt(scan, i)
  if (ordinal === null || breaksBefore(scan, ordinal.next)) return null
  const name = entryAt(scan, ordinal.next, 'weekday-name')
  if (name !== null) return { n: ordinal.value, weekday: name.entry.weekday, next: name.next }
  const days = Math.max(afterMark(scan, ordinal.next, 'days'), afterMark(scan, ordinal.next, 'one-day'))
  return days < 0 ? null : { n: ordinal.value, weekday: null, next: days }
}

/** "Friday, the first", "the last day": the name before its number. */
function nameFirst(scan: Scan, i: number): Nth | null {
  const weekday = entryAt(scan, i, 'weekday', 'any')
  const next = weekday?.next ?? afterMark(scan, i, 'the-day', 'any')
  if (next < 0 || breaksBefore(scan, next)) return null
  const final = afterMark(scan, next, 'final')
  const ordinal = final > 0 ? { value: -1, next: final } : ordinalAt(scan, next)
  if (ordinal === null || (weekday !== null && ordinal.value > 5)) return null
  return { n: ordinal.value, weekday: weekday?.entry.weekday ?? null, next: ordinal.next }
}

function nthOf([first, last]: Range, n: number, weekday: number | null): number | null {
  if (weekday === null) {
    const day = n < 0 ? last : first + n - 1
    return day > last ? null : day
  }
  // "Sunday the first of July" where the first is one; else the first Sunday.
  if (n > 0 && weekdayFrom(weekday, first + n - 1) === first + n - 1) return first + n - 1
  const day = n < 0 ? weekdayUpTo(weekday, last) : weekdayFrom(weekday, first) + 7 * (n - 1)
  return day < first || day > last ? null : day
}
