/** Phrases by their first word, longest first, so that a token stream is matched with one look-up a token. */
export interface PhraseTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>
}

/** Builds a phrase table; of two phrases that begin alike the longer is tried first. */
export function phraseTable<T>(
  pairs: readonly (readonly [phrase: string, value: T])[],
  fold: (text: string) => string,
): PhraseTable<T> {
  const byFirst = new Map<string, { words: string[]; value: T }[]>()
  for (const [phrase, value] of pairs) {
    const parts = fold(phrase).split(/\s+/).filter(Boolean)
    const first = parts[0]
    if (first === undefined) throw new Error(`an empty phrase among ${JSON.stringify(pairs)}`)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words: parts, value }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { byFirst }
}
