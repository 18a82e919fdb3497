import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** What begins what was said (we hope, I want), a time, "itself", or how it was said: X | commenting on. */
export function isSpeech({ folded, given }: Token, hasFamily: boolean, words: NounPhraseWords): boolean {
  if (given || words.definite(folded)) return false
  const { phrases } = words
  if (phrases.adverbs.has(folded) || words.isReflexive(folded)) return true
  if (folded.endsWith(phrases.objectEnding) && words.isParticiple(folded)) return true
  return words.phrases.clauseOpeners.has(folded) || (hasFamily && isOurVerb(folded, words))
}

/** A given name that no family is called by opens the name. */
export const isGivenFirst = (tokens: readonly Token[], from: number, words: NounPhraseWords): boolean =>
  words.names.names.get(tokens[from]?.folded ?? '')?.kind === 'g'

/** Letters of the shortest verb in the first person. */
const SHORTEST_VERB = 4

/** "We" or "I" before a verb that is frequent of others: nrju beside yrju. */
function isOurVerb(folded: string, { phrases, names, isImperfect }: NounPhraseWords): boolean {
  if (folded.length < SHORTEST_VERB || names.places.has(folded) || names.demonyms.has(folded)) return false
  return (
    folded.startsWith(phrases.weVerb) && isImperfect(phrases.heVerb + folded.slice(phrases.weVerb.length))
  )
}
