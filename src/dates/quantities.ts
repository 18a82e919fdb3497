import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { isDemonstrative } from './months.ts'
import { cardinalAt } from './numbers.ts'
import {
  counting,
  dayOutcome,
  monthIndex,
  monthOutcome,
  type Outcome,
  rangeOutcome,
  resolved,
  unitRange,
  unresolved,
  yearOf,
  yearOutcome,
} from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, type Scan, skipMark } from './scan.ts'

/** So many units of time; `count` is null for "days" without a number. */
interface Quantity {
  readonly count: number | null
  readonly unit: Unit
  readonly definite: boolean
  readonly about: boolean
  readonly next: number
}

const NO_NUMBER = 'no number of units given'
const OTHER_EVENT = 'counts from another event of the story, not from its date'

/** [about] [three] days; two days; a week; several months. */
function quantityAt(scan: Scan, i: number): Quantity | null {
  const about = skipMark(scan, i, 'about')
  const several = skipMark(scan, about, 'several')
  const article = several > i ? several : skipArticle(scan, several)
  const number = several > about ? null : cardinalAt(scan, article)
  const at = number?.next ?? several
  const unit = entryAt(scan, at, 'unit', number === null && at === i ? 'any' : 'none')
  if (unit === null || breaksBefore(scan, at)) return null
  const { count, definite } = unit.entry
  const own = count === 'many' ? null : count
  const more = definite && number === null ? cardinalAt(scan, unit.next) : null
  const word = number ?? more
  return {
    count: word?.value ?? (several > about ? null : own),
    unit: unit.entry.unit,
    definite,
    about: about > i,
    next: Math.max(unit.next, more?.next ?? 0),
  }
}

/** An article that stands alone before digits. */
const skipArticle = (scan: Scan, i: number): number =>
  scan.words[i]?.folded === scan.calendar.article ? i + 1 : i

/** Three days ago; since three days; in two weeks' time. */
export function agoAt(scan: Scan, i: number): Core | null {
  const ago = afterMark(scan, i, 'ago', 'and')
  const since = afterMark(scan, i, 'since', 'and')
  const after = afterMark(scan, i, 'after', 'and')
  const at = Math.max(ago, since, after)
  if (at < 0 || breaksBefore(scan, at)) return null
  const moment = afterMark(scan, at, 'moment')
  if (ago >= 0 && moment > 0) return shortlyAgo(i, moment)
  const quantity = quantityAt(scan, at)
  if (quantity === null || quantity.definite || isNoCount(scan, i, quantity)) return null
  const other = afterMark(scan, quantity.next, 'from') > 0 || afterMark(scan, quantity.next + 1, 'from') > 0
  const rule = since >= 0 ? 'since-units' : ago >= 0 ? 'units-ago' : 'units-ahead'
  const count = (today: number) =>
    since >= 0 ? sinceUnits(quantity, today) : shifted(quantity, today, ago >= 0 ? -1 : 1)
  return {
    first: i,
    next: quantity.next,
    rule,
    given: { unit: quantity.unit, ...(quantity.count === null ? {} : { count: quantity.count }) },
    resolve: (anchor) => {
      if (quantity.count === null) return unresolved('day', NO_NUMBER)
      if (other && since < 0) return unresolved('day', OTHER_EVENT)
      return counting(anchor, 'day', count)
    },
  }
}

/** "since the year 2014", "before Thursday's day", "day after day": one unit that is no count. */
function isNoCount(scan: Scan, i: number, { count, unit, next }: Quantity): boolean {
  if (count !== 1) return false
  if (entryAt(scan, i - 1, 'unit', 'any')?.entry.unit === unit) return true
  if (unit === 'year') return digitsAt(scan, next) > 100
  if (unit === 'month') return entryAt(scan, next, 'month') !== null
  const day = entryAt(scan, next, 'weekday') ?? entryAt(scan, next, 'relative')
  return unit === 'day' && (day !== null || digitsAt(scan, next) > 0)
}

const shortlyAgo = (first: number, next: number): Core => ({
  first,
  next,
  rule: 'moments-ago',
  given: { unit: 'minute' },
  resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today, { within: 1 })),
})

/** `within`: by how many days the day may be off. */
function shifted({ unit, count, about }: Quantity, today: number, sign: -1 | 1): Outcome {
  const n = (count ?? 0) * sign
  const loose = about ? { within: 3 } : {}
  switch (unit) {
    case 'minute':
      return dayOutcome(today)
    case 'hour':
      return dayOutcome(today + Math.trunc(n / 24), Math.abs(n) < 12 ? loose : { within: 1 })
    case 'day':
    case 'night':
      return dayOutcome(today + n, loose)
    case 'week':
      return dayOutcome(today + 7 * n, { within: 3 })
    case 'month':
      return monthOutcome(monthIndex(today) + n, { within: 15 })
    default:
      return yearOutcome(yearOf(today) + n * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1), {
        within: 183,
      })
  }
}

function sinceUnits(quantity: Quantity, today: number): Outcome {
  const start = shifted(quantity, today, -1)
  if (start.precision === 'year' || start.precision === 'month' || start.value === null) return start
  return resolved(`${start.value}/${dayOutcome(today).value}`, 'interval', start.implied)
}

/** The last three days; the past 24 hours; the coming weeks. */
export function spanOfUnitsAt(scan: Scan, i: number): Core | null {
  const last = afterMark(scan, i, 'last', 'any')
  const at = last > 0 ? last : i
  const quantity = quantityAt(scan, at)
  if (quantity === null) return null
  const reading = entryAt(scan, quantity.next, 'side')
  const placed = reading === null || isDemonstrative(scan, quantity.next) || reading.entry.side === 0
  const side = placed ? null : reading
  const recent = quantity.definite || quantity.count !== null ? afterMark(scan, quantity.next, 'recent') : -1
  if (side === null && recent < 0 && (last < 0 || quantity.count === null)) return null
  if (quantity.count === 1 && (quantity.definite || quantity.next === at + 1)) return null
  const sign = side === null ? -1 : side.entry.side
  const { count, unit } = quantity
  return {
    first: i,
    next: side?.next ?? Math.max(recent, quantity.next),
    rule: 'span-of-units',
    given: { unit, side: sign, ...(count === null ? {} : { count }) },
    resolve: (anchor) => {
      if (count === null) return unresolved('interval', NO_NUMBER)
      return counting(anchor, 'interval', (today) => spanOf(unit, count, sign, today))
    },
  }
}

/** The anchor's own unit is left out; hours are taken as the days they touch. */
function spanOf(unit: Unit, count: number, sign: number, today: number): Outcome {
  if (unit === 'minute') return dayOutcome(today)
  if (unit === 'hour') {
    const days = Math.ceil(count / 24)
    return rangeOutcome(sign < 0 ? [today - days, today] : [today, today + days])
  }
  if (count < 1 || count > 9999) return unresolved('interval', NO_NUMBER)
  const near = unitRange(unit, today, sign)
  const far = unitRange(unit, today, sign * count)
  return rangeOutcome(sign < 0 ? [far[0], near[1]] : [near[0], far[1]])
}
