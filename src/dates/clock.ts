import type { Core } from './core.ts'
import { ordinalAt } from './numbers.ts'
import { anchorDay, type Outcome, type Parts } from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, folded, isSign, type Scan, skipMark } from './scan.ts'

/** A time of the clock as the words tell it. */
interface Clock {
  readonly hour: number
  readonly minute: number
  /** An IANA name, `local`, or null where none is told. */
  readonly zone: string | null
  readonly next: number
}

/**
 * A time of the clock: 10:25 pm; the hour of eight and a half in the evening by the time of Cairo; 17:00 GMT. It needs
 * the word for "hour" before it, or a half of the day or a zone behind it.
 */
function clockAt(scan: Scan, i: number): Clock | null {
  const about = skipMark(scan, i, 'about-hour', 'any')
  const named = skipMark(scan, about, 'hour', about > i ? 'none' : 'any')
  if (named > i && breaksBefore(scan, named)) return null
  const read = digitalAt(scan, named) ?? spokenAt(scan, named)
  if (read === null) return null
  const half = halfAt(scan, read.next)
  const zone = zoneAt(scan, half.next)
  if (named === about && half.half === null && zone.zone === null) return null
  const hour = hourOf(read.hour, half.half, half.night)
  return hour > 23 ? null : { hour, minute: read.minute, zone: zone.zone, next: zone.next }
}

interface Read {
  readonly hour: number
  readonly minute: number
  readonly next: number
}

/** 10:25, 9.30, 8. */
function digitalAt(scan: Scan, i: number): Read | null {
  const hour = digitsAt(scan, i)
  if (hour < 0 || hour > 24 || folded(scan, i).length > 2) return null
  const joined = isSign(scan, i + 1, ':.') && folded(scan, i + 2).length === 2
  const minute = joined ? digitsAt(scan, i + 2) : 0
  if (minute > 59 || minute < 0) return null
  const seconds = joined && isSign(scan, i + 3, ':') && folded(scan, i + 4).length === 2
  const next = joined ? (seconds ? i + 5 : i + 3) : i + 1
  return joined ? { hour, minute, next } : { hour, ...minutesAt(scan, next) }
}

/** Eight; eight and a half; nine less a quarter. */
function spokenAt(scan: Scan, i: number): Read | null {
  const hour = folded(scan, i).endsWith(scan.calendar.feminine) ? (ordinalAt(scan, i) ?? one(scan, i)) : null
  return hour === null || hour.value > 12 ? null : lessened(hour.value, minutesAt(scan, hour.next))
}

/** "The hour of one" is told with the number. */
const one = (scan: Scan, i: number) => {
  const number = entryAt(scan, i, 'cardinal')
  return number?.entry.value === 1 ? { value: 1, next: number.next } : null
}

const lessened = (
  hour: number,
  { minute, next }: { readonly minute: number; readonly next: number },
): Read =>
  minute < 0 ? { hour: hour === 1 ? 12 : hour - 1, minute: 60 + minute, next } : { hour, minute, next }

/** Minutes in words behind the hour, negative behind "less". */
function minutesAt(scan: Scan, i: number): { readonly minute: number; readonly next: number } {
  if (breaksBefore(scan, i)) return { minute: 0, next: i }
  const less = afterMark(scan, i, 'less')
  const words = entryAt(scan, less > 0 ? less : i, 'minutes', 'and')
  if (words === null || (less < 0 && words.clitic === '')) return { minute: 0, next: i }
  return { minute: less > 0 ? -words.entry.minutes : words.entry.minutes, next: words.next }
}

/** The half of the day behind an hour: its letter or word, or a part of the day ("of the evening"). */
function halfAt(scan: Scan, i: number) {
  if (breaksBefore(scan, i)) return { half: null, night: false, next: i }
  const word = entryAt(scan, i, 'half-day')
  if (word !== null) return { half: word.entry.half, night: false, next: word.next }
  const of = skipMark(scan, i, 'of')
  const part = entryAt(scan, of, 'part')?.entry.part ?? null
  // The part belongs to the day that follows: it is read again with that day.
  if (part === null) return { half: null, night: false, next: i }
  return {
    half: part === 'dawn' || part === 'morning' ? 'am' : 'pm',
    night: part === 'night',
    next: i,
  } as const
}

/** The hour of twenty-four: the night's small hours stay the morning's. */
function hourOf(hour: number, half: 'am' | 'pm' | null, night: boolean): number {
  if (half === 'am') return hour === 12 ? 0 : hour
  if (half === 'pm' && night && (hour === 12 || hour < 6)) return hour === 12 ? 0 : hour
  return half === 'pm' && hour < 12 ? hour + 12 : hour
}

/** By the time of a place, also in brackets or behind a stroke; a zone's letters alone. */
function zoneAt(scan: Scan, i: number): { readonly zone: string | null; readonly next: number } {
  const none = { zone: null, next: i }
  if (breaksBefore(scan, i)) return none
  const open = isSign(scan, i, '([')
  const at = open || isSign(scan, i, '/-') ? i + 1 : i
  const by = afterMark(scan, at, 'by-time', 'any')
  const zone = entryAt(scan, by > 0 ? by : at, 'zone')
  if (zone === null || (by < 0 && !zone.entry.alone)) return none
  if (!open) return { zone: zone.entry.zone, next: zone.next }
  return isSign(scan, zone.next, ')]') ? { zone: zone.entry.zone, next: zone.next + 1 } : none
}

const partsOf = ({ hour, minute, zone }: Clock): Parts => ({
  hour,
  minute,
  ...(zone === null ? {} : { zone }),
})

const instant = (outcome: Outcome): Outcome =>
  outcome.precision === 'day' && outcome.value !== null ? { ...outcome, precision: 'instant' } : outcome

/** A day with the time of the clock behind it: 14 December 2014 09:55 am; Sunday at eight in the evening. */
export function withClock(scan: Scan, day: Core): Core {
  if (breaksBefore(scan, day.next) || !isOneDay(day)) return day
  const sign = isSign(scan, day.next, '-,\u060c|') ? day.next + 1 : day.next
  const clock = clockAt(scan, skipMark(scan, sign, 'at-hour'))
  if (clock === null) return day
  return {
    ...day,
    next: clock.next,
    given: { ...day.given, ...partsOf(clock) },
    resolve: (anchor) => instant(day.resolve(anchor)),
  }
}

/** A day counted, a weekday, or a day of the calendar: no month, no stretch. */
const isOneDay = ({ given }: Core): boolean =>
  given.offset !== undefined || given.weekday !== undefined || given.day !== undefined

/** The time of the clock before its day: at 8:30 in the morning of today; at seven, tomorrow evening. */
export function clockDayAt(
  scan: Scan,
  i: number,
  dayAt: (scan: Scan, i: number) => Core | null,
): Core | null {
  const clock = clockAt(scan, i)
  if (clock === null || breaksBefore(scan, clock.next)) return null
  const of = skipMark(scan, isSign(scan, clock.next, ',\u060c') ? clock.next + 1 : clock.next, 'of')
  const day = dayAt(scan, of)
  if (day === null || !isOneDay(day)) return null
  return {
    ...day,
    first: i,
    given: { ...day.given, ...partsOf(clock) },
    resolve: (anchor) => instant(day.resolve(anchor)),
  }
}

/** "Now", as the beginning of a stretch. */
export const nowAt = (scan: Scan, i: number): Core | null => {
  const next = afterMark(scan, i, 'now')
  const opens = afterMark(scan, i - 1, 'of', 'and') === i && afterMark(scan, next, 'through', 'and') > 0
  return next < 0 || !opens ? null : { first: i, next, rule: 'now', given: { offset: 0 }, resolve: anchorDay }
}
