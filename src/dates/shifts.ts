import type { Unit } from '../languages/sections/calendar.ts'
import type { Quantity } from './quantities.ts'
import {
  dayOutcome,
  monthIndex,
  monthOutcome,
  monthsOn,
  type Outcome,
  yearOf,
  yearOutcome,
} from './resolve.ts'

/** So many units before (-1) or after a day. `within`: by how many days the day may be off. */
export function shiftedBy({ unit, count, about, half }: Quantity, today: number, sign: -1 | 1): Outcome {
  const n = (count ?? 0) * sign
  if (half) return shiftedByHalf(unit, n + sign / 2, today)
  const loose = about ? { within: 3 } : {}
  switch (unit) {
    case 'second':
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
  const days = { second: 0, minute: 0, hour: 1 / 24, day: 1, night: 1, week: 7, month: 30.44, year: 365.25 }
  if (unit === 'year') return monthOutcome(monthIndex(today) + 12 * n, { within: 92 })
  if (unit === 'decade' || unit === 'century')
    return yearOutcome(yearOf(today) + n * (unit === 'decade' ? 10 : 100), { within: 1830 })
  const at = today + Math.round(days[unit] * n)
  return unit === 'month' ? monthOutcome(monthIndex(at), { within: 15 }) : dayOutcome(at, { within: 1 })
}

/** Two years and three months before or after a day: as exact as the smallest unit. */
export function shiftedBySum(sum: readonly Quantity[], today: number, sign: -1 | 1): Outcome {
  const last = sum.at(-1) as Quantity
  let day = today
  for (const one of sum.slice(0, -1)) day = exactly(one, day, sign)
  return shiftedBy(last, day, sign)
}

/** The day itself, so that what is left can be counted from it. */
function exactly({ unit, count }: Quantity, day: number, sign: -1 | 1): number {
  const n = (count ?? 0) * sign
  const months = MONTHS[unit]
  if (months !== undefined) return Math.abs(n * months) > 99_999 ? Number.NaN : monthsOn(day, n * months)
  return day + Math.trunc(n * (DAYS[unit] ?? 0))
}

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 }
const DAYS: Readonly<Partial<Record<Unit, number>>> = { week: 7, day: 1, night: 1, hour: 1 / 24 }
