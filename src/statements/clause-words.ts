import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { formsAt, writtenAt } from './cues.ts'
import { isThat, isWord, mentionBefore, mentionFrom, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of speech that a page without marks gives behind a verb. */
export const SHORTEST = 3

/** Tokens in which a page that has its marks shows them. */
export const MARKS = 40

/** A quotation or colon follows: the page has its marks, and what is said stands in them. */
export function hasMarks(field: Field, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (field.tokens[i]?.kind === 'colon') return true
    const quotation = quotationAt(field, i)
    if (quotation !== null && quotation.words >= SHORTEST) return true
  }
  return false
}

export const hasColon = (field: Field, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (field.tokens[i]?.kind === 'colon') return true
  return false
}

/** A reporting verb's imperfect: the slogans | show. */
export const isShown = (field: Field, k: number, words: FrameWords): boolean =>
  formsAt(field, k, words).some(({ tense, proclitic }) => tense === 'imperfect' && proclitic === '')

/** A verb of the third person by its shape, which is no reporting verb: it requires; it will take. */
export function isThirdVerb(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token?.kind !== 'word' || mentionFrom(field, i) !== null || words.speech.forms.has(token.folded))
    return false
  const { folded } = token
  const { firstPlural, theyVerbs, doneVerbs } = words.phrases
  if (words.isImperfect(folded)) return words.isCommon(folded)
  if (words.isName(folded) || words.isKnown(folded)) return false
  const { heVerb, notHeVerbs } = words.phrases
  if (folded.length === 3 && folded.startsWith(heVerb) && !notHeVerbs.has(folded))
    return words.isCommon(folded)
  if (doneVerbs.has(folded)) return true
  const future = firstPlural.map((prefix) => prefix.slice(0, -1)).find((letter) => folded.startsWith(letter))
  return (
    future !== undefined &&
    theyVerbs.some((letter) => folded.startsWith(future + letter)) &&
    words.isCommon(folded.slice(future.length))
  )
}

/** A noun phrase may end before token `i`: a definite noun, a name, a word of time. */
export function isWholeNoun(field: Field, i: number, at: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  if (!isWord(before)) return true
  return (
    before.folded.startsWith(words.phrases.article) ||
    words.phrases.adverbs.has(before.folded) ||
    mentionBefore(field, i, at) !== null
  )
}

/** No mark of speech behind token `i`, and no "that" but right behind it, which would be the outer verb's. */
export function stretchIsPlain(
  field: Field,
  i: number,
  end: number,
  { phrases, speech }: FrameWords,
): boolean {
  const to = Math.min(end, i + MARKS)
  if (hasMarks(field, i, to)) return false
  for (let k = i + 2; k < to; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    if (isThat(field.tokens[k])) return false
    if (folded.startsWith(phrases.and) && speech.that.has(folded.slice(phrases.and.length))) return false
  }
  return true
}

/** A verb of ours that no mention holds. */
export const isOurs = (field: Field, i: number, words: FrameWords): boolean =>
  field.tokens[i]?.kind === 'word' &&
  field.tokens[i - 1]?.kind !== 'quote' &&
  !isThat(field.tokens[i]) &&
  mentionFrom(field, i) === null &&
  (words.isOurVerb(field.tokens[i]?.folded ?? '') || isMine(field, i, words))

/** Somebody's own voice at token `i`, also behind what denies it: "we hope", "we did not get". */
export function isVoice(field: Field, i: number, words: FrameWords): boolean {
  let at = i
  while (isIn(field.tokens[at], LISTS.negators)) at++
  if (isOurs(field, at, words) || words.structure.voices.has(writtenAt(field, at, words))) return true
  const { folded = '' } = field.tokens[at] ?? {}
  return at > i && words.isFirstPersonVerb(folded) && !words.isCommon(words.phrases.article + folded)
}

/** Where the clause of a voice at token `i` begins: | what we speak of; | we did not get. */
export function voiceFrom(field: Field, at: number, i: number): number {
  let from = i
  while (
    from - 1 > at &&
    field.tokens[from - 1]?.kind === 'word' &&
    isIn(field.tokens[from - 1], LISTS.negators)
  )
    from--
  return from
}

/** "I shall | exert": a future of one's own, and no verb of asking, which its letters begin, too. */
function isMine(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    folded.length > words.phrases.iShall.length + 2 &&
    writtenAt(field, i, words).startsWith(words.phrases.iShall) &&
    !words.speech.forms.has(folded) &&
    !words.isCommon(folded)
  )
}

/** A word, spelled so, that no noun phrase begins with; not an adverb before the complement ("said there that"). */
export function opensClause(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || token.kind !== 'word') return false
  const kind = field.tokens[i + 1]?.kind
  if (!words.phrases.clauseOpeners.has(writtenAt(field, i, words))) return false
  if (isIn(token, LISTS.adverbs) && isThat(field.tokens[i + 1])) return false
  return kind === 'word' || kind === 'number' || kind === 'quote'
}
