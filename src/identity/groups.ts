import type { Field } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { lettersOf } from '../core/letters.ts'
import { lowerBound } from '../core/lower-bound.ts'
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
  const own = elementAt(people, lowerBound(people, placeOf, at + 1) - 1)
  if (own === undefined || (isNamed && own.at !== at)) return who
  const phrase = own.phrase
  if (phrase !== null) {
    const name = plainName(textOf(field, phrase.from, phrase.to))
    return { ...who, name, span: isNamed ? spanOf(field, phrase.from, phrase.to) : who.span }
  }
  if (!word.startsWith(pack.phrases.article)) return who
  const name = own.broughtIn
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
  const own = people[lowerBound(people, placeOf, range.from)]
  const name = own?.at !== range.from || own.phrase !== null ? null : own.broughtIn
  if (name === null) return null
  const who = { span: null, name, kind: 'group', for: null, party: null, why: WHY } as const
  return { ...who, candidates: [], entity: null, sure: 0.85 }
}

/** A word of people. */
interface People {
  readonly at: number
  /** The phrase that says more of them. */
  readonly phrase: PeoplePhrase | null
  /**
   * The one fuller phrase by which the story brought them in before, else the one that it has had for them; null where it
   * has none, two, or had it long ago.
   */
  readonly broughtIn: string | null
}

const placeOf = ({ at }: People): number => at

/** The people of one lemma, in order, with what the story has called them so far. */
class Named {
  readonly people: People[] = []
  readonly #introducing = new Map<string, string>()
  readonly #all = new Map<string, string>()

  add(field: Field, at: number, phrase: PeoplePhrase | null): void {
    this.people.push({ at, phrase, broughtIn: this.#nameAt(field, at) })
    if (phrase === null) return
    // The same words behind the noun, whatever its case.
    const behind = textOf(field, phrase.from + 1, phrase.to)
    const name = plainName(textOf(field, phrase.from, phrase.to))
    this.#all.set(behind, name)
    if (phrase.introduces) this.#introducing.set(behind, name)
  }

  #nameAt(field: Field, at: number): string | null {
    const { at: latest = 0 } = this.people.at(-1) ?? {}
    const isFar = (field.tokens[at]?.sentence ?? 0) - (field.tokens[latest]?.sentence ?? 0) > FAR
    const names = this.#introducing.size > 0 ? this.#introducing : this.#all
    const [name = null] = names.values()
    return names.size > 1 || isFar ? null : name
  }
}

const found = new WeakMap<Field, ReadonlyMap<string, readonly People[]>>()

/** The words of people in a story by their lemmas, in order. */
function peopleIn(field: Field, pack: LanguagePack): ReadonlyMap<string, readonly People[]> {
  const known = found.get(field)
  if (known !== undefined) return known
  const named = new Map<string, Named>()
  for (let at = 0; at < field.tokens.length; at++) {
    const { folded = '', kind } = field.tokens[at] ?? {}
    const lemma = kind === 'word' ? peopleAt(folded, pack) : null
    if (lemma === null) continue
    const same = named.get(lemma) ?? new Named()
    named.set(lemma, same)
    same.add(field, at, peoplePhraseAt(field, at, pack))
  }
  const people = new Map([...named].map(([lemma, one]) => [lemma, one.people]))
  found.set(field, people)
  return people
}
