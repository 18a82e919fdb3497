import { elementAt } from '../core/elements.ts'
import type {
  CalendarEntry,
  CalendarKind,
  CalendarPhrase,
  CalendarWords,
} from '../languages/sections/calendar.ts'
import { candidatesOf } from './candidates.ts'
import { mayBeListed, type Sieve } from './starts.ts'
import type { DateWord } from './words.ts'

/** A text under the reader's eye. Readings of words are looked up once and kept. */
export interface Scan {
  readonly text: string
  readonly words: readonly DateWord[]
  readonly calendar: CalendarWords
  readonly sieve: Sieve
  readonly readings: (readonly Reading[] | undefined)[]
}

/** One way to read the words from a place on; `next` is the first word behind the phrase. */
export interface Reading<E extends CalendarEntry = CalendarEntry> {
  readonly entry: E
  readonly next: number
  readonly phrase: CalendarPhrase
  /** Letters cut off in front. */
  readonly clitic: string
}

type EntryOf<K extends CalendarKind> = Extract<CalendarEntry, { kind: K }>

const NONE: readonly Reading[] = []

export const scanOf = (
  text: string,
  words: readonly DateWord[],
  calendar: CalendarWords,
  sieve: Sieve,
): Scan => ({ text, words, calendar, sieve, readings: new Array(words.length) })

export const folded = (scan: Scan, i: number): string => scan.words[i]?.folded ?? ''

/** All readings of the words from `i` on, longest first for each way of cutting clitics. */
export function readingsAt(scan: Scan, i: number): readonly Reading[] {
  const word = elementAt(scan.words, i)
  if (word === undefined) return NONE
  const known = scan.readings[i]
  if (known !== undefined) return known
  const found = mayBeListed(scan.sieve, word.folded) ? lookUp(scan, i, word.folded) : NONE
  scan.readings[i] = found
  return found
}

function lookUp(scan: Scan, i: number, word: string): readonly Reading[] {
  const out: Reading[] = []
  for (const { phrase, clitic } of candidatesOf(scan.calendar, word).list)
    if (matches(scan, i, phrase))
      out.push({ entry: phrase.entry, next: i + phrase.words.length, phrase, clitic })
  return out
}

function matches(scan: Scan, i: number, { words }: CalendarPhrase): boolean {
  for (let k = 1; k < words.length; k++)
    if (folded(scan, i + k) !== words[k] || breaksBefore(scan, i + k)) return false
  return true
}

/** How far clitics may stand before a word: not at all, a conjunction only, or any. */
export type Lean = 'none' | 'and' | 'any'

/** The longest reading of one kind at `i`, or null. Never across a line break, except at the start. */
export function entryAt<K extends CalendarKind>(
  scan: Scan,
  i: number,
  kind: K,
  lean: Lean = 'none',
): Reading<EntryOf<K>> | null {
  let best: Reading | null = null
  for (const reading of readingsAt(scan, i)) {
    if (reading.entry.kind !== kind || !leans(scan, reading.clitic, lean)) continue
    if (best === null || reading.next > best.next) best = reading
  }
  return best as Reading<EntryOf<K>> | null
}

const leans = (scan: Scan, clitic: string, lean: Lean): boolean =>
  clitic === '' || lean === 'any' || (lean === 'and' && scan.calendar.conjunctions.has(clitic))

/** The word behind a mark at `i`, or -1 when the mark is not there. */
export function afterMark(scan: Scan, i: number, mark: string, lean: Lean = 'none'): number {
  let next = -1
  for (const { entry, clitic, next: end } of readingsAt(scan, i))
    if (entry.kind === 'mark' && entry.mark === mark && leans(scan, clitic, lean) && end > next) next = end
  return next
}

/** The same, staying at `i` when the mark is not there. */
export const skipMark = (scan: Scan, i: number, mark: string, lean: Lean = 'none'): number => {
  const next = afterMark(scan, i, mark, lean)
  return next < 0 ? i : next
}

/** Behind an article that stands alone before digits; else `i`. */
export const skipArticle = (scan: Scan, i: number): number =>
  folded(scan, i) === scan.calendar.article ? i + 1 : i

/** Is the word at `i` one of these signs, on the same line as the word before it? */
export const isSign = (scan: Scan, i: number, signs: string): boolean => {
  const word = folded(scan, i)
  return word.length === 1 && signs.includes(plainSign(word)) && !breaksBefore(scan, i)
}

/** Dashes and curled quotation marks as the plain ones, for callers whose signs are not folded. */
function plainSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-'
  if (code >= 0x201c && code <= 0x201f) return '"'
  return code >= 0x2018 && code <= 0x201b ? "'" : sign
}

/** Does a line break stand between the word before `i` and the word at `i`? */
export function breaksBefore(scan: Scan, i: number): boolean {
  const before = scan.words[i - 1]
  const word = scan.words[i]
  if (before === undefined || word === undefined) return true
  for (let k = before.end; k < word.start; k++) if (scan.text.charCodeAt(k) === 10) return true
  return false
}

/** Nothing else on the line. */
export const isAlone = (scan: Scan, i: number, next: number): boolean =>
  breaksBefore(scan, i) && breaksBefore(scan, next)

/** The digits of the word at `i` as a number, or -1; at most four digits. */
export function digitsAt(scan: Scan, i: number): number {
  const word = folded(scan, i)
  if (word.length === 0 || word.length > 4) return -1
  for (let k = 0; k < word.length; k++) {
    const code = word.charCodeAt(k)
    if (code < 0x30 || code > 0x39) return -1
  }
  return Number(word)
}
