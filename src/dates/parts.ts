import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { relativeAt } from './days.ts'
import { decadeAt } from './decades.ts'
import { isDemonstrative } from './months.ts'
import { type Counted, ordinalAt, yearAt } from './numbers.ts'
import { periodAt } from './periods.ts'
import {
  counting,
  monthIndex,
  monthRange,
  NO_ANCHOR,
  type Range,
  rangeOf,
  rangeOutcome,
  unresolved,
  yearOf,
  yearOutcome,
} from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, folded, type Scan, skipMark } from './scan.ts'
import { calendarWeek, weekNumberAt } from './week-numbers.ts'
import { yearAlone, yearNamedAt } from './years.ts'

/** Beginning, middle, end of a month, a year or a week. */
export function thirdAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'third', 'any')
  if (word === null || breaksBefore(scan, word.next)) return null
  const night = relativeAt(scan, word.next, 'none')
  if (night?.given.part === 'night') return { ...night, first: i }
  const whole = afterMark(scan, word.next, 'of') < 0 ? wholeAt(scan, word.next) : null
  if (whole === null) return null
  const { third } = word.entry
  if (whole.rule === 'unit' && whole.given.unit === 'week') return openWeek(i, whole.next, third)
  return cut(i, whole, 'third', { third }, (range) => thirdOf(range, third))
}

/** The rest of the week, of this month, of the current year: from the anchor's day to the period's last. */
export function restAt(scan: Scan, i: number): Core | null {
  const at = afterMark(scan, i, 'rest', 'any')
  const whole = at < 0 || breaksBefore(scan, at) ? null : periodAt(scan, at, 'none', true)
  if (whole === null || whole.given.unitOffset !== 0) return null
  return {
    ...whole,
    first: i,
    rule: 'rest',
    resolve: (anchor) => {
      const range = rangeOf(whole.resolve(anchor).value)
      return counting(anchor, 'interval', (today) => rangeOutcome([today, range?.[1] ?? today]))
    },
  }
}

/** "The weekend" may be the one past or the one coming. */
const openWeek = (first: number, next: number, third: number): Core => ({
  first,
  next,
  rule: 'third',
  given: { unit: 'week', third },
  resolve: () => unresolved('interval', 'the text does not say of which week'),
})

/** What can have a beginning and an end: a month, a year, a week; never a day. */
export function wholeAt(scan: Scan, i: number): Core | null {
  const of = skipMark(scan, i, 'of')
  const month = calendarDateAt(scan, of) ?? monthAlone(scan, of)
  if (month !== null && month.given.day === undefined && month.given.lastDay === undefined) return month
  return periodAt(scan, of, 'none', true) ?? decadeAt(scan, of) ?? yearAlone(scan, of)
}

/** A month's name that needs no preposition, since "the beginning of" stands before it. */
function monthAlone(scan: Scan, i: number): Core | null {
  const name = entryAt(scan, i, 'month')
  if (name === null || (name.entry.needs !== 'nothing' && name.entry.needs !== 'month-word')) return null
  return calendarDateAt(scan, i, { short: false, weekday: null, month: true })
}

function cut(
  first: number,
  whole: Core,
  rule: string,
  given: Core['given'],
  take: (range: Range) => Range | null,
): Core {
  return {
    first,
    next: whole.next,
    rule,
    given: { ...whole.given, ...given },
    resolve: (anchor) => {
      const outcome = whole.resolve(anchor)
      const range = rangeOf(outcome.value)
      if (range === null) return unresolved('interval', outcome.why ?? NO_ANCHOR)
      const part = range[1] - range[0] < 6 ? null : take(range)
      return part === null
        ? unresolved('interval', 'the period has no such part')
        : rangeOutcome(part, outcome.implied)
    },
  }
}

/** Of a month days 1–10, 11–20, 21 to its end; of a year four months, of other stretches a third of their days. */
function thirdOf([first, last]: Range, third: number): Range {
  const length = last - first + 1
  if (length === 365 || length === 366) return partOf([first, last], third, 3) ?? [first, last]
  if (length > 3000) return thirdOfYears([first, last], third)
  const size = length > 27 && length < 32 ? 10 : Math.round(length / 3)
  const start = first + size * (third - 1)
  return [start, third === 3 ? last : start + size - 1]
}

/** Of a decade or a century whole years: 3, 4 and 3 of ten; 33, 34 and 33 of a hundred. */
function thirdOfYears([first, last]: Range, third: number): Range {
  const [from, to] = [yearOf(first), yearOf(last)]
  const size = Math.floor((to - from + 1) / 3)
  const start = third === 1 ? from : third === 2 ? from + size : to - size + 1
  const end = third === 1 ? from + size - 1 : third === 2 ? to - size : to
  return [monthRange(start * 12)[0], monthRange(end * 12 + 11)[1]]
}

/**
 * The second quarter of 2014; the first half of May; the second week of next month; the last quarter of the year; the
 * first quarter alone, of the anchor's own year.
 */
export function fractionAt(scan: Scan, i: number): Core | null {
  const fraction = entryAt(scan, i, 'fraction', 'any')
  const week = fraction === null ? entryAt(scan, i, 'unit', 'any') : null
  if (week !== null && !(week.entry.unit === 'week' && week.entry.definite && week.entry.count === 1))
    return null
  const next = fraction?.next ?? week?.next
  if (next === undefined || breaksBefore(scan, next)) return null
  const placed = fraction?.entry.placed ? placedQuarter(scan, i, next) : null
  if (placed !== null) return placed
  const final = afterMark(scan, next, 'final')
  const ordinal =
    final > 0 ? { value: -1, next: final } : (ordinalAt(scan, next) ?? (fraction && digitOf(scan, next)))
  if (ordinal === null) return null
  const { value: n, next: behind } = ordinal
  const of = skipMark(scan, behind, 'of')
  const whole =
    of > behind || yearAt(scan, behind) !== null ? wholeAt(scan, behind) : yearNamedAt(scan, behind, 'any')
  if (fraction === null)
    return whole === null ? null : cut(i, whole, 'week-of', { week: n }, (range) => nthWeek(range, n))
  const { of: parts } = fraction.entry
  const part = n < 0 ? parts : n
  const year = whole ?? (parts === 4 && of === behind && part <= 4 ? ownYear(behind) : null)
  return year === null
    ? null
    : cut(i, year, 'fraction', { part, of: parts }, (range) => partOf(range, part, parts))
}

/** "Last quarter", "the current quarter". */
function placedQuarter(scan: Scan, first: number, i: number): Core | null {
  const own = afterMark(scan, first - 1, 'this', 'and') === first
  const side = own || isDemonstrative(scan, i) ? null : entryAt(scan, i, 'side')
  if (side === null && !own) return null
  const by = side === null ? 0 : side.entry.side * side.entry.steps
  return {
    first,
    next: side?.next ?? i,
    rule: 'quarter-side',
    given: { unit: 'quarter', unitOffset: by },
    resolve: (anchor) =>
      counting(anchor, 'interval', (today) => {
        const start = 3 * (Math.floor(monthIndex(today) / 3) + by)
        return rangeOutcome([monthRange(start)[0], monthRange(start + 2)[1]])
      }),
  }
}

/** "Quarter 3". */
function digitOf(scan: Scan, i: number): Counted | null {
  const value = folded(scan, i).length === 1 ? digitsAt(scan, i) : -1
  return value < 1 ? null : { value, next: i + 1 }
}

/** Week 12 of 2023; week number 5, of the anchor's own year. */
export function numberedWeekAt(scan: Scan, i: number): Core | null {
  const week = weekNumberAt(scan, i)
  if (week === null) return null
  const { value, next, named } = week
  const of = breaksBefore(scan, next) ? -1 : afterMark(scan, next, 'of')
  const year =
    (of > 0 ? wholeAt(scan, next) : yearNamedAt(scan, next, 'any')) ?? (named ? ownYear(next) : null)
  if (year === null) return null
  return cut(i, year, 'week-of', { week: value }, (range) => calendarWeek(range, value))
}

/** The anchor's year, which no word names. */
const ownYear = (next: number): Core => ({
  first: next,
  next,
  rule: 'year',
  given: {},
  resolve: (anchor) =>
    counting(anchor, 'year', (today) => yearOutcome(yearOf(today), { year: yearOf(today) })),
})

function nthWeek(range: Range, n: number): Range | null {
  if (n < 0) return lastWeekIn(range)
  return n > 5 ? calendarWeek(range, n) : weekIn(range, n)
}

const lastWeekIn = ([, last]: Range): Range => [last - 6, last]

function weekIn([first, last]: Range, n: number): Range | null {
  const start = first + 7 * (n - 1)
  return start > last ? null : [start, Math.min(start + 6, last)]
}

/** Years are parted by months, shorter stretches by days. */
function partOf([first, last]: Range, n: number, parts: number): Range | null {
  if (n > parts) return null
  const length = last - first + 1
  if (length === 365 || length === 366) {
    const january = monthIndex(first)
    const months = 12 / parts
    return [monthRange(january + months * (n - 1))[0], monthRange(january + months * n - 1)[1]]
  }
  const size = Math.floor(length / parts)
  const start = first + size * (n - 1)
  return [start, n === parts ? last : start + size - 1]
}
