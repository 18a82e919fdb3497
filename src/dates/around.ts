import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { dayAt } from './days.ts'
import { feastAt } from './feasts.ts'
import { nthDayAt } from './nth.ts'
import { OTHER_EVENT, type Quantity, quantityAt } from './quantities.ts'
import { rangeOf, unresolved } from './resolve.ts'
import { afterMark, breaksBefore, readingsAt, type Scan } from './scan.ts'
import { shiftedBy } from './shifts.ts'

/**
 * The day first, then by how much it is missed: two days before the 5th of May ("before the 5th of May by two days"),
 * three days after the feast; before that by a week, which counts from another event.
 */
export function aroundAt(scan: Scan, i: number): Core | null {
  const ago = Math.max(afterMark(scan, i, 'ago', 'and'), afterMark(scan, i, 'ago-it', 'and'))
  const at =
    ago > 0 ? ago : Math.max(afterMark(scan, i, 'after', 'and'), afterMark(scan, i, 'after-it', 'and'))
  if (at < 0 || breaksBefore(scan, at)) return null
  const it = Math.max(afterMark(scan, i, 'ago-it', 'and'), afterMark(scan, i, 'after-it', 'and'))
  const base = it > 0 ? null : oneDayAt(scan, at)
  const by = byAt(scan, base?.next ?? it)
  if (by === null) return null
  return shifted(i, by.next, by, base, ago > 0 ? -1 : 1)
}

/** The measure first: two days before the 5th of May, a week after next Thursday. */
export function measuredAt(scan: Scan, i: number): Core | null {
  const quantity = quantityAt(scan, i)
  if (quantity === null || quantity.definite || quantity.count === null || breaksBefore(scan, quantity.next))
    return null
  const ago = afterMark(scan, quantity.next, 'ago')
  const at = ago > 0 ? ago : afterMark(scan, quantity.next, 'after')
  const base = at < 0 || breaksBefore(scan, at) ? null : oneDayAt(scan, at)
  return base === null ? null : shifted(i, base.next, quantity, base, ago > 0 ? -1 : 1)
}

const oneDayAt = (scan: Scan, i: number): Core | null =>
  nthDayAt(scan, i) ?? dayAt(scan, i) ?? feastAt(scan, i) ?? calendarDateAt(scan, i)

/** A number of units under a preposition: "by two days". */
function byAt(scan: Scan, i: number): Quantity | null {
  if (i < 0 || breaksBefore(scan, i)) return null
  if (!readingsAt(scan, i).some(({ clitic }) => scan.calendar.prepositions.has(clitic))) return null
  const quantity = quantityAt(scan, i)
  return quantity === null || quantity.definite || quantity.count === null ? null : quantity
}

const shifted = (first: number, next: number, by: Quantity, base: Core | null, sign: -1 | 1): Core => ({
  first,
  next,
  rule: sign < 0 ? 'units-before' : 'units-after',
  given: { unit: by.unit, count: by.count ?? 0, ...(base === null ? {} : { from: base.rule }) },
  resolve: (anchor) => {
    const outcome = base?.resolve(anchor)
    const day = outcome?.precision === 'day' ? rangeOf(outcome.value) : null
    return day === null ? unresolved('day', outcome?.why ?? OTHER_EVENT) : shiftedBy(by, day[0], sign)
  },
})
