import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

const pair = z.strictObject({
  word: z.string().min(1),
  search: z.string().min(1),
  why: z.string().optional(),
})

/** The shape of `words/search.yaml`. */
export const searchSchema = z.strictObject({
  conjunctions: z.array(z.string().min(1)),
  prepositions: z.array(z.string().min(1)),
  article: z.string().min(1),
  assimilated: z.strictObject({ written: z.string().min(1), stands: z.string().min(1) }),
  least: z.int().min(1),
  examples: z.array(pair).min(1),
  not: z.array(pair).min(1),
})

/** The further forms under which a folded word is found: without what is glued before it, without its article. */
export type SearchForms = (word: string) => readonly string[]

/**
 * Loads `words/search.yaml` of a language. A word of a text and a word searched meet when one of the forms of the one
 * is the other or one of the other's forms.
 */
export function loadSearchForms(root: string, fold: (text: string) => string): SearchForms {
  const list = readList(join(root, 'words', 'search.yaml'), searchSchema)
  const conjunctions = list.conjunctions.map(fold)
  const prepositions = list.prepositions.map(fold)
  const article = fold(list.article)
  const written = fold(list.assimilated.written)
  const stands = fold(list.assimilated.stands)
  const without = (word: string, glued: readonly string[]): string[] =>
    glued
      .filter((one) => word.startsWith(one) && word.length - one.length >= list.least)
      .map((one) => word.slice(one.length))
  const apart = (word: string): string[] =>
    word.startsWith(written) && word.length - written.length + stands.length >= list.least
      ? [stands + word.slice(written.length)]
      : []
  return (word) => {
    const first = [word, ...without(word, conjunctions)]
    const second = first.flatMap((one) => [one, ...apart(one), ...without(one, prepositions)])
    const all = new Set(second)
    for (const one of second)
      if (one.startsWith(article) && one.length > article.length + 1) all.add(one.slice(article.length))
    all.delete(word)
    return [...all]
  }
}
