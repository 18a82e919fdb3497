import type { Core } from './core.ts'
import { hijriMonthStart } from './hijri.ts'
import { type YearRead, yearAt } from './numbers.ts'
import { monthRange, type Outcome, type Parts, rangeOutcome, resolved, unresolved } from './resolve.ts'
import {
  afterMark,
  breaksBefore,
  digitsAt,
  entryAt,
  folded,
  isAlone,
  isSign,
  type Lean,
  type Scan,
} from './scan.ts'

/** The year 2014; the years 2014 and 2015; the year 1436 of the Hijra. */
export function yearNamedAt(scan: Scan, i: number, lean: Lean): Core | null {
  const two = afterMark(scan, i, 'years', lean)
  const word = two > 0 ? two : afterMark(scan, i, 'year', lean)
  if (word < 0 || breaksBefore(scan, word)) return null
  const old = digitsAt(scan, word)
  const before = old > 0 ? afterMark(scan, word + 1, 'before-era') : -1
  if (before > 0) return beforeEra(i, before, { year: old })
  const year = yearAt(scan, word) ?? (two < 0 ? yearOfTwoDigits(scan, word) : null)
  if (year === null) return null
  if (two < 0)
    return (
      untilYear(scan, i, year, dashYear(scan, year.next)) ??
      namedYear(i, year.next, year.value, year.calendar)
    )
  return (
    untilYear(scan, i, year, andYear(scan, year.next)) ?? untilYear(scan, i, year, dashYear(scan, year.next))
  )
}

/** "The year 98": two digits of the last century, with nothing behind that they could count. */
function yearOfTwoDigits(scan: Scan, i: number): YearRead | null {
  const value = digitsAt(scan, i)
  if (value < 40 || value > 99 || counts(scan, i + 1) || isEra(scan, i + 1)) return null
  if (entryAt(scan, i + 1, 'cardinal') !== null) return null
  return { value: 1900 + value, next: i + 1, calendar: 'gregorian' }
}

const isEra = (scan: Scan, i: number): boolean =>
  afterMark(scan, i, 'hijri') > 0 || afterMark(scan, i, 'gregorian') > 0

/** A year alone, with nothing before it that says so. */
export function yearAlone(scan: Scan, i: number): Core | null {
  const year = yearAt(scan, i)
  return year === null ? null : namedYear(i, year.next, year.value, year.calendar)
}

/** In 2014; since 1999; from 2014 to 2018; between 2003 and 2006; the period 2014–2018. */
export function bareYearAt(scan: Scan, i: number): Core | null {
  const year = yearAt(scan, i)
  if (year === null) return null
  if (afterMark(scan, i - 1, 'between', 'and') === i)
    return untilYear(scan, i, year, andYear(scan, year.next))
  if (afterMark(scan, i - 1, 'period', 'any') === i)
    return untilYear(scan, i, year, dashYear(scan, year.next) ?? lastOfRow(scan, year))
  if (afterMark(scan, i - 1, 'of', 'and') === i)
    return (
      untilYear(scan, i, year, dashYear(scan, year.next)) ??
      (afterMark(scan, year.next, 'through', 'and') > 0 ? yearAlone(scan, i) : null)
    )
  const alone = bracketedYears(scan, i, year)
  if (alone !== null) return alone
  const era = year.calendar === 'hijri' && year.next > i + 1
  const placed = era || IN_YEAR.some((mark) => afterMark(scan, i - 1, mark, 'and') === i)
  const modern = year.calendar === 'gregorian' && year.value >= 1900 && year.value <= 2100
  if (!placed || !(modern || year.next > i + 1) || counts(scan, year.next)) return null
  if (digitsAt(scan, i) < 0 && !(modern && endsPhrase(scan, year.next))) return null
  const row = lastOfRow(scan, year)
  if (row !== null) return untilYear(scan, i, year, row)
  return namedYear(i, year.next, year.value, year.calendar)
}

const IN_YEAR = ['in-year', 'ago', 'after']

/** The last of several years in a row, joined by "and": 2015 and 2016 and 2017; null where only one stands there. */
function lastOfRow(scan: Scan, year: YearRead): YearRead | null {
  const next = breaksBefore(scan, year.next) ? null : andYear(scan, year.next)
  return next?.value === year.value + 1 && next.calendar === year.calendar
    ? (lastOfRow(scan, next) ?? next)
    : null
}

/** "(2010-2015)", or the same with nothing else on its line. */
function bracketedYears(scan: Scan, i: number, year: YearRead): Core | null {
  const years = untilYear(scan, i, year, dashYear(scan, year.next))
  if (years === null || year.value < 1800) return null
  const inBrackets = isSign(scan, i - 1, '([') && isSign(scan, years.next, ')]')
  return inBrackets || isAlone(scan, i, years.next) ? years : null
}

/** Words may count what stands behind them. */
const endsPhrase = (scan: Scan, i: number): boolean =>
  breaksBefore(scan, i) || isSign(scan, i, '.\u060c\u061b)]')

/** "2000 hours", "2000 %": so many of them. */
const counts = (scan: Scan, i: number): boolean =>
  isSign(scan, i, '%\u066a') || (entryAt(scan, i, 'unit') !== null && !breaksBefore(scan, i))

/** A year behind a conjunction as a word of its own. */
const andYear = (scan: Scan, i: number): YearRead | null =>
  scan.calendar.conjunctions.has(folded(scan, i)) ? yearAt(scan, i + 1) : null

/** A year behind a dash, a stroke or "to". */
function dashYear(scan: Scan, i: number): YearRead | null {
  const through = afterMark(scan, i, 'through')
  if (through > 0) return yearAt(scan, through)
  return isSign(scan, i, '-/') ? (yearAt(scan, i + 1) ?? shortYear(scan, i)) : null
}

/** "2015/16": the second year's last two digits, where it is the next one. */
function shortYear(scan: Scan, i: number): YearRead | null {
  const before = digitsAt(scan, i - 1)
  const value = before + 1
  const fits = folded(scan, i + 1).length === 2 && digitsAt(scan, i + 1) === value % 100
  return fits && scan.words[i]?.end === scan.words[i + 1]?.start
    ? { value, next: i + 2, calendar: value < 1500 ? 'hijri' : 'gregorian' }
    : null
}

function untilYear(scan: Scan, first: number, from: YearRead, to: YearRead | null): Core | null {
  if (to === null || to.value <= from.value || to.calendar !== from.calendar || breaksBefore(scan, from.next))
    return null
  return { ...namedYear(first, to.next, from.value, from.calendar, to.value), rule: 'years' }
}

/** A year, or the years from one to another. */
export function namedYear(first: number, next: number, year: number, calendar: string, last = year): Core {
  return {
    first,
    next,
    rule: 'year',
    given: {
      year,
      ...(last === year ? {} : { lastYear: last }),
      ...(calendar === 'hijri' ? { calendar } : {}),
    },
    resolve: () => yearsOutcome(year, last, calendar),
  }
}

/** The nineteenth century: 1801–1900; of the Hijra where its letter stands behind. */
export function centuryAt(first: number, next: number, century: number, calendar: string): Core {
  const [from, to] = [(century - 1) * 100 + 1, century * 100]
  return {
    first,
    next,
    rule: 'century',
    given: { century, ...(calendar === 'hijri' ? { calendar } : {}) },
    resolve: () => yearsOutcome(from, to, calendar),
  }
}

/** A year or a century before the era, which no value can tell. */
export const beforeEra = (first: number, next: number, given: Parts): Core => ({
  first,
  next,
  rule: 'before-era',
  given,
  resolve: () => unresolved('interval', 'lies before the year 1'),
})

function yearsOutcome(first: number, last: number, calendar: string): Outcome {
  if (calendar === 'gregorian') {
    if (first === last) return resolved(String(first).padStart(4, '0'), 'year')
    return rangeOutcome([monthRange(first * 12)[0], monthRange(last * 12 + 11)[1]])
  }
  const start = hijriMonthStart(first, 1)
  const end = hijriMonthStart(last, 13)
  if (start === null || end === null)
    return unresolved('interval', 'the Hijri year lies outside the calendar tables')
  return rangeOutcome([start, end - 1])
}
