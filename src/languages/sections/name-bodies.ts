import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { Gender } from './conjugation.ts'
import {
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

const bodyKindSchema = z.enum(['body', 'outlet', 'document', 'group', 'anonymous'])
export type BodyKind = z.infer<typeof bodyKindSchema>

const bodiesSchema = z.array(
  z.strictObject({
    kind: bodyKindSchema,
    group: z.boolean().default(false),
    anonymous: z.boolean().default(false),
    why: z.string().min(1),
    example: z.string().min(1),
    mustNot: z.string().optional(),
    notBefore: z.string().default(''),
    words: z.string(),
  }),
)
type BodyGroup = z.infer<typeof bodiesSchema>[number]

/** A word that heads the name of a body, an outlet, a document, a group of people or an unnamed source. */
export interface BodyWord extends WordForm {
  /** The first form of its line, folded. */
  readonly lemma: string
  readonly kinds: readonly BodyKind[]
  /** People counted by the head: experts, witnesses. */
  readonly group: boolean
  readonly anonymous: boolean
  /** A paper that speaks: report, statement, study. */
  readonly document: boolean
  /** Folded words after which it is a thing, not a source (a source of income); may be phrases. */
  readonly notBefore: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** Reads `words/bodies.yaml` into folded forms. Throws, naming the line, when one is not in order. */
export function loadBodies(root: string, fold: Fold, forms: NounForms): Map<string, BodyWord> {
  const path = join(root, 'words/bodies.yaml')
  const bodies = new Map<string, BodyWord>()
  for (const group of readList(path, bodiesSchema)) {
    const stops = linesOf(group.notBefore).map(fold)
    const notBefore = stops.length === 0 ? NOTHING : new Set(stops)
    for (const line of linesOf(group.words))
      addLine(bodies, group, notBefore, fold(line).split(' '), forms, `${path}: ${line}`)
  }
  return bodies
}

function addLine(
  bodies: Map<string, BodyWord>,
  group: BodyGroup,
  notBefore: ReadonlySet<string>,
  [first, ...plurals]: string[],
  forms: NounForms,
  place: string,
): void {
  if (first === undefined || plurals.length === 0)
    throw new Error(`${place}: a body needs a singular and a plural; write - for none`)
  const marked = /^([fm]):(.+)$/.exec(first)
  const word = marked?.[2] ?? first
  const gender = (marked?.[1] as Gender | undefined) ?? (word.endsWith(forms.feminine) ? 'f' : 'm')
  const lemma = word === '-' ? (plurals[0] as string) : word
  const emit = (form: string, shape: WordForm) =>
    merge(bodies, form, {
      ...shape,
      lemma,
      kinds: [group.kind],
      group: group.group,
      anonymous: group.anonymous,
      document: group.kind === 'document',
      notBefore,
    })
  if (word !== '-' && group.kind !== 'group') {
    emitSingular(forms, word, gender, emit)
    if (plurals[0] !== '-') emitDual(forms, word, gender, emit)
  }
  for (const plural of plurals) {
    if (plural === '+') emitSoundPlural(forms, word, emit)
    else if (plural === '@') emitFemininePlural(forms, word, emit)
    else if (plural !== '-') emitPlural(forms, plural, group.kind === 'group' ? 'm' : 'f', emit)
  }
}

function merge(bodies: Map<string, BodyWord>, word: string, entry: BodyWord): void {
  const known = bodies.get(word)
  if (known === undefined || likelier(entry, known)) {
    bodies.set(word, entry)
    return
  }
  if (likelier(known, entry)) return
  bodies.set(word, {
    ...known,
    kinds: [...new Set([...known.kinds, ...entry.kinds])],
    group: known.group || entry.group,
    anonymous: known.anonymous || entry.anonymous,
    document: known.document || entry.document,
    notBefore: known.notBefore.size === 0 ? entry.notBefore : known.notBefore,
  })
}
