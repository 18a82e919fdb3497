import { elementAt } from '../core/elements.ts'
import { lowerBound } from '../core/lower-bound.ts'
import type { Punctuation } from '../languages/sections/punctuation.ts'
import type { RawToken } from './tokens.ts'
import type { Quotation, Sentence } from './types.ts'

/**
 * Tokens after which a sentence without a stop ends at its next comma, and at the latest at twice as many. The rooms
 * behind look back and forth within a sentence, so a text without stops (a table, a list, junk) must not be one.
 * Sentences of news hold far fewer: 24 words is the median content, 54 the ninth decile (field guide, section 3).
 */
const LONGEST = 1000

/**
 * Sentences by their stops and paragraph breaks. No stop: after an abbreviation, a single letter, inside an
 * ellipsis, or inside a closed quotation (what somebody says in several sentences stays together).
 */
export function sentencesOf(
  tokens: readonly RawToken[],
  quotations: readonly Quotation[],
  inside: Int32Array,
  punctuation: Punctuation,
  headline: boolean,
): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to, paragraph })
    from = to
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken
    if (token.kind === 'break') {
      close(i + 1)
      paragraph++
    } else if (
      token.kind === 'stop' &&
      !elementAt(quotations, inside[i] as number)?.closed &&
      endsSentence(tokens, i, punctuation, headline)
    ) {
      close(afterClosers(tokens, isMoved(tokens, i) ? i + 2 : i + 1, quotations))
      i = from - 1
    } else if (i - from >= LONGEST && (token.kind === 'comma' || i - from >= 2 * LONGEST)) close(i + 1)
  }
  close(tokens.length)
  return sentences
}

function endsSentence(
  tokens: readonly RawToken[],
  i: number,
  punctuation: Punctuation,
  headline: boolean,
): boolean {
  const token = tokens[i] as RawToken
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const { sign, before: further } = punctuation.furtherQuestions
  if (token.folded === sign && after?.kind === 'word' && further.has(after.folded)) return headline
  if (token.folded === punctuation.lostPercent && isLostPercent(tokens, i)) return false
  if (token.folded !== '.')
    return (
      after === undefined ||
      after.start !== token.end ||
      (after.kind !== 'stop' && !isBeforeNumber(tokens, i))
    )
  // Ellipses (.. and ...) part clauses of one speaker; they end no sentence unless a break follows.
  if (after?.kind === 'stop' && after.start === token.end) return false
  // The same written apart ( . . ); but not where a new paragraph follows.
  if (isPointsApart(tokens, i)) return after === undefined || after.kind === 'break'
  // In a headline they part its two halves.
  if (before?.kind === 'stop' && before.end === token.start)
    return headline || after === undefined || after.kind === 'break'
  // A number that the page wrote apart: 7 .0, 8 .86.
  if (endsInDigit(before) && after?.kind === 'number' && after.start === token.end) return false
  if (before?.kind === 'word' && before.end === token.start) {
    if (before.folded.length === 1) return after === undefined || after.kind === 'break'
    if (punctuation.abbreviations.has(before.folded)) return false
    // Latin dots: a site's address, initials.
    if (after?.kind === 'word' && after.start === token.end && /^[a-z0-9]+$/.test(before.folded)) return false
  }
  if (isSpelledOut(tokens, i) || goesOnThat(tokens, i, punctuation)) return false
  // A title's point that the page wrote apart: d .Name, d . Name.
  if (before?.kind === 'word' && before.folded.length === 1 && after?.kind === 'word')
    return after.start !== token.end && !punctuation.titles.has(before.folded)
  return true
}

/** Beside a number, and not at the end of its line: by ?14, 38.4? of which. */
function isLostPercent(tokens: readonly RawToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (after === undefined || after.kind === 'break') return false
  return before?.kind === 'number' || (after.kind === 'number' && after.start === tokens[i]?.end)
}

/** ". And that B": a further clause of what the sentence before it reports. */
function goesOnThat(tokens: readonly RawToken[], i: number, { furtherClauses }: Punctuation): boolean {
  const [that, next] = [tokens[i + 1], tokens[i + 2]]
  if (that?.kind !== 'word' || !furtherClauses.before.has(that.folded)) return false
  return next !== undefined && !furtherClauses.unless.has(next.folded)
}

/** One of two or three points with a space between: stood in for an ellipsis on pages of one house (81 there). */
function isPointsApart(tokens: readonly RawToken[], i: number): boolean {
  const isNear = (a: RawToken | undefined, b: RawToken | undefined) =>
    a?.folded === '.' && b?.folded === '.' && b.start === a.end + 1
  return isNear(tokens[i], tokens[i + 1]) || isNear(tokens[i - 1], tokens[i])
}

/** A number, also one that a preposition is written to (by-8). */
const endsInDigit = (found: RawToken | undefined): boolean =>
  found?.kind === 'number' || (found?.kind === 'word' && /\d$/.test(found.folded))

/**
 * A stop that the page put before the sentence's last number instead of behind it: by the year .2015 (right-to-left
 * layouts; the same pages do it to commas).
 */
function isMoved(tokens: readonly RawToken[], i: number): boolean {
  const number = tokens[i + 1]
  const behind = tokens[i + 2]
  if (!isBeforeNumber(tokens, i)) return false
  return behind === undefined || behind.kind === 'break' || behind.start > (number?.end ?? 0)
}

/** Written to the number behind it, and apart from the word before: .2015, or a percent sign that came out as ?96. */
function isBeforeNumber(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i] as RawToken
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const isApart = before?.kind === 'word' && before.end < token.start
  return isApart && after?.kind === 'number' && after.start === token.end
}

/** Letters of a name spelled out in syllables at most so long: bi.bi.si. */
const SYLLABLE = 4

/** Between two syllables of a name, parted from a third by a further point (a space may stand before it), or alone in brackets. */
function isSpelledOut(tokens: readonly RawToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const isSyllable = (found: RawToken | undefined) =>
    found?.kind === 'word' && found.folded.length <= SYLLABLE
  if (!isSyllable(before) || !isSyllable(after) || after?.start !== tokens[i]?.end) return false
  const second = tokens[i + 2]
  const first = tokens[i - 2]
  const isPoint = (found: RawToken | undefined) => found?.kind === 'stop' && found.folded === '.'
  const isNear = (second?.start ?? 0) <= (after?.end ?? 0) + 1
  return (
    (isPoint(second) && isNear && tokens[i + 3]?.start === second?.end) ||
    (isPoint(first) && first?.end === before?.start) ||
    (first?.kind === 'open-bracket' && second?.kind === 'close-bracket')
  )
}

/** A closing mark or bracket right after the stop still belongs to the sentence. */
function afterClosers(tokens: readonly RawToken[], i: number, quotations: readonly Quotation[]): number {
  let at = i
  for (;;) {
    const token = tokens[at]
    if (token?.kind === 'close-bracket') at++
    else if (token?.kind === 'quote' && isClosing(at, quotations)) at++
    else return at
  }
}

function isClosing(at: number, quotations: readonly Quotation[]): boolean {
  // Quotations are in the order of their opening marks; the one that closes here opened before it.
  const low = lowerBound(quotations, ({ open }) => open, at)
  for (let k = low - 1; k >= 0 && k >= low - 8; k--) if (quotations[k]?.close === at) return true
  return false
}
