import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { isGivenFirst, isSpeech } from './name-speech.ts'
import { isForeign } from './name-words.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Letters of the shortest word that "and" is told from. */
const SHORTEST_JOINED = 4

/** Whether a name that begins at `from` ends before the word at `k`, which was read as its own. */
export function endsBefore(
  tokens: readonly Token[],
  k: number,
  from: number,
  to: number,
  words: NounPhraseWords,
): boolean {
  const token = tokens[k] as Token
  const { folded, kind, roles } = token
  if (kind !== 'word') return false
  const own = words.names.names.get(folded)
  // "On", spelled like Ali, behind given and family name.
  if (isIn(token, LISTS.prepositions) && !token.given) return k === to - 1 && k >= from + 2
  const { particles } = words.names
  if (own === undefined && (roles & ROLES.accusative) !== 0) return true
  if (words.isPerfective(folded)) return true
  if (own === undefined && isSpeech(token, k > from + 1 || !isGivenFirst(tokens, from, words), words))
    return true
  if (particles.called.has(folded))
    return own !== undefined && isFirst(tokens, k, from)
      ? isBound(tokens[k + 1], words)
      : !endsPhrase(tokens, k + 1, words) || words.definite(tokens[k + 1]?.folded ?? '')
  if (own === undefined && isVerb(tokens, k, words)) return true
  if (own === undefined && isBehindHouse(tokens, k, from, words)) return true
  if (own === undefined && isAddressee(folded, words)) return true
  if (own === undefined && opensClauseOfItsOwn(token, k > from + 1, words)) return true
  if (k > from + 1 && isTitleBehind(tokens, k, words)) return true
  if (words.definite(folded))
    return isClauses(tokens, k, isFirst(tokens, k, from), words) || isPlainNoun(tokens, k, from, words)
  if (own !== undefined || !words.names.common.has(folded) || isIn(token, LISTS.compound)) return false
  // A frequent word is a name behind a given one where the phrase ends with it, and before the house's.
  const next = tokens[k + 1]
  if (k < to - 1) return !isIn(next, LISTS.compound) && isPlainWord(next, words)
  if (k === from + 1 || endsPhrase(tokens, k + 1, words)) return false
  return isAct(folded, words) || isObject(folded, words)
}

/** What "known as", "winner of" govern: X | the winner | of-the-prize, in, from. */
const isBound = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind === 'word' &&
  (token.folded.startsWith(words.phrases.by) ||
    (isIn(token, LISTS.prepositions) && !words.phrases.titleOver.by.has(token.folded)))

/** Written as an object, far from any name: away, often. */
const isObject = (folded: string, { phrases, names }: NounPhraseWords): boolean =>
  folded.endsWith(phrases.objectEnding) && names.common.has(folded.slice(0, -1))

/** Behind given and family name a bare title with more of it: X Y | founder of a site, | guest of a programme. */
function isTitleBehind(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const [{ folded }, next] = [tokens[k] as Token, tokens[k + 1]]
  if (words.definite(folded) || words.names.names.get(folded)?.kind === 'g') return false
  const office = words.office(tokens, k, k + 1)
  if (office === null || isIn(next, LISTS.compound)) return false
  if (next?.kind === 'quote') return office.word.kinds.includes('relation')
  if (next?.kind !== 'word' || words.opensClause(next.folded) || words.boundary(next.folded)) return false
  // His saying, his account.
  if ((next.roles & ROLES.possessed) !== 0) return false
  return (
    words.name(next.folded) === undefined && !words.isVerb(tokens, k + 1) && !words.mayBeGlued(next.folded)
  )
}

/** Behind a house's name, which ends a name, a bare word that is no name: X al-Hilu | wakes up. */
function isBehindHouse(tokens: readonly Token[], k: number, from: number, words: NounPhraseWords): boolean {
  const [before, token, next] = [tokens[k - 1], tokens[k], tokens[k + 1]]
  if (!words.definite(before?.folded ?? '') || words.definite(token?.folded ?? '')) return false
  if (isIn(before, LISTS.compound) || isServant(tokens[k - 2], words) || isIn(next, LISTS.compound))
    return false
  if (isIn(token, LISTS.filiation | LISTS.kunya | LISTS.servant | LISTS.house)) return false
  // A name that begins under the article goes on.
  if (k - 1 === from) return false
  const house = words.names.names.get(before?.folded ?? '')
  return house === undefined || house.kind === 'f'
}

/** "Servant of", a conjunction or preposition glued to it or none. */
function isServant(token: Token | undefined, { names, phrases: { and, by, to } }: NounPhraseWords): boolean {
  if (token === undefined) return false
  const { folded } = token
  return (
    isIn(token, LISTS.servant) ||
    [and, by, to].some(
      (one) => folded.startsWith(one) && names.particles.servant.has(folded.slice(one.length)),
    )
  )
}

/** "To" with the name of an agency or medium, to which he spoke. */
function isAddressee(folded: string, words: NounPhraseWords): boolean {
  const { to } = words.phrases
  if (!folded.startsWith(to) || folded.length < SHORTEST_JOINED) return false
  const medium = folded.slice(to.length)
  return (
    words.isAgency(medium) || words.isCorrespondent(medium) || (words.listsOf(medium) & LISTS.agencies) !== 0
  )
}

/** A frequent bare word that is no name. */
const isPlainWord = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind === 'word' &&
  !words.definite(token.folded) &&
  words.names.common.has(token.folded) &&
  words.name(token.folded) === undefined

/** A noun of action or in the feminine, as a verb's object: paid | X Y | a visit | to. */
const isAct = (folded: string, { phrases, isMasdar }: NounPhraseWords): boolean =>
  phrases.objectNouns.has(folded) || isMasdar(folded) || folded.endsWith(phrases.feminineEnding)

/** A verb; a family may be called so where the phrase ends with it. */
const isVerb = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  words.isImperfect(tokens[k]?.folded ?? '') || (words.isVerb(tokens, k) && !endsPhrase(tokens, k + 1, words))

/** "And" with a word of the language (and lightly), "to" before a verb with its object (to ask him). */
function opensClauseOfItsOwn({ folded, roles }: Token, behindTwo: boolean, words: NounPhraseWords): boolean {
  const { and, by, to, heVerb } = words.phrases
  // With a noun and its pronoun (Hilu | by his account), or a verb and its object.
  if ((roles & ROLES.possessed) !== 0 && folded.length > SHORTEST_JOINED) {
    const noun = folded.slice(1, -1)
    if (folded.startsWith(and)) return true
    if (folded.startsWith(by) && (words.names.common.has(noun) || words.isMasdar(noun))) return true
  }
  if (folded.startsWith(to + heVerb)) return (roles & ROLES.possessed) !== 0
  const rest = folded.startsWith(and) ? folded.slice(and.length) : ''
  if (rest.length < SHORTEST_JOINED) return false
  // A foreign name spelt so (Walsbrok), right behind its first word.
  if (!behindTwo && isForeign(folded, words)) return false
  return (
    words.definite(rest) ||
    (behindTwo && words.names.common.has(rest)) ||
    (rest.startsWith(by) && words.names.common.has(rest.slice(by.length)))
  )
}

/** A definite word that no house is called: an adjective in the feminine, a title with more of it behind. */
function isClauses(tokens: readonly Token[], k: number, isRight: boolean, words: NounPhraseWords): boolean {
  const { folded } = tokens[k] as Token
  const isFamily = words.names.names.has(folded)
  const isFeminine = folded.endsWith(words.phrases.feminineEnding)
  if (!isFamily && isFeminine && (words.titleAdjective(folded) || words.demonym(folded))) return true
  const next = tokens[k + 1]
  if (words.office(tokens, k, k + 1) === null || next?.kind !== 'word') return false
  // A house's name right behind the given one (affirmed | Samir al-Khalifa | on), or an office's before another office.
  const isHouse = isFamily || words.office(tokens, k + 1, k + 2)?.word.definite === true
  if (isRight && isHouse && !words.titleAdjective(next.folded)) return false
  // A title with what it is of, or of what kind: X | the supervisor over, X | the director technical.
  if (words.phrases.titleLinks.has(next.folded) || words.phrases.titleOver.by.has(next.folded)) return true
  if (isRight && isFamily) return false
  return words.titleAdjective(next.folded) || words.office(tokens, k + 1, k + 2)?.word.definite === true
}

/** Right behind the given name, of one word or two (servant of X, X al-Din). */
const isFirst = (tokens: readonly Token[], k: number, from: number): boolean =>
  k === from + 1 ||
  (k === from + 2 && (isIn(tokens[from], LISTS.servant | LISTS.kunya) || isIn(tokens[k - 1], LISTS.compound)))

/**
 * A frequent noun under the article behind a name that has its family's already: Samir Hilu | the founding partner, summed up
 * | Niles Barrock | the mood | in.
 */
function isPlainNoun(tokens: readonly Token[], k: number, from: number, words: NounPhraseWords): boolean {
  const [before, { folded }, next] = [tokens[k - 1], tokens[k] as Token, tokens[k + 1]]
  if (words.name(folded) !== undefined || words.demonymShape(folded) || words.demonym(folded)) return false
  const { common } = words.names
  const isCommon = common.has(folded) || common.has(folded.slice(words.phrases.article.length))
  if (!isCommon || isIn(next, LISTS.compound)) return false
  if (isIn(tokens[k - 2], LISTS.filiation) || before?.kind !== 'word' || next?.kind !== 'word') return false
  const house = words.names.names.get(before.folded)
  if (house?.kind === 'g' || words.definite(before.folded)) return false
  if (words.office(tokens, k + 1, k + 2)?.word.definite === true) return true
  return k > from + 1 && words.office(tokens, k, k + 1) === null && words.isPreposition(next.folded)
}

/** What is said, a sign or a title follows. */
function endsPhrase(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const next = tokens[k]
  if (next?.kind !== 'word') return next?.kind !== 'number'
  if (words.opensClause(next.folded)) return true
  return next.folded.startsWith(words.phrases.and) || words.office(tokens, k, k + 3) !== null
}
