import { ROLES } from '../core/word-roles.ts'
import { WordTable } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { BodyWord } from '../languages/sections/name-bodies.ts'
import type { OfficeWord } from '../languages/sections/name-offices.ts'
import type { HonorificWord, NameWord, PlaceWord } from '../languages/sections/names.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isDefinite, rolesIn } from './word-roles.ts'

/** Frames from which a verb at a clause's head is the verb. */
const COMMON = 20

/** Frames below which a verb gives way to a given name of the same letters. */
const RARE = 300

/** A phrase of a list: its words, and what the list says of it. */
export interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** All that the pack's lists and the shape of its letters say of one folded word, looked up once. */
export interface WordFacts {
  readonly word: string
  /** Ends any noun phrase: prepositions, conjunctions, particles, complementizers. */
  readonly boundary: boolean
  /** A finite form of a reporting verb that is not also a title or a name, whatever follows. */
  readonly verb: boolean
  /** A verb by which a source asks not to be named. */
  readonly anonymity: boolean
  /** A perfect of a common reporting verb. */
  readonly report: boolean
  /** The word entry of a name, also under the article. */
  readonly name: NameWord | undefined
  readonly office: OfficeWord | undefined
  /** The phrases of several words that begin with the word, longest first. */
  readonly offices: readonly Phrase<OfficeWord>[]
  readonly honorific: HonorificWord | undefined
  readonly honorifics: readonly Phrase<HonorificWord>[]
  readonly place: PlaceWord | undefined
  readonly places: readonly Phrase<PlaceWord>[]
  readonly body: BodyWord | undefined
  readonly demonym: boolean
  readonly definite: boolean
  readonly titleAdjective: boolean
  /** Ends like an adjective of relation. */
  readonly demonymShape: boolean
  readonly kunyaWord: boolean
  /** Begins with a letter that may be a glued preposition. */
  readonly mayBeGlued: boolean
  readonly quantifier: 'one' | 'many' | undefined
  /** A frequent word that is no part of a name, or one with a glued conjunction. */
  readonly common: boolean
}

/** Bits of a word's slot: the facts of 16,384 words are kept, some four megabytes. */
const BITS = 14

/** Looks words up in the pack's lists, each once. */
export function wordFacts(pack: LanguagePack): (folded: string) => WordFacts {
  const { names } = pack
  const tables = {
    offices: phrasesByFirst(names.offices),
    honorifics: phrasesByFirst(names.honorifics),
    places: phrasesByFirst(names.places),
  }
  const known = new WordTable(BITS, (folded) => factsOf(folded, pack, tables))
  // The rules ask many questions of one word, and of the word behind it.
  let last = ''
  let lastFacts = known.of(last)
  return (folded) => {
    if (folded !== last) {
      lastFacts = known.of(folded)
      last = folded
    }
    return lastFacts
  }
}

interface PhraseTables {
  readonly offices: ReadonlyMap<string, readonly Phrase<OfficeWord>[]>
  readonly honorifics: ReadonlyMap<string, readonly Phrase<HonorificWord>[]>
  readonly places: ReadonlyMap<string, readonly Phrase<PlaceWord>[]>
}

function phrasesByFirst<T>(list: ReadonlyMap<string, T>): Map<string, Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>()
  for (const [key, value] of list) {
    const words = key.split(' ')
    const first = words[0]
    if (first === undefined || words.length < 2) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

const NONE: readonly never[] = []

function factsOf(folded: string, pack: LanguagePack, tables: PhraseTables): WordFacts {
  const { names, phrases, speech, identity } = pack
  const { particles } = names
  const { article } = phrases
  // Most words stand in no list: the sieve of roles says so with one look.
  const roles = rolesIn(folded, pack)
  const isListed = (roles & ROLES.mention) !== 0
  const entryOf = <T>(list: ReadonlyMap<string, T>, word = folded): T | undefined =>
    isListed ? list.get(word) : undefined
  const definite = isDefinite(folded, article)
  const forms = (roles & ROLES.cue) === 0 ? undefined : speech.forms.get(folded)
  const given = entryOf(names.names)
  const name = given ?? (definite ? entryOf(names.names, folded.slice(article.length)) : undefined)
  const office = entryOf(names.offices)
  const body = entryOf(names.bodies)
  const offices = entryOf(tables.offices) ?? NONE
  const honorific = entryOf(names.honorifics)
  const honorifics = entryOf(tables.honorifics) ?? NONE
  const place = entryOf(names.places)
  const places = entryOf(tables.places) ?? NONE
  const kunyaWord =
    isListed && (particles.kunya.has(folded) || particles.servant.has(folded) || particles.house.has(folded))
  const quantifier = entryOf(identity.quantifiers)
  return {
    word: folded,
    boundary:
      speech.boundary.has(folded) ||
      speech.that.has(folded) ||
      speech.thatPronoun.has(folded) ||
      speech.andThat.has(folded) ||
      speech.callers.has(folded),
    verb: forms !== undefined && isVerb(forms, given, office ?? body),
    anonymity: phrases.anonymityVerbs.has(folded),
    report:
      forms?.some((form) => form.tense === 'perfect' && form.number === 's' && form.lemma.frames >= COMMON) ??
      false,
    name,
    office,
    offices,
    honorific,
    honorifics,
    place,
    places,
    body,
    demonym: names.demonyms.has(folded),
    definite,
    titleAdjective: phrases.titleAdjectives.has(folded),
    demonymShape: phrases.relativeEndings.some((ending) => folded.endsWith(ending)),
    kunyaWord,
    mayBeGlued: mayBeGlued(folded, pack),
    quantifier,
    common:
      folded.length < 2 ||
      names.common.has(folded) ||
      (folded.startsWith(phrases.and) && given === undefined) ||
      particles.former.has(folded) ||
      identity.reflexive.has(folded),
  }
}

/** A given name that is also a form of a rare verb is the name; a title gives way to a plain perfect alone. */
function isVerb(
  forms: readonly CueForm[],
  given: NameWord | undefined,
  title: OfficeWord | BodyWord | undefined,
): boolean {
  if (given !== undefined && given.kind !== 'f' && forms.every((form) => form.lemma.frames < RARE))
    return false
  return title === undefined || forms.some((form) => form.tense === 'perfect' && form.lemma.only === 'all')
}

function mayBeGlued(folded: string, { phrases, names }: LanguagePack): boolean {
  const letter = folded.charAt(0)
  if (
    (letter !== phrases.by && letter !== phrases.to && letter !== phrases.and) ||
    phrases.notGlued.has(folded)
  )
    return false
  const rest = folded.slice(1)
  return (
    names.common.has(rest) ||
    isDefinite(rest, phrases.article) ||
    names.bodies.has(rest) ||
    phrases.objectNouns.has(rest) ||
    folded.startsWith(phrases.toThe)
  )
}
