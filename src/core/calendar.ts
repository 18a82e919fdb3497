declare const brand: unique symbol
/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian. */
export type IsoDay = string & { readonly [brand]: 'IsoDay' }

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000

/**
 * The day as a count of days since 1970-01-01. Eras of 400 years are counted from a first of March, so that the leap
 * day ends its year (the usual algorithm for the civil calendar).
 */
export function dayNumber(day: IsoDay): number {
  if (day.length !== 10) return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The day that many days after 1970-01-01. */
export function dayFromNumber(n: number): IsoDay {
  if (!Number.isInteger(n) || n < FIRST || n > LAST)
    return new Date(n * DAY_MS).toISOString().slice(0, 10) as IsoDay
  const shifted = n + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part < 10 ? part + 3 : part - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * part + 2) / 5) + 1, 2)}` as IsoDay
}

/** 0001-01-01 and 9999-12-31. */
const FIRST = -719_162
const LAST = 2_932_896

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The number that a text's digits from `from` to `to` write; NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    n = n * 10 + digit
  }
  return n
}

export const addDays = (day: IsoDay, days: number): IsoDay => dayFromNumber(dayNumber(day) + days)
/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: IsoDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7

/** The day if year, month (1–12) and day of month name one that exists, else null. */
export const isoDay = (year: number, month: number, dayOfMonth: number): IsoDay | null =>
  parseIsoDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)

/** Reads `YYYY-MM-DD` (also at the head of a longer ISO time); null if there is no such day. */
export function parseIsoDay(text: string): IsoDay | null {
  const behind = text.charAt(10)
  if (behind !== '' && behind !== 'T' && behind !== ' ') return null
  if (text.charAt(4) !== '-' || text.charAt(7) !== '-') return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? (text.slice(0, 10) as IsoDay)
    : null
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
