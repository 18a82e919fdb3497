import { type IsoDay, parseIsoDay } from '../core/calendar.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * The anchor that a text names: a day, or an instant, which is the day that it is in the time zone.
 * @param zone an IANA name ("Asia/Riyadh")
 * @returns null where it is neither, or no such zone is known
 */
export function anchorOf(text: string, zone: string): IsoDay | null {
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
