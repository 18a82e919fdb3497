import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { hijriMonthStart } from './hijri.ts'
import { isDemonstrative } from './months.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import {
  counting,
  monthRange,
  type Outcome,
  rangeOutcome,
  resolved,
  unitOutcome,
  unresolved,
  yearValue,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Lean, type Scan, skipMark } from './scan.ts'

/** A month, a year or a week: last month, this year, the year 2014, March 2014. */
export function periodAt(scan: Scan, i: number, lean: Lean = 'any', bare = false): Core | null {
  return unitAt(scan, i, lean, bare) ?? yearNamedAt(scan, i, lean)
}

/** [this] UNIT [adjective]; `bare` also takes a definite unit alone ("the end of the month"). */
export function unitAt(scan: Scan, i: number, lean: Lean, bare: boolean): Core | null {
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
