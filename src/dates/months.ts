import type { MonthCalendar } from '../languages/sections/calendar.ts'
import { hijriMonthStart, hijriOf } from './hijri.ts'
import { yearAt } from './numbers.ts'
import { monthRange, type Side } from './resolve.ts'
import {
  afterMark,
  breaksBefore,
  digitsAt,
  entryAt,
  folded,
  isSign,
  type Lean,
  type Scan,
  skipMark,
} from './scan.ts'

/** A month as named, with the year or the adjective behind it. */
export interface MonthRead {
  readonly calendar: MonthCalendar
  /** 1–12. */
  readonly month: number
  readonly year: number | null
  readonly side: Side | null
  readonly steps: number
  /** Years from the anchor's, from "of last year". */
  readonly yearShift: number | null
  /** Does the word for "month" stand before it, or a second name beside it? */
  readonly sure: boolean
  readonly needs: 'nothing' | 'month-word' | 'day' | 'year'
  readonly next: number
}

interface Tail {
  readonly year: number | null
  readonly side: Side | null
  readonly steps: number
  readonly yearShift: number | null
  readonly next: number
}

/** [month] NAME [second name] [year | adjective | of last year]. */
export function monthAt(scan: Scan, i: number, lean: Lean = 'none'): MonthRead | null {
  const named = skipMark(scan, i, 'month', lean)
  if (named > i && breaksBefore(scan, named)) return null
  const name = entryAt(scan, named, 'month', named > i ? 'none' : lean)
  if (name === null) return named > i ? numberedMonth(scan, named) : null
  const { calendar, month, needs } = name.entry
  const twin = calendar === 'gregorian' ? secondName(scan, name.next, month) : name.next
  const tail = calendar === 'hijri' ? hijriTail(scan, twin, month) : tailAt(scan, twin, calendar)
  const sure = named > i || twin > name.next
  return { calendar, month, needs, sure, ...tail }
}

/** "Month 12", with its year or at the end of its phrase: before other words the number counts them. */
function numberedMonth(scan: Scan, i: number): MonthRead | null {
  const month = digitsAt(scan, i)
  if (month < 1 || month > 12) return null
  const tail = tailAt(scan, i + 1, 'gregorian')
  const ends = tail.next > i + 1 || breaksBefore(scan, i + 1) || isSign(scan, i + 1, '.,\u060c;\u061b)]')
  return ends ? { calendar: 'gregorian', month, needs: 'nothing', sure: true, ...tail } : null
}

/** Behind a month: its name in another family of names, beside it, in brackets or behind a stroke. */
function secondName(scan: Scan, i: number, month: number): number {
  const open = isSign(scan, i, '([')
  const dash = isSign(scan, i, '-')
  const at = open || isSign(scan, i, '/-\\') ? i + 1 : i
  const second = entryAt(scan, at, 'month')
  if (second === null || second.entry.calendar !== 'gregorian' || breaksBefore(scan, at)) return i
  // "May - July" is a stretch of months.
  if ((at === i || dash) && second.entry.month !== month) return i
  if (!open) return second.next
  return isSign(scan, second.next, ')]') ? second.next + 1 : i
}

/** "Ramadan 2016": the year of the Hijra whose month begins in that year of ours. */
function hijriTail(scan: Scan, i: number, month: number): Tail {
  const own = tailAt(scan, i, 'hijri')
  const ours = own.next > i ? own : tailAt(scan, i, 'gregorian')
  if (own.next > i || ours.year === null) return own
  const first = monthRange(ours.year * 12)[0]
  const last = monthRange(ours.year * 12 + 11)[1]
  const { year } = hijriOf(first)
  for (const one of [year, year + 1]) {
    const start = hijriMonthStart(one, month)
    if (start !== null && start >= first && start <= last) return { ...ours, year: one }
  }
  return own
}

function tailAt(scan: Scan, i: number, calendar: MonthCalendar): Tail {
  const none = { year: null, side: null, steps: 1, yearShift: null, next: i }
  if (breaksBefore(scan, i)) return none
  const sideFirst = entryAt(scan, i, 'side')
  if (sideFirst !== null && !isDemonstrative(scan, i)) {
    const { side, steps } = sideFirst.entry
    const year = yearAt(scan, sideFirst.next)
    if (year !== null && year.calendar === calendar) return { ...none, year: year.value, next: year.next }
    return { ...none, side, steps, next: sideFirst.next }
  }
  const sign = isSign(scan, i, ',\u060c/-') ? i + 1 : i
  const plain = yearAt(scan, sign)
  if (plain !== null && !breaksBefore(scan, sign) && plain.calendar === calendar)
    return { ...none, year: plain.value, next: plain.next }
  return { ...none, ...ofYear(scan, i, calendar) }
}

/** "of the year 2014", "of last year", "for the year 1436". */
function ofYear(scan: Scan, i: number, calendar: MonthCalendar): Partial<Tail> {
  const of = skipMark(scan, i, 'of')
  const word = afterMark(scan, skipMark(scan, i, 'inside'), 'year', 'any')
  if (word >= 0) {
    const year = yearAt(scan, word)
    if (year !== null && year.calendar === calendar) return { year: year.value, next: year.next }
  }
  const shift = yearShiftAt(scan, of)
  return shift ?? {}
}

/** "Last year", "this year" behind what it places. */
export function yearShiftAt(
  scan: Scan,
  i: number,
): { readonly yearShift: number; readonly next: number } | null {
  const at = skipMark(scan, i, 'this')
  const unit = entryAt(scan, at, 'unit')
  if (unit === null || unit.entry.unit !== 'year' || !unit.entry.definite) return null
  if (at > i) return { yearShift: 0, next: unit.next }
  const side = entryAt(scan, unit.next, 'side')
  if (side === null || isDemonstrative(scan, unit.next)) return null
  return { yearShift: side.entry.side * side.entry.steps, next: side.next }
}

/** "this" stands among the adjectives but opens a new phrase when words follow it. */
export const isDemonstrative = (scan: Scan, i: number): boolean => afterMark(scan, i, 'this') > 0

/** May this month stand with what is around it, or is the word likelier something else? */
export function monthStands(scan: Scan, read: MonthRead, i: number, hasDay: boolean): boolean {
  if (read.sure || read.year !== null) return true
  if (hasDay) return read.needs !== 'year'
  if (read.side !== null || read.yearShift !== null) return read.needs !== 'year'
  if (read.needs === 'month-word') return afterMark(scan, i - 1, 'in-year', 'and') === i
  return read.needs === 'nothing' && folded(scan, i) !== '' && isPlaced(scan, i)
}

/** Behind "in", "since", "between"; or behind a month that stands so, joined by "and". */
const isPlaced = (scan: Scan, i: number): boolean =>
  afterMark(scan, i - 1, 'at', 'and') === i ||
  afterMark(scan, i - 1, 'between', 'and') === i ||
  ((entryAt(scan, i, 'month', 'and')?.clitic ?? '') !== '' && isSecondMonth(scan, i))

const isSecondMonth = (scan: Scan, i: number): boolean =>
  !breaksBefore(scan, i) && entryAt(scan, i - 1, 'month') !== null && isPlaced(scan, i - 1)
