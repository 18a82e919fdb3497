import { type IsoDay, isoDay, weekdayOf } from '../core/calendar.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { weekdayNumber } from './told-days.ts'

/** A date line of a page's head. */
export interface DateLine {
  /** Null where the line is one by its words but its numbers name no day. */
  readonly day: IsoDay | null
  /** What its numbers name with day and month the other way round, where nothing in the line decides; else null. */
  readonly other: IsoDay | null
  /** How much the line itself says that this is the day of publication. */
  readonly label: 'published' | 'updated' | null
}

/** Longest line that is tried as a date line, in code units. */
const LONGEST = 120

/** A line that opens with a writer's name: its length, and the name's words. */
const BYLINE = 90
const BYLINE_WORDS = 6

/** A line with the weekday, the date and an outlet's name that no list knows: its length, and the name's words. */
const SHORT = 80
const OUTLET_WORDS = 2

/** Reads a folded line that holds a date and nothing but a date line's words; null for any other line. */
export function readDateLine(line: string, pack: LanguagePack): DateLine | null {
  if (line.length > LONGEST || !/\d/.test(line)) return null
  const { dates } = pack.page
  const tokens = tokensOf(line)
  const label = labelOf(line, pack)
  const found = findDate(label === 'published' ? behindLabel(line, tokens, pack) : tokens, dates.months)
  if (found === null) return null
  const strange = tokens.filter(
    ({ number, text }) => !number && !dates.allowed.has(text) && !isMonthPart(text, dates.months),
  ).length
  const named = line.length <= SHORT && tokens.some(({ text }) => dates.weekdays.has(text))
  const byline = line.length <= BYLINE && dates.bylines.test(line)
  if (strange > (byline ? BYLINE_WORDS : named ? OUTLET_WORDS : 0)) return null
  return { ...settled(found, tokens, pack), label: byline && label === null ? 'published' : label }
}

function labelOf(line: string, { page: { dates } }: LanguagePack): DateLine['label'] {
  if (dates.published.test(line)) return 'published'
  if (!dates.updated.test(line)) return null
  return publishedAt(line, dates.published) < 0 ? 'updated' : 'published'
}

/** Where the label of the day of publication stands behind a stroke or dash; -1 where it does not. */
function publishedAt(line: string, published: RegExp): number {
  for (const match of line.matchAll(/[-|]\s*/g)) {
    const at = match.index + match[0].length
    if (published.test(line.slice(at))) return at
  }
  return -1
}

/** The line's words from that label on. */
function behindLabel(
  line: string,
  tokens: readonly Token[],
  { page: { dates } }: LanguagePack,
): readonly Token[] {
  const at = dates.published.test(line) ? 0 : publishedAt(line, dates.published)
  return tokens.filter(({ start }) => start >= at)
}

/** The reading that the weekday in the line fits. */
function settled(
  { day, other }: Found,
  tokens: readonly Token[],
  pack: LanguagePack,
): Omit<DateLine, 'label'> {
  if (other === null) return { day, other }
  for (const { text, number } of tokens) {
    const weekday = number ? null : weekdayNumber(text, pack)
    if (weekday === null) continue
    return {
      day: weekdayOf(other) === weekday && day !== null && weekdayOf(day) !== weekday ? other : day,
      other: null,
    }
  }
  return { day, other }
}

/** The first full date (day, month, year) in a folded text, and where it ends; Hijri years are passed over. */
export function firstDate(
  folded: string,
  months: ReadonlyMap<string, number>,
): { readonly day: IsoDay | null; readonly start: number; readonly end: number } | null {
  return findDate(tokensOf(folded.slice(0, 400)), months)
}

interface Token {
  readonly text: string
  readonly number: boolean
  readonly start: number
  readonly end: number
  /** The signs before it. */
  readonly gap: string
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of line.matchAll(/\d+|\p{L}+/gu)) {
    const text = match[0]
    tokens.push({
      text,
      number: text.charCodeAt(0) >= 0x30 && text.charCodeAt(0) <= 0x39,
      start: match.index,
      end: match.index + text.length,
      gap: line.slice(last, match.index),
    })
    last = match.index + text.length
  }
  return tokens
}

type Found = {
  readonly day: IsoDay | null
  readonly other: IsoDay | null
  readonly start: number
  readonly end: number
}

function findDate(tokens: readonly Token[], months: ReadonlyMap<string, number>): Found | null {
  for (let i = 0; i < tokens.length; i++) {
    const found =
      numericAt(tokens, i) ?? dayMonthYearAt(tokens, i, months) ?? monthDayYearAt(tokens, i, months)
    if (found !== null) return found
  }
  return null
}

const joined = (token: Token | undefined): boolean => token !== undefined && /^\s*[-/.\\]\s*$/.test(token.gap)
const yearOf = (token: Token | undefined): number | null => {
  if (token === undefined || !/^\d{4}$/.test(token.text)) return null
  const year = Number(token.text)
  return year >= 1400 && year <= 1460 ? null : year
}
const small = (token: Token | undefined, most: number): number | null => {
  if (token === undefined || !/^\d{1,2}$/.test(token.text)) return null
  const value = Number(token.text)
  return value >= 1 && value <= most ? value : null
}
const of = (
  tokens: readonly Token[],
  from: number,
  to: number,
  day: IsoDay | null,
  other: IsoDay | null = null,
): Found => ({
  day,
  other,
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
})

/** `2024-01-26`, `26/1/2024`, and `05-24-2012` where only the second number can be a day. */
function numericAt(tokens: readonly Token[], i: number): Found | null {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (!joined(b) || !joined(c)) return null
  const yearFirst = yearOf(a)
  if (yearFirst !== null) {
    const [month, day] = [small(b, 12), small(c, 31)]
    return month === null || day === null ? null : of(tokens, i, i + 2, isoDay(yearFirst, month, day))
  }
  const year = yearOf(c)
  const [first, second] = [small(a, 31), small(b, 31)]
  if (year === null || first === null || second === null) return null
  const day = second > 12 && first <= 12 ? isoDay(year, first, second) : isoDay(year, second, first)
  const other = second <= 12 && first <= 12 && first !== second ? isoDay(year, first, second) : null
  return of(tokens, i, i + 2, day, other)
}

/** `26 January 2024`, `26th, January 2024`, `12/February/2024`, `06 February/(its twin name) 2012`. */
function dayMonthYearAt(
  tokens: readonly Token[],
  i: number,
  months: ReadonlyMap<string, number>,
): Found | null {
  const day = small(tokens[i], 31)
  if (day === null) return null
  let at = i + 1
  if (/^(?:st|nd|rd|th)$/.test(tokens[at]?.text ?? '')) at++
  const month = monthAt(tokens, at, months)
  if (month === null) return null
  at = month.next
  at = monthAt(tokens, at, months)?.next ?? at
  const year = yearOf(tokens[at])
  return year === null ? null : of(tokens, i, at, isoDay(year, month.month, day))
}

/** `January 26, 2024`. */
function monthDayYearAt(
  tokens: readonly Token[],
  i: number,
  months: ReadonlyMap<string, number>,
): Found | null {
  const month = monthAt(tokens, i, months)
  if (month === null) return null
  const day = small(tokens[month.next], 31)
  const year = yearOf(tokens[month.next + 1])
  return day === null || year === null ? null : of(tokens, i, month.next + 1, isoDay(year, month.month, day))
}

function monthAt(tokens: readonly Token[], i: number, months: ReadonlyMap<string, number>) {
  const one = tokens[i]?.text
  if (one === undefined) return null
  const two = months.get(`${one} ${tokens[i + 1]?.text}`)
  if (two !== undefined) return { month: two, next: i + 2 }
  const month = months.get(one)
  return month === undefined ? null : { month, next: i + 1 }
}

const parts = new WeakMap<ReadonlyMap<string, number>, ReadonlySet<string>>()
function isMonthPart(word: string, months: ReadonlyMap<string, number>): boolean {
  let set = parts.get(months)
  if (set === undefined) {
    set = new Set([...months.keys()].flatMap((name) => name.split(' ')))
    parts.set(months, set)
  }
  return set.has(word)
}
