import type { Unit } from '../languages/sections/calendar.ts'
import { type Core, longest } from './core.ts'
import { isDemonstrative } from './months.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import { counting, dayOutcome, unitOutcome, unresolved, weekdayFrom, weekStart } from './resolve.ts'
import {
  afterMark,
  breaksBefore,
  digitsAt,
  entryAt,
  type Lean,
  type Scan,
  skipArticle,
  skipMark,
} from './scan.ts'
import { beforeEra, centuryAt, namedYear, yearNamedAt } from './years.ts'

/** A month, a year or a week: last month, this year, the year 2014, March 2014. */
export function periodAt(scan: Scan, i: number, lean: Lean = 'any', bare = false): Core | null {
  return longest([unitAt(scan, i, lean, bare), yearNamedAt(scan, i, lean), kindOfYearAt(scan, i, lean)])
}

/** "The past fiscal year", taken as the year of the calendar; a school year lies in two of them. */
function kindOfYearAt(scan: Scan, i: number, lean: Lean): Core | null {
  const next = afterMark(scan, i, 'year', lean)
  if (next < i + 2 || breaksBefore(scan, next) || isDemonstrative(scan, next)) return null
  const side = entryAt(scan, next, 'side')
  if (side === null) return null
  const by = side.entry.side * side.entry.steps
  const core = shifted(i, side.next, 'year', by, 'unit-side')
  return afterMark(scan, i, 'school-year', lean) === next
    ? { ...core, resolve: () => unresolved('interval', 'begins in one year and ends in the next') }
    : core
}

/** [this] UNIT [adjective]; `bare` also takes a definite unit alone ("the end of the month"). */
export function unitAt(scan: Scan, i: number, lean: Lean, bare: boolean): Core | null {
  const at = skipMark(scan, i, 'this', lean)
  const unit = entryAt(scan, at, 'unit', at > i ? 'none' : lean)
  if (unit === null || !unit.entry.definite || unit.entry.count !== 1) return null
  if (at > i) return unit.entry.unit === 'day' ? null : shifted(i, unit.next, unit.entry.unit, 0, 'this-unit')
  const century = unit.entry.unit === 'century' ? numberedCentury(scan, i, unit.next) : null
  if (century !== null) return century
  if (breaksBefore(scan, unit.next)) return bare ? shifted(i, unit.next, unit.entry.unit, 0, 'unit') : null
  const story = entryAt(scan, unit.next, 'narrative')
  if (story !== null) return narrative(i, story.next, unit.entry.unit)
  const side = isDemonstrative(scan, unit.next) ? null : entryAt(scan, unit.next, 'side')
  if (side !== null) {
    const { side: sign, steps } = side.entry
    if (unit.entry.unit === 'day' && sign === 0) return shifted(i, side.next, 'day', 0, 'unit-side')
    const year = unit.entry.unit === 'year' ? yearAt(scan, side.next) : null
    if (year !== null) return namedYear(i, year.next, year.value, year.calendar)
    const day = unit.entry.unit === 'week' ? dayOfWeek(scan, i, side.next, sign * steps) : null
    return day ?? shifted(i, side.next, unit.entry.unit, sign * steps, 'unit-side')
  }
  return bare && isLong(unit.entry.unit) ? shifted(i, unit.next, unit.entry.unit, 0, 'unit') : null
}

/** "Next week on the day of Friday". */
function dayOfWeek(scan: Scan, first: number, i: number, weeks: number): Core | null {
  const at = afterMark(scan, i, 'day')
  const word = at < 0 || breaksBefore(scan, i) ? null : entryAt(scan, at, 'weekday')
  if (word === null) return null
  const { weekday } = word.entry
  return {
    first,
    next: word.next,
    rule: 'weekday-of-week',
    given: { weekday, weekOffset: weeks },
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => dayOutcome(weekdayFrom(weekday, weekStart(today) + 7 * weeks))),
  }
}

/** The twentieth century, the 19th century, the fourth century of the Hijra. */
function numberedCentury(scan: Scan, first: number, i: number): Core | null {
  if (breaksBefore(scan, i)) return null
  const at = skipArticle(scan, i)
  const digits = digitsAt(scan, at)
  const number = ordinalAt(scan, i) ?? (digits > 0 && digits < 23 ? { value: digits, next: at + 1 } : null)
  if (number === null) return null
  const before = afterMark(scan, number.next, 'before-era')
  if (before > 0) return beforeEra(first, before, { century: number.value })
  const hijri = skipMark(scan, number.next, 'hijri')
  if (hijri > number.next) return centuryAt(first, hijri, number.value, 'hijri')
  return centuryAt(first, skipMark(scan, number.next, 'gregorian'), number.value, 'gregorian')
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
