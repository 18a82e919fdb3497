import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import { namedYear, periodAt, unitAt } from './periods.ts'
import {
  monthIndex,
  monthRange,
  NO_ANCHOR,
  type Range,
  rangeOf,
  rangeOutcome,
  unresolved,
  yearOf,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/** Beginning, middle, end of a month, a year or a week. */
export function thirdAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'third', 'any')
  if (word === null || breaksBefore(scan, word.next)) return null
  const whole = afterMark(scan, word.next, 'of') < 0 ? wholeAt(scan, word.next) : null
  if (whole === null) return null
  const { third } = word.entry
  if (whole.rule === 'unit' && whole.given.unit === 'week') return openWeek(i, whole.next, third)
  return cut(i, whole, 'third', { third }, (range) => thirdOf(range, third))
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
function wholeAt(scan: Scan, i: number): Core | null {
  const of = skipMark(scan, i, 'of')
  const month = calendarDateAt(scan, of) ?? monthAlone(scan, of)
  if (month !== null && month.given.day === undefined && month.given.lastDay === undefined) return month
  return periodAt(scan, of, 'none', true) ?? yearAlone(scan, of)
}

/** A month's name that needs no preposition, since "the beginning of" stands before it. */
function monthAlone(scan: Scan, i: number): Core | null {
  const name = entryAt(scan, i, 'month')
  if (name === null || (name.entry.needs !== 'nothing' && name.entry.needs !== 'month-word')) return null
  return calendarDateAt(scan, i, { short: false, weekday: null, month: true })
}

function yearAlone(scan: Scan, i: number): Core | null {
  const year = yearAt(scan, i)
  return year === null ? null : namedYear(i, year.next, year.value, year.calendar)
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
  const size = length > 27 && length < 32 ? 10 : Math.round(length / 3)
  const start = first + size * (third - 1)
  return [start, third === 3 ? last : start + size - 1]
}

/** The second quarter of 2014; the first half of May; the second week of next month. */
export function fractionAt(scan: Scan, i: number): Core | null {
  const fraction = entryAt(scan, i, 'fraction', 'any')
  const week = fraction === null ? entryAt(scan, i, 'unit', 'any') : null
  if (week !== null && !(week.entry.unit === 'week' && week.entry.definite && week.entry.count === 1))
    return null
  const next = fraction?.next ?? week?.next
  if (next === undefined) return null
  const ordinal = ordinalAt(scan, next)
  if (ordinal === null || breaksBefore(scan, next)) return null
  const of = skipMark(scan, ordinal.next, 'of')
  const whole = of > ordinal.next ? wholeAt(scan, ordinal.next) : null
  if (whole === null) return null
  const n = ordinal.value
  if (fraction === null) return cut(i, whole, 'week-of', { week: n }, (range) => weekIn(range, n))
  const { of: parts } = fraction.entry
  return cut(i, whole, 'fraction', { part: n, of: parts }, (range) => partOf(range, n, parts))
}

function weekIn([first, last]: Range, n: number): Range | null {
  const start = first + 7 * (n - 1)
  return n > 5 || start > last ? null : [start, Math.min(start + 6, last)]
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

/** The thirties of the last century. */
export function decadeAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'decade', 'any')
  if (word === null || breaksBefore(scan, word.next)) return null
  const century = entryAt(scan, word.next, 'unit')
  if (century?.entry.unit !== 'century') return null
  const { decade } = word.entry
  const number = ordinalAt(scan, century.next)
  if (number !== null) return numberedDecade(i, number.next, number.value, decade)
  const whole = unitAt(scan, word.next, 'none', false)
  if (whole === null) return null
  return cut(i, whole, 'decade', { decade }, ([first]) => {
    const start = (Math.floor(yearOf(first) / 100) * 100 + decade) * 12
    return [monthRange(start)[0], monthRange(start + 119)[1]]
  })
}

const decadeOf = (year: number) => rangeOutcome([monthRange(year * 12)[0], monthRange(year * 12 + 119)[1]])

/** The nineties of the twentieth century. */
const numberedDecade = (first: number, next: number, century: number, decade: number): Core => ({
  first,
  next,
  rule: 'decade',
  given: { century, decade },
  resolve: () => decadeOf((century - 1) * 100 + decade),
})
