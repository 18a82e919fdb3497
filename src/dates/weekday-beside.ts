import { breaksBefore, entryAt, isSign, type Scan, skipMark } from './scan.ts'

export interface Beside {
  readonly weekday: number
  readonly next: number
}

/** A weekday right behind, also in brackets, between commas, or after a dash: today (Saturday). */
export function besideWeekday(scan: Scan, i: number): Beside | null {
  if (breaksBefore(scan, i)) return null
  const open = isSign(scan, i, '(["\u00ab')
  const at = skipMark(scan, open || isSign(scan, i, '-\u060c,') ? i + 1 : i, 'day')
  const weekday = entryAt(scan, at, 'weekday')
  if (weekday === null || breaksBefore(scan, at)) return null
  if (!open) return { weekday: weekday.entry.weekday, next: weekday.next }
  return isSign(scan, weekday.next, ')]"\u00bb')
    ? { weekday: weekday.entry.weekday, next: weekday.next + 1 }
    : null
}
