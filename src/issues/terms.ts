import type { ComparingPack } from './sides.ts'
import type { ComparedWord } from './types.ts'

/** A run of words of a text: the first and the one behind the last. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** A word or phrase that is looked for: the folded words, each without the article. */
export type Term = readonly string[]

/** What is looked for: one of `any`, each of `all`, none of `none`. */
export interface Terms {
  readonly any: readonly Term[]
  readonly all: readonly Term[]
  readonly none: readonly Term[]
}

/** What reading a word or phrase needs of a language. */
export type TermPack = Pick<ComparingPack, 'fold'> & { readonly article: string }

/** What a list of words and phrases asks for. A word is found in each form that its light stem covers. */
export function termsOf(
  pack: TermPack,
  given: Readonly<Record<'any' | 'all' | 'none', readonly string[]>>,
): Terms {
  const terms = (list: readonly string[]) =>
    list.map((text) => termOf(pack, text)).filter((one) => one.length > 0)
  return { any: terms(given.any), all: terms(given.all), none: terms(given.none) }
}

/** A word or phrase as it is looked for. */
export function termOf({ fold, article }: TermPack, text: string): Term {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) =>
    word.startsWith(article) && word.length > article.length + 2 ? word.slice(article.length) : word,
  )
}

/** Where the words of a text answer to what is asked for; null where they do not. */
export function findTerms(words: readonly ComparedWord[], { any, all, none }: Terms): readonly Run[] | null {
  if (none.some((term) => runsOf(words, term).length > 0)) return null
  const found = any.flatMap((term) => runsOf(words, term))
  if (found.length === 0) return null
  for (const term of all) {
    const runs = runsOf(words, term)
    if (runs.length === 0) return null
    found.push(...runs)
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Where a word or phrase stands in a text. */
export function runsOf(words: readonly ComparedWord[], term: Term): Run[] {
  const runs: Run[] = []
  for (let from = 0; from + term.length <= words.length; from++)
    if (term.every((one, k) => words[from + k]?.facts.own.has(one)))
      runs.push({ from, to: from + term.length })
  return runs
}
