import { scaleBand } from 'd3-scale'
import { monthsBetween, numberOf } from './months.ts'

/** Months side by side, in the direction of reading: the earliest where a line of the script begins. */
export interface TimeAxis {
  readonly months: readonly string[]
  readonly width: number
  readonly isRtl: boolean
  /** The left edge of a month's bar. */
  readonly x: (month: string) => number
  readonly bandwidth: number
  /** Where a moment stands, in months since the year 0; never beyond the axis. */
  readonly at: (moment: number) => number
}

/** Room for the figures beside the axis. */
export const SIDE = 36
const END = 4

/** The axis of the months from one to another, in a picture so many pixels wide. */
export function timeAxis(first: string, last: string, width: number, isRtl: boolean): TimeAxis {
  const months = monthsBetween(first, last)
  const scale = scaleBand<string>(months, isRtl ? [width - SIDE, END] : [SIDE, width - END]).paddingInner(
    0.18,
  )
  const start = isRtl ? width - SIDE : SIDE
  const towards = isRtl ? -1 : 1
  const at = (moment: number): number => {
    const x = start + towards * (moment - numberOf(first)) * scale.step()
    return Math.min(Math.max(x, isRtl ? END : SIDE), isRtl ? width - SIDE : width - END)
  }
  return { months, width, isRtl, x: (month) => scale(month) ?? 0, bandwidth: scale.bandwidth(), at }
}
