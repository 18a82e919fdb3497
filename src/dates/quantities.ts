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
  type Outcome,
  type Parts,
  rangeOf,
  rangeOutcome,
  resolved,
  unitRange,
  unresolved,
} from './resolve.ts'
import {
  afterMark,
  breaksBefore,
  digitsAt,
  entryAt,
  folded,
  type Scan,
  skipArticle,
  skipMark,
} from './scan.ts'
import { shiftedBySum } from './shifts.ts'
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
/** Why a count has no value where the words name no day that it counts from. */
export const OTHER_EVENT = 'counts from another event of the story, not from its date'

/** [about] [three] days; two days; a week; several months. */
export function quantityAt(scan: Scan, i: number): Quantity | null {
  const about = skipMark(scan, i, 'about')
  const part = partOfUnit(scan, about)
  if (part !== null) return { ...part, about: about > i || part.unit === 'day' }
  const several = skipMark(scan, about, 'several')
  const article = several > i ? several : skipArticle(scan, several)
  const number = several > about ? null : cardinalAt(scan, article)
  const at = number?.next ?? several
  const unit = entryAt(scan, at, 'unit', number === null && at === i ? 'any' : 'none')
  if (unit === null || (at > i && breaksBefore(scan, at))) return null
  const { count, definite } = unit.entry
  const own = count === 'many' ? null : count
  const more =
    definite && count === 'many' && number === null ? cardinalAt(scan, skipArticle(scan, unit.next)) : null
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
    next: skipMark(scan, Math.max(behind, half), 'of-time'),
  }
}

/** The smaller units that a unit is counted in, where half of it or a quarter is told. */
const SMALLER: Readonly<Partial<Record<Unit, readonly [unit: Unit, count: number]>>> = {
  hour: ['minute', 60],
  day: ['hour', 24],
  month: ['day', 30],
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
}

/** Half an hour, a quarter of a century. */
function partOfUnit(scan: Scan, i: number): Omit<Quantity, 'about'> | null {
  const part = entryAt(scan, i, 'minutes')
  const unit = part === null || breaksBefore(scan, part.next) ? null : entryAt(scan, part.next, 'unit')
  if (part === null || unit === null || unit.entry.count !== 1 || unit.entry.definite) return null
  const smaller = SMALLER[unit.entry.unit]
  if (smaller === undefined) return null
  const [small, count] = smaller
  const next = skipMark(scan, unit.next, 'of-time')
  return {
    unit: small,
    count: Math.round((count * part.entry.minutes) / 60),
    half: false,
    definite: false,
    next,
  }
}

/** Units joined by "and", each smaller than the one before it: two years and three months. */
function sumAt(scan: Scan, i: number): readonly Quantity[] | null {
  const first = quantityAt(scan, i)
  if (first === null) return null
  const sum = [first]
  for (let last = first; last.count !== null && !last.half && !last.definite; ) {
    const next = leansOn(scan, last.next) ? quantityAt(scan, andAt(scan, last.next)) : null
    if (next === null || next.count === null || next.definite || next.about) break
    if (SIZES.indexOf(next.unit) >= SIZES.indexOf(last.unit)) break
    sum.push(next)
    last = next
  }
  return sum
}

const SIZES: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'night',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
]

/** Does a conjunction join the word at `i` to what stands before? */
const leansOn = (scan: Scan, i: number): boolean =>
  !breaksBefore(scan, i) && scan.calendar.conjunctions.has(folded(scan, i)[0] ?? '')

const andAt = (scan: Scan, i: number): number => (folded(scan, i).length === 1 ? i + 1 : i)

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
  const sum = sumAt(scan, at)
  const quantity = sum?.at(-1)
  if (sum === null || quantity === undefined || quantity.definite || isNoCount(scan, i, sum[0] as Quantity))
    return null
  const sign = ago >= 0 ? -1 : 1
  const base = since >= 0 ? null : baseAt(scan, quantity.next)
  const rule = since >= 0 ? 'since-units' : ago >= 0 ? 'units-ago' : 'units-ahead'
  return {
    first: i,
    next: base?.day?.next ?? quantity.next,
    rule,
    given: { ...givenOf(sum), ...(base?.day ? { from: base.day.rule } : {}) },
    resolve: (anchor) => {
      if (isShort(quantity.unit) && since < 0 && base === null) return anchorDay(anchor)
      if (quantity.count === null) return unresolved('day', NO_NUMBER)
      if (since >= 0) return counting(anchor, 'day', (today) => sinceUnits(sum, today))
      if (base === null) return counting(anchor, 'day', (today) => shiftedBySum(sum, today, sign))
      return base.day === null ? unresolved('day', OTHER_EVENT) : shiftedFrom(base.day, sum, sign, anchor)
    },
  }
}

/** Seconds and minutes leave the day as it is. */
export const isShort = (unit: Unit): boolean => unit === 'second' || unit === 'minute'

/** The greatest unit with its count; the others by their names. */
function givenOf(sum: readonly Quantity[]): Parts {
  const [{ unit, count, half }, ...others] = sum as [Quantity, ...Quantity[]]
  return {
    unit,
    ...(count === null ? {} : { count }),
    ...(half ? { half: 1 } : {}),
    ...Object.fromEntries(others.map((one) => [`${one.unit}s`, one.count ?? 0])),
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

function shiftedFrom(base: Core, sum: readonly Quantity[], sign: -1 | 1, anchor: Anchor): Outcome {
  const outcome = base.resolve(anchor)
  const day = outcome.precision === 'day' ? rangeOf(outcome.value) : null
  return day === null ? unresolved('day', outcome.why ?? OTHER_EVENT) : shiftedBySum(sum, day[0], sign)
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

function sinceUnits(sum: readonly Quantity[], today: number): Outcome {
  const start = shiftedBySum(sum, today, -1)
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
  if (isShort(unit)) return dayOutcome(today)
  if (unit === 'hour') {
    const days = Math.ceil(count / 24)
    return rangeOutcome(sign < 0 ? [today - days, today] : [today, today + days])
  }
  if (count < 1 || count > 9999) return unresolved('interval', NO_NUMBER)
  const near = unitRange(unit, today, sign)
  const far = unitRange(unit, today, sign * count)
  return rangeOutcome(sign < 0 ? [far[0], near[1]] : [near[0], far[1]])
}
