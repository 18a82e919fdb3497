import type { Field, Token } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** Words that tell where people belong, at most. */
const LONGEST = 4
/** Words in quotation marks, at most. */
const MARKED = 12
/** Letters of a plural under its article, at least. */
const SHORTEST = 7

interface Range {
  readonly from: number
  readonly to: number
}

/** Where words that tell which people are meant begin and end. */
export interface PeoplePhrase extends Range {
  /** As a story brings people in: without the article, as a team, or by what they take part in. */
  readonly introduces: boolean
}

/**
 * The lemma of people counted by the head, in the plural: of a list, or under the article by the ending of their word. Null
 * for "some" and "many".
 */
export function peopleAt(folded: string, { names, identity, phrases, speech }: LanguagePack): string | null {
  const office = names.offices.get(folded)
  if (office?.number === 'p') return office.lemma
  const body = names.bodies.get(folded)
  if (body !== undefined)
    return body.group && body.number === 'p' && !identity.quantifiers.has(body.lemma) ? body.lemma : null
  if (folded.length < SHORTEST || !folded.startsWith(phrases.article) || speech.relatives.has(folded))
    return null
  const ending = identity.peoplesEndings.find((end) => folded.endsWith(end))
  return ending === undefined ? null : folded.slice(phrases.article.length, -ending.length)
}

/** The whole phrase of people, where it says more of them than what they are; null where it does not. */
export function peoplePhraseAt(field: Field, at: number, pack: LanguagePack): PeoplePhrase | null {
  const { phrases, identity } = pack
  const isTeam =
    phrases.partitive.has(field.tokens[at - 1]?.folded ?? '') &&
    identity.teams.has(field.tokens[at - 2]?.folded ?? '')
  const from = isTeam ? at - 2 : at
  const definite = field.tokens[at]?.folded.startsWith(phrases.article) ?? false
  const own = definite ? participlesEnd(field, at, pack) : adjectivesEnd(field, at + 1, pack)
  const to = complementEnd(field, at, own, definite && !isTeam, pack)
  const introduces = isTeam || !definite || isTakingPart(field, own - 1, pack)
  if (to > at + 1 || (isTeam && definite)) return { from, to, introduces }
  return definite ? null : constructAt(field, at, pack)
}

/** Where people told by one word end, with what tells which of them. */
export function peopleEnd(field: Field, { from, to }: Range, pack: LanguagePack): number {
  if (to > from + 1 || peopleAt(field.tokens[from]?.folded ?? '', pack) === null) return to
  const phrase = peoplePhraseAt(field, from, pack)
  return phrase?.from === from ? phrase.to : to
}

/** Behind people under the article those of the same case that tell which: the experts | charged by, the journalists | working in. */
function participlesEnd(field: Field, at: number, { phrases, identity, speech }: LanguagePack): number {
  const { folded: head = '' } = field.tokens[at] ?? {}
  const { folded: next = '', kind } = field.tokens[at + 1] ?? {}
  if (kind !== 'word' || !next.startsWith(phrases.article) || speech.relatives.has(next)) return at + 1
  const [subject = '', oblique = ''] = identity.peoplesEndings
  return next.endsWith(subject) || (next.endsWith(oblique) && head.endsWith(oblique)) ? at + 2 : at + 1
}

/** Adjectives in the plural, and nationalities: Egyptian | political | experts. */
function adjectivesEnd(field: Field, at: number, { names, phrases, identity }: LanguagePack): number {
  let to = at
  for (;;) {
    const { folded = '', kind } = field.tokens[to] ?? {}
    const bare = folded.startsWith(phrases.and) ? folded.slice(phrases.and.length) : folded
    const isVerb = phrases.theyVerbs.some((letter) => bare.startsWith(letter))
    const isPlural = !isVerb && identity.peoplesEndings.some((end) => folded.endsWith(end))
    if (kind !== 'word' || !(isPlural || names.demonyms.get(folded)?.number === 'p')) return to
    to++
  }
}

/** A bare noun of people with those whom they belong to: residents of | the town of Sahl. */
function constructAt(field: Field, at: number, { identity, names }: LanguagePack): PeoplePhrase | null {
  const { folded = '' } = field.tokens[at] ?? {}
  if (identity.peoplesEndings.some((end) => folded.endsWith(end))) return null
  if (names.demonyms.has(field.tokens[at + 1]?.folded ?? '')) return null
  const mention = elementAt(field.mentions, field.mentionAt[at] ?? -1)
  if (mention?.kind !== 'group' || mention.name !== null || mention.from !== at) return null
  return mention.to > at + 1 && mention.to <= at + 1 + LONGEST
    ? { from: at, to: mention.to, introduces: false }
    : null
}

/** Behind people: of which body, in which field or place; behind those who did something, what it was. */
function complementEnd(field: Field, head: number, at: number, alone: boolean, pack: LanguagePack): number {
  const { phrases, identity } = pack
  const { folded = '' } = field.tokens[at] ?? {}
  const isOfDoers = isDoers(field, at - 1, folded, pack)
  const links = phrases.in.has(folded) || phrases.partitive.has(folded)
  if (!links && !(isOfDoers && identity.doersLinks.has(folded))) return at
  const { folded: last = '' } = field.tokens[at - 1] ?? {}
  if (phrases.governs.get(folded)?.has(last) !== true && isVerbs(field, head, folded, pack)) return at
  const next = field.tokens[at + 1]
  if (next?.kind === 'quote') return isOfDoers ? markedEnd(field, at + 1) : at
  if (next?.kind !== 'word' || opensOther(next, pack)) return at
  if (phrases.in.has(folded) && !mayHold(field, at - 1, next.folded, pack)) return at
  const isWhole = (to: number) => to > at + 2 || next.folded.startsWith(phrases.article)
  const mention = elementAt(field.mentions, field.mentionAt[at + 1] ?? -1)
  if (mention?.from === at + 1 && mention.kind !== 'person' && mention.kind !== 'document')
    return isWhole(mention.to) || mention.kind === 'place' || isTakingPart(field, at - 1, pack)
      ? mention.to
      : at
  // Those under the article are told by their place or body alone: what else stands behind them may be the verb's.
  if (alone && !isOfDoers) return at
  let to = at + 2
  while (to < at + 2 + LONGEST && belongs(field.tokens[to], pack)) to++
  if (isOfDoers && field.tokens[to]?.kind === 'quote') return markedEnd(field, to)
  return isWhole(to) ? to : at
}

/** A definite word, which goes on with the noun before it. */
const belongs = (token: Token | undefined, { phrases, speech }: LanguagePack): boolean =>
  token?.kind === 'word' && token.folded.startsWith(phrases.article) && !speech.relatives.has(token.folded)

/** When, how or that: no place, body or deed of people. */
function opensOther({ folded, roles }: Token, { phrases, speech, calendar }: LanguagePack): boolean {
  if (
    phrases.objectNouns.has(folded) ||
    phrases.notPlaces.has(folded) ||
    phrases.adverbs.has(folded) ||
    speech.that.has(folded)
  )
    return true
  if ((roles & ROLES.possessed) !== 0 || speech.boundary.has(folded)) return true
  return calendar.phrases.get(folded)?.some(({ words }) => words.length === 1) ?? false
}

/** What people are in: no paper; what may be an occasion of speech only where they took part in it. */
const mayHold = (field: Field, at: number, noun: string, pack: LanguagePack): boolean =>
  pack.names.bodies.get(noun)?.document !== true &&
  (isTakingPart(field, at, pack) || !pack.speech.venues.byFirst.has(noun))

const isTakingPart = ({ tokens }: Field, at: number, pack: LanguagePack): boolean =>
  pack.identity.takingPart.has(peopleAt(tokens[at]?.folded ?? '', pack) ?? '')

/** People told by what they take part in, do or undergo: a noun of a list, one that governs the preposition, or a participle. */
function isDoers(field: Field, at: number, preposition: string, pack: LanguagePack): boolean {
  const { identity, phrases, names } = pack
  const { folded = '' } = field.tokens[at] ?? {}
  const lemma = peopleAt(folded, pack)
  if (lemma === null) return false
  if (identity.takingPart.has(lemma) || phrases.governs.get(preposition)?.has(folded)) return true
  return (
    !names.demonyms.has(folded) &&
    lemma.startsWith(identity.participle) &&
    identity.peoplesEndings.some((end) => folded.endsWith(end))
  )
}

/** The preposition is the reporting verb's right before the people: warned | the participants | of. */
const isVerbs = ({ tokens }: Field, head: number, preposition: string, { speech }: LanguagePack): boolean =>
  speech.forms
    .get(tokens[head - 1]?.folded ?? '')
    ?.some(({ lemma }) => lemma.prepositions.includes(preposition)) ?? false

/** Behind a name in marks, where one stands there: the seminar «…». */
function markedEnd({ tokens }: Field, at: number): number {
  if (tokens[at]?.kind !== 'quote') return at
  for (let k = at + 1; k <= at + MARKED; k++) if (tokens[k]?.kind === 'quote') return k + 1
  return at
}
