import { parseIsoDay } from '../core/calendar.ts'
import { lowerBound } from '../core/lower-bound.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { CalendarEntry, CalendarKind, CalendarWords } from '../languages/sections/calendar.ts'
import { aroundAt, measuredAt } from './around.ts'
import { candidatesOf } from './candidates.ts'
import { clockDayAt, nowAt, withClock } from './clock.ts'
import { type Core, longest } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { bareDayAt, dayAt, partAt, relativeAt } from './days.ts'
import { decadeAt } from './decades.ts'
import { earlierAt } from './earlier.ts'
import { feastAt } from './feasts.ts'
import { firstUnitsAt } from './first-units.ts'
import { unitsFromNowAt, withinAt } from './from-now.ts'
import { nthDayAt } from './nth.ts'
import { fractionAt, numberedWeekAt, restAt, thirdAt } from './parts.ts'
import { periodAt } from './periods.ts'
import { agoAt, spanOfUnitsAt } from './quantities.ts'
import { afterMark, digitsAt, folded, isSign, readingsAt, type Scan, scanOf } from './scan.ts'
import { seasonAt } from './seasons.ts'
import { mayStart, type Sieve, sieveOf } from './starts.ts'
import { stretchAt } from './stretches.ts'
import type { Anchor, DateExpression } from './types.ts'
import { thisWeekdayAt, weekdayAt } from './weekdays.ts'
import { weekendAt } from './weekends.ts'
import { type DateWord, splitMixed, wordsOf } from './words.ts'
import { bareYearAt } from './years.ts'

export { anchorOf } from './anchor.ts'
export { dayOf } from './day-of.ts'
export type { Anchor, DateExpression, DatePrecision } from './types.ts'
export { type DateWord, wordsOf } from './words.ts'

type Rule = (scan: Scan, i: number) => Core | null

const calendarDate: Rule = (scan, i) => calendarDateAt(scan, i)
const period: Rule = (scan, i) => periodAt(scan, i)
const clockDay: Rule = (scan, i) => clockDayAt(scan, i, (of, at) => partAt(of, at) ?? dayAt(of, at))

/** Which rules may begin at a word of which kind. */
const STARTERS: Readonly<Partial<Record<CalendarKind, readonly Rule[]>>> = {
  weekday: [nthDayAt, (scan, i) => weekdayAt(scan, i, 'any', false)],
  relative: [(scan, i) => relativeAt(scan, i, 'any')],
  part: [partAt],
  month: [calendarDate],
  ordinal: [calendarDate, feastAt, nthDayAt, bareDayAt, firstUnitsAt, clockDay],
  unit: [
    period,
    fractionAt,
    numberedWeekAt,
    decadeAt,
    firstUnitsAt,
    spanOfUnitsAt,
    unitsFromNowAt,
    measuredAt,
  ],
  third: [thirdAt],
  fraction: [fractionAt],
  season: [seasonAt],
  decade: [decadeAt],
  feast: [feastAt],
  cardinal: [calendarDate, bareYearAt, spanOfUnitsAt, unitsFromNowAt, firstUnitsAt, measuredAt],
}

const MARK_STARTERS: Readonly<Record<string, readonly Rule[]>> = {
  day: [dayAt],
  month: [calendarDate],
  year: [period],
  years: [period],
  this: [weekendAt, period, thisWeekdayAt, seasonAt],
  weekend: [weekendAt],
  'this-weekend': [weekendAt],
  rest: [restAt],
  'the-day': [nthDayAt],
  hour: [clockDay],
  'about-hour': [clockDay],
  now: [nowAt],
  eve: [feastAt],
  within: [withinAt],
  ago: [agoAt, aroundAt],
  'ago-it': [aroundAt],
  since: [agoAt],
  after: [agoAt, aroundAt],
  'after-it': [aroundAt],
  last: [spanOfUnitsAt, nthDayAt, firstUnitsAt],
  earlier: [earlierAt],
  later: [earlierAt],
  early: [earlierAt],
}

/**
 * Finds the date expressions of a text in one pass, in the order of the text, none overlapping another.
 * @param words the text's words and signs with their folded forms, in order; signs are words of their own
 * @param text what the words' offsets and the expressions' spans point into
 * @param anchor the story's own date; null leaves relative expressions unresolved, with the reason
 * @throws when the anchor is neither null nor a day that exists
 */
export function findDates(
  words: readonly DateWord[],
  text: string,
  anchor: Anchor,
  calendar: CalendarWords,
): DateExpression[] {
  const scan = scanOf(text, splitMixed(words, text), calendar, sieveFor(calendar))
  return readFrom(scan, 0, text.length, anchor)
}

/** Reads the expressions that begin among some words of a text; what it looked up once it keeps. */
export type DateReader = (from: number, to: number) => readonly DateExpression[]

/**
 * The same for a text of which only parts are asked for: nothing is read before somebody asks.
 * @throws when it is asked and the anchor is neither null nor a day that exists
 */
export function dateReader(
  words: readonly DateWord[],
  text: string,
  anchor: Anchor,
  calendar: CalendarWords,
): DateReader {
  let scan: Scan | null = null
  return (from, to) => {
    const first = words[from]
    const last = words[to - 1]
    if (first === undefined || last === undefined || !mayHoldDate(words, from, to, calendar)) return []
    scan ??= scanOf(text, splitMixed(words, text), calendar, sieveFor(calendar))
    const at = scan.words.length === words.length ? from : wordFrom(scan, first.start)
    return readFrom(scan, at, last.end, anchor)
  }
}

/** The first word that begins at an offset or behind it. */
function wordFrom({ words }: Scan, offset: number): number {
  return lowerBound(words, ({ start }) => start, offset)
}

/** The expressions that begin from a word on, before an offset. */
function readFrom(scan: Scan, from: number, end: number, anchor: Anchor): DateExpression[] {
  if (anchor !== null && parseIsoDay(anchor) === null)
    throw new Error(`not an anchor day: ${JSON.stringify(anchor)}`)
  const found: DateExpression[] = []
  let i = from
  while ((scan.words[i]?.start ?? end) < end) {
    const core = isWorthReading(scan.sieve, folded(scan, i)) ? coreAt(scan, i) : null
    if (core === null) {
      i++
      continue
    }
    const whole = stretchAt(scan, withClock(scan, core), coreAt)
    found.push(expressionOf(scan, whole, anchor))
    i = Math.max(whole.next, i + 1)
  }
  return found
}

const sieves = new WeakMap<CalendarWords, Sieve>()

/** Built at the first use of a language's lists. */
function sieveFor(calendar: CalendarWords): Sieve {
  const built = sieves.get(calendar) ?? sieveOf(calendar, (entry) => rulesOf(entry).length > 0)
  sieves.set(calendar, built)
  return built
}

/** A digit, or a word that the sieve lets through. */
function isWorthReading(sieve: Sieve, word: string): boolean {
  return isDigit(word.charCodeAt(0)) || mayStart(sieve, word)
}

/** The same for a text without words at hand. */
export const findDatesInText = (
  text: string,
  anchor: Anchor,
  pack: Pick<LanguagePack, 'foldWithMap' | 'calendar'>,
): DateExpression[] => findDates(wordsOf(text, pack), text, anchor, pack.calendar)

/** Whether an expression can have its beginning among these words; false is sure, true is not. */
function mayHoldDate(words: readonly DateWord[], from: number, to: number, calendar: CalendarWords): boolean {
  const sieve = sieveFor(calendar)
  for (let i = from; i < to; i++) {
    const word = words[i]?.folded ?? ''
    const last = word.charCodeAt(word.length - 1)
    if (isDigit(last)) return true
    if (isWorthReading(sieve, word) && isStarter(word, calendar)) return true
  }
  return false
}

/** What the sieve lets through, asked of the lists: a digit, or a word with which a rule may begin. */
const isStarter = (word: string, calendar: CalendarWords): boolean =>
  isDigit(word.charCodeAt(0)) ||
  candidatesOf(calendar, word).list.some(({ phrase }) => rulesOf(phrase.entry).length > 0)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const rulesOf = (entry: CalendarEntry): readonly Rule[] =>
  (entry.kind === 'mark' ? MARK_STARTERS[entry.mark] : STARTERS[entry.kind]) ?? []

/** The reading of most words that begins at `i`. */
function coreAt(scan: Scan, i: number): Core | null {
  if (digitsAt(scan, i) >= 0)
    return longest([
      calendarDateAt(scan, i, { short: isPlaced(scan, i), weekday: null }),
      spanOfUnitsAt(scan, i),
      unitsFromNowAt(scan, i),
      measuredAt(scan, i),
      bareYearAt(scan, i),
      bareDayAt(scan, i),
      clockDay(scan, i),
    ])
  const readings = readingsAt(scan, i)
  if (readings.length === 0) return null
  const rules: Rule[] = []
  for (const { entry } of readings)
    for (const rule of rulesOf(entry)) if (!rules.includes(rule)) rules.push(rule)
  return longest(readBy(rules, scan, i))
}

const readBy = (rules: readonly Rule[], scan: Scan, i: number): (Core | null)[] =>
  rules.map((rule) => rule(scan, i))

/** Behind "on", "dated", "day", or from one to another: digits alone are likelier a date than a score. */
const isPlaced = (scan: Scan, i: number): boolean => {
  const at = isSign(scan, i - 1, ':') ? i - 2 : i - 1
  if (afterMark(scan, at, 'on') === at + 1 || afterMark(scan, at, 'at-date', 'any') === at + 1) return true
  const to = afterMark(scan, i + 3, 'through')
  return afterMark(scan, at, 'of') === at + 1 && to > 0 && isSign(scan, to + 1, '/')
}

function expressionOf(scan: Scan, core: Core, anchor: Anchor): DateExpression {
  const last = scan.words[core.next - 1] as DateWord
  const { value, precision, implied, why } = core.resolve(anchor)
  return {
    span: [startOf(scan, core.first), last.end],
    value,
    precision,
    given: core.given,
    implied,
    rule: core.rule,
    why,
  }
}

/** Where the expression itself begins: behind the conjunction and preposition that lean on its first word. */
function startOf(scan: Scan, i: number): number {
  const { start, end, folded: word } = scan.words[i] as DateWord
  let clitic: string | null = null
  for (const reading of readingsAt(scan, i))
    if (clitic === null || reading.clitic.length < clitic.length) clitic = reading.clitic
  if (clitic === null || clitic === '') return start
  const { doubled, conjunctions } = scan.calendar
  const cut =
    word.slice(clitic.length - 1).startsWith(doubled) && !conjunctions.has(clitic)
      ? clitic.length - 1
      : clitic.length
  return scan.text.length >= end && end - start === word.length ? start + cut : start
}
