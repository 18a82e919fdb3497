import { besideDate, bracketed } from './beside.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { daysAt } from './day-numbers.ts'
import { feastAt } from './feasts.ts'
import { isGuarded, isPromised, liesAhead } from './guards.ts'
import { ordinalAt } from './numbers.ts'
import {
  countedWeekday,
  counting,
  dayOutcome,
  monthIndex,
  monthRange,
  monthsOn,
  type Outcome,
  type Parts,
  unresolved,
} from './resolve.ts'
import {
  afterMark,
  breaksBefore,
  digitsAt,
  entryAt,
  folded,
  isSign,
  type Lean,
  type Scan,
  skipArticle,
  skipMark,
} from './scan.ts'
import { type Beside, besideWeekday } from './weekday-beside.ts'
import { bareWeekday, sideOf, weekdayAt } from './weekdays.ts'

/** A day at `i`: [day] today, yesterday, a weekday, or a day of the calendar. */
export function dayAt(scan: Scan, i: number): Core | null {
  const named = skipMark(scan, i, 'day', 'any')
  if (named > i && breaksBefore(scan, named)) return null
  const lean: Lean = named > i ? 'none' : 'any'
  const core =
    relativeAt(scan, named, lean) ??
    weekdayAt(scan, named, lean, named > i) ??
    (named > i ? namedDayAt(scan, named) : null)
  return core === null ? null : { ...core, first: i }
}

/** What may stand behind the word for "day": a day of the calendar, a feast, a number alone. */
const namedDayAt = (scan: Scan, i: number): Core | null =>
  calendarDateAt(scan, i, { short: true, weekday: null }) ?? feastAt(scan, i) ?? dayNumberAt(scan, i)

/** "On the fifteenth", a phrase that ends there: from eleven on, since lower ones count much else. */
export function bareDayAt(scan: Scan, i: number): Core | null {
  const at = skipArticle(scan, i)
  if (afterMark(scan, i - 1, 'on') !== i) return null
  if (digitsAt(scan, at) >= 0) return promisedDay(scan, i, at)
  const ordinal = ordinalAt(scan, i)
  if (ordinal === null || ordinal.value < 11 || ordinal.value > 31) return null
  // In the feminine it tells an age or an hour.
  if (folded(scan, i).endsWith(scan.calendar.feminine)) return null
  return breaksBefore(scan, ordinal.next) || isSign(scan, ordinal.next, '.\u060c,')
    ? dayNumberAt(scan, i)
    : null
}

/** "I shall be back on 15." */
function promisedDay(scan: Scan, first: number, i: number): Core | null {
  const day = digitsAt(scan, i)
  const ends = breaksBefore(scan, i + 1) || (isSign(scan, i + 1, '.\u060c') && digitsAt(scan, i + 2) < 0)
  if (day < 1 || day > 31 || !ends || !isPromised(scan, first)) return null
  return {
    first,
    next: i + 1,
    rule: 'day-number',
    given: { day },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayNumbered(day, true, today)),
  }
}

/** "Day 15", "the fifteenth": the latest such day up to the anchor, or the coming one where the clause looks ahead. */
function dayNumberAt(scan: Scan, i: number): Core | null {
  const days = daysAt(scan, i)
  if (days === null || days.lastDay !== null || days.ownNext !== undefined) return null
  const { day, words, next } = days
  // "Its third day" counts the days of something else.
  if (afterMark(scan, i - 1, 'one-day', 'any') !== i && !(words && afterMark(scan, i - 1, 'on') === i))
    return null
  if (isSign(scan, next, '%\u00bb') || (isSign(scan, next, '/-.,:') && digitsAt(scan, next + 1) >= 0))
    return null
  if (!breaksBefore(scan, next) && entryAt(scan, next, 'unit') !== null) return null
  const ahead = liesAhead(scan, i - 1)
  return {
    first: i,
    next,
    rule: 'day-number',
    given: { day },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayNumbered(day, ahead, today)),
  }
}

/** Months without such a day are passed over. */
function dayNumbered(day: number, ahead: boolean, today: number): Outcome {
  for (let n = 0; n < 3; n++) {
    const [first, last] = monthRange(monthIndex(today) + (ahead ? n : -n))
    const at = first + day - 1
    if (at <= last && (ahead ? at >= today : at <= today))
      return dayOutcome(at, { direction: ahead ? 'coming' : 'latest' })
  }
  return unresolved('day', 'the calendar has no such day')
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
  const shifted = offset === 0 ? sameDayOf(scan, i, word.next) : null
  if (shifted !== null) return shifted
  return {
    first: i,
    next: word.next,
    rule: 'relative-day',
    given,
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today + offset)),
  }
}

/** "This day of last year", "of last month": the day of the same number there. */
function sameDayOf(scan: Scan, first: number, i: number): Core | null {
  const of = afterMark(scan, i, 'of')
  const unit = of < 0 || breaksBefore(scan, of) ? null : entryAt(scan, of, 'unit')
  const side = unit === null || breaksBefore(scan, unit.next) ? null : entryAt(scan, unit.next, 'side')
  if (unit === null || side === null || !unit.entry.definite) return null
  const months = unit.entry.unit === 'year' ? 12 : unit.entry.unit === 'month' ? 1 : 0
  if (months === 0 || unit.entry.count !== 1 || side.entry.side === 0) return null
  const by = months * side.entry.side * side.entry.steps
  return {
    first,
    next: side.next,
    rule: 'same-day',
    given: { offset: 0, monthOffset: by },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(monthsOn(today, by))),
  }
}

/** A weekday named outright wins over the counting: the one nearest to the day counted, yet no yesterday to come. */
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
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => dayOutcome(countedWeekday(weekday, offset, today))),
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
