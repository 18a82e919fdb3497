import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { Gender } from './conjugation.ts'
import { type BodyWord, loadBodies } from './name-bodies.ts'
import { type Fold, linesOf, loadNounForms } from './name-forms.ts'
import { loadOffices, type OfficeWord } from './name-offices.ts'
import { loadCommonWords, loadFrequentWords, loadNames, type NameWord } from './name-people.ts'
import { type DemonymWord, loadDemonyms, loadPlaces, type PlaceWord } from './name-places.ts'

export type { BodyKind, BodyWord } from './name-bodies.ts'
export type { WordForm } from './name-forms.ts'
export type { OfficeKind, OfficeWord } from './name-offices.ts'
export type { NameWord } from './name-people.ts'
export type { DemonymWord, PlaceKind, PlaceWord } from './name-places.ts'

/** A form of respect. Keys may be phrases; abbreviations are keyed without their full stop. */
export interface HonorificWord {
  readonly kind: 'title' | 'pronominal' | 'abbreviation'
  readonly gender: Gender
}

/** Small words inside and around names, folded. */
export interface NameParticles {
  readonly filiation: ReadonlySet<string>
  readonly kunya: ReadonlySet<string>
  /** After a kunya's first word these make a place or another word. */
  readonly kunyaNotBefore: ReadonlySet<string>
  readonly house: ReadonlySet<string>
  readonly servant: ReadonlySet<string>
  readonly servantAfter: ReadonlySet<string>
  readonly compound: ReadonlySet<string>
  readonly foreign: ReadonlySet<string>
  readonly called: ReadonlySet<string>
  /** Tenure over: former, late, deposed. */
  readonly former: ReadonlySet<string>
  readonly acting: ReadonlySet<string>
}

/** What speakers' noun phrases are made of. All keys are folded; phrases are words joined by one space. */
export interface NameWords {
  readonly offices: ReadonlyMap<string, OfficeWord>
  readonly honorifics: ReadonlyMap<string, HonorificWord>
  readonly prayers: ReadonlySet<string>
  readonly bodies: ReadonlyMap<string, BodyWord>
  readonly demonyms: ReadonlyMap<string, DemonymWord>
  /** Ids of the states that demonyms name. */
  readonly demonymStates: ReadonlySet<string>
  readonly places: ReadonlyMap<string, PlaceWord>
  readonly names: ReadonlyMap<string, NameWord>
  /** Frequent bare words that are no part of a name; also what they are behind a glued letter. */
  readonly frequent: ReadonlySet<string>
  /** These, and the rarer words and words with the article that a corpus shows to be no part of a name. */
  readonly common: ReadonlySet<string>
  readonly particles: NameParticles
  /** First words of the phrases (keys with a space) of each map, with the words of the longest. */
  readonly phraseStarts: {
    readonly offices: ReadonlyMap<string, number>
    readonly honorifics: ReadonlyMap<string, number>
    readonly prayers: ReadonlyMap<string, number>
    readonly demonyms: ReadonlyMap<string, number>
    readonly places: ReadonlyMap<string, number>
  }
}

/** Loads the name lists of `<root>/words/`. Throws, naming file, place and cure, when one is not in order. */
export function loadNameWords(root: string, fold: Fold): NameWords {
  const forms = loadNounForms(root, fold)
  const offices = loadOffices(root, fold, forms)
  const { honorifics, prayers } = loadHonorifics(root, fold)
  const demonyms = loadDemonyms(root, fold, forms)
  const places = loadPlaces(root, fold)
  return {
    offices,
    honorifics,
    prayers,
    bodies: loadBodies(root, fold, forms),
    demonyms,
    demonymStates: new Set([...demonyms.values()].flatMap(({ state }) => state ?? [])),
    places,
    names: loadNames(root, fold),
    frequent: loadFrequentWords(root),
    common: loadCommonWords(root),
    particles: loadParticles(root, fold),
    phraseStarts: {
      offices: phraseStarts(offices.keys()),
      honorifics: phraseStarts(honorifics.keys()),
      prayers: phraseStarts(prayers),
      demonyms: phraseStarts(demonyms.keys()),
      places: phraseStarts(places.keys()),
    },
  }
}

/** For each first word of a phrase, the count of words of the longest phrase that begins with it. */
function phraseStarts(keys: Iterable<string>): Map<string, number> {
  const starts = new Map<string, number>()
  for (const key of keys) {
    const space = key.indexOf(' ')
    if (space < 0) continue
    const first = key.slice(0, space)
    const words = key.split(' ').length
    if (words > (starts.get(first) ?? 0)) starts.set(first, words)
  }
  return starts
}

const honorificListSchema = z.strictObject({
  why: z.string().min(1),
  example: z.string().min(1),
  m: z.string(),
  f: z.string(),
  pl: z.string().default(''),
})
const honorificsSchema = z.strictObject({
  titles: honorificListSchema,
  pronominal: honorificListSchema,
  abbreviations: honorificListSchema,
  prayers: honorificListSchema,
})

function loadHonorifics(
  root: string,
  fold: Fold,
): { honorifics: Map<string, HonorificWord>; prayers: Set<string> } {
  const data = readList(join(root, 'words/honorifics.yaml'), honorificsSchema)
  const honorifics = new Map<string, HonorificWord>()
  const kinds = { title: data.titles, pronominal: data.pronominal, abbreviation: data.abbreviations } as const
  for (const kind of ['title', 'pronominal', 'abbreviation'] as const)
    for (const gender of ['m', 'f'] as const)
      for (const line of linesOf(kinds[kind][gender])) {
        const key = fold(line)
        if (!honorifics.has(key)) honorifics.set(key, { kind, gender })
      }
  const { m, f, pl } = data.prayers
  return { honorifics, prayers: new Set([m, f, pl].flatMap(linesOf).map(fold)) }
}

const particleSchema = z.strictObject({
  why: z.string().min(1),
  example: z.string().min(1),
  words: z.string().min(1),
  after: z.string().default(''),
  notBefore: z.string().default(''),
})
const particlesSchema = z.strictObject({
  filiation: particleSchema,
  kunya: particleSchema,
  house: particleSchema,
  servant: particleSchema,
  compound: particleSchema,
  foreign: particleSchema,
  called: particleSchema,
  former: particleSchema,
  acting: particleSchema,
})

function loadParticles(root: string, fold: Fold): NameParticles {
  const data = readList(join(root, 'words/kinship-particles.yaml'), particlesSchema)
  const set = (text: string) => new Set(text === '' ? [] : fold(text).split(' '))
  return {
    filiation: set(data.filiation.words),
    kunya: set(data.kunya.words),
    kunyaNotBefore: set(data.kunya.notBefore),
    house: set(data.house.words),
    servant: set(data.servant.words),
    servantAfter: set(data.servant.after),
    compound: set(data.compound.words),
    foreign: set(data.foreign.words),
    called: set(data.called.words),
    former: set(data.former.words),
    acting: set(data.acting.words),
  }
}
