import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { ComparisonWords } from './comparison.ts'
import { loadNounForms } from './name-forms.ts'

/** What a word may be in a phrase that names a question: `words/issue-nouns.yaml` tells what each means. */
export const ISSUE_NOUN_KINDS = [
  'act',
  'shape',
  'matter',
  'thing',
  'empty',
  'link',
  'formula',
  'same',
  'inside',
] as const

/** The shape of `words/issue-nouns.yaml`. */
export const issueNounsSchema = z
  .array(
    z.strictObject({
      kind: z.enum(ISSUE_NOUN_KINDS),
      why: z.string().min(1),
      example: z.tuple([z.string().min(1), z.string().min(1)]),
      not: z.tuple([z.string().min(1), z.string().min(1)]).optional(),
      words: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1)

/** What a noun is, of which a question may be made. */
export type IssueHead = 'act' | 'matter'

/** The words of which questions are made. Every word given and kept is folded. */
export interface IssueNouns {
  /** Whether a question may begin with a word, on which nothing leans before; null where none does. */
  readonly headOf: (word: string) => IssueHead | null
  /** Whether a word says nothing of what kind or whose, by its forms. */
  readonly isEmpty: (forms: ReadonlySet<string>) => boolean
  /** Prepositions between an act and what it is done to. */
  readonly links: ReadonlySet<string>
  /** Words that may stand between a noun and its adjective. */
  readonly inside: ReadonlySet<string>
  /** Whether two words, by their stems, name one act: questions that differ in them alone are one. */
  readonly sameHead: (a: string, b: string) => boolean
  /** Phrases that are no question, as the list writes them. */
  readonly formulas: readonly string[]
}

/** What the list is compared by. */
export interface NounPack {
  readonly fold: (text: string) => string
  readonly comparison: Pick<ComparisonWords, 'stemOf' | 'skeletonOf'>
}

/** Loads `words/issue-nouns.yaml`. Throws, naming file, place and cure, when it is not in order. */
export function loadIssueNouns(
  root: string,
  { fold, comparison: { stemOf, skeletonOf } }: NounPack,
): IssueNouns {
  const list = readList(join(root, 'words', 'issue-nouns.yaml'), issueNounsSchema)
  const of = (kind: (typeof ISSUE_NOUN_KINDS)[number]) =>
    list.filter((one) => one.kind === kind).flatMap(({ words }) => words.map(fold))
  const [acts, matters, things, empty] = (['act', 'matter', 'thing', 'empty'] as const).map(
    (kind) => new Set(of(kind)),
  )
  const shapes = of('shape').map((shape) => new RegExp(`^${shape.replaceAll('.', '\\p{L}')}$`, 'u'))
  const has = (set: ReadonlySet<string> | undefined, forms: Iterable<string>) =>
    [...forms].some((form) => set?.has(form))
  const { feminine, femininePlural: plural } = loadNounForms(root, fold)
  const numbersOf = (word: string): string[] => {
    const one = word.endsWith(plural) ? word.slice(0, -plural.length) : null
    return one === null ? [word] : [word, one, one + feminine]
  }
  const groups = list
    .filter(({ kind }) => kind === 'same')
    .map(({ words }) => new Set(words.map((word) => stemOf(fold(word)))))
  return {
    headOf: (word) => {
      if (acts?.has(word)) return 'act'
      if (matters?.has(word)) return 'matter'
      const forms = numbersOf(word)
      if (has(things, forms)) return null
      return has(acts, forms) || shapes.some((shape) => forms.some((form) => shape.test(form))) ? 'act' : null
    },
    sameHead: (a, b) =>
      skeletonOf(a) === skeletonOf(b) || groups.some((group) => group.has(a) && group.has(b)),
    isEmpty: (forms) => has(empty, forms),
    links: new Set(of('link')),
    inside: new Set(of('inside')),
    formulas: list.filter(({ kind }) => kind === 'formula').flatMap(({ words }) => words),
  }
}
