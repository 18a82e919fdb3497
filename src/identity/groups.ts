import type { Field } from '../analysis/types.ts'
import { lettersOf } from '../core/letters.ts'
import { spanOf, textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import { type PeoplePhrase, peopleAt, peoplePhraseAt } from './people-phrases.ts'
import type { Who } from './types.ts'
import { plainName, type Scene } from './who.ts'

const WHY = 'the group by the words that brought it into the story'

/** Sentences behind which people of the same name are others. */
const FAR = 8

/**
 * A group told by a single word, in full: by the words right behind it (those who took part | in the seminar), or by those
 * that brought it into the story (the researchers: researchers of a college, a team of researchers). The same words
 * everywhere, whether its verb names or implies it. Returns the statements' answers, in order.
 */
export function groupsInFull(answers: readonly Who[], drafts: readonly Draft[], scene: Scene): Who[] {
  return answers.map((who, k) => inFull(who, drafts[k] as Draft, scene))
}

function inFull(who: Who, { field, speaker, cue, content }: Draft, { pack, discourse }: Scene): Who {
  if (who.kind !== 'group' || who.name === null || field !== discourse.field) return who
  const [word = '', ...others] = lettersOf(pack.fold(who.name)).filter(
    (one) => !pack.identity.reflexive.has(one),
  )
  const lemma = others.length > 0 ? null : peopleAt(word, pack)
  if (lemma === null) return who
  const isNamed = speaker.how === 'named'
  const at = isNamed ? speaker.range.from : (cue?.from ?? content[0]?.from ?? 0)
  const people = peopleIn(field, pack).get(lemma) ?? []
  const own = people.findLast((one) => one.at <= at)
  if (own === undefined || (isNamed && own.at !== at)) return who
  const phrase = own.phrase
  if (phrase !== null) {
    const name = plainName(textOf(field, phrase.from, phrase.to))
    return { ...who, name, span: isNamed ? spanOf(field, phrase.from, phrase.to) : who.span }
  }
  if (!word.startsWith(pack.phrases.article)) return who
  const name = broughtIn(field, people, own)
  return name === null ? who : { ...who, name, why: who.span === null ? who.why : WHY, entity: null }
}

/**
 * "The researchers": those whom the story brought in by more words (researchers of a college, a team of researchers, those
 * who took part in a meeting). Null where it has not, has twice, or long ago.
 */
export function groupBefore(field: Field, { range }: NamedSpeaker, { discourse, pack }: Scene): Who | null {
  if (field !== discourse.field) return null
  const { reflexive } = pack.identity
  const words = field.tokens.slice(range.from, range.to).filter(({ folded }) => !reflexive.has(folded))
  const { folded = '' } = words.length === 1 ? (field.tokens[range.from] ?? {}) : {}
  const lemma = folded.startsWith(pack.phrases.article) ? peopleAt(folded, pack) : null
  const people = lemma === null ? [] : (peopleIn(field, pack).get(lemma) ?? [])
  const own = people.find(({ at }) => at === range.from)
  const name = own === undefined || own.phrase !== null ? null : broughtIn(field, people, own)
  if (name === null) return null
  const who = { span: null, name, kind: 'group', for: null, party: null, why: WHY } as const
  return { ...who, candidates: [], entity: null, sure: 0.85 }
}

/**
 * The one fuller phrase by which the story brought these people in, else the one that it has had for them; null where it
 * has none, two, or had it long ago.
 */
function broughtIn(field: Field, people: readonly People[], own: People): string | null {
  const before = people.slice(0, people.indexOf(own))
  const { at = 0 } = before.at(-1) ?? {}
  const isFar = (field.tokens[own.at]?.sentence ?? 0) - (field.tokens[at]?.sentence ?? 0) > FAR
  const phrases = before.flatMap(({ phrase }) => phrase ?? [])
  const first = phrases.filter(({ introduces }) => introduces)
  // The same words behind the noun, whatever its case.
  const names = new Map<string, string>()
  for (const { from, to } of first.length > 0 ? first : phrases)
    names.set(textOf(field, from + 1, to), plainName(textOf(field, from, to)))
  const [name = null, another] = names.values()
  return another === undefined && !isFar ? name : null
}

/** A word of people, and the phrase that says more of them. */
interface People {
  readonly at: number
  readonly phrase: PeoplePhrase | null
}

const found = new WeakMap<Field, ReadonlyMap<string, readonly People[]>>()

/** The words of people in a story by their lemmas, in order. */
function peopleIn(field: Field, pack: LanguagePack): ReadonlyMap<string, readonly People[]> {
  const known = found.get(field)
  if (known !== undefined) return known
  const people = new Map<string, People[]>()
  for (let at = 0; at < field.tokens.length; at++) {
    const { folded = '', kind } = field.tokens[at] ?? {}
    const lemma = kind === 'word' ? peopleAt(folded, pack) : null
    if (lemma === null) continue
    const one = { at, phrase: peoplePhraseAt(field, at, pack) }
    const same = people.get(lemma)
    if (same === undefined) people.set(lemma, [one])
    else same.push(one)
  }
  found.set(field, people)
  return people
}
