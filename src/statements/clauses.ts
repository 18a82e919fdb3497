import type { Field, Quotation } from '../analysis/types.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { opensClause } from './clause-words.ts'
import { complementizer } from './complements.ts'
import { formsAt } from './cues.ts'
import { gluedLength, knownEnd } from './media-names.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { isThat, isWord, mentionFrom, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A sign stands right before token `i`: it parts what begins there from what a clause between it and the cue holds. */
export function isParted(field: Field, i: number): boolean {
  const kind = field.tokens[i - 1]?.kind
  return kind !== undefined && PARTING.has(kind)
}

const PARTING: ReadonlySet<string> = new Set(['comma', 'dash', 'close-bracket', 'stop', 'quote'])

/** The stop of an abbreviation or initial, which ends nothing. */
export function isShortStop(field: Field, i: number): boolean {
  const before = field.tokens[i - 1]
  return before?.kind === 'word' && before.folded.length <= 2
}

/** "…, and this is what …": a further clause behind a comma, not a further name or title. */
export function beginsClause(field: Field, i: number, words: FrameWords): boolean {
  if (field.tokens[i - 1]?.kind !== 'comma') return false
  const { folded = '' } = field.tokens[i] ?? {}
  const { and, meanwhile } = words.phrases
  if (meanwhile.has(folded)) return true
  if (!folded.startsWith(and) || folded.length <= and.length + 1) return false
  const rest = folded.slice(and.length)
  const own = words.isCommon(folded) && !words.isCommon(rest) && !words.isBoundary(rest)
  if (own || words.phrases.objectNouns.has(folded)) return false
  return (
    mentionFrom(field, i) === null && !words.isKnown(folded) && !words.isKnown(rest) && !words.isName(rest)
  )
}

/** Behind an aside the verb goes on with whom it told: said X, who works there, | to agency Y | that. */
export function resumesAt(field: Field, i: number, limit: number, words: FrameWords): boolean {
  const end = addresseeEnd(field, i, limit, words) ?? knownEnd(field, i, words, gluedLength(field, i, words))
  const next = end === null ? undefined : field.tokens[end]
  return next !== undefined && (next.kind === 'colon' || next.kind === 'quote' || isThat(next))
}

/** The verb's own preposition, alone or glued to its noun. */
function governsBehind(field: Field, i: number, { lemma }: CueForm, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const glued = words.gluedPreposition(field, i)
  if (glued !== null && !lemma.prepositions.includes(glued)) return false
  return glued !== null || (lemma.prepositions.includes(folded) && !isThat(field.tokens[i + 1]))
}

/** Tokens of what is said of a name between commas. */
const ASIDE = 36

/** Announced | «X», listed there, | of: the verb's own preposition behind the aside of a name in marks. */
function governsBehindAside(field: Field, at: number, limit: number, form: CueForm): boolean {
  if (field.tokens[at]?.kind !== 'comma') return false
  for (let k = at + 1; k < Math.min(limit, at + ASIDE); k++) {
    const { kind } = field.tokens[k] ?? {}
    if (kind === 'stop' || kind === 'break' || kind === 'colon') return false
    const { folded = '' } = field.tokens[k + 1] ?? {}
    if (kind === 'comma') return form.lemma.prepositions.includes(folded) || isThat(field.tokens[k + 1])
  }
  return false
}

/** Words of a name in quotation marks, at most. */
const LONGEST_NAME = 8

/** Words of a quotation that is surely said. */
const SPOKEN = 4

/** Tokens behind a name in which its verb's complement opens. */
const BEHIND = 14

/**
 * A quotation before the complement proper is the name of who speaks or of what it was said at: said | "the League of
 * Merchants" | in a statement that.
 */
export function isNameBefore(
  field: Field,
  i: number,
  quotation: Quotation,
  at: number,
  form: CueForm,
  limit: number,
  words: FrameWords,
): boolean {
  // Behind a head ("a member of …") a long name is one, too.
  const longest = words.isKnown(field.tokens[i - 1]?.folded ?? '') ? 2 * LONGEST_NAME : LONGEST_NAME
  if (!quotation.closed || quotation.words > longest || isThat(field.tokens[i + 1])) return false
  if (!isWord(field.tokens[i + 1]) || opensClause(field, i + 1, words)) return false
  // Right behind it stands what is said: writes "X" | "we have …", or what is asked: demanded "X" | the release of.
  const behind = quotationAt(field, quotation.close + 1)
  if (behind !== null && behind.words > quotation.words) return true
  if (governsBehind(field, quotation.close + 1, form, words)) return true
  if (i === at + 1 && quotation.words < SPOKEN && governsBehindAside(field, quotation.close + 1, limit, form))
    return true
  const end = Math.min(limit, quotation.close + BEHIND)
  for (let k = quotation.close + 1; k < end; k++) {
    const token = field.tokens[k]
    if (token === undefined || token.kind === 'break' || token.kind === 'stop') return false
    if (token.kind === 'colon') return true
    // Said | "North Gas" | in a statement | "the supply has stopped".
    if (token.kind === 'quote' && i === at + 1 && quotation.words < SPOKEN && !form.lemma.np)
      return (quotationAt(field, k)?.words ?? 0) >= SPOKEN
    if (!isWord(token)) continue
    if (complementizer(field, at, k, form, words) !== null) return true
    if (words.speech.andThat.has(token.folded) || beginsClause(field, k, words)) return false
    if (formsAt(field, k, words).length > 0 && mentionFrom(field, k) === null) return false
  }
  return false
}
