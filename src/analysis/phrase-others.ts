import { LISTS } from '../core/word-lists.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import type { PhraseHead, Token } from './types.ts'

/** Whom a source told: a security source | the reporter of X, a local official | agency X. */
export const isTold = (
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean => {
  const { folded = '' } = tokens[k] ?? {}
  if (words.isCorrespondent(folded)) return true
  return k > head.to && words.media.has(folded) && isBodyBehindAdjective(tokens, k, words)
}

/**
 * No part of a body's name: a verb that goes back to it (a study | supervised | over-it), and a bare noun of several men in
 * the object's case behind a definite one, before whom they belong to (called on, the ministry | users of | the road).
 */
export function isOtherNoun(
  tokens: readonly Token[],
  k: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const { folded: next = '', kind } = tokens[k + 1] ?? {}
  if (words.definite(folded) || folded.startsWith(words.phrases.and) || kind !== 'word') return false
  if (words.isPronominal(next)) return !words.demonymShape(folded)
  const mayAddress = verb.takesPerson || (verb.takesNoun && !verb.tells)
  if (!mayAddress || !words.definite(next) || !words.definite(tokens[k - 1]?.folded ?? '')) return false
  return words.demonymShape(folded) && words.name(folded) === undefined && !words.isPlace(folded)
}

/** A body's bare noun behind an adjective: French deputies | a government, a field commander | the forces of. */
export function isBodyBehindAdjective(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k - 1] ?? {}
  const noun = words.body(tokens[k]?.folded ?? '')
  if (words.definite(folded) || noun === undefined || words.quantifier(folded.slice(1)) !== undefined)
    return false
  if (words.demonym(folded)) return !words.isPlace(folded)
  if (noun.definite || words.body(tokens[k - 2]?.folded ?? '') !== undefined) return false
  const { body, office, name } = words.facts(folded).as
  return words.demonymShape(folded) && body === undefined && office === undefined && name === undefined
}

/** A relative under "and" (the fans | and-who attended). */
export const isJoinedRelative = (
  folded: string,
  { phrases, boundary, listsOf }: NounPhraseWords,
): boolean => {
  if (!folded.startsWith(phrases.and)) return false
  const rest = folded.slice(phrases.and.length)
  return boundary(rest) && (listsOf(rest) & LISTS.relatives) !== 0
}
