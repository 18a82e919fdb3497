import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { dayAt } from './days.ts'
import { liesAhead } from './guards.ts'
import { type Quantity, quantityAt } from './quantities.ts'
import { counting, dayOutcome, monthsOn, type Outcome, rangeOutcome } from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, isAlone, type Scan } from './scan.ts'
import { shiftedBy } from './shifts.ts'

/** Three weeks from now, a week from today; three days gone by. */
export function unitsFromNowAt(scan: Scan, i: number): Core | null {
  const quantity = quantityAt(scan, i)
  if (quantity === null || quantity.definite || quantity.count === null || breaksBefore(scan, quantity.next))
    return null
  const gone = afterMark(scan, quantity.next, 'gone')
  if (gone > 0) return from(i, gone, 'units-ago', quantity, -1)
  const of = afterMark(scan, quantity.next, 'of')
  const now = of < 0 ? -1 : Math.max(afterMark(scan, of, 'now'), todayAt(scan, of))
  return now < 0 ? null : from(i, now, 'units-ahead', quantity, 1)
}

/** The word behind "today" at `i`, or -1. */
function todayAt(scan: Scan, i: number): number {
  const day = dayAt(scan, i)
  return day?.rule === 'relative-day' && day.given.offset === 0 ? day.next : -1
}

const from = (first: number, next: number, rule: string, quantity: Quantity, sign: -1 | 1): Core => ({
  first,
  next,
  rule,
  given: { unit: quantity.unit, count: quantity.count ?? 0 },
  resolve: (anchor) => counting(anchor, 'day', (today) => shiftedBy(quantity, today, sign)),
})

/** Within two weeks, where the clause looks ahead: the stretch that begins on the anchor's day. */
export function withinAt(scan: Scan, i: number): Core | null {
  const at = afterMark(scan, i, 'within', 'and')
  const quantity = at < 0 || breaksBefore(scan, at) ? null : quantityAt(scan, at)
  if (quantity === null || quantity.definite || quantity.count === null) return null
  if (!liesAhead(scan, i) && !isAlone(scan, i, quantity.next)) return null
  if (!breaksBefore(scan, quantity.next)) {
    if (entryAt(scan, quantity.next, 'side') !== null || isName(scan, quantity.next)) return null
    if (afterMark(scan, quantity.next, 'recent') > 0) return null
  }
  const { unit, count } = quantity
  return {
    first: i,
    next: quantity.next,
    rule: 'within-units',
    given: { unit, count },
    resolve: (anchor) => counting(anchor, 'interval', (today) => until(unit, count, today)),
  }
}

/** "During the month of March", "in the years 2018 and 2019". */
const isName = (scan: Scan, i: number): boolean =>
  entryAt(scan, i, 'month') !== null || digitsAt(scan, i) > 100

function until(unit: Unit, count: number, today: number): Outcome {
  if (unit === 'second' || unit === 'minute') return dayOutcome(today)
  if (unit === 'hour') return rangeOutcome([today, today + Math.ceil(count / 24)])
  if (unit === 'day' || unit === 'night') return rangeOutcome([today, today + count])
  if (unit === 'week') return rangeOutcome([today, today + 7 * count])
  const months = { month: 1, year: 12, decade: 120, century: 1200 }[unit] * count
  return months > 99_999 ? dayOutcome(Number.NaN) : rangeOutcome([today, monthsOn(today, months)])
}
