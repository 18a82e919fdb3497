import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { formsAt } from './cues.ts'
import type { Range } from './types.ts'
import { isThat, isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/**
 * Where a noun that was said ends: at the comma before a further reporting verb, whether it makes a statement or not, and
 * at a verb joined to it (welcomed the vote, | and-she telephoned the mayor; …, | as-well he studies), for a noun is joined to nouns.
 * Behind a word that opens a clause inside it such a verb may be that clause's.
 */
export function nominalEnd(field: Field, { from, to }: Range, words: FrameWords): number {
  let clause = opensClause(field, from, words)
  for (let i = from + 1; i + 1 < to; i++) {
    const token = field.tokens[i]
    if (token === undefined || token.quotation !== field.tokens[from]?.quotation) continue
    if (token.kind === 'comma') {
      if (reports(field, i + 1, words) || goesOnBeside(field, i + 1, words)) return i
      continue
    }
    if (!isWord(token)) continue
    if (!clause && joinsVerb(field, i, words)) return field.tokens[i - 1]?.kind === 'comma' ? i - 1 : i
    clause ||= opensClause(field, i, words)
  }
  return to
}

const reports = (field: Field, i: number, words: FrameWords): boolean =>
  formsAt(field, i, words).some(({ tense, proclitic }) => tense === 'perfect' && proclitic !== '')

/** A relative or a complementizer, "what", or a verb: what is joined behind it may belong to its clause. */
const opensClause = (field: Field, i: number, words: FrameWords): boolean => {
  const token = field.tokens[i]
  if (!isWord(token)) return false
  const { folded } = token
  return (
    isThat(token) ||
    (isIn(token, LISTS.relatives) && !isIn(token, LISTS.prepositions)) ||
    words.phrases.whatever.has(folded) ||
    words.phrases.joined.has(folded) ||
    isVerb(field, i, folded, words)
  )
}

/** "…, | as | he studies", "…, | and not | it ceased": a connector or a negation, and a verb. */
function goesOnBeside(field: Field, i: number, words: FrameWords): boolean {
  const { besides, theyVerbs } = words.phrases
  const next = field.tokens[i + 1]?.folded ?? ''
  if (!besides.has(field.tokens[i]?.folded ?? '')) return false
  const isShaped = theyVerbs.some((letter) => next.startsWith(letter)) && !words.isDeed(next)
  return isVerb(field, i + 1, next, words) || (isShaped && !words.isKnown(next))
}

/** "And" with a verb. */
function joinsVerb(field: Field, i: number, words: FrameWords): boolean {
  const { and, heVerb } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (!folded.startsWith(and) || mentionFrom(field, i) !== null) return false
  const rest = folded.slice(and.length)
  const parted = field.tokens[i - 1]?.kind === 'comma'
  const isCue = formsAt(field, i, words).some(({ lemma }) => lemma.that || lemma.say)
  // Without a comma what is indefinite may be described: a series | and-it-bears the name.
  if (rest.startsWith(heVerb) && !parted && !isCue) return false
  return isVerb(field, i, rest, words)
}

/** Fewest letters of a verb told by its shape. */
const SHORTEST = 4

/** By its shape alone: the third person's imperfect, or a woman's perfect, which no frequent noun is spelled like. */
function isVerb(field: Field, i: number, folded: string, words: FrameWords): boolean {
  const { heVerb, sheVerb, femininePlurals, article } = words.phrases
  if (folded.length < SHORTEST || words.isKnown(folded) || words.isName(folded) || words.isDeed(folded))
    return false
  if (mentionFrom(field, i) !== null) return false
  if (folded.startsWith(heVerb)) return words.isImperfect(folded) && !words.isCommon(article + folded)
  if (!folded.endsWith(sheVerb) || femininePlurals.some((ending) => folded.endsWith(ending))) return false
  return folded.indexOf(article) > 1 || folded.indexOf(article) < 0
    ? !words.isCommon(article + folded)
    : false
}
