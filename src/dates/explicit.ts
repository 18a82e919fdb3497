import { dayNumber, isoDay } from '../core/calendar.ts'
import type { MonthCalendar } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { hijriMonthStart, hijriOf, hijriToDayNumber } from './hijri.ts'
import type { MonthRead } from './months.ts'
import {
  counting,
  dayOutcome,
  monthIndex,
  monthValue,
  type Outcome,
  type Parts,
  type Range,
  rangeOf,
  rangeOutcome,
  resolved,
  unresolved,
  weekdayNear,
  weekdayNumber,
  yearOf,
} from './resolve.ts'
import type { Anchor } from './types.ts'

/** A day or month of the calendar as the words name it. */
export interface Explicit
  extends Pick<MonthRead, 'calendar' | 'month' | 'year' | 'side' | 'steps' | 'yearShift'> {
  /** Null for a whole month. */
  readonly day: number | null
  /** Last day of a stretch of days of one month; null for one day. */
  readonly lastDay: number | null
  readonly rule: string
  /** The clause looks ahead. */
  readonly ahead?: boolean
  readonly first: number
  readonly next: number
}

const NO_SUCH_DAY = 'the calendar has no such day'
const OUT_OF_TABLE = 'the Hijri year lies outside the calendar tables (1300–1600)'

/** @param weekday the weekday named beside it, which helps to choose the year where none is given */
export function explicitCore(explicit: Explicit, weekday: number | null = null): Core {
  return {
    first: explicit.first,
    next: explicit.next,
    rule: explicit.rule,
    given: givenOf(explicit, weekday),
    resolve: (anchor) => resolveExplicit(explicit, weekday, anchor),
  }
}

function givenOf(explicit: Explicit, weekday: number | null): Parts {
  const { day, lastDay, month, year, side, yearShift, calendar, steps } = explicit
  return {
    ...(weekday === null ? {} : { weekday }),
    ...(day === null ? {} : { day }),
    ...(lastDay === null ? {} : { lastDay }),
    month,
    ...(year === null ? {} : { year }),
    ...(side === null ? {} : { side: side * steps }),
    ...(yearShift === null ? {} : { yearOffset: yearShift }),
    ...(calendar === 'hijri' ? { calendar } : {}),
  }
}

function resolveExplicit(explicit: Explicit, weekday: number | null, anchor: Anchor): Outcome {
  const precision = explicit.day === null ? 'month' : explicit.lastDay === null ? 'day' : 'interval'
  if (explicit.year !== null) return toWeekday(explicit, weekday, inYear(explicit, explicit.year, {}))
  return counting(anchor, precision, (today) => {
    if (explicit.rule === 'numeric-short' && isHijriShort(explicit, today))
      return resolveExplicit({ ...explicit, calendar: 'hijri', rule: 'numeric' }, weekday, anchor)
    const year = chooseYear(explicit, weekday, today)
    return year === null
      ? unresolved(precision, NO_SUCH_DAY)
      : toWeekday(explicit, weekday, inYear(explicit, year, { year }))
  })
}

/** A day and month in digits without a year: of the Hijra when that, and only that, lies near the anchor. */
function isHijriShort(explicit: Explicit, today: number): boolean {
  const nearest = (calendar: MonthCalendar) => {
    const year = chooseYear({ ...explicit, calendar }, null, today)
    const day = year === null ? null : dayIn(calendar, year, explicit.month, explicit.day ?? 1)
    return day === null ? Number.POSITIVE_INFINITY : Math.abs(day - today)
  }
  return nearest('hijri') <= 30 && nearest('gregorian') > 60
}

/** Sightings move a Hijri day by one; a weekday named beside it says which way. */
function toWeekday({ calendar }: Explicit, weekday: number | null, outcome: Outcome): Outcome {
  const day = calendar === 'hijri' && weekday !== null ? rangeOf(outcome.value) : null
  if (day === null || outcome.precision !== 'day') return outcome
  const near = weekdayNear(weekday as number, day[0])
  if (Math.abs(near - day[0]) !== 1) return outcome
  return dayOutcome(near, { ...outcome.implied, sighting: near - day[0] })
}

function inYear(explicit: Explicit, year: number, implied: Parts): Outcome {
  const { calendar, month, day, lastDay } = explicit
  if (day === null) return wholeMonth(calendar, year, month, implied)
  const first = dayIn(calendar, year, month, day)
  const last = lastDay === null ? first : dayIn(calendar, year, month, lastDay)
  const why = calendar === 'hijri' && hijriMonthStart(year, month) === null ? OUT_OF_TABLE : NO_SUCH_DAY
  if (first === null || last === null || last < first) return unresolved('day', why, implied)
  return lastDay === null ? dayOutcome(first, implied) : rangeOutcome([first, last], implied)
}

function wholeMonth(calendar: MonthCalendar, year: number, month: number, implied: Parts): Outcome {
  if (calendar === 'gregorian') return resolved(monthValue(year, month), 'month', implied)
  const range = hijriMonth(year, month)
  return range === null ? unresolved('interval', OUT_OF_TABLE, implied) : rangeOutcome(range, implied)
}

function hijriMonth(year: number, month: number): Range | null {
  const first = hijriMonthStart(year, month)
  const next = hijriMonthStart(year, month + 1)
  return first === null || next === null ? null : [first, next - 1]
}

function dayIn(calendar: MonthCalendar, year: number, month: number, day: number): number | null {
  if (calendar === 'hijri') return hijriToDayNumber(year, month, day)
  const iso = isoDay(year, month, day)
  return iso === null ? null : dayNumber(iso)
}

/** The year of a day or month named without one; of its own calendar. */
function chooseYear(explicit: Explicit, weekday: number | null, today: number): number | null {
  const { calendar, side, steps, yearShift } = explicit
  const own =
    calendar === 'hijri' ? hijriOf(today) : { year: yearOf(today), month: (monthIndex(today) % 12) + 1 }
  if (yearShift !== null) return own.year + yearShift
  const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((n) => own.year + n)
  const spots = years.flatMap((year) => spotOf(explicit, year, today))
  if (side === -1) return spots.filter(({ off }) => off < 0).at(-steps)?.year ?? null
  if (side === 1) return spots.filter(({ off }) => off > 0).at(steps - 1)?.year ?? null
  const near = spots.toSorted((a, b) => Math.abs(a.off) - Math.abs(b.off))
  const [nearest] = near
  const close = explicit.day === null ? 1 : CLOSE
  if (nearest === undefined || side === 0 || Math.abs(nearest.off) <= close) return nearest?.year ?? null
  if (explicit.ahead && nearest.off < 0) return spots.find(({ off }) => off > 0)?.year ?? nearest.year
  const fits = near.find(
    ({ day, off }) =>
      weekday !== null && day !== null && Math.abs(off) <= FAR && weekdayNumber(day) === weekday,
  )
  return (fits ?? nearest).year
}

/** A day this near to the anchor is meant in whatever year it lies: a weekday that does not fit it is a slip. */
const CLOSE = 31
/** No weekday moves a day without a year further than this from the anchor. */
const FAR = 731

interface Spot {
  readonly year: number
  readonly day: number | null
  /** Days, or months for a whole month, from the anchor. */
  readonly off: number
}

function spotOf({ calendar, month, day }: Explicit, year: number, today: number): Spot[] {
  if (day !== null) {
    const at = dayIn(calendar, year, month, day)
    return at === null ? [] : [{ year, day: at, off: at - today }]
  }
  if (calendar === 'gregorian') return [{ year, day: null, off: year * 12 + month - 1 - monthIndex(today) }]
  const own = hijriOf(today)
  return [{ year, day: null, off: (year - own.year) * 12 + month - own.month }]
}

/** The month `shift` months from the anchor's, on one of its days: "the 15th of last month". */
export const dayOfShiftedMonth =
  (day: number, lastDay: number | null, shift: number) =>
  (today: number): Outcome => {
    const index = monthIndex(today) + shift
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    const first = dayIn('gregorian', year, month, day)
    const last = lastDay === null ? first : dayIn('gregorian', year, month, lastDay)
    if (first === null || last === null) return unresolved('day', NO_SUCH_DAY)
    return lastDay === null
      ? dayOutcome(first, { year, month })
      : rangeOutcome([first, last], { year, month })
  }
