import type { Core } from './core.ts'
import { isDemonstrative } from './months.ts'
import { counting, type Outcome, rangeOutcome, unresolved, weekdayFrom, weekdayUpTo } from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan } from './scan.ts'

/** Last weekend, next weekend, this weekend; the weekend alone may be the one past or the one coming. */
export function weekendAt(scan: Scan, i: number): Core | null {
  const own = afterMark(scan, i, 'this', 'and')
  const its = afterMark(scan, i, 'this-weekend', 'any')
  const next = its > 0 ? its : afterMark(scan, Math.max(i, own), 'weekend', own > 0 ? 'none' : 'any')
  if (next < 0 || (own > 0 && breaksBefore(scan, own))) return null
  const reading = breaksBefore(scan, next) || isDemonstrative(scan, next) ? null : entryAt(scan, next, 'side')
  const side = own > 0 || its > 0 ? 0 : reading === null ? null : reading.entry.side * reading.entry.steps
  return {
    first: i,
    next: reading?.next ?? next,
    rule: 'weekend',
    given: { unit: 'weekend', ...(side === null ? {} : { side }) },
    resolve: (anchor) =>
      side === null
        ? unresolved('interval', 'the text does not say of which week')
        : counting(anchor, 'interval', (today) => weekend(today, side, scan.calendar.weekend)),
  }
}

/** The last that is over, the next that has not begun; this one: the running or else the coming one. */
function weekend(
  today: number,
  side: number,
  { from, days }: { readonly from: number; readonly days: number },
): Outcome {
  const latest = weekdayUpTo(from, today)
  const running = latest + days > today
  const start =
    side < 0
      ? (running ? latest - 7 : latest) + 7 * (side + 1)
      : side === 0 && running
        ? latest
        : weekdayFrom(from, today + 1) + 7 * Math.max(0, side - 1)
  return rangeOutcome([start, start + days - 1])
}
