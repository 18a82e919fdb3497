import { dayFromNumber, dayNumber, isoDay } from '../core/calendar.ts'
import type { Unit } from '../languages/sections/calendar.ts'
import type { Anchor, DatePrecision } from './types.ts'

export type Parts = Readonly<Record<string, number | string>>
export type Side = -1 | 0 | 1

/** What an expression comes to once the anchor is known. */
export interface Outcome {
  readonly value: string | null
  readonly precision: DatePrecision
  readonly implied: Parts
  readonly why: string | null
}

/** Days since 1970-01-01, both ends included. */
export type Range = readonly [first: number, last: number]

/** Ends of the reading: why a value is missing. */
export const NO_ANCHOR = "no anchor: the day from which it counts, the story's own date, is unknown"

export const unresolved = (precision: DatePrecision, why: string, implied: Parts = {}): Outcome => ({
  value: null,
  precision,
  implied,
  why,
})

export const resolved = (value: string, precision: DatePrecision, implied: Parts = {}): Outcome => ({
  value,
  precision,
  implied,
  why: null,
})

/** Resolves with the anchor's day number, or says that there is none. */
export const counting = (
  anchor: Anchor,
  precision: DatePrecision,
  count: (today: number) => Outcome,
): Outcome => (anchor === null ? unresolved(precision, NO_ANCHOR) : count(dayNumber(anchor)))

/** Years 1 to 9999; everything outside, and NaN, is refused. */
const isInCalendar = (day: number): boolean => day >= -719_162 && day <= 2_932_896
const OUTSIDE = 'lies outside the years 1 to 9999'

export const dayOutcome = (day: number, implied: Parts = {}): Outcome =>
  isInCalendar(day) ? resolved(dayFromNumber(day), 'day', implied) : unresolved('day', OUTSIDE)

/** The anchor's own day. */
export const anchorDay = (anchor: Anchor): Outcome => counting(anchor, 'day', (today) => dayOutcome(today))

export const rangeOutcome = ([first, last]: Range, implied: Parts = {}): Outcome =>
  isInCalendar(first) && isInCalendar(last)
    ? resolved(`${dayFromNumber(first)}/${dayFromNumber(last)}`, 'interval', implied)
    : unresolved('interval', OUTSIDE)

export const yearOutcome = (year: number, implied: Parts = {}): Outcome =>
  year >= 1 && year <= 9999 ? resolved(yearValue(year), 'year', implied) : unresolved('year', OUTSIDE)

export const yearOf = (day: number): number => Number(dayFromNumber(day).slice(0, 4))
export const monthOf = (day: number): number => Number(dayFromNumber(day).slice(5, 7))
const pad = (n: number, width: number) => String(n).padStart(width, '0')
const yearValue = (year: number): string => pad(year, 4)
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

/** Months counted from year 0, so that they can be added to. */
export const monthIndex = (day: number): number => yearOf(day) * 12 + monthOf(day) - 1
export const monthOutcome = (index: number, implied: Parts = {}): Outcome =>
  index >= 12 && index < 120_000
    ? resolved(monthValue(Math.floor(index / 12), (index % 12) + 1), 'month', implied)
    : unresolved('month', OUTSIDE)

export function monthRange(index: number): Range {
  const first = (n: number) => {
    const day = isoDay(Math.floor(n / 12), (n % 12) + 1, 1)
    return day === null ? Number.NaN : dayNumber(day)
  }
  return [first(index), first(index + 1) - 1]
}

/** The same day of the month so many months on; the month's last where it has no such day. */
export function monthsOn(day: number, months: number): number {
  const index = monthIndex(day)
  const [first, last] = monthRange(index + months)
  return Math.min(first + day - monthRange(index)[0], last)
}

/** The weekday's day nearest to `near`, at most three days off. */
export function weekdayNear(weekday: number, near: number): number {
  const off = (((weekday - weekdayNumber(near)) % 7) + 7) % 7
  return near + (off > 3 ? off - 7 : off)
}

/** The weekday nearest to a day counted from `today`; no yesterday lies behind it, no today further than tomorrow. */
export function countedWeekday(weekday: number, offset: number, today: number): number {
  const near = weekdayNear(weekday, today + offset)
  const isAhead = (offset < 0 && near > today) || (offset === 0 && near > today + 1)
  return isAhead ? near - 7 : near
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayNumber = (day: number): number => (((day + 4) % 7) + 7) % 7

/** The weekday's latest day up to `today`, which counts itself. */
export const weekdayUpTo = (weekday: number, today: number): number =>
  today - ((((weekdayNumber(today) - weekday) % 7) + 7) % 7)

/** The weekday's first day from `today` on, which counts itself. */
export const weekdayFrom = (weekday: number, today: number): number =>
  today + ((((weekday - weekdayNumber(today)) % 7) + 7) % 7)

/** First day (Saturday) of the week of a day; weeks run from Saturday to Friday. */
export const weekStart = (day: number): number => weekdayUpTo(6, day)

/** The days of the calendar unit `shift` units away from the anchor's own. */
export function unitRange(unit: Unit, today: number, shift: number): Range {
  const year = yearOf(today)
  const years = (first: number, count: number): Range => [
    monthRange(first * 12)[0],
    monthRange((first + count) * 12 - 1)[1],
  ]
  switch (unit) {
    case 'week':
      return [weekStart(today) + 7 * shift, weekStart(today) + 7 * shift + 6]
    case 'month':
      return monthRange(monthIndex(today) + shift)
    case 'year':
      return years(year + shift, 1)
    case 'decade':
      return years(Math.floor(year / 10) * 10 + 10 * shift, 10)
    case 'century':
      return years(Math.floor((year - 1) / 100) * 100 + 100 * shift + 1, 100)
    default:
      return [today + shift, today + shift]
  }
}

/** A calendar unit as an outcome: a day, a month, a year, or an interval of days. */
export function unitOutcome(unit: Unit, today: number, shift: number): Outcome {
  if (unit === 'year') return yearOutcome(yearOf(today) + shift)
  const range = unitRange(unit, today, shift)
  if (unit === 'month') return monthOutcome(monthIndex(today) + shift)
  return unit === 'week' || unit === 'decade' || unit === 'century'
    ? rangeOutcome(range)
    : dayOutcome(range[0])
}

/** The days that a value covers; null for null and for values that name no days. */
export function rangeOf(value: string | null): Range | null {
  if (value === null) return null
  const [start, end] = value.split('/') as [string, string | undefined]
  const first = edge(start)
  const last = end === undefined ? first : edge(end)
  return first === null || last === null ? null : [first[0], last[1]]
}

function edge(value: string): Range | null {
  const [year, month, day] = value.split('-').map(Number) as [number, number | undefined, number | undefined]
  if (month === undefined) return [monthRange(year * 12)[0], monthRange(year * 12 + 11)[1]]
  if (day === undefined) return monthRange(year * 12 + month - 1)
  const iso = isoDay(year, month, day)
  return iso === null ? null : [dayNumber(iso), dayNumber(iso)]
}
