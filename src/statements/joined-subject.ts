import type { Field, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { isThat, isWord, mentionBefore, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Fewest letters of a noun behind its conjunction: shorter words that begin with that letter have it of their own. */
const SHORTEST = 3

/** Words of somebody joined whom no list knows. */
const LONGEST = 5

/**
 * The end of whoever is joined to a verb's subject or to whom it addresses, from the word with the conjunction at `i`:
 * X | and-his-counterpart, the states | and-a-number of officials. Null where the word is a noun of its own, which may
 * be the verb's object.
 */
export function joinedEnd(field: Field, at: number, i: number, words: FrameWords): number | null {
  if (i <= at + 1 || !isWord(field.tokens[i - 1]) || !joins(field, i, words)) return null
  let to = mentionFrom(field, i)?.to ?? i + 1
  const first = to
  while (to < first + LONGEST && goesOn(field, to, words)) to++
  return to
}

/** A conjunction and a noun; not a noun whose own first letter it is (the existence of), nor a verb. */
function joins(field: Field, i: number, words: FrameWords): boolean {
  const { and, article, adverbs } = words.phrases
  const { folded = '', kind } = field.tokens[i] ?? {}
  if (kind !== 'word' || !folded.startsWith(and) || isThat(field.tokens[i])) return false
  if (words.isDeed(folded) || words.isOwnDeed(folded) || words.speech.forms.has(folded)) return false
  const mention = mentionFrom(field, i)
  if (mention !== null) return (mention.glued ?? 0) > 0
  const rest = folded.slice(and.length)
  if (rest.length < SHORTEST || adverbs.has(rest) || words.isBoundary(rest)) return false
  // What is asserted may be joined to another such noun: the importance | and-the necessity of.
  if (words.isDeed(rest) || words.isOwnDeed(rest)) return false
  return rest.startsWith(article) || words.isKnown(rest) || words.isQuantifier(rest)
}

/** What goes on with such a phrase: whose or of whom an indefinite noun is, and adjectives of origin. */
function goesOn(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  const before = field.tokens[i - 1]
  if (token?.kind !== 'word' || before === undefined || isThat(token)) return false
  const { article, and, partitive } = words.phrases
  const { folded } = token
  if (partitive.has(folded)) return words.isQuantifier(unjoined(before.folded, and))
  if (partitive.has(before.folded)) return true
  if (mentionBefore(field, i, i - LONGEST)?.name?.to === i) return false
  if (isDefinite(before, words)) return isOrigin(folded, words)
  if (words.isBoundary(folded) || words.isDeed(folded) || words.isOwnDeed(folded)) return false
  if (folded.startsWith(article) && words.isDeed(folded.slice(article.length))) return false
  return (
    !isIn(token, LISTS.prepositions) &&
    words.gluedPreposition(field, i) === null &&
    !words.isAdjunct(field, i)
  )
}

const unjoined = (folded: string, and: string): string =>
  folded.startsWith(and) ? folded.slice(and.length) : folded

/** Under the article, with a pronoun behind it, or the name of a place. */
function isDefinite({ folded, roles }: Token, { phrases: { and, article }, isPlace }: FrameWords): boolean {
  const own = unjoined(folded, and)
  return (roles & ROLES.possessed) !== 0 || own.startsWith(article) || isPlace(own) || isPlace(folded)
}

/** A definite adjective of origin or kind: the northern, the educational. */
export function isOrigin(folded: string, words: FrameWords): boolean {
  const { article, relativeEndings, nominativeEndings, obliqueEndings } = words.phrases
  if (!folded.startsWith(article) || words.isDeed(folded.slice(article.length))) return false
  const several = [...nominativeEndings, ...obliqueEndings].find((ending) => folded.endsWith(ending))
  const one = several === undefined ? folded : folded.slice(0, -several.length)
  return one.length > article.length + SHORTEST && relativeEndings.some((ending) => one.endsWith(ending))
}
