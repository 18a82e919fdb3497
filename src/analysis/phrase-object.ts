import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { lacksFamily } from './not-names.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { isRank } from './title-walk.ts'
import type { PhraseHead, Token } from './types.ts'

/** A noun with a pronoun (his conviction): no subject's phrase goes on with it. */
export function isPossessed(
  { folded, roles }: Token,
  isName: boolean,
  named: boolean,
  words: NounPhraseWords,
): boolean {
  if (isName || folded.length < 4 || (roles & ROLES.possessed) === 0) return false
  if (words.phrases.surePronouns.some((ending) => folded.endsWith(ending))) return true
  // A foreign name may end in the pronoun's letter (Hervé); a known noun with it is none.
  const noun = folded.slice(0, -1)
  return (
    !named && (words.names.common.has(noun) || words.isMasdar(noun) || words.phrases.objectNouns.has(folded))
  )
}

/** Behind a complete body or source an indefinite word that is no adjective of it; a definite body has definite ones. */
export function isBare(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  isName: boolean,
  words: NounPhraseWords,
): boolean {
  const { folded = '' } = tokens[k] ?? {}
  if (words.definite(folded) || isName || words.isPlace(folded) || words.demonym(folded)) return false
  const { and, adjectiveEndings, sourceAdjectives } = words.phrases
  if (folded.startsWith(and) || sourceAdjectives.has(folded)) return false
  const before = tokens[k - 1]?.folded ?? ''
  // "The source | a period of": nor has one man under the article.
  const takesDefinite = head.kind === 'body' || (head.definite && head.plural === false)
  if (takesDefinite && words.definite(before) && words.names.common.has(folded)) return true
  return !adjectiveEndings.some((ending) => folded.endsWith(ending))
}

/** A frequent word or a verb in the future behind a name, no name of its own beside it: what is said begins. */
export function startsSpeech(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const folded = tokens[k]?.folded ?? ''
  const next = tokens[k + 1]
  // The phrase's last word is the name's (Samir Madani | in a speech).
  if (next?.kind !== 'word' || words.boundary(next.folded)) return false
  if (isFuture(folded, words)) return true
  if (words.definite(folded)) return false
  return words.names.common.has(folded) && words.name(next.folded) === undefined
}

/** A definite title right behind a given name, before a sign or a complementizer: a house's name (Ibrahim al-Askari). */
export const endsWithName = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  !isIn(tokens[k - 2], LISTS.house) &&
  isGivenOrHalf(tokens, k - 1, words) &&
  (words.name(tokens[k]?.folded ?? '') !== undefined ||
    endsFrame(tokens[k + 1], words) ||
    isAside(tokens[k + 1], words) ||
    opensTitle(tokens, k + 1, words))

/** A bare title in a construct of its own behind a name: X | professor of the law, X | deputy commander of the division. */
export function opensTitle(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || words.definite(folded)) return false
  // A given name that is a title, too (Khalifa), goes on with the name.
  const entry = words.name(folded)
  const isHouse = isIn(tokens[k - 1], LISTS.house)
  if (isHouse) return false
  const office = words.office(tokens, k, k + 3)
  const next = tokens[office?.to ?? k]
  // … but a bare body behind it tells the title: X | emir of the region of Y.
  if (entry !== undefined && entry.kind !== 'f')
    return office?.to === k + 1 && words.body(next?.folded ?? '')?.definite === false
  if (office?.word.number !== 's' || next?.kind !== 'word') return false
  if (words.body(next.folded) !== undefined) return true
  const second = words.office(tokens, office.to, office.to + 3)
  const ofSecond = tokens[second?.to ?? k]
  if (second !== null && ofSecond?.kind === 'word' && words.definite(ofSecond.folded)) return true
  if (words.name(next.folded) !== undefined || words.boundary(next.folded)) return false
  if (words.definite(next.folded)) return true
  if (isRank(office.word)) return false
  // "X | owner of | a shop": a bare noun that the title is of.
  if (entry === undefined && isNoun(next, words)) return true
  const last = tokens[office.to + 1]
  return last?.kind === 'word' && words.definite(last.folded) && !words.mayBeGlued(next.folded)
}

/** A frequent bare noun that is no object, verb or function word. */
const isNoun = (token: Token, words: NounPhraseWords): boolean =>
  words.names.common.has(token.folded) && !isObject(token, words) && !words.isImperfect(token.folded)

/** A known noun in the object's case, marked or by its letters: he wrote | a study. */
export function isObject({ folded, roles }: Token, words: NounPhraseWords): boolean {
  if ((roles & ROLES.accusative) !== 0) return true
  const { objectEnding } = words.phrases
  if (!folded.endsWith(objectEnding) || words.name(folded) !== undefined) return false
  const noun = folded.slice(0, -objectEnding.length)
  return noun.length > 2 && (words.body(noun) !== undefined || words.isMasdar(noun))
}

/** A function word that opens an adjunct of the verb, not a title's institution. */
const isAside = (next: Token | undefined, words: NounPhraseWords): boolean =>
  next !== undefined && words.boundary(next.folded) && !isIn(next, LISTS.in)

const isPlural = (folded: string, { phrases }: NounPhraseWords): boolean =>
  [...phrases.pluralEndings, phrases.femininePlural].some((ending) => folded.endsWith(ending))

/** A sign or a complementizer. */
const endsFrame = (next: Token | undefined, words: NounPhraseWords): boolean =>
  next?.kind !== 'word' || words.opensClause(next.folded)

/** An adjective of an unnamed source. */
const isSourceWord = (folded: string, { phrases }: NounPhraseWords): boolean =>
  phrases.sourceAdjectives.has(folded) || phrases.adjectiveEndings.some((ending) => folded.endsWith(ending))

/** A listed name without the article, or the second half of one. */
const isGivenOrHalf = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const folded = tokens[k]?.folded ?? ''
  if (isSecondHalf(tokens, k, words)) return true
  return !words.definite(folded) && words.name(folded) !== undefined
}

/**
 * A word that a complete phrase cannot go on with, behind a verb that takes a noun: a verbal noun, one with a pronoun,
 * a definite noun that is no adjective or family name, an indefinite noun.
 */
export function opensObject(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  named: boolean,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const { phrases, names } = words
  const entry = words.name(folded)
  const isName = entry !== undefined && !(head.kind === 'body' && entry.ambiguous)
  const bare = words.definite(folded) ? folded.slice(phrases.article.length) : folded
  if (!isName && (phrases.objectNouns.has(bare) || phrases.issued.has(bare) || words.isMasdar(bare)))
    return true
  if (words.definite(folded)) {
    // Behind a house's name the person's is complete.
    const afterHouse = words.definite(tokens[k - 1]?.folded ?? '') && !isSecondHalf(tokens, k - 1, words)
    if (named && afterHouse && !(isName && words.demonymShape(folded))) return true
    // Right behind a given name it is the house's, surely where the phrase ends with it.
    if (named && names.particles.compound.has(tokens[k + 1]?.folded ?? '')) return false
    if (named && isGivenOrHalf(tokens, k - 1, words)) {
      const filiated = names.particles.filiation.has(tokens[k - 2]?.folded ?? '')
      if (filiated && !names.common.has(folded) && !names.common.has(bare)) return false
      const next = tokens[k + 1]
      const ends = endsFrame(next, words) || (next !== undefined && isObject(next, words))
      const surname = ends && !isGivenOrHalf(tokens, k - 2, words)
      return (
        !surname &&
        !isName &&
        (names.common.has(folded) ||
          words.body(folded)?.definite === true ||
          isPlural(folded, words) ||
          isGivenOrHalf(tokens, k - 2, words) ||
          (names.common.has(bare) && !lacksFamily(tokens, k, words))) &&
        !words.demonymShape(folded)
      )
    }
    if (words.demonym(folded) || words.titleAdjective(folded) || phrases.rankAdjectives.has(folded))
      return false
    if (!named && words.demonymShape(folded)) return false
    // An adjective agrees with the feminine noun before it.
    const { feminineEnding } = phrases
    const isFeminine =
      folded.endsWith(feminineEnding) &&
      [feminineEnding, phrases.femininePlural].some((ending) => tokens[k - 1]?.folded.endsWith(ending))
    const joined = tokens[k - 1]?.folded.startsWith(phrases.and + phrases.article) === true
    const ofJoined = joined && head.kind === 'body' && folded.endsWith(feminineEnding)
    if ((isFeminine || ofJoined) && !named) return isOtherBody(folded, words)
    const office = words.office(tokens, k, k + 3)
    if (office !== null)
      return named || office.word.number !== 's' || head.kind !== 'title' || verb.takesPerson
    if (isName || (!named && head.kind === 'title' && describesNext(tokens, k, head, words))) return false
    return !words.demonymShape(folded) || (named && names.common.has(bare))
  }
  if (isName || words.names.particles.filiation.has(folded) || isOfRank(tokens, k, words)) return false
  const before = tokens[k - 1]?.folded ?? ''
  // "Participants in a forum of Sahl | difficulty": what stands behind a place is no adjective of theirs.
  const isBehindWhole = words.isPlace(before) && !words.demonym(before)
  const isOfSource = phrases.sourceAdjectives.has(folded) || !isBehindWhole
  if (head.kind === 'source' && isOfSource && isSourceWord(folded, words) && words.body(folded) === undefined)
    return false
  // Behind a house's name the person's name is complete.
  if (named && words.definite(tokens[k - 1]?.folded ?? '') && !isSecondHalf(tokens, k - 1, words)) return true
  return names.common.has(folded) || words.body(folded) !== undefined
}

/** What arm or learning a rank right before it is of, without the article: Colonel | Pilot | X, Colonel | Doctor | X. */
function isOfRank(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  if (!words.phrases.rankAdjectives.has(tokens[k]?.folded ?? '')) return false
  const before = tokens[k - 1]?.folded ?? ''
  if (words.phrases.rankAdjectives.has(before)) return true
  return words.office(tokens, k - 1, k)?.word.kinds.includes('rank') === true
}

/** "The coach | the veteran | X": right behind a definite title and before a sure given name, its adjective. */
function describesNext(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean {
  const entry = words.names.names.get(tokens[k + 1]?.folded ?? '')
  const isGiven = entry !== undefined && entry.kind !== 'f' && !entry.ambiguous
  return isGiven && head.definite && k === head.to
}

/** A body's noun that is no adjective of another body: called on | the society | the ministry. */
function isOtherBody(folded: string, words: NounPhraseWords): boolean {
  const body = words.body(folded)
  if (body === undefined || body.document || body.number !== 's' || words.demonymShape(folded)) return false
  return !words.phrases.bodyAdjectives.has(folded)
}

/** The second half of a name: behind "son of", or of a compound (… Allah, … al-Din). */
export function isSecondHalf(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { filiation, servant, kunya, house, compound } = words.names.particles
  const before = tokens[k - 1]?.folded ?? ''
  const folded = tokens[k]?.folded ?? ''
  if (filiation.has(before) || servant.has(before) || kunya.has(before)) return true
  if (house.has(before) && tokens[k - 1]?.given) return true
  return compound.has(folded) && !words.definite(before)
}

/** Letters of a verb in the future, at least. */
const SHORTEST_FUTURE = 5

/** A verb in the future (he went on: | we shall …): no foreign name that begins so. */
const isFuture = (folded: string, { phrases, names }: NounPhraseWords): boolean =>
  folded.length >= SHORTEST_FUTURE &&
  phrases.futures.some((start) => folded.startsWith(start)) &&
  (names.common.has(folded) || names.common.has(folded.slice(1)))
