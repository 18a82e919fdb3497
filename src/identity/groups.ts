import type { Field, Mention } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { NamedSpeaker } from '../statements/types.ts'
import type { Who } from './types.ts'
import { plainName, type Scene } from './who.ts'

const WHY = 'the group by the words that brought it into the story'

/** Words that tell where a group belongs, at most. */
const LONGEST = 4
/** Sentences behind which people of the same name are others. */
const FAR = 8

/** Where words that tell which people are meant begin and end. */
interface Phrase {
  readonly from: number
  readonly to: number
}

/**
 * "The researchers": those whom the story brought in by more words (researchers of a college, a team of researchers, those
 * who took part in a meeting). Null where it has not, has twice, or long ago.
 */
export function groupBefore(
  field: Field,
  { range }: NamedSpeaker,
  mention: Mention,
  { discourse, pack }: Scene,
): Who | null {
  if (field !== discourse.field || mention.number !== 'p' || !isAlone(field, range, pack)) return null
  const lemma = peopleAt(field, range.from, pack)
  if (lemma === null) return null
  const names = new Set<string>()
  let latest = 0
  for (const { at, name } of peopleIn(field, pack).get(lemma) ?? []) {
    if (at >= range.from || names.size > 1) break
    latest = field.tokens[at]?.sentence ?? 0
    if (name !== null) names.add(name)
  }
  const [name, another] = names
  const isNear = (field.tokens[range.from]?.sentence ?? 0) - latest <= FAR
  if (name === undefined || another !== undefined || !isNear) return null
  const who = { span: null, name, kind: 'group', for: null, party: null, why: WHY } as const
  return { ...who, candidates: [], entity: null, sure: 0.85 }
}

/** A word of people, and their name where more is said of them. */
interface People {
  readonly at: number
  readonly name: string | null
}

const found = new WeakMap<Field, ReadonlyMap<string, readonly People[]>>()

/** The words of people in a story by their lemmas, in order. */
function peopleIn(field: Field, pack: LanguagePack): ReadonlyMap<string, readonly People[]> {
  const known = found.get(field)
  if (known !== undefined) return known
  const people = new Map<string, People[]>()
  for (let at = 0; at < field.tokens.length; at++) {
    const lemma = peopleAt(field, at, pack)
    if (lemma === null) continue
    const phrase = phraseAt(field, at, pack)
    const name = phrase === null ? null : plainName(textOf(field, phrase.from, phrase.to))
    const same = people.get(lemma)
    if (same === undefined) people.set(lemma, [{ at, name }])
    else same.push({ at, name })
  }
  found.set(field, people)
  return people
}

/** One word under its article, "the same" apart. */
function isAlone(field: Field, { from, to }: Phrase, { phrases, identity }: LanguagePack): boolean {
  const words = field.tokens.slice(from, to).filter(({ folded }) => !identity.reflexive.has(folded))
  return words.length === 1 && (words[0]?.folded.startsWith(phrases.article) ?? false)
}

/** The lemma of people counted by the head, in the plural; null for "some" and "many". */
function peopleAt(field: Field, at: number, { names, identity }: LanguagePack): string | null {
  const { folded = '' } = field.tokens[at] ?? {}
  const office = names.offices.get(folded)
  if (office?.number === 'p') return office.lemma
  const body = names.bodies.get(folded)
  return body?.group && body.number === 'p' && !identity.quantifiers.has(body.lemma) ? body.lemma : null
}

/** The whole phrase of people, where it says more of them than what they are. */
function phraseAt(field: Field, at: number, pack: LanguagePack): Phrase | null {
  const { phrases, identity } = pack
  const isTeam =
    phrases.partitive.has(field.tokens[at - 1]?.folded ?? '') &&
    identity.teams.has(field.tokens[at - 2]?.folded ?? '')
  const from = isTeam ? at - 2 : at
  const definite = field.tokens[at]?.folded.startsWith(phrases.article) ?? false
  if (definite && !isTeam && !takesPart(field, at, pack)) return null
  const own = definite ? at + 1 : adjectivesEnd(field, at + 1, pack)
  const to = complementEnd(field, own, takesPart(field, at, pack), pack)
  return (isTeam && definite) || to > (definite ? own : at + 1) ? { from, to } : null
}

const takesPart = (field: Field, at: number, pack: LanguagePack): boolean =>
  pack.identity.takingPart.has(peopleAt(field, at, pack) ?? '')

/** Adjectives in the plural, and nationalities: Egyptian | political | experts. */
function adjectivesEnd(field: Field, at: number, { names, phrases, identity }: LanguagePack): number {
  let to = at
  for (;;) {
    const { folded = '', kind } = field.tokens[to] ?? {}
    const isVerb = phrases.theyVerbs.some((letter) => folded.startsWith(letter))
    const isPlural = !isVerb && identity.peoplesEndings.some((end) => folded.endsWith(end))
    if (kind !== 'word' || !(isPlural || names.demonyms.get(folded)?.number === 'p')) return to
    to++
  }
}

/** Behind people: of which body, in which field or place; behind those who took part, in what. */
function complementEnd(field: Field, at: number, takesPart: boolean, pack: LanguagePack): number {
  const { phrases, speech, names } = pack
  const { folded = '' } = field.tokens[at] ?? {}
  const links = phrases.in.has(folded) || phrases.partitive.has(folded)
  if (!links && !(takesPart && speech.prepositions.has(folded))) return at
  const mention = elementAt(field.mentions, field.mentionAt[at + 1] ?? -1)
  if (mention?.from === at + 1 && mention.kind !== 'person' && mention.kind !== 'document') return mention.to
  const next = field.tokens[at + 1]
  if (next?.kind !== 'word' || phrases.notPlaces.has(next.folded) || phrases.adverbs.has(next.folded))
    return at
  if (!takesPart && (speech.venues.byFirst.has(next.folded) || names.bodies.get(next.folded)?.document))
    return at
  let to = at + 2
  while (to < at + 2 + LONGEST && field.tokens[to]?.folded.startsWith(phrases.article)) to++
  if (takesPart) return markedEnd(field, to)
  return to > at + 2 || next.folded.startsWith(phrases.article) ? to : at
}

/** Words in quotation marks, at most. */
const MARKED = 12

/** Behind a name in marks, where one stands there: the seminar «…». */
function markedEnd({ tokens }: Field, at: number): number {
  if (tokens[at]?.kind !== 'quote') return at
  for (let k = at + 1; k <= at + MARKED; k++) if (tokens[k]?.kind === 'quote') return k + 1
  return at
}

/** Where the words of people who took part in something end, told by what it was. */
export const takersEnd = (field: Field, { range }: NamedSpeaker, pack: LanguagePack): number =>
  range.to === range.from + 1 && takesPart(field, range.from, pack)
    ? complementEnd(field, range.to, true, pack)
    : range.to
