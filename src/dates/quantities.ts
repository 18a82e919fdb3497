import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { dayAt } from './days.ts'
import { isDemonstrative } from './months.ts'
import { cardinalAt } from './numbers.ts'
import {
  anchorDay,
  counting,
  dayOutcome,
  monthIndex,
  monthOutcome,
  type Outcome,
  rangeOf,
  rangeOutcome,
  resolved,
  unitRange,
  unresolved,
  yearOf,
  yearOutcome,
} from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, type Scan, skipArticle, skipMark } from './scan.ts'
import type { Anchor } from './types.ts'

/** So many units of time; `count` is null for "days" without a number. */
export interface Quantity {
  readonly count: number | null
  /** "and a half" stands behind. */
  readonly half: boolean
  readonly unit: Unit
  readonly definite: boolean
  readonly about: boolean
  readonly next: number
}

const NO_NUMBER = 'no number of units given'
const OTHER_EVENT = 'counts from another event of the story, not from its date'

/** [about] [three] days; two days; a week; several months. */
export function quantityAt(scan: Scan, i: number): Quantity | null {
  const about = skipMark(scan, i, 'about')
  const several = skipMark(scan, about, 'several')
  const article = several > i ? several : skipArticle(scan, several)
  const number = several > about ? null : cardinalAt(scan, article)
  const at = number?.next ?? several
  const unit = entryAt(scan, at, 'unit', number === null && at === i ? 'any' : 'none')
  if (unit === null || (at > i && breaksBefore(scan, at))) return null
  const { count, definite } = unit.entry
  const own = count === 'many' ? null : count
  const more = definite && count === 'many' && number === null ? cardinalAt(scan, unit.next) : null
  const word = number ?? more
  const few = skipMark(scan, unit.next, 'few')
  const behind = Math.max(few, more?.next ?? 0)
  const half = halfBehind(scan, behind)
  return {
    count: word?.value ?? (several > about || few > unit.next ? null : own),
    half: half > 0,
    unit: unit.entry.unit,
    definite,
    about: about > i,
    next: Math.max(behind, half),
  }
}

/** "And a half", with the unit once more or without: the word behind it, or -1. */
function halfBehind(scan: Scan, i: number): number {
  const half = breaksBefore(scan, i) ? -1 : afterMark(scan, i, 'half', 'and')
  const again = half < 0 || breaksBefore(scan, half) ? null : entryAt(scan, half, 'unit')
  return again?.entry.count === 1 ? again.next : half
}

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
  const sign = ago >= 0 ? -1 : 1
  const base = since >= 0 ? null : baseAt(scan, quantity.next)
  const rule = since >= 0 ? 'since-units' : ago >= 0 ? 'units-ago' : 'units-ahead'
  return {
    first: i,
    next: base?.day?.next ?? quantity.next,
    rule,
    given: {
      unit: quantity.unit,
      ...(quantity.count === null ? {} : { count: quantity.count }),
      ...(quantity.half ? { half: 1 } : {}),
      ...(base?.day ? { from: base.day.rule } : {}),
    },
    resolve: (anchor) => {
      if (quantity.count === null) return unresolved('day', NO_NUMBER)
      if (since >= 0) return counting(anchor, 'day', (today) => sinceUnits(quantity, today))
      if (base === null) return counting(anchor, 'day', (today) => shiftedBy(quantity, today, sign))
      return base.day === null
        ? unresolved('day', OTHER_EVENT)
        : shiftedFrom(base.day, quantity, sign, anchor)
    },
  }
}

/** From what so many units count: a day that the words name, or another event (null). Null where nothing is said. */
function baseAt(scan: Scan, i: number): { readonly day: Core | null } | null {
  if (afterMark(scan, i, 'at-least') > 0) return null
  const from = afterMark(scan, i, 'from')
  if (from < 0) return afterMark(scan, i + 1, 'from') > 0 ? { day: null } : null
  const now = afterMark(scan, from, 'now')
  if (now > 0) return { day: { first: from, next: now, rule: 'now', given: {}, resolve: anchorDay } }
  return { day: dayAt(scan, from) ?? calendarDateAt(scan, from) }
}

function shiftedFrom(base: Core, quantity: Quantity, sign: -1 | 1, anchor: Anchor): Outcome {
  const outcome = base.resolve(anchor)
  const day = outcome.precision === 'day' ? rangeOf(outcome.value) : null
  return day === null ? unresolved('day', outcome.why ?? OTHER_EVENT) : shiftedBy(quantity, day[0], sign)
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

/** So many units before (-1) or after a day. `within`: by how many days the day may be off. */
export function shiftedBy({ unit, count, about, half }: Quantity, today: number, sign: -1 | 1): Outcome {
  const n = (count ?? 0) * sign
  if (half) return shiftedByHalf(unit, n + sign / 2, today)
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

/** A month and a half, a year and a half; an hour and a half stays within the day. */
function shiftedByHalf(unit: Unit, n: number, today: number): Outcome {
  const days = { minute: 0, hour: 1 / 24, day: 1, night: 1, week: 7, month: 30.44, year: 365.25 }
  if (unit === 'year') return monthOutcome(monthIndex(today) + 12 * n, { within: 92 })
  if (unit === 'decade' || unit === 'century')
    return yearOutcome(yearOf(today) + n * (unit === 'decade' ? 10 : 100), { within: 1830 })
  const at = today + Math.round(days[unit] * n)
  return unit === 'month' ? monthOutcome(monthIndex(at), { within: 15 }) : dayOutcome(at, { within: 1 })
}

function sinceUnits(quantity: Quantity, today: number): Outcome {
  const start = shiftedBy(quantity, today, -1)
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
