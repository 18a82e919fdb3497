import type { Counted } from './numbers.ts'
import { type Range, weekdayFrom } from './resolve.ts'
import { digitsAt, entryAt, folded, type Scan, skipMark } from './scan.ts'

/** A week of a year as calendars number it: the first holds the year's first Thursday and begins on its Monday. */
export function calendarWeek([first, last]: Range, n: number): Range | null {
  const length = last - first + 1
  if (n < 1 || length < 365 || length > 366) return null
  const start = weekdayFrom(4, first) - 3 + 7 * (n - 1)
  return start + 3 > last ? null : [start, start + 6]
}

/** "The week 12", and `named` "the week number 12". */
export function weekNumberAt(scan: Scan, i: number): (Counted & { readonly named: boolean }) | null {
  const week = entryAt(scan, i, 'unit', 'any')
  if (week?.entry.unit !== 'week' || !week.entry.definite || week.entry.count !== 1) return null
  const at = skipMark(scan, week.next, 'number')
  const value = folded(scan, at).length > 2 ? -1 : digitsAt(scan, at)
  return value < 1 || value > 53 ? null : { value, next: at + 1, named: at > week.next }
}
