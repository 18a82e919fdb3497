import { besideDate, bracketed } from './beside.ts'
import type { Core } from './core.ts'
import { daysAt } from './day-numbers.ts'
import { isGuarded, liesAhead, recurs } from './guards.ts'
import { isDemonstrative } from './months.ts'
import {
  countedWeekday,
  counting,
  dayOutcome,
  monthIndex,
  monthRange,
  type Outcome,
  unresolved,
  weekdayFrom,
  weekdayNumber,
  weekdayUpTo,
  weekStart,
} from './resolve.ts'
import { afterMark, breaksBefore, digitsAt, entryAt, isSign, type Lean, type Scan, skipMark } from './scan.ts'

/** @param named the word for "day" stands before it, which rules out prayers and names */
export function weekdayAt(scan: Scan, i: number, lean: Lean, named: boolean): Core | null {
  const word = entryAt(scan, i, 'weekday', lean)
  if (word === null || recurs(scan, word.next)) return null
  if (isGuarded(scan, i, word, named) && !isPair(scan, i, word.next)) return null
  const { weekday } = word.entry
  const date = besideDate(scan, word.next, weekday)
  if (date !== null) return { ...date, first: i }
  const numbered = dayOfWeekday(scan, i, word.next, weekday)
  if (numbered !== null) return numbered
  const placed = sideOf(scan, i, word.next, weekday) ?? weekOf(scan, i, word.next, weekday)
  if (placed !== null) return placed
  const story = breaksBefore(scan, word.next) ? null : entryAt(scan, word.next, 'narrative')
  if (story !== null) return narrativeDay(i, story.next, weekday)
  const gloss = bracketed(scan, word.next)
  if (gloss !== null) return nearGloss(i, gloss, weekday)
  return bareWeekday(scan, i, word.next, weekday)
}

/** "Thursday 15", "Thursday the fifteenth" at the end of a phrase: the nearest fifteenth that is one. */
function dayOfWeekday(scan: Scan, first: number, i: number, weekday: number): Core | null {
  if (breaksBefore(scan, i)) return null
  const days = daysAt(scan, i)
  if (days === null || days.lastDay !== null || days.ownNext !== undefined || days.day > 31) return null
  const ends = breaksBefore(scan, days.next) || isSign(scan, days.next, '.,\u060c;\u061b)]')
  if (!ends || (days.words && days.day < 6) || digitsAt(scan, days.next + 1) >= 0) return null
  const { day } = days
  return {
    first,
    next: days.next,
    rule: 'weekday-day',
    given: { weekday, day },
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => {
        const near = nearestNumbered(weekday, day, today)
        return near === null ? unresolved('day', 'the calendar has no such day') : dayOutcome(near)
      }),
  }
}

/** The day of the month that falls on the weekday, within a year of the anchor. */
function nearestNumbered(weekday: number, day: number, today: number): number | null {
  let best: number | null = null
  for (let months = -12; months <= 12; months++) {
    const [first, last] = monthRange(monthIndex(today) + months)
    const at = first + day - 1
    if (at > last || weekdayNumber(at) !== weekday) continue
    if (best === null || Math.abs(at - today) < Math.abs(best - today)) best = at
  }
  return best
}

/** "Between Sunday and Tuesday": a stretch, where "between" alone would make "the two of them" of a Monday. */
const isPair = (scan: Scan, i: number, next: number): boolean =>
  afterMark(scan, i - 1, 'between', 'and') === i &&
  (entryAt(scan, next, 'weekday', 'and')?.clitic ?? '') !== ''

/** "This Friday": of the anchor's own week. */
export function thisWeekdayAt(scan: Scan, i: number): Core | null {
  const at = afterMark(scan, i, 'this', 'and')
  const word = at < 0 ? null : entryAt(scan, at, 'weekday')
  if (word === null || breaksBefore(scan, at)) return null
  const { weekday } = word.entry
  return {
    first: i,
    next: word.next,
    rule: 'weekday-side',
    given: { weekday, side: 0 },
    resolve: (anchor) => counting(anchor, 'day', (today) => placeWeekday(weekday, 0, today)),
  }
}

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
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => dayOutcome(countedWeekday(weekday, offset, today))),
  }
}

export function sideOf(scan: Scan, i: number, next: number, weekday: number): Core | null {
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

/**
 * The most recent one, the anchor's own day included; or the coming one where the clause looks ahead. Of two joined by
 * "and" the first comes before the second.
 */
export function bareWeekday(scan: Scan, first: number, next: number, weekday: number): Core {
  const ahead = liesAhead(scan, first)
  const other = joinedWeekday(scan, ahead ? first - 1 : next, ahead)
  const near = (today: number) => {
    if (ahead) return weekdayFrom(weekday, other === null ? today : weekdayFrom(other, today))
    return weekdayUpTo(weekday, other === null ? today : weekdayUpTo(other, today) - 1)
  }
  return {
    first,
    next,
    rule: ahead ? 'weekday-ahead' : 'weekday',
    given: { weekday },
    resolve: (anchor) =>
      counting(anchor, 'day', (today) => dayOutcome(near(today), { direction: ahead ? 'coming' : 'latest' })),
  }
}

/** The weekday that "and" joins to another: the one before it, or the one behind it. */
function joinedWeekday(scan: Scan, i: number, isBefore: boolean): number | null {
  const joined = entryAt(scan, isBefore ? i + 1 : i, 'weekday', 'and')
  if (joined === null || joined.clitic === '' || breaksBefore(scan, isBefore ? i + 1 : i)) return null
  return isBefore ? (entryAt(scan, i, 'weekday')?.entry.weekday ?? null) : joined.entry.weekday
}
