declare const brand: unique symbol
/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian. */
export type IsoDay = string & { readonly [brand]: 'IsoDay' }

const DAY_MS = 86_400_000

/** The day as a count of days since 1970-01-01. */
export const dayNumber = (day: IsoDay): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
export const dayFromNumber = (n: number): IsoDay => new Date(n * DAY_MS).toISOString().slice(0, 10) as IsoDay
export const addDays = (day: IsoDay, days: number): IsoDay => dayFromNumber(dayNumber(day) + days)
/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: IsoDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7

/** The day if year, month (1–12) and day of month name one that exists, else null. */
export function isoDay(year: number, month: number, dayOfMonth: number): IsoDay | null {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return parseIsoDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

/** Reads `YYYY-MM-DD` (also at the head of a longer ISO time); null if there is no such day. */
export function parseIsoDay(text: string): IsoDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text)
  if (!match) return null
  const day = `${match[1]}-${match[2]}-${match[3]}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day ? (day as IsoDay) : null
}
