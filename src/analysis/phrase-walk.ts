import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { isMotherOf } from './bodies.ts'
import { isGivenName } from './given-names.ts'
import { initialBehind } from './initials.ts'
import { quotedEnd } from './institutions.ts'
import { LONGEST } from './limits.ts'
import { atMarkedBody, ofMarkedBody } from './marked-bodies.ts'
import { isClauses } from './not-names.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { isAddressed } from './person-names.ts'
import { isFamilyHere } from './phrase-family.ts'
import { isBodysName, isLink, isSecondAdjective, joinsPhrase, pastPreposition } from './phrase-links.ts'
import { marksPerson } from './phrase-name.ts'
import {
  endsWithName,
  isBare,
  isPossessed,
  isSecondHalf,
  opensObject,
  opensTitle,
  startsSpeech,
} from './phrase-object.ts'
import { isBodyBehindAdjective, isJoinedRelative, isOtherNoun, isTold } from './phrase-others.ts'
import { isBehindProperName } from './phrase-proper.ts'
import { isSecondOffice } from './title-walk.ts'
import type { PhraseHead, Token } from './types.ts'
import { isUnionsOwn } from './unions.ts'

/** Words in brackets inside a title: the lower house (the Duma). */
const LONGEST_BRACKET = 6

/**
 * Where the speaker's phrase behind a reporting verb ends. What a verb governs bounds it: one that reports by a clause
 * alone leaves all words up to the clause, a comma or an adjunct to its subject; one that takes a noun or a
 * preposition gives its object the first word that the complete phrase cannot go on with.
 */
export function phraseEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  head: PhraseHead,
  verb: ReportingVerb,
  words: NounPhraseWords,
): number {
  const bound = Math.min(limit, from + LONGEST)
  let k = head.to
  // Definite enough to stand alone: what follows may be the verb's.
  let complete = head.definite || head.kind === 'name'
  let named = head.kind === 'name'
  // Where words surely belong to it, though the last may look like a preposition.
  let whole = head.to
  while (k < bound) {
    const token = tokens[k]
    if (token === undefined) break
    const { kind, folded } = token
    if (kind === 'open-bracket') {
      const close = closing(tokens, k, bound)
      if (close === null) break
      k = close
      continue
    }
    if (kind === 'quote') {
      const close = named && verb.takesNoun ? null : quotedEnd(tokens, k, bound, words)
      if (close === null || (complete && isSaid(tokens, k, close))) break
      // A person in marks ends the phrase: the lawyer | «X» | a matter that …
      if (head.kind === 'title' && marksPerson(tokens, head.to, close, words)) {
        k = close
        break
      }
      complete = true
      k = close
      continue
    }
    const passed = folded === '/' ? 1 : initialBehind(tokens, k, bound, head, words)
    if (passed > 0) {
      k += passed
      continue
    }
    const isHouses = tokens[k - 1]?.given === true && isIn(tokens[k - 1], LISTS.house)
    const ranked = kind === 'word' && !isHouses ? words.honorificsEnd(tokens, k, bound) : null
    const isBodys = head.kind === 'body' && !complete
    const isStates = ranked !== null && (words.place(tokens, k, bound)?.to ?? 0) > ranked
    if (ranked !== null && ranked > k && !isStates && (head.kind === 'title' || isBodys)) {
      // Behind a name a form of respect is another person's: thanked | X | his Excellency …
      const behind = tokens[ranked]
      if (named && behind?.kind === 'word' && !words.opensClause(behind.folded)) break
      complete = true
      k = ranked
      if (head.kind === 'title' && !named && opensRanked(tokens, k, bound, words)) {
        named = true
        k++
      }
      continue
    }
    const marked =
      kind === 'word' && head.kind === 'title'
        ? ofMarkedBody(tokens, k, bound, head, words)
        : kind === 'word' && head.kind === 'source'
          ? atMarkedBody(tokens, k, bound, head, verb, words)
          : null
    if (marked !== null) {
      complete = true
      k = marked
      continue
    }
    if (kind !== 'word' || folded.length === 1) break
    const medium = named ? null : words.mediumEnd(tokens, k, bound)
    if (medium !== null) {
      complete = true
      k = medium
      whole = k
      continue
    }
    if (head.kind === 'body' && !complete && isMotherOf(tokens, k, words)) {
      complete = true
      k += 2
      continue
    }
    const isOffices = head.kind === 'title' && k === head.to && isSecondOffice(tokens, k, words)
    if (isOffices || isSecondHalf(tokens, k, words)) {
      k++
      continue
    }
    const link = (head.kind === 'title' || head.kind === 'source') && !named && isLink(folded, words)
    if (link) {
      complete = false
      k++
      continue
    }
    if (words.boundary(folded) && !isNameHere(tokens, k, bound, verb, words)) {
      const next = named ? null : pastPreposition(tokens, k, bound, head, verb, words)
      if (next === null) break
      complete = false
      k = next
      continue
    }
    if (
      named &&
      words.definite(folded) &&
      !isHouses &&
      words.office(tokens, k, bound) !== null &&
      !endsWithName(tokens, k, words)
    )
      break
    if (named && opensTitle(tokens, k, words)) break
    if (!complete && verb.takesNoun && isBehindProperName(tokens, k, head, words)) break
    const place = words.place(tokens, k, bound)
    if (place !== null && place.to > k + 1) {
      if (complete && place.speaks && isAnother(tokens, k, head, verb, words)) break
      complete = true
      k = place.to
      continue
    }
    if (isSecondAdjective(tokens, k, head, words)) {
      k++
      continue
    }
    const isName = words.name(folded) !== undefined
    const isPersons = named && (head.kind === 'title' || head.kind === 'name')
    if (isPersons && isClauses(tokens, k, words)) break
    if (isPersons && !isName && isFamilyHere(tokens, k, words)) {
      k++
      continue
    }
    if (isJoinedRelative(folded, words)) break
    if (isGlued(folded, isName, verb, words)) {
      if (!joinsPhrase(tokens, k, head, named, verb, words)) break
      complete = isWhole(folded.slice(1), words) || folded.startsWith(words.phrases.toThe)
      k++
      continue
    }
    if (isBodysName(tokens, k, words)) {
      complete = false
      k++
      continue
    }
    if (endsPhrase(tokens, k, words)) break
    // "Opponents | the general": several men without the article, whom no definite noun completes; some nations' names begin like one.
    if (
      head.plural &&
      !words.definite(tokens[k - 1]?.folded ?? '') &&
      endsAsSubject(tokens[k - 1], words) &&
      words.definite(folded) &&
      !words.demonym(folded)
    )
      break
    if (head.kind === 'source' && isTold(tokens, k, head, words)) break
    if (head.kind === 'body' && isOtherNoun(tokens, k, verb, words)) break
    if (complete && isPossessed(token, isName, named, words)) break
    if (complete && head.kind !== 'title' && !named && isBare(tokens, k, head, isName, words)) break
    if (named && !isName && !token.given && startsSpeech(tokens, k, words)) break
    const ended = tokens[k - 1]?.kind === 'close-bracket' || (named && endsNamed(tokens, k - 1, words))
    if (ended && k > from + 1 && isAddressed(folded, words)) break
    const mayHold = !named && head.kind === 'title' && !verb.takesPerson
    const office =
      mayHold && !isPossessed(token, isName, named, words) ? words.office(tokens, k, bound) : null
    if (office !== null && office.word.number === 's' && (!isName || !isGivenName(tokens, k, words))) {
      complete = office.word.definite
      k = office.to
      continue
    }
    const isAction =
      head.kind === 'source' &&
      (k > head.to || endsAsSubject(tokens[k - 1], words)) &&
      (words.phrases.objectNouns.has(folded) || isBodyBehindAdjective(tokens, k, words)) &&
      !words.boundary(tokens[k - 1]?.folded ?? '') &&
      !isLink(tokens[k - 1]?.folded ?? '', words) &&
      // "One of the companies of | organising | trips".
      (k === head.to || words.body(tokens[k - 1]?.folded ?? '')?.definite !== false)
    if (verb.takesNoun && (isAction || (complete && opensObject(tokens, k, head, named, verb, words)))) break
    if (
      head.plural &&
      complete &&
      isName &&
      !words.definite(folded) &&
      words.name(folded)?.ambiguous === false
    )
      break
    named ||= isName && complete && !words.definite(folded)
    complete ||= isWhole(folded, words) && !opensMediumName(tokens, k, words)
    k++
  }
  while (k > whole && tokens[k - 1]?.kind === 'word' && isStray(tokens, k - 1, bound, verb, words)) k--
  return k
}

/**
 * A state or organisation of several words behind a complete phrase, which is no construct: called on | the president |
 * the United Nations. Not so what a preposition's noun goes on with, nor right behind a title whose "of" was left out.
 */
function isAnother(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  // "The society | Arabian Saudi": adjectives that are a state's name, too.
  if (words.demonym(tokens[k]?.folded ?? '')) return false
  if (tokens[k - 1]?.folded.startsWith(words.phrases.toThe)) return false
  return head.kind !== 'title' || k > head.to || !verb.tells
}

/** Words of a quotation that closes its sentence behind a whole noun phrase, and is what was said rather than a name. */
const SPOKEN = 3

const isSaid = (tokens: readonly Token[], open: number, close: number): boolean => {
  const next = tokens[close]?.kind
  return close - open - 2 >= SPOKEN && (next === undefined || next === 'stop' || next === 'break')
}

/** Behind a form of respect a bare word before "son of" is a given name, though it is a frequent word. */
function opensRanked(tokens: readonly Token[], k: number, bound: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  const next = tokens[k + 1]
  if (kind !== 'word' || k + 1 >= bound || words.boundary(folded) || words.definite(folded)) return false
  return next?.kind === 'word' && isIn(next, LISTS.filiation)
}

/** A house's name, or a listed family name behind a given one, ends a person's name. */
const endsNamed = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const { folded = '' } = tokens[k] ?? {}
  const { folded: before = '' } = tokens[k - 1] ?? {}
  if (words.names.particles.servant.has(before)) return false
  return words.definite(folded) || (words.name(folded) !== undefined && words.name(before) !== undefined)
}

/** Officials, experts: the ending of a plural that no construct goes on with. */
const endsAsSubject = (token: Token | undefined, { phrases }: NounPhraseWords): boolean =>
  phrases.nominativeEndings.some((ending) => token?.folded.endsWith(ending) === true)

/** A word with which a construct is complete. */
const isWhole = (folded: string, words: NounPhraseWords): boolean =>
  words.definite(folded) || words.isPlace(folded) || words.demonym(folded)

/** A place right behind a medium's bare noun, before a bare word that is no noun of action: the paper | New York | Times. */
function opensMediumName(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  if (!words.media.has(tokens[k - 1]?.folded ?? '') || words.definite(tokens[k]?.folded ?? '')) return false
  const { kind, folded = '' } = tokens[k + 1] ?? {}
  if (kind !== 'word' || words.boundary(folded) || words.definite(folded) || words.demonym(folded))
    return false
  if (words.mayBeGlued(folded) || endsPhrase(tokens, k + 1, words)) return false
  if (!words.names.common.has(folded)) return true
  // A frequent word only where the name ends with it: … Times | American, … Times | of.
  const { kind: next, folded: last = '' } = tokens[k + 2] ?? {}
  const ends = next !== 'word' || words.boundary(last) || words.demonym(last) || words.mayBeGlued(last)
  return ends && !words.phrases.objectNouns.has(folded) && !words.isMasdar(folded)
}

/** A preposition that lost what it governs. */
const isStray = (
  tokens: readonly Token[],
  k: number,
  bound: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean =>
  words.boundary(tokens[k]?.folded ?? '') &&
  !words.names.particles.foreign.has(tokens[k]?.folded ?? '') &&
  !isNameHere(tokens, k, bound, verb, words)

/** A function word that is a name where it stands: spelled so, behind a rank (Sheikh Sabah …), or in a foreign name. */
function isNameHere(
  tokens: readonly Token[],
  k: number,
  bound: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  const { folded = '', given } = tokens[k] ?? {}
  if (given || opensForeignName(tokens, k, bound, words) || isUnionsOwn(tokens, k, words)) return true
  const entry = words.name(folded)
  if (entry === undefined || entry.kind === 'f') return false
  // Ali, spelt like "on": behind a given name, where the phrase ends and the verb takes no such preposition.
  const next = tokens[k + 1]
  const ends = next?.kind === 'comma' || words.opensClause(next?.folded ?? '')
  const governed = verb.prepositions.has(folded)
  const before = words.name(tokens[k - 1]?.folded ?? '')
  if (
    ((ends && !governed) || (governed && next?.folded === folded)) &&
    before !== undefined &&
    before.kind !== 'f'
  )
    return true
  if (folded.length < 4) return false
  const title = words.names.honorifics.get(tokens[k - 1]?.folded ?? '') ?? words.office(tokens, k - 1, k)
  return title !== undefined && title !== null && words.definite(tokens[k + 1]?.folded ?? '')
}

/** A particle of foreign names that is also a function word (Li): before a bare word that no list knows. */
function opensForeignName(
  tokens: readonly Token[],
  k: number,
  bound: number,
  words: NounPhraseWords,
): boolean {
  const next = tokens[k + 1]
  const folded = tokens[k]?.folded ?? ''
  if (!words.names.particles.foreign.has(folded) || next?.kind !== 'word' || k + 1 >= bound) return false
  if (words.phrases.in.has(folded) || words.phrases.partitive.has(folded) || words.definite(next.folded))
    return false
  // "The province of X al-Din | so a detachment": the particle stands in a name without the article.
  if (words.definite(tokens[k - 1]?.folded ?? '')) return false
  return !words.boundary(next.folded) && !words.names.common.has(next.folded) && !words.isPlace(next.folded)
}

/** A word behind a glued letter: a name keeps its own, unless the verb takes that preposition. */
function isGlued(folded: string, isName: boolean, verb: ReportingVerb, words: NounPhraseWords): boolean {
  // "and her spokesman": a noun with its pronoun is no frequent word.
  const { and } = words.phrases
  const isOffice = folded.startsWith(and) && words.names.offices.has(folded.slice(and.length))
  if (!(words.mayBeGlued(folded) || isOffice) || words.names.particles.acting.has(folded)) return false
  return !isName || verb.prepositions.has(folded.charAt(0))
}

/** An adverb, an adjunct, a verb: no noun phrase goes on over it. */
function endsPhrase(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '', roles = 0 } = tokens[k] ?? {}
  if ((roles & ROLES.accusative) !== 0 || words.phrases.adverbs.has(folded)) return true
  if (words.phrases.issued.has(folded) || words.accordingTo(folded) || words.isPerfective(folded)) return true
  if (words.isImperfect(folded)) return true
  const addressed = folded.startsWith(words.phrases.to) ? folded.slice(words.phrases.to.length) : ''
  if (words.isAgency(addressed) || words.isCorrespondent(addressed)) return true
  if (words.isVerb(tokens, k) && words.name(folded) === undefined) return true
  return words.isAdjunct(tokens, k)
}

/** The token behind the closing bracket of a short bracket at `k`. */
function closing(tokens: readonly Token[], k: number, bound: number): number | null {
  for (let i = k + 1; i < Math.min(bound, k + LONGEST_BRACKET + 2); i++)
    if (tokens[i]?.kind === 'close-bracket') return i + 1
  return null
}
