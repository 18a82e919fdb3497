import { type IsoDay, parseIsoDay } from '../core/calendar.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** The last four bits of each are its number. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * The anchor that a text names: a day, or an instant, which is the day that it is in the time zone; in Latin digits or
 * in the Arabic and Persian ones.
 * @param zone an IANA name ("Asia/Riyadh")
 * @returns null where it is neither, or no such zone is known
 */
export function anchorOf(written: string, zone: string): IsoDay | null {
  const text = written.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
  if (!INSTANT.test(text)) return text.length === 10 ? parseIsoDay(text) : null
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) return null
  try {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(time)
    return parseIsoDay(parts)
  } catch {
    return null
  }
}
