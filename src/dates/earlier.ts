import { type Core, extended } from './core.ts'
import { dayAt, partAt } from './days.ts'
import { periodAt } from './periods.ts'
import { counting, dayOutcome } from './resolve.ts'
import { afterMark, isSign, type Scan, skipMark } from './scan.ts'

/**
 * "Earlier" and its kin: of the day or period that follows. "Earlier" alone points to the anchor's own day, which
 * is a guess (`within` a month); "later" and "early" alone are no dates.
 */
export function earlierAt(scan: Scan, i: number): Core | null {
  for (const rule of ['earlier', 'later', 'early']) {
    const at = afterMark(scan, i, rule, 'any')
    if (at < 0) continue
    const day = dayBehind(scan, at)
    if (day !== null) return extended(day, i, day.next, { [rule]: 1 })
    if (rule === 'earlier') return alone(i, at)
  }
  return null
}

function dayBehind(scan: Scan, i: number): Core | null {
  const comma = isSign(scan, i, ',\u060c') ? i + 1 : i
  const of = skipMark(scan, comma, 'of')
  return partAt(scan, of) ?? dayAt(scan, of) ?? periodAt(scan, of)
}

const alone = (first: number, next: number): Core => ({
  first,
  next,
  rule: 'earlier',
  given: { earlier: 1 },
  resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today, { within: 31 })),
})
