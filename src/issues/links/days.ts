/** Days from one day to another, `YYYY-MM-DD`; null where either is no whole day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)]
  return first === null || last === null ? null : last - first
}

/** A day, `YYYY-MM-DD`, counted in days; null where it is none, or a month alone. */
export const dayNumberOf = (day: string | null): number | null =>
  day === null || day.length < 10 ? null : Math.round(Date.parse(day) / 86_400_000)

/** Whether a day, or a month where only that is known, comes before another. */
export const isBefore = (from: string | null, to: string | null): boolean => {
  if (from === null || to === null) return false
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) < to.slice(0, length)
}
