import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { lacksFamily } from './not-names.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { isObject, opensTitle } from './phrase-object.ts'
import type { Token } from './types.ts'

/** Letters of the shortest frequent word that is a family name where it stands. */
const SHORTEST = 3

/**
 * Whether a frequent word behind a lone given name is the family's, since the phrase ends with it or a name or title
 * follows: the minister Samir | Madani | that; Samir | Muabbir | owner of a shop; Nabil | Tayyib | Shamsi.
 */
export function isFamilyHere(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  if (!lacksFamily(tokens, k, words) || !mayBeFamily(tokens, k, words)) return false
  return isGlued(tokens, k, words)
    ? opensAside(tokens, k + 1, words)
    : endsAt(tokens, k + 1, words) || isNameOrTitle(tokens, k + 1, words)
}

/** A bare word that is no function word, verb, place, plural or object. */
function mayBeFamily(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '', roles = 0 } = tokens[k] ?? {}
  if (kind !== 'word' || folded.length < SHORTEST || words.definite(folded) || words.boundary(folded))
    return false
  if ((roles & (ROLES.accusative | ROLES.possessed)) !== 0 || words.isVerb(tokens, k)) return false
  const { phrases, names } = words
  if (names.phraseStarts.prayers.has(folded) || words.demonym(tokens[k - 1]?.folded ?? '')) return false
  if (phrases.objectNouns.has(folded) || phrases.issued.has(folded) || phrases.adverbs.has(folded))
    return false
  if (words.isMasdar(folded) || words.isImperfect(folded) || words.isPerfective(folded)) return false
  if (words.isPlace(folded) || words.demonym(folded) || words.isAdjunct(tokens, k)) return false
  if ([...phrases.pluralEndings, phrases.femininePlural].some((ending) => folded.endsWith(ending)))
    return false
  return words.quantifier(folded) === undefined && !words.names.particles.former.has(folded)
}

/** A bare noun behind a letter that may be a preposition or "and", with which no other name begins. */
const isGlued = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  words.mayBeGlued(tokens[k]?.folded ?? '')

/** A comma and a title behind it: Nabil Biqadi, | secretary of. */
function opensAside(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[at - 1] ?? {}
  const name = words.name(folded.slice(1))
  if (name !== undefined && (!name.ambiguous || folded.startsWith(words.phrases.and))) return false
  if (words.definite(folded.slice(1)) || tokens[at]?.kind !== 'comma') return false
  return words.office(tokens, at + 1, at + 4)?.word.number === 's'
}

/** A sign that ends the phrase, or a complementizer. */
function endsAt(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const next = tokens[at]
  if (next === undefined) return true
  if (next.kind === 'word') return words.opensClause(next.folded)
  return next.kind === 'comma' || next.kind === 'colon'
}

/** Another word of the name, a title of its bearer, or a medium that he speaks to. */
function isNameOrTitle(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word' || isObject(next, words)) return false
  const { to, article } = words.phrases
  const { folded } = next
  if (isIn(next, LISTS.compound)) return true
  if (
    folded.startsWith(to) &&
    (words.media.has(folded.slice(to.length)) || words.isAgency(folded.slice(to.length)))
  )
    return true
  if (words.definite(folded) && words.office(tokens, at, at + 3) !== null) return true
  if (opensTitle(tokens, at, words)) return true
  const name = words.name(folded)
  const bare = words.definite(folded) ? folded.slice(article.length) : folded
  if (name === undefined) return false
  if (words.definite(folded) && endsAt(tokens, at + 1, words)) return true
  return !name.ambiguous && !words.names.common.has(bare)
}
