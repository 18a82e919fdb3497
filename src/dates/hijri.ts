/**
 * The Umm al-Qura calendar as ICU has it. Sightings elsewhere may differ by a day.
 * Years 1300–1600 of the Hijra are in its tables; others are refused.
 */
const FIRST_YEAR = 1300
const LAST_YEAR = 1600
const DAY_MS = 86_400_000
/** 1 Muharram of year 1 as days since 1970-01-01, and the mean lengths: only a first guess, corrected by ICU. */
const EPOCH = -492_148
const MEAN_MONTH = 29.530588
const starts = new Map<number, number>()
let format: Intl.DateTimeFormat | null = null

export interface HijriDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The Hijri day of a day number (days since 1970-01-01). */
export function hijriOf(dayNumber: number): HijriDay {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = format.formatToParts(new Date(dayNumber * DAY_MS))
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: read('year'), month: read('month'), day: read('day') }
}

/** Day number of the first day of a Hijri month (1–12, 13 being the next year's first); null out of range. */
export function hijriMonthStart(year: number, month: number): number | null {
  if (month === 13) return hijriMonthStart(year + 1, 1)
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const index = year * 12 + month
  const known = starts.get(index)
  if (known !== undefined) return known
  let guess = Math.round(EPOCH + ((year - 1) * 12 + month - 1) * MEAN_MONTH) + 14
  for (let round = 0; round < 4; round++) {
    const at = hijriOf(guess)
    const months = year * 12 + month - (at.year * 12 + at.month)
    if (months === 0) {
      starts.set(index, guess - at.day + 1)
      return guess - at.day + 1
    }
    guess += Math.round(months * MEAN_MONTH)
  }
  return null
}

/** Day number of a Hijri day; null when the month has no such day or the year is out of range. */
export function hijriToDayNumber(year: number, month: number, day: number): number | null {
  const start = hijriMonthStart(year, month)
  const next = hijriMonthStart(year, month + 1)
  return start === null || next === null || day < 1 || start + day > next ? null : start + day - 1
}
