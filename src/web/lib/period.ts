/** A stretch of time in days since 1970-01-01; `to` is the first day behind it. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000

/** No picture shows less. */
export const LEAST_DAYS = 14

/** The first day of a day, month or year; NaN where it is none of them. */
export const dayNumber = (iso: string): number =>
  /^\d{4}(-\d\d){0,2}$/.test(iso)
    ? Date.parse(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`) / DAY_MS
    : NaN

/** A day as it is written, `YYYY-MM-DD`; of a moment the day in which it lies. */
export const isoDay = (n: number): string => new Date(Math.floor(n) * DAY_MS).toISOString().slice(0, 10)

/** The days that a day, month or year holds. */
export function stretchOf(iso: string): Period {
  const from = dayNumber(iso)
  if (iso.length === 10) return { from, to: from + 1 }
  const next = new Date(from * DAY_MS)
  if (iso.length === 7) next.setUTCMonth(next.getUTCMonth() + 1)
  else next.setUTCFullYear(next.getUTCFullYear() + 1)
  return { from, to: next.getTime() / DAY_MS }
}

const lengthOf = ({ from, to }: Period): number => to - from

/** A stretch as long, or as long as the whole, that does not leave it. */
function kept(period: Period, whole: Period): Period {
  const length = Math.min(lengthOf(period), lengthOf(whole))
  const from = Math.min(Math.max(period.from, whole.from), whole.to - length)
  return { from, to: from + length }
}

/** The stretch some days later. */
export const moved = ({ from, to }: Period, days: number, whole: Period): Period =>
  kept({ from: from + days, to: to + days }, whole)

/** A stretch so many times as long, around a moment that keeps its place. */
export function zoomed(period: Period, factor: number, around: number, whole: Period): Period {
  const least = Math.min(LEAST_DAYS, lengthOf(whole))
  const length = Math.min(Math.max(lengthOf(period) * factor, least), lengthOf(whole))
  const from = around - ((around - period.from) / lengthOf(period)) * length
  return kept({ from, to: from + length }, whole)
}

/** Whether all is shown. */
export const isWhole = (period: Period, whole: Period): boolean =>
  period.from <= whole.from && period.to >= whole.to

/** Whether two stretches have a moment in common. */
export const touches = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to

/** The stretch that an address asks for, by its first and its last day; the whole where it asks for none. */
export function periodAsked(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  whole: Period,
): Period {
  const first = dayNumber(from ?? '')
  const last = stretchOf(to ?? '').to
  const asked = {
    from: Number.isNaN(first) ? whole.from : first,
    to: Number.isNaN(last) ? whole.to : last,
  }
  if (asked.from >= asked.to || !touches(asked, whole)) return whole
  const inside = { from: Math.max(asked.from, whole.from), to: Math.min(asked.to, whole.to) }
  return zoomed(inside, 1, (inside.from + inside.to) / 2, whole)
}

/** What stands in an address for a stretch: whole days, none where all is shown. */
export const periodParams = (
  period: Period,
  whole: Period,
): { readonly from: string | undefined; readonly to: string | undefined } =>
  isWhole(period, whole)
    ? { from: undefined, to: undefined }
    : { from: isoDay(period.from), to: isoDay(Math.ceil(period.to) - 1) }
