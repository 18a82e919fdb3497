import { afterMark, breaksBefore, folded, isSign, type Reading, type Scan, skipMark } from './scan.ts'

/**
 * Is the phrase read at `i` a name, a prayer, an idiom here, and no word of dates?
 * @param named the word for "day" stands before it: only what stands behind can forbid the reading
 */
export function isGuarded(scan: Scan, i: number, reading: Reading, named = false): boolean {
  const { guards } = scan.calendar
  const guard = guards.get(reading.phrase.words.join(' ')) ?? guards.get(reading.entry.kind)
  if (!named && isTitle(scan, i, reading.next)) return true
  if (guard === undefined) return false
  const open = isSign(scan, i - 1, '([') ? i - 1 : i
  const before = breaksBefore(scan, open) ? '' : folded(scan, open - 1)
  const behind = breaksBefore(scan, reading.next) ? '' : folded(scan, reading.next)
  if (guard.before.has(behind) || named) return guard.before.has(behind)
  return guard.after.has(before) || guard.after.has(bare(scan, before))
}

/** The word without a conjunction in front. */
function bare(scan: Scan, word: string): string {
  return word.length > 3 && scan.calendar.conjunctions.has(word[0] as string) ? word.slice(1) : word
}

const QUOTES = '"\u00ab\u00bb\''

/** Alone between quotation marks it is the name of something. */
const isTitle = (scan: Scan, i: number, next: number): boolean =>
  isSign(scan, i - 1, QUOTES) && isSign(scan, next, QUOTES)

/** "Friday of every week", "the third of March of every year". */
export const recurs = (scan: Scan, i: number): boolean =>
  afterMark(scan, skipMark(scan, i, 'of'), 'every') > 0

/**
 * Does the clause so far make a bare weekday or month lie ahead? Looks back at most twelve words, to the last
 * sign that ends a clause.
 */
export function liesAhead(scan: Scan, i: number): boolean {
  const { future } = scan.calendar
  if (future.near.has(folded(scan, i - 1))) return true
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const word = folded(scan, k)
    if (isClauseEnd(word) || breaksBefore(scan, k + 1)) return false
    const plain = bare(scan, word)
    if (future.words.has(word) || future.words.has(plain)) return true
    if (plain.length >= future.length && !future.not.has(plain))
      if (future.prefixes.some((prefix) => plain.startsWith(prefix))) return true
  }
  return false
}

/** Words from a future verb to the day it names. */
const NEAR_VERB = 4

/** Does a verb in the future stand shortly before? The day without a year is then the coming one, however far off. */
export function isPromised(scan: Scan, i: number): boolean {
  const { prefixes, length, not, words } = scan.calendar.future
  for (let k = i - 1; k >= 0 && k >= i - NEAR_VERB; k--) {
    const word = folded(scan, k)
    if (isClauseEnd(word) || breaksBefore(scan, k + 1)) return false
    const plain = bare(scan, word)
    if (not.has(plain)) continue
    if (words.has(plain) && prefixes.some((prefix) => plain[0] === prefix[0])) return true
    if (plain.length >= length && prefixes.some((prefix) => plain.startsWith(prefix))) return true
  }
  return false
}

const isClauseEnd = (word: string): boolean =>
  word.length === 1 && '.,;:!?()[]"\u00ab\u00bb\u060c\u061b\u061f'.includes(word)
