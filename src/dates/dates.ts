import { isoDay, weekdayOf } from '../core/calendar.ts'
import type { Core } from './core.ts'
import { type Days, daysAt } from './day-numbers.ts'
import { dayOfShiftedMonth, type Explicit, explicitCore } from './explicit.ts'
import { isPromised, recurs } from './guards.ts'
import { isDemonstrative, type MonthRead, monthAt, monthStands } from './months.ts'
import { cardinalAt, yearAt } from './numbers.ts'
import { numericAt, numericMonthAt } from './numeric.ts'
import { counting, type Parts, unresolved } from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, folded, isSign, type Scan, skipMark } from './scan.ts'
import { besideWeekday } from './weekday-beside.ts'

/** How sure the surroundings make it that digits are a date: `short` lets "12/3" count. */
export interface Surroundings {
  readonly short: boolean
  readonly weekday: number | null
  /** What stands before makes a bare month's name a month. */
  readonly month?: boolean
}

const ALONE: Surroundings = { short: false, weekday: null }

/** A day or month of the calendar at `i`, in digits or words, with its twin in the other calendar. */
export function calendarDateAt(scan: Scan, i: number, around: Surroundings = ALONE): Core | null {
  const explicit = explicitAt(scan, i, around)
  if (explicit === null) return shiftedMonthDay(scan, i)
  if (explicit.day !== null && explicit.year === null && isNamed(scan, i))
    return dateless(explicit, 'named-day', 'a name made of a day of the calendar')
  if (explicit.year === null && recurs(scan, explicit.next))
    return dateless(explicit, 'recurring-day', 'comes back every year')
  const twin = explicit.day === null || explicit.rule === 'shared-month' ? null : twinOf(scan, explicit)
  if (twin === null) return explicitCore(withWeekday(scan, placedBy(scan, i, explicit)), around.weekday)
  return joinTwins(explicit, twin, around.weekday)
}

/** Takes in the weekday behind a whole date, where it is that day's: 15/8/2023 (Tuesday). */
function withWeekday(scan: Scan, explicit: Explicit): Explicit {
  const { year, month, day, lastDay, calendar } = explicit
  if (year === null || day === null || month === null || lastDay !== null || calendar !== 'gregorian')
    return explicit
  const beside = besideWeekday(scan, explicit.next)
  const date = beside === null ? null : isoDay(year, month, day)
  return beside !== null && date !== null && weekdayOf(date) === beside.weekday
    ? { ...explicit, next: beside.next }
    : explicit
}

/** Without a year of its own it lies ahead where its verb does. */
const placedBy = (scan: Scan, i: number, explicit: Explicit): Explicit =>
  explicit.year === null && explicit.side === null && explicit.yearShift === null && isPromised(scan, i)
    ? { ...explicit, ahead: true }
    : explicit

/** Behind "revolution", "square", "bloc" a day without a year is a name. */
function isNamed(scan: Scan, i: number): boolean {
  const guard = scan.calendar.guards.get('calendar-date')
  const before = folded(scan, i - 1)
  if (guard === undefined || breaksBefore(scan, i)) return false
  return (
    guard.after.has(before) ||
    (scan.calendar.prepositions.has(before[0] ?? '') && guard.after.has(before.slice(1)))
  )
}

const dateless = (explicit: Explicit, rule: string, why: string): Core => ({
  ...explicitCore(explicit),
  rule,
  resolve: () => unresolved('day', why),
})

function explicitAt(scan: Scan, i: number, around: Surroundings): Explicit | null {
  return (
    numericAt(scan, i, around.short, around.weekday) ??
    numericMonthAt(scan, i) ??
    dayMonthAt(scan, i) ??
    monthFirstAt(scan, i) ??
    wholeMonthAt(scan, i, around.month === true)
  )
}

/** A number or ordinal, [a stretch,] [of] [month] NAME: 3 March; 3-5 March; the third of March; 26th, January. */
function dayMonthAt(scan: Scan, i: number): Explicit | null {
  const from = daysAt(scan, i) ?? daysInWords(scan, i)
  if (from === null || from.day < 1 || from.day > 31) return null
  const of = skipMark(scan, from.next, 'of')
  const stroke = of === from.next && isSign(scan, of, '/-') ? of + 1 : of
  if (breaksBefore(scan, stroke)) return null
  const month = monthAt(scan, stroke)
  if (month === null) return null
  const sure = from.words || of > from.next
  if (!sure && !monthStands(scan, month, stroke, true)) return null
  const rule = from.lastDay !== null ? 'days-of-month' : from.words ? 'ordinal-month' : 'day-month'
  const explicit = fromMonth(month, i, from.day, from.lastDay, rule)
  return from.ownNext === undefined ? explicit : { ...explicit, rule: 'shared-month', next: from.ownNext }
}

/** "Thirteen May": a count in words right before a month that is nothing else. */
function daysInWords(scan: Scan, i: number): Days | null {
  const count = entryAt(scan, i, 'cardinal') === null ? null : cardinalAt(scan, i)
  const month = count === null || count.value < 3 ? null : entryAt(scan, count.next, 'month')
  if (count === null || month?.entry.needs !== 'nothing') return null
  return { day: count.value, lastDay: null, words: true, next: count.next }
}

/** January 26, 2024; the year is needed but in Latin letters, and at the end of a phrase: "October 3." */
function monthFirstAt(scan: Scan, i: number): Explicit | null {
  const name = entryAt(scan, i, 'month')
  if (name === null || name.entry.calendar !== 'gregorian') return null
  const day = digitsAt(scan, name.next)
  if (day < 1 || day > 31 || breaksBefore(scan, name.next)) return null
  const suffix = skipMark(scan, name.next + 1, 'suffix')
  const comma = isSign(scan, suffix, ',\u060c') ? suffix + 1 : suffix
  const year = breaksBefore(scan, comma) ? null : yearAt(scan, comma)
  if (year !== null && year.calendar !== 'gregorian') return null
  if (year === null && folded(scan, i).charCodeAt(0) > 0x7a && !endsPhrase(scan, suffix)) return null
  const { calendar, month } = name.entry
  const plain = { side: null, steps: 1, yearShift: null, lastDay: null }
  return {
    ...plain,
    calendar,
    month,
    day,
    year: year?.value ?? null,
    rule: year === null ? 'month-day' : 'month-day-year',
    first: i,
    next: year?.next ?? suffix,
  }
}

/** Nothing behind it that the number could count, nor any sign of a longer number. */
const endsPhrase = (scan: Scan, i: number): boolean =>
  breaksBefore(scan, i) || (isSign(scan, i, '.\u060c\u061b)]') && digitsAt(scan, i + 1) < 0)

/** [month] NAME with a year, an adjective, or a preposition before it. */
function wholeMonthAt(scan: Scan, i: number, stands: boolean): Explicit | null {
  const own = monthAt(scan, i, 'any')
  const month = own === null ? null : withSharedYear(scan, own)
  if (month === null || !(stands || monthStands(scan, month, i, false))) return null
  const rule = month.side !== null ? 'month-side' : month.year !== null ? 'month-year' : 'month'
  return fromMonth(month, i, null, null, rule)
}

/** "January and February 2020", "May and June last": what stands behind the second holds for the first. */
function withSharedYear(scan: Scan, month: MonthRead): MonthRead {
  if (month.year !== null || month.side !== null || breaksBefore(scan, month.next)) return month
  const dash = isSign(scan, month.next, '-')
  if (!dash && (entryAt(scan, month.next, 'month', 'and')?.clitic ?? '') === '') return month
  const own = monthAt(scan, dash ? month.next + 1 : month.next, 'and')
  if (own === null || own.calendar !== month.calendar) return month
  const { month: second, year, side, steps } = withSharedYear(scan, own)
  if (side !== null) return { ...month, side, steps }
  return year === null ? month : { ...month, year: second < month.month ? year - 1 : year }
}

function fromMonth(
  { calendar, month, year, side, steps, yearShift, next }: MonthRead,
  first: number,
  day: number | null,
  lastDay: number | null,
  rule: string,
): Explicit {
  return { calendar, month, year, side, steps, yearShift, day, lastDay, rule, first, next }
}

/** The same day in the other calendar, behind a bracket, a stroke, a dash, or "corresponding to". */
function twinOf(scan: Scan, explicit: Explicit): Explicit | null {
  const i = explicit.next
  if (breaksBefore(scan, i)) return null
  const open = isSign(scan, i, '([')
  const sign = open || isSign(scan, i, '/-=,\u060c') ? i + 1 : i
  const word = afterMark(scan, sign, 'corresponding', 'any')
  if (word < 0 && sign === i) return null
  let at = word < 0 ? sign : word
  if (word >= 0 && folded(scan, at).length === 1 && scan.calendar.prepositions.has(folded(scan, at))) at++
  const weekday = entryAt(scan, at, 'weekday', 'any')
  const other = explicitAt(scan, weekday?.next ?? at, { short: word >= 0, weekday: null })
  if (other === null || other.day === null || other.calendar === explicit.calendar) return null
  const closed = open && isSign(scan, other.next, ')]') ? other.next + 1 : other.next
  return { ...other, next: closed }
}

function joinTwins(first: Explicit, twin: Explicit, weekday: number | null): Core {
  const gregorian = first.calendar === 'gregorian' ? first : twin
  const hijri = first.calendar === 'gregorian' ? twin : first
  const core = explicitCore(
    { ...gregorian, first: first.first, next: twin.next, rule: 'twin-calendars' },
    weekday,
  )
  const parts: Parts = {
    ...(hijri.day === null ? {} : { hijriDay: hijri.day }),
    hijriMonth: hijri.month,
    ...(hijri.year === null ? {} : { hijriYear: hijri.year }),
  }
  return { ...core, given: { ...core.given, ...parts } }
}

/** The 15th of last month; the fifteenth of this month; from the 4th to the 22nd of the month; on the 15th inst. */
function shiftedMonthDay(scan: Scan, i: number): Core | null {
  const days = daysAt(scan, i)
  if (days === null) return null
  const of = skipMark(scan, days.next, 'of')
  if (breaksBefore(scan, of)) return null
  const shift = monthShiftAt(scan, of, of > days.next) ?? ofThisMonth(scan, i, of, of > days.next)
  if (shift === null) return null
  return {
    first: i,
    next: days.ownNext ?? shift.next,
    rule: 'day-of-shifted-month',
    given: {
      day: days.day,
      ...(days.lastDay === null ? {} : { lastDay: days.lastDay }),
      ...(shift.by === null ? {} : { monthOffset: shift.by }),
    },
    resolve: (anchor) =>
      shift.by === null
        ? unresolved('day', 'counts from another date of the story')
        : counting(anchor, 'day', dayOfShiftedMonth(days.day, days.lastDay, shift.by)),
  }
}

/** Months from the anchor's; null for "of the same month", which another date of the story names. */
interface MonthShift {
  readonly by: number | null
  readonly next: number
}

/** @param bare "of" stands before it, so that "the month" alone is the anchor's */
function monthShiftAt(scan: Scan, i: number, bare: boolean): MonthShift | null {
  const at = skipMark(scan, i, 'this')
  const unit = entryAt(scan, at, 'unit')
  if (unit === null || unit.entry.unit !== 'month' || !unit.entry.definite) return null
  if (at > i) return { by: 0, next: unit.next }
  const story = entryAt(scan, unit.next, 'narrative')
  if (story !== null) return { by: null, next: story.next }
  const side = isDemonstrative(scan, unit.next) ? null : entryAt(scan, unit.next, 'side')
  if (side !== null) return { by: side.entry.side * side.entry.steps, next: side.next }
  return bare && entryAt(scan, unit.next, 'month') === null ? { by: 0, next: unit.next } : null
}

/** "On the 15th of the current", the word for "month" left out. */
function ofThisMonth(scan: Scan, i: number, next: number, isOf: boolean): MonthShift | null {
  const side = entryAt(scan, next, 'side')
  if (side === null || side.entry.side !== 0 || isDemonstrative(scan, next)) return null
  return isOf || afterMark(scan, i - 1, 'at', 'any') === i || afterMark(scan, i - 1, 'day', 'any') === i
    ? { by: 0, next: side.next }
    : null
}
