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

/** What is true of a word or not, as bits of `WordFacts.is`. */
export const IS = {
  /** Ends any noun phrase: prepositions, conjunctions, particles, complementizers. */
  boundary: 1,
  /** A finite form of a reporting verb that is not also a title or a name, whatever follows. */
  verb: 2,
  /** A verb by which a source asks not to be named. */
  anonymity: 4,
  /** A perfect of a common reporting verb. */
  report: 8,
  demonym: 16,
  definite: 32,
  titleAdjective: 64,
  /** Ends like an adjective of relation. */
  demonymShape: 128,
  kunyaWord: 256,
  /** Begins with a letter that may be a glued preposition. */
  mayBeGlued: 512,
  /** A frequent word that is no part of a name, or one with a glued conjunction. */
  common: 1024,
} as const

/** What the lists of names, titles, bodies and places hold of a word. */
export interface ListedAs {
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
  readonly quantifier: 'one' | 'many' | undefined
}

/** All that the pack's lists and the shape of its letters say of one folded word, looked up once. */
export interface WordFacts {
  readonly word: string
  /** Bits of `IS`. */
  readonly is: number
  readonly as: ListedAs
}

/** Bits of a word's slot: the facts of 65,536 words are kept, some eight megabytes. */
const BITS = 16

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

/** A word that no list holds. */
export const UNLISTED: ListedAs = {
  name: undefined,
  office: undefined,
  offices: NONE,
  honorific: undefined,
  honorifics: NONE,
  place: undefined,
  places: NONE,
  body: undefined,
  quantifier: undefined,
}

function factsOf(folded: string, pack: LanguagePack, tables: PhraseTables): WordFacts {
  // Most words stand in no list: the sieve of roles says so with one look.
  const roles = rolesIn(folded, pack)
  const as = (roles & ROLES.mention) === 0 ? UNLISTED : listedAs(folded, pack, tables)
  return { word: folded, is: truthsOf(folded, roles, as, pack), as }
}

function listedAs(
  folded: string,
  { names, phrases, identity }: LanguagePack,
  tables: PhraseTables,
): ListedAs {
  const { article } = phrases
  const bare = isDefinite(folded, article) ? folded.slice(article.length) : null
  return {
    name: names.names.get(folded) ?? (bare === null ? undefined : names.names.get(bare)),
    office: names.offices.get(folded),
    offices: tables.offices.get(folded) ?? NONE,
    honorific: names.honorifics.get(folded),
    honorifics: tables.honorifics.get(folded) ?? NONE,
    place: names.places.get(folded),
    places: tables.places.get(folded) ?? NONE,
    body: names.bodies.get(folded),
    quantifier: identity.quantifiers.get(folded),
  }
}

function truthsOf(folded: string, roles: number, as: ListedAs, pack: LanguagePack): number {
  const { names, phrases, speech, identity } = pack
  const { particles } = names
  const forms = (roles & ROLES.cue) === 0 ? undefined : speech.forms.get(folded)
  const given = as === UNLISTED ? undefined : names.names.get(folded)
  const isParticle = (roles & ROLES.particle) !== 0
  const isBoundary =
    isParticle &&
    (speech.boundary.has(folded) ||
      speech.that.has(folded) ||
      speech.thatPronoun.has(folded) ||
      speech.andThat.has(folded) ||
      speech.callers.has(folded))
  const isCommon =
    folded.length < 2 ||
    ((roles & ROLES.common) !== 0 && names.common.has(folded)) ||
    (folded.startsWith(phrases.and) && given === undefined) ||
    (isParticle && (particles.former.has(folded) || identity.reflexive.has(folded)))
  const isKunyaWord =
    as !== UNLISTED &&
    (particles.kunya.has(folded) || particles.servant.has(folded) || particles.house.has(folded))
  return (
    (isBoundary ? IS.boundary : 0) |
    (forms !== undefined && isVerb(forms, given, as.office ?? as.body) ? IS.verb : 0) |
    (isParticle && phrases.anonymityVerbs.has(folded) ? IS.anonymity : 0) |
    (forms?.some(isReport) ? IS.report : 0) |
    ((roles & ROLES.demonym) !== 0 && names.demonyms.has(folded) ? IS.demonym : 0) |
    (isDefinite(folded, phrases.article) ? IS.definite : 0) |
    (isParticle && phrases.titleAdjectives.has(folded) ? IS.titleAdjective : 0) |
    (phrases.relativeEndings.some((ending) => folded.endsWith(ending)) ? IS.demonymShape : 0) |
    (isKunyaWord ? IS.kunyaWord : 0) |
    (mayBeGlued(folded, pack) ? IS.mayBeGlued : 0) |
    (isCommon ? IS.common : 0)
  )
}

const isReport = ({ tense, number, lemma }: CueForm): boolean =>
  tense === 'perfect' && number === 's' && lemma.frames >= COMMON

/**
 * A given name that is also a form of a rare verb is the name; a title or body gives way to a plain perfect alone, and
 * not to one that only its spelling tells from other words.
 */
function isVerb(
  forms: readonly CueForm[],
  given: NameWord | undefined,
  title: OfficeWord | BodyWord | undefined,
): boolean {
  if (given !== undefined && given.kind !== 'f' && forms.every((form) => form.lemma.frames < RARE))
    return false
  return (
    title === undefined ||
    forms.some(({ tense, lemma, spelled }) => tense === 'perfect' && lemma.only === 'all' && spelled === null)
  )
}

function mayBeGlued(folded: string, pack: LanguagePack): boolean {
  const { phrases, names } = pack
  const letter = folded.charAt(0)
  if (
    (letter !== phrases.by && letter !== phrases.to && letter !== phrases.and) ||
    phrases.notGlued.has(folded)
  )
    return false
  const rest = folded.slice(1)
  const roles = rolesIn(rest, pack)
  return (
    ((roles & ROLES.common) !== 0 && names.frequent.has(rest)) ||
    isDefinite(rest, phrases.article) ||
    ((roles & ROLES.mention) !== 0 && names.bodies.has(rest)) ||
    phrases.objectNouns.has(rest) ||
    (letter === phrases.by && names.places.has(rest) && !names.names.has(folded)) ||
    folded.startsWith(phrases.toThe)
  )
}
