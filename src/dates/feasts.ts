import { dayNumber, isoDay } from '../core/calendar.ts'
import type { FeastDay } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { easternEaster, westernEaster } from './easter.ts'
import { isPromised } from './guards.ts'
import { hijriOf, hijriToDayNumber } from './hijri.ts'
import { isDemonstrative } from './months.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import { counting, dayOutcome, monthRange, type Outcome, unresolved, weekdayFrom, yearOf } from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/**
 * A feast's day, or its first, second … day, by the tables; a feast of the Hijra may be a day off (`within`), since it
 * begins when the moon is seen.
 */
export function feastAt(scan: Scan, i: number): Core | null {
  const ordinal = ordinalAt(scan, i)
  const days = ordinal === null ? i : skipMark(scan, ordinal.next, 'days')
  if (ordinal !== null && days === ordinal.next) return null
  const own = entryAt(scan, i, 'feast', 'any') !== null
  const eve = ordinal === null && !own ? skipMark(scan, i, 'eve', 'any') : i
  const feast = entryAt(scan, Math.max(days, eve), 'feast', days > i || eve > i ? 'none' : 'any')
  if (feast === null || (ordinal === null && eve === i && feast.entry.days.length > 1)) return null
  const at = Math.max(days, eve)
  if (at > i && breaksBefore(scan, at)) return null
  const year = yearAt(scan, feast.next)
  const side =
    year !== null || breaksBefore(scan, feast.next) || isDemonstrative(scan, feast.next)
      ? null
      : entryAt(scan, feast.next, 'side')
  if (ordinal === null && eve === i && year === null && side === null && !isPlaced(scan, i)) return null
  const nth = eve > i ? 0 : (ordinal?.value ?? 1)
  const { days: feasts } = feast.entry
  const promised = side === null && isPromised(scan, i)
  return {
    first: i,
    next: year?.next ?? side?.next ?? feast.next,
    rule: 'feast',
    given: {
      feast: feast.entry.feast,
      ...(ordinal === null ? {} : { day: nth }),
      ...(eve > i ? { eve: 1 } : {}),
      ...(year === null ? {} : { year: year.value }),
    },
    resolve: (anchor) =>
      year === null
        ? counting(anchor, 'day', (today) =>
            besideAnchor(feasts, nth, today, side?.entry.side ?? null, promised),
          )
        : inYear(feasts, nth, year.value, year.calendar),
  }
}

/** Behind "in", "on the day of", or as the text's first word. */
const isPlaced = (scan: Scan, i: number): boolean =>
  i === 0 || afterMark(scan, i - 1, 'day', 'any') === i || afterMark(scan, i - 1, 'at', 'any') === i

function dayOfFeast(feast: FeastDay, year: number): number | null {
  if (feast.calendar === 'hijri') return hijriToDayNumber(year, feast.month, feast.day)
  if (feast.calendar === 'easter') return westernEaster(year) + feast.day
  if (feast.calendar === 'eastern-easter') return easternEaster(year) + feast.day
  if (feast.calendar === 'weekday')
    return weekdayFrom(feast.weekday, monthRange(year * 12 + feast.month - 1)[0]) + 7 * (feast.nth - 1)
  const iso = isoDay(year, feast.month, feast.day)
  return iso === null ? null : dayNumber(iso)
}

const outcome = (first: number, nth: number, calendar: string): Outcome =>
  dayOutcome(first + nth - 1, calendar === 'hijri' ? { within: 1 } : {})

/** A feast this many days past is still the one meant, though the verb be in the future. */
const JUST_PAST = 60

function besideAnchor(
  feasts: readonly FeastDay[],
  nth: number,
  today: number,
  side: number | null,
  promised: boolean,
): Outcome {
  const spots = feasts.flatMap((feast) => {
    const own = feast.calendar === 'hijri' ? hijriOf(today).year : yearOf(today)
    return [-1, 0, 1].flatMap((shift) => {
      const day = dayOfFeast(feast, own + shift)
      return day === null ? [] : [{ day, calendar: feast.calendar }]
    })
  })
  const there = spots.filter(
    ({ day }) =>
      (side === null || side === 0 || (side < 0 ? day < today : day > today)) &&
      !(promised && day < today - JUST_PAST),
  )
  const near = there.toSorted((a, b) => Math.abs(a.day - today) - Math.abs(b.day - today))[0]
  return near === undefined ? unresolved('day', OUT) : outcome(near.day, nth, near.calendar)
}

const OUT = 'no such feast in that year of the tables'

/** A feast of the Hijra in a year of ours: the one whose day lies in it. */
function inYear(feasts: readonly FeastDay[], nth: number, year: number, calendar: string): Outcome {
  for (const feast of feasts) {
    if (feast.calendar !== 'hijri' || calendar === 'hijri') {
      const day = dayOfFeast(feast, year)
      if (day !== null) return outcome(day, nth, feast.calendar)
      continue
    }
    const [first, last] = [monthRange(year * 12)[0], monthRange(year * 12 + 11)[1]]
    const own = hijriOf(first).year
    for (const one of [own, own + 1]) {
      const day = dayOfFeast(feast, one)
      if (day !== null && day >= first && day <= last) return outcome(day, nth, feast.calendar)
    }
  }
  return unresolved('day', OUT)
}
