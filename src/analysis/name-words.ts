import { ROLES } from '../core/word-roles.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Letters of the shortest word that a cut name goes on with. */
const SHORTEST = 2

/** Letters of the longest name of no list that begins like "to". */
const LONGEST_OWN = 5

/**
 * What a word behind a name may be, taken by itself: a listed name, a nationality under the article, a word of no list,
 * a frequent word, a noun that a verb takes, a verb, a word behind a glued letter; `none`: what no name can be.
 */
export type Reading = 'name' | 'nationality' | 'unknown' | 'word' | 'noun' | 'verb' | 'led' | 'none'

/** What a word behind a name is. */
export function readingOf(tokens: readonly Token[], k: number, words: NounPhraseWords): Reading {
  const token = tokens[k]
  if (token?.kind !== 'word' || token.folded.length < SHORTEST) return 'none'
  const { folded, roles } = token
  const { phrases, names } = words
  if (words.boundary(folded) || phrases.adverbs.has(folded) || words.isAdjunct(tokens, k)) return 'none'
  if ((roles & (ROLES.accusative | ROLES.possessed)) !== 0 || phrases.issued.has(folded)) return 'none'
  const { particles } = names
  if (particles.former.has(folded) || particles.acting.has(folded) || words.isReflexive(folded)) return 'none'
  const entry = words.name(folded)
  // A nationality under the article, or an adjective that families are called by (Madani).
  if (words.titleAdjective(folded)) {
    if (folded.endsWith(phrases.feminineEnding) && entry === undefined) return 'none'
    const isFamily = words.definite(folded) ? words.demonym(folded) : entry !== undefined
    return isFamily ? 'nationality' : 'none'
  }
  if (words.isImperfect(folded) || words.isPerfective(folded) || words.accordingTo(folded)) return 'none'
  if (words.body(folded) !== undefined || words.quantifier(folded) !== undefined) return 'none'
  if (isMany(folded, words) || (entry === undefined && isMarkedObject(folded, words))) return 'none'
  if (words.isVerb(tokens, k)) return 'verb'
  if (phrases.objectNouns.has(folded) || words.isMasdar(folded)) return 'noun'
  if (words.isPlace(folded)) return 'none'
  if (isLed(folded, words) && !names.offices.has(folded))
    return folded.startsWith(phrases.toThe) ? 'none' : 'led'
  if (names.offices.has(folded)) return 'word'
  if (entry !== undefined) return 'name'
  const bare = words.definite(folded) ? folded.slice(phrases.article.length) : folded
  if (names.common.has(folded) || (names.common.has(bare) && !words.demonymShape(folded))) return 'word'
  return words.isMasdar(bare) || phrases.objectNouns.has(bare) ? 'none' : 'unknown'
}

/** A frequent word with the object's letter: | recently, | explaining. */
const isMarkedObject = (folded: string, { phrases, names, isParticiple }: NounPhraseWords): boolean =>
  folded.endsWith(phrases.objectEnding) &&
  (isParticiple(folded) || names.common.has(folded.slice(0, -phrases.objectEnding.length)))

/** Many of a kind are the verb's object. */
const isMany = (folded: string, { phrases }: NounPhraseWords): boolean =>
  folded.length > 5 && (folded.endsWith(phrases.pluralObject) || folded.endsWith(phrases.femininePlural))

/** A conjunction or preposition of one letter before a word that is known without it. */
function isLed(folded: string, words: NounPhraseWords): boolean {
  const { and, consequence, to, toThe } = words.phrases
  if (folded.startsWith(toThe)) return true
  if (folded.startsWith(to) && folded.length > LONGEST_OWN && words.name(folded) === undefined) return true
  if (!words.mayBeGlued(folded) && !folded.startsWith(and) && !folded.startsWith(consequence)) return false
  const rest = folded.slice(1)
  if (rest.length < 3) return false
  if (words.isCorrespondent(rest)) return true
  const { names } = words
  return (
    names.common.has(rest) || words.definite(rest) || words.name(rest) !== undefined || isNoun(rest, words)
  )
}

const isNoun = (word: string, words: NounPhraseWords): boolean =>
  words.body(word) !== undefined ||
  words.isPlace(word) ||
  words.isMasdar(word) ||
  words.names.offices.has(word) ||
  words.names.common.has(words.phrases.article + word)

/** A foreign name that begins like "and the": what stands behind is no word under the article. */
export function isForeign(folded: string, words: NounPhraseWords): boolean {
  const { and, article } = words.phrases
  if (!folded.startsWith(and + article)) return false
  const rest = folded.slice(and.length + article.length)
  const isKnown = words.names.common.has(rest) || words.names.frequent.has(rest)
  return !isKnown && words.body(rest) === undefined && !words.demonymShape(rest) && !words.isMasdar(rest)
}
