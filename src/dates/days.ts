import { type Beside, besideDate, besideWeekday, bracketed } from './beside.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { isGuarded } from './guards.ts'
import { counting, dayOutcome, type Parts, weekdayNear } from './resolve.ts'
import { breaksBefore, entryAt, isSign, type Lean, type Scan, skipMark } from './scan.ts'
import { bareWeekday, sideOf, weekdayAt } from './weekdays.ts'

/** A day at `i`: [day] today, yesterday, a weekday, or a day of the calendar. */
export function dayAt(scan: Scan, i: number): Core | null {
  const named = skipMark(scan, i, 'day', 'any')
  if (named > i && breaksBefore(scan, named)) return null
  const lean: Lean = named > i ? 'none' : 'any'
  const core =
    relativeAt(scan, named, lean) ??
    weekdayAt(scan, named, lean, named > i) ??
    (named > i ? calendarDateAt(scan, named, { short: true, weekday: null }) : null)
  return core === null ? null : { ...core, first: i }
}

/** Today, yesterday …, with the weekday or the date that may stand beside it. */
export function relativeAt(scan: Scan, i: number, lean: Lean): Core | null {
  const word = entryAt(scan, i, 'relative', lean)
  const weekday = word === null ? null : besideWeekday(scan, word.next)
  if (word === null || (weekday === null && isGuarded(scan, i, word))) return null
  const { offset, part } = word.entry
  const given: Parts = { offset, ...(part === null ? {} : { part }) }
  if (weekday !== null) return relativeWeekday(scan, i, given, offset, weekday)
  const date = besideDate(scan, word.next, null)
  if (date !== null) return { ...date, first: i, given: { ...given, ...date.given } }
  const bracket = bracketed(scan, word.next)
  const behind = bracket === null ? null : besideWeekday(scan, bracket.next)
  if (bracket !== null && behind !== null)
    return relativeWeekday(scan, i, bracket.given, Number(bracket.given.offset), behind)
  if (bracket !== null)
    return { ...bracket, first: i, rule: 'bracket-wins', given: { ...bracket.given, writtenOffset: offset } }
  return {
    first: i,
    next: word.next,
    rule: 'relative-day',
    given,
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today + offset)),
  }
}

/** A weekday named outright wins over the counting: the one nearest to the day counted. */
function relativeWeekday(
  scan: Scan,
  i: number,
  given: Parts,
  offset: number,
  { weekday, next }: Beside,
): Core {
  const date = besideDate(scan, next, weekday)
  if (date !== null) return { ...date, first: i, given: { ...given, ...date.given } }
  return {
    first: i,
    next,
    rule: 'relative-day-weekday',
    given: { ...given, weekday },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(weekdayNear(weekday, today + offset))),
  }
}

/** Part of a day before a day: yesterday evening, Thursday's dawn; the night from Thursday to Friday. */
export function partAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'part', 'any')
  if (word === null) return null
  const of = skipMark(scan, isSign(scan, word.next, '-') ? word.next + 1 : word.next, 'of')
  if (breaksBefore(scan, of)) return null
  const { part } = word.entry
  const night = part === 'night' ? nightBetween(scan, i, of) : null
  if (night !== null) return night
  const day = dayAt(scan, of) ?? calendarDateAt(scan, of, { short: false, weekday: null })
  if (day === null || day.given.day === undefined) {
    if (day === null || (day.given.offset === undefined && day.given.weekday === undefined)) return null
  }
  return { ...day, first: i, given: { part, ...day.given } }
}

/** The night between two weekdays carries the date of the second. */
function nightBetween(scan: Scan, first: number, i: number): Core | null {
  const from = entryAt(scan, skipMark(scan, i, 'day'), 'weekday')
  if (from === null) return null
  const at = isSign(scan, from.next, '-/') ? from.next + 1 : from.next
  const second = entryAt(scan, at, 'weekday', 'and')
  if (second === null || breaksBefore(scan, at)) return null
  if ((from.entry.weekday + 1) % 7 !== second.entry.weekday) return null
  const side = sideOf(scan, first, second.next, second.entry.weekday)
  const day = side ?? bareWeekday(scan, first, second.next, second.entry.weekday)
  const given = { part: 'night', nightFrom: from.entry.weekday, ...day.given }
  return { ...day, first, rule: 'night-between', given }
}
