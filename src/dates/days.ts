import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { isGuarded, liesAhead } from './guards.ts'
import { isDemonstrative } from './months.ts'
import {
  counting,
  dayOutcome,
  type Outcome,
  type Parts,
  unresolved,
  weekdayFrom,
  weekdayNear,
  weekdayUpTo,
  weekStart,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, isSign, type Lean, type Scan, skipMark } from './scan.ts'

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

interface Beside {
  readonly weekday: number
  readonly next: number
}

/** A weekday right behind, also in brackets, between commas, or after a dash: today (Saturday). */
function besideWeekday(scan: Scan, i: number): Beside | null {
  if (breaksBefore(scan, i)) return null
  const open = isSign(scan, i, '([')
  const at = skipMark(scan, open || isSign(scan, i, '-\u060c,') ? i + 1 : i, 'day')
  const weekday = entryAt(scan, at, 'weekday')
  if (weekday === null || breaksBefore(scan, at)) return null
  if (!open) return { weekday: weekday.entry.weekday, next: weekday.next }
  return isSign(scan, weekday.next, ')]') ? { weekday: weekday.entry.weekday, next: weekday.next + 1 } : null
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

/** A day of the calendar right behind a day: Thursday 15 March; Thursday (15 March); Thursday, 15/3. */
function besideDate(scan: Scan, i: number, weekday: number | null): Core | null {
  if (breaksBefore(scan, i)) return null
  const open = isSign(scan, i, '([')
  const sign = open || isSign(scan, i, '-/,\u060c') ? i + 1 : i
  const word = Math.max(afterMark(scan, sign, 'corresponding', 'any'), skipMark(scan, sign, 'at-date'))
  if (breaksBefore(scan, word)) return null
  const date = calendarDateAt(scan, word, { short: weekday !== null, weekday })
  if (date === null || (sign > i && !open && word === sign && date.given.day === undefined)) return null
  if (date.given.day === undefined) return null
  if (!open) return date
  return isSign(scan, date.next, ')]') ? { ...date, next: date.next + 1 } : null
}

/** "today (yesterday)", "tomorrow [today]": what the desk put in brackets is right. */
function bracketed(scan: Scan, i: number): Core | null {
  if (!isSign(scan, i, '([')) return null
  const word = entryAt(scan, i + 1, 'relative')
  if (word === null || !isSign(scan, word.next, ')]')) return null
  const { offset } = word.entry
  return {
    first: i,
    next: word.next + 1,
    rule: 'relative-day',
    given: { offset },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today + offset)),
  }
}

/** @param named the word for "day" stands before it, which rules out prayers and names */
export function weekdayAt(scan: Scan, i: number, lean: Lean, named: boolean): Core | null {
  const word = entryAt(scan, i, 'weekday', lean)
  if (word === null || (!named && isGuarded(scan, i, word)) || recurs(scan, word.next)) return null
  const { weekday } = word.entry
  const date = besideDate(scan, word.next, weekday)
  if (date !== null) return { ...date, first: i }
  const placed = sideOf(scan, i, word.next, weekday) ?? weekOf(scan, i, word.next, weekday)
  if (placed !== null) return placed
  const story = breaksBefore(scan, word.next) ? null : entryAt(scan, word.next, 'narrative')
  if (story !== null) return narrativeDay(i, story.next, weekday)
  const gloss = bracketed(scan, word.next)
  if (gloss !== null) return nearGloss(i, gloss, weekday)
  return bare(scan, i, word.next, weekday)
}

/** "Friday of every week". */
const recurs = (scan: Scan, i: number): boolean => afterMark(scan, skipMark(scan, i, 'of'), 'every') > 0

/** "The following Saturday". */
const narrativeDay = (first: number, next: number, weekday: number): Core => ({
  first,
  next,
  rule: 'narrative',
  given: { weekday },
  resolve: () => unresolved('day', 'counts from another date of the story'),
})

/** "Saturday (yesterday)": the weekday nearest to the day in brackets. */
function nearGloss(first: number, gloss: Core, weekday: number): Core {
  const offset = Number(gloss.given.offset)
  return {
    first,
    next: gloss.next,
    rule: 'relative-day-weekday',
    given: { weekday, offset },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(weekdayNear(weekday, today + offset))),
  }
}

function sideOf(scan: Scan, i: number, next: number, weekday: number): Core | null {
  if (breaksBefore(scan, next)) return null
  const shared = pairedSide(scan, next)
  const reading = shared ?? entryAt(scan, next, 'side')
  if (reading === null || (shared === null && isDemonstrative(scan, next))) return null
  const { side, steps } = reading.entry
  const end = shared === null ? reading.next : next
  const date = shared === null ? besideDate(scan, end, weekday) : null
  if (date !== null) return { ...date, first: i, given: { ...date.given, side } }
  return {
    first: i,
    next: end,
    rule: 'weekday-side',
    given: { weekday, side: side * steps },
    resolve: (anchor) => counting(anchor, 'day', (today) => placeWeekday(weekday, side * steps, today)),
  }
}

/** "Thursday and Friday last": an adjective behind the second of two weekdays holds for both. */
function pairedSide(scan: Scan, i: number) {
  const second = entryAt(scan, i, 'weekday', 'and')
  if (second === null || second.clitic === '') return null
  const side = entryAt(scan, second.next, 'side')
  return side === null || isDemonstrative(scan, second.next) ? null : side
}

/** Last: before the anchor, never on it; next: behind it, never on it; this: in the anchor's own week. */
function placeWeekday(weekday: number, shift: number, today: number): Outcome {
  if (shift < 0) return dayOutcome(weekdayUpTo(weekday, today - 1) + 7 * (shift + 1))
  if (shift > 0) return dayOutcome(weekdayFrom(weekday, today + 1) + 7 * (shift - 1))
  return dayOutcome(weekdayFrom(weekday, weekStart(today)))
}

/** "Thursday of last week". */
function weekOf(scan: Scan, i: number, next: number, weekday: number): Core | null {
  const of = skipMark(scan, next, 'of')
  const at = skipMark(scan, of, 'this')
  const unit = entryAt(scan, at, 'unit')
  if (unit === null || unit.entry.unit !== 'week' || !unit.entry.definite || breaksBefore(scan, next))
    return null
  const side = at > of || isDemonstrative(scan, unit.next) ? null : entryAt(scan, unit.next, 'side')
  if (side === null && at === of) return null
  const weeks = side === null ? 0 : side.entry.side * side.entry.steps
  return {
    first: i,
    next: side?.next ?? unit.next,
    rule: 'weekday-of-week',
    given: { weekday, weekOffset: weeks },
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => dayOutcome(weekdayFrom(weekday, weekStart(today) + 7 * weeks))),
  }
}

/** The most recent one, the anchor's own day included; or the coming one where the clause looks ahead. */
function bare(scan: Scan, first: number, next: number, weekday: number): Core {
  const ahead = liesAhead(scan, first)
  return {
    first,
    next,
    rule: ahead ? 'weekday-ahead' : 'weekday',
    given: { weekday },
    resolve: (anchor) =>
      counting(anchor, 'day', (today) =>
        dayOutcome(ahead ? weekdayFrom(weekday, today) : weekdayUpTo(weekday, today), {
          direction: ahead ? 'coming' : 'latest',
        }),
      ),
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
  const day = side ?? bare(scan, first, second.next, second.entry.weekday)
  const given = { part: 'night', nightFrom: from.entry.weekday, ...day.given }
  return { ...day, first, rule: 'night-between', given }
}
