import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { Gender, GrammaticalNumber } from './conjugation.ts'

/** What the shape of a word says: of a form that may be several, the likeliest (singular, plural, dual). */
export interface WordForm {
  readonly gender: Gender
  readonly number: GrammaticalNumber
  readonly definite: boolean
  /** The form that must be followed by what it belongs to (dual and plural without their last letter). */
  readonly construct: boolean
}

const endings = z.strictObject({ full: z.array(z.string()), construct: z.array(z.string()) })
const nounFormsSchema = z.strictObject({
  article: z.string(),
  feminine: z.string(),
  feminineBeforeEnding: z.string(),
  relative: z.string(),
  dual: endings,
  masculinePlural: endings,
  femininePlural: z.string(),
  pronouns: z.array(z.string()),
})

/** Endings of number and gender, folded. Filled from `words/noun-forms.yaml`. */
export type NounForms = z.infer<typeof nounFormsSchema>
export type Fold = (text: string) => string
export type Emit = (word: string, form: WordForm) => void

export function loadNounForms(root: string, fold: Fold): NounForms {
  const data = readList(join(root, 'words/noun-forms.yaml'), nounFormsSchema)
  const both = (of: { full: string[]; construct: string[] }) => ({
    full: of.full.map(fold),
    construct: of.construct.map(fold),
  })
  return {
    article: fold(data.article),
    feminine: fold(data.feminine),
    feminineBeforeEnding: fold(data.feminineBeforeEnding),
    relative: fold(data.relative),
    dual: both(data.dual),
    masculinePlural: both(data.masculinePlural),
    femininePlural: fold(data.femininePlural),
    pronouns: data.pronouns.map(fold),
  }
}

/** The bare form and, where the grammar lets it, the form with the article. */
export function emitBoth(forms: NounForms, word: string, form: Omit<WordForm, 'definite'>, emit: Emit): void {
  emit(word, { ...form, definite: false })
  if (!form.construct) emit(forms.article + word, { ...form, definite: true })
}

export function emitSingular(forms: NounForms, word: string, gender: Gender, emit: Emit): void {
  emitBoth(forms, word, { gender, number: 's', construct: false }, emit)
}

/** The form with a pronoun for whom it belongs to: its director, their spokeswoman. */
export function emitPossessed(forms: NounForms, word: string, gender: Gender, emit: Emit): void {
  const bare = feminineStem(forms, word)
  const stem = bare === word ? word : bare + forms.feminineBeforeEnding
  for (const pronoun of forms.pronouns)
    emit(stem + pronoun, { gender, number: 's', definite: true, construct: false })
}

export function emitPlural(forms: NounForms, word: string, gender: Gender, emit: Emit): void {
  emitBoth(forms, word, { gender, number: 'p', construct: false }, emit)
}

export function emitSoundPlural(forms: NounForms, stem: string, emit: Emit): void {
  const form = { gender: 'm', number: 'p' } as const
  for (const end of forms.masculinePlural.full)
    emitBoth(forms, stem + end, { ...form, construct: false }, emit)
  for (const end of forms.masculinePlural.construct)
    emitBoth(forms, stem + end, { ...form, construct: true }, emit)
}

export function emitFemininePlural(forms: NounForms, word: string, emit: Emit): void {
  emitPlural(forms, feminineStem(forms, word) + forms.femininePlural, 'f', emit)
}

export function emitDual(forms: NounForms, word: string, gender: Gender, emit: Emit): void {
  const bare = feminineStem(forms, word)
  const stem = bare === word ? word : bare + forms.feminineBeforeEnding
  const form = { gender, number: 'd' } as const
  for (const end of forms.dual.full) emitBoth(forms, stem + end, { ...form, construct: false }, emit)
  for (const end of forms.dual.construct) emitBoth(forms, stem + end, { ...form, construct: true }, emit)
}

function feminineStem(forms: NounForms, word: string): string {
  return word.endsWith(forms.feminine) ? word.slice(0, -forms.feminine.length) : word
}

const RANK: Record<GrammaticalNumber, number> = { s: 0, p: 1, d: 2 }
/** True when `a` is the likelier reading of one and the same word; the earlier entry wins a draw. */
export const likelier = (a: WordForm, b: WordForm): boolean =>
  RANK[a.number] + (a.construct ? 3 : 0) < RANK[b.number] + (b.construct ? 3 : 0)

/** The lines of a compact list, without blank ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
