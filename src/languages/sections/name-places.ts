import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import {
  type Emit,
  emitDual,
  emitFemininePlural,
  emitPlural,
  emitSingular,
  emitSoundPlural,
  type Fold,
  likelier,
  linesOf,
  type NounForms,
  type WordForm,
} from './name-forms.ts'

/** An adjective of nationality or region. Forms of two words (South Korean) have a space in their key. */
export interface DemonymWord extends WordForm {
  /** Register id of the state; null for regions and peoples. */
  readonly state: string | null
  /** All states it may mean (both Congos); empty for regions. */
  readonly states: readonly string[]
  /** Id of the region or people; null for states. */
  readonly region: string | null
}

const demonymsSchema = z.strictObject({
  why: z.string().min(1),
  example: z.string().min(1),
  states: z.string(),
  regions: z.string(),
})

/** Reads `words/demonyms.yaml` into folded forms. */
export function loadDemonyms(root: string, fold: Fold, forms: NounForms): Map<string, DemonymWord> {
  const data = readList(join(root, 'words/demonyms.yaml'), demonymsSchema)
  const demonyms = new Map<string, DemonymWord>()
  for (const isState of [true, false]) {
    for (const line of linesOf(isState ? data.states : data.regions)) {
      const [id = '', ...stems] = line.split(' ')
      const of = isState ? { state: id, states: [id], region: null } : { state: null, states: [], region: id }
      const emit = (word: string, form: WordForm) => mergeDemonym(demonyms, word, { ...form, ...of })
      for (const stem of stems) emitDemonym(forms, fold(stem).split('_'), emit)
    }
  }
  return demonyms
}

function emitDemonym(forms: NounForms, words: readonly string[], emit: Emit): void {
  const [word = ''] = words
  if (words.length > 1) emitPhrase(forms, words, emit)
  else if (word.endsWith(forms.relative)) emitAdjective(forms, word, emit)
  else emitPlural(forms, word, 'm', emit)
}

function emitAdjective(forms: NounForms, word: string, emit: Emit): void {
  emitSingular(forms, word, 'm', emit)
  emitSingular(forms, word + forms.feminine, 'f', emit)
  emitSoundPlural(forms, word, emit)
  emitFemininePlural(forms, word + forms.feminine, emit)
  emitDual(forms, word, 'm', emit)
  emitDual(forms, word + forms.feminine, 'f', emit)
}

/** In a form of two words each relative adjective bends; a noun before it stays or takes the article. */
function emitPhrase(forms: NounForms, words: readonly string[], emit: Emit): void {
  const bends = (word: string) => word.endsWith(forms.relative)
  for (const gender of ['m', 'f'] as const) {
    const bent = words.map((word) => (gender === 'f' && bends(word) ? word + forms.feminine : word))
    const shape = { gender, number: 's', construct: false } as const
    emit(bent.join(' '), { ...shape, definite: false })
    emit(bent.map((word) => forms.article + word).join(' '), { ...shape, definite: true })
    emit([forms.article + bent[0], ...bent.slice(1)].join(' '), { ...shape, definite: true })
    emit(bent.map((word, i) => (bends(words[i] ?? '') ? forms.article + word : word)).join(' '), {
      ...shape,
      definite: true,
    })
  }
}

function mergeDemonym(demonyms: Map<string, DemonymWord>, word: string, entry: DemonymWord): void {
  const known = demonyms.get(word)
  if (known === undefined || likelier(entry, known)) demonyms.set(word, entry)
  else if (!likelier(known, entry) && entry.state !== null && !known.states.includes(entry.state))
    demonyms.set(word, { ...known, states: [...known.states, entry.state] })
}

const placesSchema = z.array(
  z.strictObject({
    list: z.enum(['state', 'capital', 'seat', 'city', 'region']),
    speaks: z.boolean(),
    why: z.string().min(1),
    example: z.string().min(1),
    ambiguous: z.string().default(''),
    feminine: z.boolean().default(false),
    but: z.string().default(''),
    words: z.string(),
  }),
)
export type PlaceKind = z.infer<typeof placesSchema>[number]['list']

/** A place name, keyed by its folded words joined by one space. */
export interface PlaceWord {
  readonly kinds: readonly PlaceKind[]
  /** Register ids of the states it lies in or stands for; empty for seas and unions. */
  readonly states: readonly string[]
  /** Stands for a government or body as the subject of a reporting verb. */
  readonly speaks: boolean
  /** Also a common word or a name of something else: needs a context of place. */
  readonly ambiguous: boolean
  /** Never the subject of a verb in the masculine. */
  readonly feminine: boolean
}

export function loadPlaces(root: string, fold: Fold): Map<string, PlaceWord> {
  const path = join(root, 'words/places.yaml')
  const places = new Map<string, PlaceWord>()
  for (const { list, speaks, ambiguous, feminine, but, words } of readList(path, placesSchema)) {
    const doubtful = foldedNames(ambiguous, fold)
    const either = foldedNames(but, fold)
    for (const line of linesOf(words)) {
      const colon = line.indexOf(': ')
      if (colon < 0) throw new Error(`${path}: ${line}: a line reads "state-id: name; name"`)
      const state = line.slice(0, colon)
      const states = state === '-' ? [] : [state]
      for (const name of line.slice(colon + 2).split('; ')) {
        const key = fold(name)
        mergePlace(places, key, {
          kinds: [list],
          states,
          speaks,
          ambiguous: doubtful.has(key),
          feminine: feminine && !either.has(key),
        })
      }
    }
  }
  return places
}

const foldedNames = (names: string, fold: Fold): ReadonlySet<string> =>
  new Set(names.split(';').map((name) => fold(name.trim())))

function mergePlace(places: Map<string, PlaceWord>, key: string, entry: PlaceWord): void {
  const known = places.get(key)
  if (known === undefined) {
    places.set(key, entry)
    return
  }
  places.set(key, {
    kinds: [...new Set([...known.kinds, ...entry.kinds])],
    states: [...new Set([...known.states, ...entry.states])],
    speaks: known.speaks || entry.speaks,
    ambiguous: known.ambiguous || entry.ambiguous,
    feminine: known.feminine && entry.feminine,
  })
}
