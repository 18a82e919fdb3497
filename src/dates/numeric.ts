import { isoDay, weekdayOf } from '../core/calendar.ts'
import type { Explicit } from './explicit.ts'
import { yearAt } from './numbers.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, folded, isAlone, isSign, type Scan } from './scan.ts'

const SIGNS = '/-.\\'

/**
 * 12/3/2014, 12-3-2014, 2014/3/12, 12.3.2014 (day first, unless the weekday beside it fits the month first alone); with
 * `short` also 12/3 and 12/3/14.
 */
export function numericAt(
  scan: Scan,
  i: number,
  short: boolean,
  weekday: number | null = null,
): Explicit | null {
  const first = digitsAt(scan, i)
  if (first < 0 || isDigitRun(scan, i)) return null
  const sign = folded(scan, i + 1)
  if (sign.length !== 1 || !SIGNS.includes(sign) || !adjoins(scan, i + 1, sign)) return null
  const second = digitsAt(scan, i + 2)
  if (second < 1 || second > 31 || !adjoins(scan, i + 2, sign)) return null
  if (folded(scan, i).length === 4) return yearFirst(scan, i, sign, second)
  if (first < 1 || first > 31) return null
  if (!isSign(scan, i + 3, sign) || !adjoins(scan, i + 3, sign) || !adjoins(scan, i + 4, sign))
    return isShort(scan, i, short) ? build(i, i + 3, first, second, null, 'gregorian') : null
  const year = yearAt(scan, i + 4)
  if (year !== null) {
    const named = weekday ?? weekdayBehind(scan, year.next)
    const swap = year.calendar === 'gregorian' && isMonthFirst(first, second, year.value, named)
    const [day, month] = swap ? [second, first] : [first, second]
    return build(i, year.next, day, month, year.value, year.calendar)
  }
  const placed = short || sign === '/' || isAlone(scan, i, i + 5)
  const two = placed && folded(scan, i + 4).length === 2 ? digitsAt(scan, i + 4) : -1
  return two < 0 ? null : build(i, i + 5, first, second, two + (two < PIVOT ? 2000 : 1900), 'gregorian')
}

/** A weekday right behind, also in brackets or behind a comma. */
function weekdayBehind(scan: Scan, i: number): number | null {
  if (breaksBefore(scan, i)) return null
  const at = isSign(scan, i, '([-\u060c,') ? i + 1 : i
  return entryAt(scan, at, 'weekday')?.entry.weekday ?? null
}

/** 11/9 of a Thursday is the ninth of November in a year in which the eleventh of September is none. */
function isMonthFirst(first: number, second: number, year: number, weekday: number | null): boolean {
  if (weekday === null || first > 12 || second > 12 || first === second) return false
  const [one, other] = [isoDay(year, second, first), isoDay(year, first, second)]
  return one !== null && other !== null && weekdayOf(one) !== weekday && weekdayOf(other) === weekday
}

/** Years of two digits from here on lie in the last century. */
const PIVOT = 70

/** Day and month without a year: 12/3 where the place says so or alone on its line; 12-03 only with a zero. */
function isShort(scan: Scan, i: number, short: boolean): boolean {
  const sign = folded(scan, i + 1)
  if (sign === '/') return short || isAlone(scan, i, i + 3)
  return sign === '-' && isPadded(scan, i) && (short || isAlone(scan, i, i + 3))
}

const isPadded = (scan: Scan, i: number): boolean =>
  folded(scan, i).startsWith('0') || folded(scan, i + 2).startsWith('0')

function yearFirst(scan: Scan, i: number, sign: string, second: number): Explicit | null {
  const year = yearAt(scan, i)
  if (year === null || year.next !== i + 1 || !isSign(scan, i + 3, sign) || !adjoins(scan, i + 3, sign))
    return null
  const day = digitsAt(scan, i + 4)
  if (day < 1 || day > 31 || !adjoins(scan, i + 4, sign)) return null
  const era = scan.calendar.phrases.get(folded(scan, i + 5)) ?? []
  const marked = era.some(({ entry }) => entry.kind === 'mark' && /^(hijri|gregorian)$/.test(entry.mark))
  return build(i, marked ? i + 6 : i + 5, day, second, year.value, year.calendar)
}

/** 12/2014, 2014-05: a month and its year, where a preposition, or nothing else on the line, says that it is one. */
export function numericMonthAt(scan: Scan, i: number): Explicit | null {
  const sign = folded(scan, i + 1)
  if (digitsAt(scan, i) < 0 || isDigitRun(scan, i) || !'/-'.includes(sign) || sign === '') return null
  if (scan.words[i]?.end !== scan.words[i + 1]?.start || scan.words[i + 1]?.end !== scan.words[i + 2]?.start)
    return null
  const yearFirst = folded(scan, i).length === 4
  const month = digitsAt(scan, yearFirst ? i + 2 : i)
  const year = yearAt(scan, yearFirst ? i : i + 2)
  const next = yearFirst ? i + 3 : (year?.next ?? i + 3)
  if (year === null || month < 1 || month > 12 || isDigitSign(scan, next)) return null
  if (afterMark(scan, i - 1, 'at', 'and') !== i && !isAlone(scan, i, next)) return null
  const plain = { side: null, steps: 1, yearShift: null, lastDay: null, day: null }
  return { ...plain, calendar: year.calendar, month, year: year.value, rule: 'numeric-month', first: i, next }
}

/** A sign with digits behind it: the run goes on. */
const isDigitSign = (scan: Scan, i: number): boolean => isSign(scan, i, SIGNS) && digitsAt(scan, i + 1) >= 0

/** Are the digits part of a longer run of digits and signs (a version, a phone number)? */
function isDigitRun(scan: Scan, i: number): boolean {
  const before = scan.words[i - 1]
  return (
    before !== undefined &&
    SIGNS.includes(before.folded) &&
    before.end === scan.words[i]?.start &&
    digitsAt(scan, i - 2) >= 0
  )
}

/** Strokes and dashes may have spaces around them, stops may not. */
function adjoins(scan: Scan, i: number, sign: string): boolean {
  if (breaksBefore(scan, i)) return false
  return sign === '/' || sign === '-' || scan.words[i - 1]?.end === scan.words[i]?.start
}

function build(
  first: number,
  next: number,
  a: number,
  b: number,
  year: number | null,
  calendar: 'gregorian' | 'hijri',
): Explicit | null {
  const swapped = b > 12 && a <= 12
  const [day, month] = swapped ? [b, a] : [a, b]
  if (month > 12) return null
  const rule = year === null ? 'numeric-short' : swapped ? 'numeric-month-first' : 'numeric'
  const plain = { side: null, steps: 1, yearShift: null, lastDay: null }
  return { ...plain, calendar, day, month, year, rule, first, next }
}
