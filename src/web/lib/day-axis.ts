import { isoDay, type Period, stretchOf } from './period.ts'

/** Time along a line, in the direction of reading: the earliest where a line of the script begins. */
export interface DayAxis {
  readonly period: Period
  readonly width: number
  readonly isRtl: boolean
  /** Where a moment stands, in pixels from the left. */
  readonly x: (day: number) => number
  /** The moment at a place. */
  readonly dayAt: (x: number) => number
  readonly daysPerPixel: number
  readonly ticks: readonly Tick[]
}

/** A year, a month or a day on the axis, named as far as it is to be told: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Tick {
  readonly day: number
  readonly name: string
}

/** Room at both ends for half a name. */
const END = 22
/** What a name below the axis takes at least. */
const NAME = 64

/** The axis of a stretch of time in a picture so many pixels wide. */
export function dayAxis(period: Period, width: number, isRtl: boolean): DayAxis {
  const daysPerPixel = (period.to - period.from) / (width - 2 * END)
  const x = (day: number) => {
    const behind = END + (day - period.from) / daysPerPixel
    return isRtl ? width - behind : behind
  }
  const dayAt = (at: number) => period.from + ((isRtl ? width - at : at) - END) * daysPerPixel
  return { period, width, isRtl, x, dayAt, daysPerPixel, ticks: ticksOf(period, NAME * daysPerPixel) }
}

/** Steps that people count in: days, then months and years; each with how many days it has at most. */
const STEPS = [
  ...[1, 2, 5, 10].map((days) => ({ unit: 'day', every: days, days })),
  ...[1, 3, 6].map((months) => ({ unit: 'month', every: months, days: 31 * months })),
  ...[1, 2, 5, 10, 25, 50, 100].map((years) => ({ unit: 'year', every: years, days: 366 * years })),
] as const

/** The places of the smallest step that is at least so many days long. */
function ticksOf(period: Period, least: number): readonly Tick[] {
  const step = STEPS.find(({ days }) => days >= least) ?? { unit: 'year', every: 500, days: 0 }
  const [from, to] = [Math.ceil(period.from), Math.floor(period.to)]
  const isIn = ({ day }: Tick) => day >= from && day <= to
  if (step.unit === 'day') return daysBy(step.every, from, to).filter(isIn)
  const first = Number(isoDay(from).slice(0, 4))
  const years = Array.from({ length: Number(isoDay(to).slice(0, 4)) - first + 1 }, (_, k) => first + k)
  if (step.unit === 'year')
    return years
      .filter((year) => year % step.every === 0)
      .map(yearTick)
      .filter(isIn)
  const months = years.flatMap((year) =>
    Array.from({ length: 12 / step.every }, (_, k) =>
      k === 0 ? yearTick(year) : monthTick(year, k * step.every),
    ),
  )
  return months.filter(isIn)
}

const yearTick = (year: number): Tick => tick(String(year).padStart(4, '0'))
const monthTick = (year: number, month: number): Tick =>
  tick(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`)
const tick = (name: string): Tick => ({ day: stretchOf(name).from, name })

/** Counted from each month's first; none shortly before the next month begins. */
function daysBy(every: number, from: number, to: number): readonly Tick[] {
  const ticks: Tick[] = []
  for (let day = from; day <= to; day++) {
    const name = isoDay(day)
    const date = Number(name.slice(8))
    if (date === 1) ticks.push({ day, name: name.slice(0, name.slice(5, 7) === '01' ? 4 : 7) })
    else if ((date - 1) % every === 0 && date + every <= 32) ticks.push({ day, name })
  }
  return ticks
}
