import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { hijriMonthStart } from './hijri.ts'
import { isDemonstrative } from './months.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import {
  counting,
  monthIndex,
  monthRange,
  NO_ANCHOR,
  type Outcome,
  type Range,
  rangeOf,
  rangeOutcome,
  resolved,
  unitOutcome,
  unresolved,
  yearOf,
  yearValue,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, isSign, type Lean, type Scan, skipMark } from './scan.ts'

/** A month, a year or a week: last month, this year, the year 2014, March 2014. */
export function periodAt(scan: Scan, i: number, lean: Lean = 'any', bare = false): Core | null {
  return unitAt(scan, i, lean, bare) ?? yearNamedAt(scan, i, lean)
}

/** [this] UNIT [adjective]; `bare` also takes a definite unit alone ("the end of the month"). */
function unitAt(scan: Scan, i: number, lean: Lean, bare: boolean): Core | null {
  const at = skipMark(scan, i, 'this', lean)
  const unit = entryAt(scan, at, 'unit', at > i ? 'none' : lean)
  if (unit === null || !unit.entry.definite || unit.entry.count !== 1) return null
  if (at > i) return unit.entry.unit === 'day' ? null : shifted(i, unit.next, unit.entry.unit, 0, 'this-unit')
  if (breaksBefore(scan, unit.next)) return bare ? shifted(i, unit.next, unit.entry.unit, 0, 'unit') : null
  const story = entryAt(scan, unit.next, 'narrative')
  if (story !== null) return narrative(i, story.next, unit.entry.unit)
  const side = isDemonstrative(scan, unit.next) ? null : entryAt(scan, unit.next, 'side')
  if (side !== null) {
    const { side: sign, steps } = side.entry
    if (unit.entry.unit === 'day' && sign === 0) return shifted(i, side.next, 'day', 0, 'unit-side')
    const year = unit.entry.unit === 'year' ? yearAt(scan, side.next) : null
    if (year !== null) return namedYear(i, year.next, year.value, year.calendar)
    return shifted(i, side.next, unit.entry.unit, sign * steps, 'unit-side')
  }
  return bare && isLong(unit.entry.unit) ? shifted(i, unit.next, unit.entry.unit, 0, 'unit') : null
}

/** Long enough to have a beginning and an end that count in days. */
const isLong = (unit: Unit): boolean => !['minute', 'hour', 'day', 'night'].includes(unit)

function shifted(first: number, next: number, unit: Unit, by: number, rule: string): Core {
  return {
    first,
    next,
    rule,
    given: { unit, unitOffset: by },
    resolve: (anchor) =>
      counting(anchor, unit === 'month' || unit === 'year' ? unit : 'interval', (today) =>
        unitOutcome(unit, today, by),
      ),
  }
}

const narrative = (first: number, next: number, unit: string): Core => ({
  first,
  next,
  rule: 'narrative',
  given: { unit },
  resolve: () => unresolved('day', 'counts from another date of the story'),
})

/** The year 2014; the years 2014 and 2015; the year 1436 of the Hijra. */
function yearNamedAt(scan: Scan, i: number, lean: Lean): Core | null {
  const two = afterMark(scan, i, 'years', lean)
  const word = two > 0 ? two : afterMark(scan, i, 'year', lean)
  if (word < 0 || breaksBefore(scan, word)) return null
  const year = yearAt(scan, word)
  if (year === null) return null
  if (two < 0) return namedYear(i, year.next, year.value, year.calendar)
  const and = scan.calendar.conjunctions.has(scan.words[year.next]?.folded ?? '') ? year.next + 1 : -1
  const second = and < 0 ? null : yearAt(scan, and)
  if (second === null || second.value <= year.value || second.calendar !== year.calendar) return null
  return { ...namedYear(i, second.next, year.value, year.calendar, second.value), rule: 'years' }
}

function namedYear(first: number, next: number, year: number, calendar: string, last = year): Core {
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

function yearsOutcome(first: number, last: number, calendar: string): Outcome {
  if (calendar === 'gregorian') {
    if (first === last) return resolved(yearValue(first), 'year')
    return rangeOutcome([monthRange(first * 12)[0], monthRange(last * 12 + 11)[1]])
  }
  const start = hijriMonthStart(first, 1)
  const end = hijriMonthStart(last, 13)
  if (start === null || end === null)
    return unresolved('interval', 'the Hijri year lies outside the calendar tables')
  return rangeOutcome([start, end - 1])
}

/** Beginning, middle, end of a month, a year or a week. */
export function thirdAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'third', 'any')
  if (word === null || breaksBefore(scan, word.next)) return null
  const whole = afterMark(scan, word.next, 'of') < 0 ? wholeAt(scan, word.next) : null
  if (whole === null) return null
  const { third } = word.entry
  return cut(i, whole, 'third', { third }, (range) => thirdOf(range, third))
}

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
      const part = take(range)
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
  const whole = century?.entry.unit === 'century' ? unitAt(scan, word.next, 'none', true) : null
  if (whole === null) return null
  const { decade } = word.entry
  return cut(i, whole, 'decade', { decade }, ([first]) => {
    const start = (Math.floor(yearOf(first) / 100) * 100 + decade) * 12
    return [monthRange(start)[0], monthRange(start + 119)[1]]
  })
}

/** Summer 2014, last summer: three months from June; winter runs from December into the next year. */
export function seasonAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'season', 'any')
  if (word === null || breaksBefore(scan, word.next)) return null
  const year = yearAt(scan, word.next) ?? yearBehindWord(scan, word.next)
  if (year === null || year.calendar !== 'gregorian') return null
  const { season, from } = word.entry
  const start = year.value * 12 + from - 1
  return {
    first: i,
    next: year.next,
    rule: 'season',
    given: { season, year: year.value },
    resolve: () => rangeOutcome([monthRange(start)[0], monthRange(start + 2)[1]]),
  }
}

function yearBehindWord(scan: Scan, i: number) {
  const word = afterMark(scan, skipMark(scan, i, 'of'), 'year', 'any')
  return word < 0 ? null : yearAt(scan, word)
}

/** The first day of the feast: known only once the moon is seen, so it is named and left open. */
export function feastAt(scan: Scan, i: number): Core | null {
  const ordinal = ordinalAt(scan, i)
  const days = ordinal === null ? i : skipMark(scan, ordinal.next, 'days')
  if (ordinal !== null && days === ordinal.next) return null
  const feast = entryAt(scan, days, 'feast', ordinal === null ? 'any' : 'none')
  if (feast === null || (ordinal === null && feast.entry.feast === 'feast')) return null
  const year = yearAt(scan, feast.next)
  const dated = ordinal !== null || year !== null || afterMark(scan, i - 1, 'day', 'any') === i
  if (!dated && afterMark(scan, i - 1, 'at', 'any') !== i) return null
  return {
    first: i,
    next: year?.next ?? feast.next,
    rule: 'feast',
    given: { feast: feast.entry.feast, ...(ordinal === null ? {} : { day: ordinal.value }) },
    resolve: () => unresolved('day', 'a feast begins when the moon is seen; its date is not in the text'),
  }
}

/** Is a sign of a stretch at `i`: to, until, a dash? */
export function throughAt(scan: Scan, i: number): number {
  const to = afterMark(scan, i, 'through')
  return to > 0 ? to : isSign(scan, i, '-') ? i + 1 : -1
}
