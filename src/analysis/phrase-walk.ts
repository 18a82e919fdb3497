import { ROLES } from '../core/word-roles.ts'
import { isGivenName } from './given-names.ts'
import { quotedEnd } from './institutions.ts'
import { LONGEST } from './limits.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** What heads a speaker's phrase, as far as the walk over it must know. */
export interface PhraseHead {
  readonly kind: 'title' | 'body' | 'source' | 'name'
  /** The token behind the head word or words. */
  readonly to: number
  readonly definite: boolean
  readonly spokesperson: boolean
  /** Folded lemma of the head. */
  readonly lemma: string
}

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
      const close = quotedEnd(tokens, k, bound, words)
      if (close === null) break
      complete = true
      k = close
      continue
    }
    if (folded === '/') {
      k++
      continue
    }
    const ranked = kind === 'word' ? words.honorificsEnd(tokens, k, bound) : null
    if (ranked !== null && ranked > k && head.kind === 'title') {
      complete = true
      k = ranked
      continue
    }
    if (kind !== 'word' || folded.length === 1) break
    if (isSecondHalf(tokens, k, words)) {
      k++
      continue
    }
    const link = (head.kind === 'title' || head.kind === 'source') && !named && isLink(folded, words)
    if (link) {
      complete = false
      k++
      continue
    }
    if (words.boundary(folded) && !isNameHere(tokens, k, bound, words)) {
      const next = named ? null : pastPreposition(tokens, k, bound, head, verb, words)
      if (next === null) break
      complete = false
      k = next
      continue
    }
    if (folded === words.phrases.and && !named && words.definite(tokens[k + 1]?.folded ?? '')) {
      k += 2
      continue
    }
    if (
      named &&
      words.definite(folded) &&
      words.office(tokens, k, bound) !== null &&
      !endsWithName(tokens, k, words)
    )
      break
    const place = words.place(tokens, k, bound)
    if (place !== null && place.to > k + 1) {
      complete = true
      k = place.to
      continue
    }
    const isName = words.name(folded) !== undefined
    if (isGlued(folded, isName, verb, words)) {
      if (!joinsPhrase(tokens, k, head, named, verb, words)) break
      complete = isWhole(folded.slice(1), words) || folded.startsWith(words.phrases.toThe)
      k++
      continue
    }
    if (endsPhrase(tokens, k, words)) break
    if (complete && isPossessed(token, isName, named, words)) break
    if (complete && head.kind !== 'title' && !named && isBare(folded, isName, words)) break
    if (named && !isName && !token.given && startsSpeech(tokens, k, words)) break
    const office =
      !named && head.kind === 'title' && !verb.takesPerson ? words.office(tokens, k, bound) : null
    if (office !== null && office.word.number === 's' && (!isName || !isGivenName(tokens, k, words))) {
      complete = office.word.definite
      k = office.to
      continue
    }
    if (complete && verb.takesNoun && opensObject(tokens, k, head, named, verb, words)) break
    named ||= isName && complete && !words.definite(folded)
    complete ||= isWhole(folded, words)
    k++
  }
  while (k > head.to && tokens[k - 1]?.kind === 'word' && isStray(tokens, k - 1, words)) k--
  return k
}

/** A noun with a pronoun (his conviction): no subject's phrase goes on with it. */
function isPossessed(
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

/** Behind a complete body or source an indefinite word that is no adjective of it. */
function isBare(folded: string, isName: boolean, words: NounPhraseWords): boolean {
  if (words.definite(folded) || isName || words.isPlace(folded) || words.demonym(folded)) return false
  const { and, adjectiveEndings, sourceAdjectives } = words.phrases
  if (folded.startsWith(and) || sourceAdjectives.has(folded)) return false
  return !adjectiveEndings.some((ending) => folded.endsWith(ending))
}

/** A frequent word or a verb in the future behind a name, no name of its own beside it: what is said begins. */
const startsSpeech = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const folded = tokens[k]?.folded ?? ''
  if (isFuture(folded, words)) return true
  return words.names.common.has(folded) && words.name(tokens[k + 1]?.folded ?? '') === undefined
}

/** A verb in the future behind a name: what he says begins (he went on: | we shall …). */
const isFuture = (folded: string, { phrases }: NounPhraseWords): boolean =>
  folded.length >= 5 && phrases.futures.some((start) => folded.startsWith(start))

/** A definite title right behind a given name, before a sign or a complementizer: a house's name (Ibrahim al-Askari). */
const endsWithName = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  isGiven(tokens, k - 1, words) &&
  (words.name(tokens[k]?.folded ?? '') !== undefined ||
    endsFrame(tokens[k + 1], words) ||
    isAside(tokens[k + 1], words))

/** A function word that opens an adjunct of the verb, not a title's institution. */
const isAside = (next: Token | undefined, words: NounPhraseWords): boolean =>
  next !== undefined && words.boundary(next.folded) && !words.phrases.in.has(next.folded)

/** A word with which a construct is complete. */
const isWhole = (folded: string, words: NounPhraseWords): boolean =>
  words.definite(folded) || words.isPlace(folded) || words.demonym(folded)

/** A preposition that lost what it governs. */
const isStray = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  words.boundary(tokens[k]?.folded ?? '') && !words.names.particles.foreign.has(tokens[k]?.folded ?? '')

/** The second half of a name: behind "son of", or of a compound (… Allah, … al-Din). */
function isSecondHalf(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { filiation, servant, kunya, compound } = words.names.particles
  const before = tokens[k - 1]?.folded ?? ''
  const folded = tokens[k]?.folded ?? ''
  return filiation.has(before) || servant.has(before) || kunya.has(before) || compound.has(folded)
}

/** A function word that is a name where it stands: spelled so, behind a rank (Sheikh Sabah …), or in a foreign name. */
function isNameHere(tokens: readonly Token[], k: number, bound: number, words: NounPhraseWords): boolean {
  const { folded = '', given } = tokens[k] ?? {}
  if (given || opensForeignName(tokens, k, bound, words)) return true
  const entry = words.name(folded)
  if (entry === undefined || entry.kind === 'f' || folded.length < 4) return false
  const before = words.names.honorifics.get(tokens[k - 1]?.folded ?? '') ?? words.office(tokens, k - 1, k)
  return before !== undefined && before !== null && words.definite(tokens[k + 1]?.folded ?? '')
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
  return !words.boundary(next.folded) && !words.names.common.has(next.folded) && !words.isPlace(next.folded)
}

/** A word behind a glued letter: a name keeps its own, unless the verb takes that preposition. */
function isGlued(folded: string, isName: boolean, verb: ReportingVerb, words: NounPhraseWords): boolean {
  if (!words.mayBeGlued(folded) || words.names.particles.acting.has(folded)) return false
  return !isName || verb.prepositions.has(folded.charAt(0))
}

/** An adverb, an adjunct, a verb: no noun phrase goes on over it. */
function endsPhrase(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '', roles = 0 } = tokens[k] ?? {}
  if ((roles & ROLES.accusative) !== 0 || words.phrases.adverbs.has(folded)) return true
  if (words.phrases.issued.has(folded) || words.accordingTo(folded)) return true
  if (words.isVerb(tokens, k) && words.name(folded) === undefined) return true
  return words.isAdjunct(tokens, k)
}

const isLink = (folded: string, { phrases }: NounPhraseWords): boolean =>
  (phrases.titleLinks.has(folded) && !phrases.governs.has(folded)) || phrases.titleLinksOwn.has(folded)

/** The token behind the closing bracket of a short bracket at `k`. */
function closing(tokens: readonly Token[], k: number, bound: number): number | null {
  for (let i = k + 1; i < Math.min(bound, k + LONGEST_BRACKET + 2); i++)
    if (tokens[i]?.kind === 'close-bracket') return i + 1
  return null
}

/**
 * The token behind a preposition with which a title, body or source goes on: in a place or institution, of a body (an
 * unnamed source), or governed by the word before (the defence | of, the supervisor | over); null where it ends.
 */
function pastPreposition(
  tokens: readonly Token[],
  k: number,
  bound: number,
  head: PhraseHead,
  verb: ReportingVerb,
  words: NounPhraseWords,
): number | null {
  const { phrases } = words
  const folded = tokens[k]?.folded ?? ''
  const before = tokens[k - 1]?.folded ?? ''
  const next = tokens[k + 1]
  if (next?.kind !== 'word' || k + 1 >= bound) return null
  if (verb.prepositions.has(folded) && !comesAgain(tokens, k, bound)) return null
  const governing = phrases.governs.get(folded)
  if (governing?.has(before) || governing?.has(head.lemma)) return k + 1
  const isNear = k <= head.to + 1
  if (phrases.partitive.has(folded))
    return head.kind === 'source' && !head.definite && isNear && isPlaceOrBody(tokens, k + 1, bound, words)
      ? k + 1
      : null
  if (!phrases.in.has(folded)) return null
  // "In these areas": a demonstrative before the place.
  if (phrases.demonstratives.has(next.folded)) {
    const place = words.body(tokens[k + 2]?.folded ?? '')
    return head.kind !== 'name' && place !== undefined && !place.document ? k + 2 : null
  }
  if (head.kind === 'name' || words.isVenue(next.folded) || phrases.notPlaces.has(next.folded)) return null
  if ((next.roles & ROLES.possessed) !== 0) return null
  if (head.kind === 'body' && !head.definite) return null
  if (verb.takesNoun || head.kind === 'body') {
    if (!isPlaceOrBody(tokens, k + 1, bound, words)) return null
  } else if (head.definite && !isNear && !isPlaceOrBody(tokens, k + 1, bound, words)) return null
  return k + 1
}

/** The same word again behind the phrase: the verb's own preposition. */
function comesAgain(tokens: readonly Token[], k: number, bound: number): boolean {
  for (let i = k + 2; i < bound; i++) if (tokens[i]?.folded === tokens[k]?.folded) return true
  return false
}

/** A place, a body or a definite noun stands there, or a bare one before a definite one. */
function isPlaceOrBody(tokens: readonly Token[], k: number, bound: number, words: NounPhraseWords): boolean {
  const folded = tokens[k]?.folded ?? ''
  const body = words.body(folded)
  if (words.place(tokens, k, bound) !== null || (body !== undefined && !body.document)) return true
  if (words.boundary(folded)) return false
  return words.definite(folded) || words.definite(tokens[k + 1]?.folded ?? '')
}

/** Whether a word with a glued preposition or conjunction goes on with the phrase. */
function joinsPhrase(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  named: boolean,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  const { and, by, to, toThe, article } = words.phrases
  const folded = tokens[k]?.folded ?? ''
  const rest = folded.slice(1)
  if (folded.startsWith(and)) {
    if (named) return false
    const office = words.names.offices.get(rest)
    if (office !== undefined) return head.kind !== 'body' && (head.kind === 'title' || office.number !== 's')
    const body = words.body(rest)
    if (body !== undefined) return head.kind !== 'body' || body.number !== 's'
    return words.definite(rest) || words.demonym(rest) || words.definite(tokens[k + 1]?.folded ?? '')
  }
  if (named || head.kind === 'name') return false
  // The general secretary, the executive director | of: a title whose adjective asks for its institution.
  if (folded.startsWith(to) && asksFor(tokens, k, head, words)) return true
  const letter = folded.startsWith(to) ? to : by
  if (letter === by && words.phrases.placeHeads.has(rest) && isPlaceOrBody(tokens, k + 1, k + 3, words))
    return true
  if (words.isAdjunct(tokens, k)) return false
  // "Declared | the spokesman | in the ministry": a title's own place, where the verb tells of something.
  const isInstitution = words.body(rest) !== undefined && !words.isMasdar(rest)
  if (letter === by && head.kind === 'title' && isInstitution && verb.tells) return true
  if (verb.prepositions.has(letter)) return false
  const bare = folded.startsWith(toThe) ? article + folded.slice(toThe.length) : rest
  if (letter === to && (words.media.has(bare) || words.isAgency(bare)))
    return head.kind === 'title' && k === head.to
  if (letter === to) return head.kind !== 'source' && words.names.offices.get(rest)?.number !== 's'
  return words.body(rest) !== undefined || words.isPlace(rest) || words.definite(rest)
}

/** A sign or a complementizer. */
const endsFrame = (next: Token | undefined, words: NounPhraseWords): boolean =>
  next?.kind !== 'word' || words.opensClause(next.folded)

/** An adjective of an unnamed source. */
const isSourceWord = (folded: string, { phrases }: NounPhraseWords): boolean =>
  phrases.sourceAdjectives.has(folded) || phrases.adjectiveEndings.some((ending) => folded.endsWith(ending))

/** A listed name without the article. */
const isGiven = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const folded = tokens[k]?.folded ?? ''
  return !words.definite(folded) && words.name(folded) !== undefined
}

/** A definite title with nothing but adjectives between it and the preposition at `k`. */
function asksFor(tokens: readonly Token[], k: number, head: PhraseHead, words: NounPhraseWords): boolean {
  if (head.kind !== 'title' || words.isAgency(tokens[k + 1]?.folded ?? '')) return false
  if (tokens[k + 1]?.kind === 'quote' || !words.titleAdjective(tokens[k - 1]?.folded ?? '')) return false
  for (let i = head.to; i < k; i++) if (!words.titleAdjective(tokens[i]?.folded ?? '')) return false
  return true
}

/**
 * A word that a complete phrase cannot go on with, behind a verb that takes a noun: a verbal noun, one with a pronoun,
 * a definite noun that is no adjective or family name, an indefinite noun.
 */
function opensObject(
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
    if (named && isGiven(tokens, k - 1, words)) {
      const surname = endsFrame(tokens[k + 1], words) && !isGiven(tokens, k - 2, words)
      return (
        !surname &&
        !isName &&
        (names.common.has(bare) || isGiven(tokens, k - 2, words)) &&
        !words.demonymShape(folded)
      )
    }
    if (words.demonym(folded) || words.titleAdjective(folded) || phrases.rankAdjectives.has(folded))
      return false
    if (!named && words.demonymShape(folded)) return false
    const office = words.office(tokens, k, k + 3)
    if (office !== null)
      return named || office.word.number !== 's' || head.kind !== 'title' || verb.takesPerson
    if (isName) return false
    // An adjective agrees with the feminine noun before it.
    const { feminineEnding } = phrases
    const isFeminine =
      folded.endsWith(feminineEnding) && (tokens[k - 1]?.folded ?? '').endsWith(feminineEnding)
    if (isFeminine && !named) return false
    return !words.demonymShape(folded) || (named && names.common.has(bare))
  }
  if (isName || words.names.particles.filiation.has(folded)) return false
  if (head.kind === 'source' && isSourceWord(folded, words)) return false
  // Behind a house's name the person's name is complete.
  if (named && words.definite(tokens[k - 1]?.folded ?? '')) return true
  return names.common.has(folded) || words.body(folded) !== undefined
}
