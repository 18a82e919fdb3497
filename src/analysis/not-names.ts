import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Letters of the shortest noun that an ending is taken off. */
const SHORTEST = 4

/**
 * Whether a word behind a name is the clause's and no name: Samir Hilu | his words (a noun with a pronoun), | joy (in
 * the object's case), | year 1954, | to our correspondent. A listed name is one, whatever it looks like.
 */
export function isClauses(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '', roles = 0, given } = tokens[k] ?? {}
  if (kind !== 'word' || given || words.name(folded) !== undefined) return false
  if (tokens[k + 1]?.kind === 'number' && words.names.common.has(folded)) return true
  // Behind "house of X".
  const isHouses = isIn(tokens[k - 2], LISTS.house) && tokens[k - 2]?.given === true
  if (isHouses && words.definite(folded) && !isIn(tokens[k], LISTS.compound)) return true
  const { by, to, objectEnding } = words.phrases
  if (folded.startsWith(to) && words.isCorrespondent(folded.slice(to.length))) return true
  if (folded.length < SHORTEST) return false
  if (words.definite(folded)) return isMany(tokens, k, words) || isObjectBehind(tokens, k, words)
  const { common } = words.names
  if ((folded.startsWith(by) || folded.startsWith(to)) && common.has(folded.slice(1)))
    return !lacksFamily(tokens, k, words)
  const noun = folded.slice(0, -1)
  const isNoun = common.has(noun) || words.isMasdar(noun)
  if ((roles & ROLES.possessed) !== 0) return isNoun || isPossessedNoun(tokens[k], words)
  return folded.endsWith(objectEnding) && isNoun && words.name(noun) === undefined
}

/** Letters of the shortest plural that no house is called by. */
const SHORTEST_MANY = 8

/** Many, as an object before what the verb governs: he urged | Samir Hilu | the believers | to. */
function isMany(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k] ?? {}
  if (folded.length < SHORTEST_MANY || !folded.endsWith(words.phrases.pluralObject)) return false
  if (words.names.particles.compound.has(folded) || words.demonymShape(folded)) return false
  const next = tokens[k + 1]
  if (next?.kind !== 'word' || words.opensClause(next.folded)) return false
  return words.mayBeGlued(next.folded) || words.isPreposition(next.folded)
}

/** Letters of the shortest word that a sure pronoun shows to be a noun (his ministry), no foreign name. */
const SHORTEST_POSSESSED = 6

/** A noun of no list with a pronoun: his lawyer, his ministry. */
const isPossessedNoun = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token !== undefined &&
  (token.roles & ROLES.possessed) !== 0 &&
  token.folded.length >= SHORTEST_POSSESSED &&
  words.name(token.folded) === undefined &&
  words.phrases.surePronouns.some((ending) => token.folded.endsWith(ending))

/**
 * A frequent noun with the article behind given and family name: it sums up | Samir Hilu | the situation | behind. Not
 * where the phrase ends with it, unless it is a feminine noun or one of action.
 */
function isObjectBehind(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const { article, feminineEnding } = words.phrases
  const bare = folded.slice(article.length)
  if (!words.names.common.has(bare) || words.demonymShape(folded) || words.titleAdjective(folded))
    return false
  if (words.office(tokens, k, k + 1) !== null || words.demonym(folded)) return false
  const before = words.name(tokens[k - 1]?.folded ?? '')
  if (before === undefined || lacksFamily(tokens, k, words)) return false
  if (words.names.particles.compound.has(folded) || words.names.particles.former.has(folded)) return false
  if (folded.endsWith(feminineEnding) || words.isMasdar(bare)) return true
  const next = tokens[k + 1]
  return (
    next?.kind === 'word' && !words.opensClause(next.folded) && words.office(tokens, k + 1, k + 4) === null
  )
}

/** A given name right before `k`, and no name before that. */
export function lacksFamily(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const given = words.names.names.get(tokens[k - 1]?.folded ?? '')
  if (given === undefined || given.kind === 'f' || tokens[k - 1]?.kind !== 'word') return false
  const before = tokens[k - 2]
  if (before?.kind !== 'word') return true
  const { filiation, servant, kunya } = words.names.particles
  const { folded } = before
  if (filiation.has(folded)) return true
  if (servant.has(folded) || kunya.has(folded)) return false
  const first = words.names.names.get(folded)
  return first === undefined || first.kind === 'f' || words.office(tokens, k - 2, k - 1) !== null
}
