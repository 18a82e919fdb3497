import type { Growing, LedgerOptions, PartyId } from './types.ts'

/** How texts become the words that search compares. */
export interface Indexing {
  /** Folded words, each of letters and digits alone. */
  readonly words: (text: string) => readonly string[]
  /** The folded words joined by a blank: what two spellings of one name have in common. */
  readonly key: (text: string) => string
  readonly variants: (word: string) => readonly string[]
  /** How bearers of one name are told apart; null: they are not. */
  readonly growing: Growing | null
  /** Whom the register knows by the name of a body; null where it knows nobody, or several. */
  readonly bodyIdOf: (name: string) => PartyId | null
}

/** Runs of letters and digits; marks that folding left are dropped, so that they cannot split a word. */
export const splitWords = (folded: string): string[] =>
  folded.replace(/\p{M}+/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []

export function indexingOf(
  options: Pick<LedgerOptions, 'fold' | 'indexWords' | 'variants' | 'growing' | 'bodyIdOf'>,
): Indexing {
  const { fold, indexWords, variants } = options
  const raw = indexWords ?? ((text: string) => splitWords(fold(text)))
  // Split once more: a word of the caller's must never reach the full-text query with a sign in it.
  const words = (text: string) => raw(text).flatMap(splitWords)
  return {
    words,
    key: (text) => words(text).join(' '),
    variants: variants ? (word) => variants(word).flatMap(splitWords) : () => [],
    growing: options.growing ?? null,
    bodyIdOf: options.bodyIdOf ?? (() => null),
  }
}

/** Share of words that two texts have in common: |A ∩ B| / |A ∪ B|; 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  const union = a.size + b.size - common
  return union === 0 ? 0 : common / union
}
