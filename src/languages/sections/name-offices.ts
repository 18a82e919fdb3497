import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { Gender } from './conjugation.ts'
import {
  emitDual,
  emitFemininePlural,
  emitPlural,
  emitPossessed,
  emitSingular,
  emitSoundPlural,
  type Fold,
  likelier,
  linesOf,
  type NounForms,
  type WordForm,
} from './name-forms.ts'

const officeKindSchema = z.enum([
  'office',
  'acting',
  'spokesperson',
  'rank',
  'royal',
  'style',
  'religious',
  'profession',
  'relation',
  'person',
  'phrase',
])
export type OfficeKind = z.infer<typeof officeKindSchema>

const flag = z.boolean().default(false)
const officesSchema = z.array(
  z.strictObject({
    kind: officeKindSchema,
    deputy: flag,
    acting: flag,
    spokesperson: flag,
    honorific: flag,
    why: z.string().min(1),
    example: z.string().min(1),
    words: z.string(),
  }),
)
type OfficeGroup = z.infer<typeof officesSchema>[number]

/** A word that heads the title of a person; phrases (several words) have a space in their key. */
export interface OfficeWord extends WordForm {
  /** The masculine singular, folded. */
  readonly lemma: string
  /** In the order of the list; a word may be a rank and a trade. */
  readonly kinds: readonly OfficeKind[]
  /** A subordinate, never merged with the principal named after it. */
  readonly deputy: boolean
  readonly acting: boolean
  readonly spokesperson: boolean
  readonly honorific: boolean
}

/** Reads `words/offices.yaml` into folded forms. Throws, naming the line, when one is not in order. */
export function loadOffices(root: string, fold: Fold, forms: NounForms): Map<string, OfficeWord> {
  const path = join(root, 'words/offices.yaml')
  const offices = new Map<string, OfficeWord>()
  for (const group of readList(path, officesSchema)) {
    for (const line of linesOf(group.words)) {
      if (group.kind === 'phrase') addPhrase(offices, group, fold(line), forms)
      else addParadigm(offices, group, fold(line).split(' '), forms, `${path}: ${line}`)
    }
  }
  return offices
}

/** Offices of a body, which stand with a pronoun before their bearer's name: said | its director | X. */
const POSSESSED: ReadonlySet<string> = new Set(['office', 'acting', 'spokesperson'])

function addParadigm(
  offices: Map<string, OfficeWord>,
  group: OfficeGroup,
  [first, feminine, ...plurals]: string[],
  forms: NounForms,
  place: string,
): void {
  const [, marked, lemma] = /^(?:([mf]):)?(.+)$/u.exec(first ?? '') ?? []
  if (lemma === undefined || feminine === undefined || plurals.length === 0)
    throw new Error(`${place}: an office needs a masculine, a feminine and a plural; write - for none`)
  const emit = (word: string, form: WordForm) => merge(offices, word, officeOf(group, lemma, form))
  const hasPlural = plurals[0] !== '-'
  const itself =
    (marked as Gender | undefined) ?? (lemma.endsWith(forms.feminine) && feminine === '-' ? 'f' : 'm')
  emitSingular(forms, lemma, itself, emit)
  const woman = feminine === '~' ? lemma + forms.feminine : feminine === '-' ? null : feminine
  if (woman !== null) emitSingular(forms, woman, 'f', emit)
  if (POSSESSED.has(group.kind)) {
    emitPossessed(forms, lemma, itself, emit)
    if (woman !== null) emitPossessed(forms, woman, 'f', emit)
  }
  for (const plural of plurals) {
    if (plural === '+') emitSoundPlural(forms, lemma, emit)
    else if (plural !== '-') emitPlural(forms, plural, 'm', emit)
  }
  if (woman !== null) emitFemininePlural(forms, woman, emit)
  if (hasPlural) emitDual(forms, lemma, itself, emit)
  if (hasPlural && woman !== null) emitDual(forms, woman, 'f', emit)
}

function addPhrase(
  offices: Map<string, OfficeWord>,
  group: OfficeGroup,
  phrase: string,
  forms: NounForms,
): void {
  const [head = ''] = phrase.split(' ')
  const known = offices.get(head)
  const form: WordForm = {
    gender: known?.gender ?? (head.endsWith(forms.feminine) ? 'f' : 'm'),
    number: 's',
    definite: phrase.split(' ').some((word) => word.startsWith(forms.article)),
    construct: false,
  }
  const own = officeOf(group, known?.lemma ?? head, form)
  merge(offices, phrase, known === undefined ? own : { ...flagsOf(known), ...own, acting: known.acting })
}

const flagsOf = ({ deputy, acting, spokesperson, honorific }: OfficeGroup | OfficeWord) => ({
  deputy,
  acting,
  spokesperson,
  honorific,
})

function officeOf(group: OfficeGroup, lemma: string, form: WordForm): OfficeWord {
  return { ...form, lemma, kinds: [group.kind], ...flagsOf(group) }
}

function merge(offices: Map<string, OfficeWord>, word: string, entry: OfficeWord): void {
  const known = offices.get(word)
  if (known === undefined || likelier(entry, known)) {
    offices.set(word, entry)
    return
  }
  if (likelier(known, entry)) return
  const kinds = known.kinds.includes(entry.kinds[0] as OfficeKind)
    ? known.kinds
    : [...known.kinds, ...entry.kinds]
  offices.set(word, {
    ...known,
    kinds,
    deputy: known.deputy || entry.deputy,
    acting: known.acting || entry.acting,
    spokesperson: known.spokesperson || entry.spokesperson,
    honorific: known.honorific || entry.honorific,
  })
}
