import type { ComparingPack } from './sides.ts'
import type { ComparedWord } from './types.ts'

/** A run of words of a text: the first and the one behind the last. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** A word that is looked for, folded: as it was given, and bare of the article. */
export interface TermWord {
  readonly given: string
  readonly bare: string
  /** The same with the article. */
  readonly definite: string
  /** The state of which it is the name, where that was asked for. */
  readonly state?: string | null
}

/** A word or phrase that is looked for; at least one word. */
export type Term = readonly TermWord[]

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
  const terms = (list: readonly string[]) => termList(pack, list)
  return { any: terms(given.any), all: terms(given.all), none: terms(given.none) }
}

/** Words and phrases as they are looked for; one without a letter or digit asks for nothing. */
export const termList = (pack: TermPack, list: readonly string[]): readonly Term[] =>
  list.map((text) => termOf(pack, text)).filter((one) => one.length > 0)

function termOf({ fold, article }: TermPack, text: string): Term {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((given) => {
    const isDefinite = given.startsWith(article) && given.length > article.length + 1
    const bare = isDefinite ? given.slice(article.length) : given
    return { given, bare, definite: article + bare }
  })
}

/**
 * Where the words of a text answer to what is asked for: the runs of `any`, none within a longer one; null where they do
 * not answer.
 * @param around where a word of `all` counts, too: asked for where the text itself lacks one
 */
export function findTerms(
  words: readonly ComparedWord[],
  { any, all, none }: Terms,
  around: () => readonly ComparedWord[] = () => [],
): readonly Run[] | null {
  const stands = (term: Term) => runsOf(words, term).length > 0
  if (none.some(stands) || !any.some(stands)) return null
  const lacks = all.filter((term) => !isNamed(words, term))
  if (lacks.length > 0) {
    const beside = around()
    if (lacks.some((term) => !isNamed(beside, term))) return null
  }
  const found = any.flatMap((term) => runsOf(words, term))
  return found
    .filter((one, k) => !found.some((other, n) => holds(other, one) && (n < k || !holds(one, other))))
    .sort((a, b) => a.from - b.from)
}

/** Whether a word or phrase stands in a text, or, where it is a state's name, another word for that state or its people. */
const isNamed = (words: readonly ComparedWord[], term: Term): boolean =>
  runsOf(words, term).length > 0 ||
  (term[0]?.state != null && words.some(({ facts }) => facts.state === term[0]?.state))

/** Whether a run is all of another, or more. */
const holds = (a: Run, b: Run): boolean => a.from <= b.from && a.to >= b.to

/** Where a word or phrase stands in a text. */
export function runsOf(words: readonly ComparedWord[], term: Term): Run[] {
  const runs: Run[] = []
  for (let from = 0; from + term.length <= words.length; from++)
    if (term.every((one, k) => isForm(words[from + k], one))) runs.push({ from, to: from + term.length })
  return runs
}

const isForm = (word: ComparedWord | undefined, { bare, definite }: TermWord): boolean =>
  word !== undefined && (word.facts.own.has(bare) || word.facts.own.has(definite))
