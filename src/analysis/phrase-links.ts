import { ROLES } from '../core/word-roles.ts'
import { quotedEnd } from './institutions.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import type { PhraseHead, Token } from './types.ts'
import { isUnionsOwn } from './unions.ts'

export const isLink = (folded: string, { phrases }: NounPhraseWords): boolean =>
  (phrases.titleLinks.has(folded) && !phrases.governs.has(folded)) || phrases.titleLinksOwn.has(folded)

/**
 * The token behind a preposition with which a title, body or source goes on: in a place or institution, of a body (an
 * unnamed source), or governed by the word before (the defence | of, the supervisor | over); null where it ends.
 */
export function pastPreposition(
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
  if (
    next?.kind === 'quote' &&
    phrases.in.has(folded) &&
    (head.kind === 'source' || isMarkedPlace(tokens, k, bound, head, words))
  )
    return k + 1
  if (next?.kind === 'quote' && phrases.governs.get(folded)?.has(before)) return k + 1
  // "A source | of «the brigade»": whom he is of, where the verb does not govern it.
  const isOf = phrases.partitive.has(folded) && head.kind === 'source' && !head.definite && k <= head.to + 1
  if (next?.kind === 'quote' && isOf && !verb.prepositions.has(folded)) return k + 1
  if (next?.kind !== 'word' || k + 1 >= bound) return null
  if (verb.prepositions.has(folded) && !comesAgain(tokens, k, bound)) return null
  if (phrases.in.has(folded) && phrases.notPlaces.has(next.folded)) return null
  if (phrases.in.has(folded) && phrases.attending.has(before) && isAttended(next.folded, words)) return k + 1
  // "The official | in a press conference": where he said it.
  if (head.definite && phrases.in.has(folded) && words.isVenue(next.folded)) return null
  // "The bank | in the same communiqué".
  const { folded: second = '' } = tokens[k + 2] ?? {}
  if (head.definite && phrases.in.has(folded) && words.isReflexive(next.folded) && words.isVenue(second))
    return null
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
  if (phrases.objectNouns.has(next.folded)) return null
  if ((next.roles & ROLES.possessed) !== 0) return null
  if (head.kind === 'body' && !head.definite) return null
  if (verb.takesNoun || head.kind === 'body') {
    if (!isPlaceOrBody(tokens, k + 1, bound, words)) return null
  } else if (head.definite && !isNear && !isPlaceOrBody(tokens, k + 1, bound, words)) return null
  return k + 1
}

/** What people meet for: no paper or time. */
const isAttended = (folded: string, words: NounPhraseWords): boolean =>
  words.isVenue(folded) || words.body(folded)?.document === false || words.names.common.has(folded)

/** "In «X»" between a title and its bearer's name: the director of sales | in «X» | Fayez Awad. */
function isMarkedPlace(
  tokens: readonly Token[],
  k: number,
  bound: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean {
  const close = head.kind === 'title' ? quotedEnd(tokens, k + 1, bound, words) : null
  if (close === null) return false
  const entry = words.names.names.get(tokens[close]?.folded ?? '')
  return entry !== undefined && entry.kind !== 'f' && !entry.ambiguous
}

/** Another preposition of the verb behind the phrase: called, the committee | for …, | on. */
function otherFollows(tokens: readonly Token[], k: number, letter: string, verb: ReportingVerb): boolean {
  for (let i = k + 1; i < k + LONGEST_BEHIND; i++) {
    const { kind, folded = '' } = tokens[i] ?? {}
    if (kind !== 'word') return false
    if (folded.length > 1 && folded !== letter && verb.prepositions.has(folded)) return true
  }
  return false
}

/** Words of a phrase behind which its verb's own preposition is looked for. */
const LONGEST_BEHIND = 8

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
  if (words.isAgency(folded)) return true
  if (words.boundary(folded)) return false
  return words.definite(folded) || words.definite(tokens[k + 1]?.folded ?? '')
}

/** Whether a word with a glued preposition or conjunction goes on with the phrase. */
export function joinsPhrase(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  named: boolean,
  verb: ReportingVerb,
  words: NounPhraseWords,
): boolean {
  const { phrases } = words
  const { and, by, to, toThe, article } = phrases
  const folded = tokens[k]?.folded ?? ''
  const rest = folded.slice(1)
  if (folded.startsWith(and)) {
    if (named) return false
    const office = words.names.offices.get(rest)
    if (office !== undefined) return head.kind !== 'body' && (head.kind === 'title' || office.number !== 's')
    const body = words.body(rest)
    if (body !== undefined) return head.kind !== 'body' || body.number !== 's'
    const { folded: behind = '' } = tokens[k + 1] ?? {}
    if (words.definite(rest) || words.demonym(rest) || words.definite(behind)) return true
    // "Of trade | and industry of" a place, behind a bare noun.
    const { folded: before = '' } = tokens[k - 1] ?? {}
    const isBare = !words.definite(before) && !words.isPlace(before) && !words.isVerb(tokens, k)
    return isBare && words.isPlace(behind)
  }
  if (named || head.kind === 'name') return false
  // "The force | belonging | to the society".
  if (folded.startsWith(to) && phrases.belonging.has(tokens[k - 1]?.folded ?? '')) return true
  // The general secretary, the executive director | of: a title whose adjective asks for its institution.
  if (folded.startsWith(to) && words.isCorrespondent(rest)) return false
  if (folded.startsWith(to) && (asksFor(tokens, k, head, words) || isUnionsOwn(tokens, k, words))) return true
  const letter = folded.startsWith(to) ? to : by
  // "The organisation | concerned | with rights": the adjective's own complement.
  if (letter === by && phrases.governs.get(by)?.has(tokens[k - 1]?.folded ?? '')) return true
  if (letter === by && words.phrases.placeHeads.has(rest) && isPlaceOrBody(tokens, k + 1, k + 3, words))
    return true
  // "An official | at one of | the companies": right behind an unnamed source.
  if (letter === by && head.kind === 'source' && k === head.to && words.quantifier(rest) === 'one')
    return true
  if (words.isAdjunct(tokens, k)) return false
  // "Declared | the spokesman | in the ministry": a title's own place, where the verb tells of something.
  const isInstitution = words.body(rest) !== undefined && !words.isMasdar(rest)
  if (letter === by && head.kind === 'title' && isInstitution && verb.tells) return true
  if (verb.prepositions.has(letter) && !otherFollows(tokens, k, letter, verb)) return false
  const bare = folded.startsWith(toThe) ? article + folded.slice(toThe.length) : rest
  if (letter === to && (words.media.has(bare) || words.isAgency(bare)))
    return head.kind === 'title' && k === head.to
  const office = words.body(rest) === undefined ? words.names.offices.get(rest) : undefined
  // An adviser | to the prime minister; not a source | to a reporter.
  if (letter === to && head.kind === 'source') return office?.kinds.includes('office') ?? false
  if (letter === to) {
    // To whom he said it: the manager | to the staff, the youth | to his friends.
    const direct = head.definite && k === head.to
    const isPerson = office !== undefined || isOfPeople(direct ? bare : rest, words)
    if (((tokens[k]?.roles ?? 0) & ROLES.possessed) !== 0 || (direct && isPerson)) return false
    return office?.number !== 's'
  }
  // A noun of action behind it is the verb's: pointed out | the minister | in the cooperation.
  const action = words.definite(rest) ? rest.slice(article.length) : rest
  if (words.phrases.objectNouns.has(action) || words.isMasdar(action)) return false
  return words.body(rest) !== undefined || words.isPlace(rest) || words.definite(rest)
}

/** A title, or the noun of a group. */
export const isOfPeople = (noun: string, words: NounPhraseWords): boolean => {
  const body = words.body(noun)
  return body === undefined ? words.names.offices.has(noun) : body.group
}

/** A definite title with nothing but adjectives between it and the preposition at `k`. */
function asksFor(tokens: readonly Token[], k: number, head: PhraseHead, words: NounPhraseWords): boolean {
  if (head.kind !== 'title' || words.isAgency(tokens[k + 1]?.folded ?? '')) return false
  if (tokens[k + 1]?.kind === 'quote' || !words.titleAdjective(tokens[k - 1]?.folded ?? '')) return false
  return isOnlyAdjectives(tokens, k, head, words)
}

/** Nothing but adjectives between a title's head and `k`: the general secretary |. */
export function isOnlyAdjectives(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean {
  for (let i = head.to; i < k; i++) if (!words.titleAdjective(tokens[i]?.folded ?? '')) return false
  return true
}

/** A noun before a place, behind the bare noun of a body that it names: the movement | Call | of Sahl. */
export function isBodysName(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const before = words.body(tokens[k - 1]?.folded ?? '')
  const own = words.body(tokens[k]?.folded ?? '')
  if (before === undefined || before.definite || before.number !== 's' || own?.definite !== false)
    return false
  if (before.document || before.group || before.anonymous || !own.document) return false
  return words.isPlace(tokens[k + 1]?.folded ?? '')
}

/** A second adjective of unnamed sources: security | and medical sources. */
export function isSecondAdjective(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const { and, sourceAdjectives, adjectiveEndings } = words.phrases
  if ((head.kind !== 'source' && head.plural !== true) || !folded.startsWith(and)) return false
  const isAdjective = (word: string) =>
    sourceAdjectives.has(word) ||
    words.demonym(word) ||
    (word.length > SHORTEST_ADJECTIVE &&
      !words.definite(word) &&
      words.name(word) === undefined &&
      adjectiveEndings.some((ending) => ending.length > 1 && word.endsWith(ending)))
  return isAdjective(tokens[k - 1]?.folded ?? '') && isAdjective(folded.slice(and.length))
}

/** Letters of an adjective that its ending alone shows to be one. */
const SHORTEST_ADJECTIVE = 3
