interface Bound {
  readonly article: string
  readonly bound: Readonly<Record<string, readonly string[]>>
  readonly feminineEnding: string
  readonly femininePlurals: readonly string[]
  readonly nominativeEndings: readonly string[]
  readonly obliqueEndings: readonly string[]
}

/** Each adjective that takes a preposition, definite, in every gender and number: by preposition, folded. */
export function boundForms(
  { article, bound, feminineEnding, femininePlurals, nominativeEndings, obliqueEndings }: Bound,
  fold: (text: string) => string,
): Map<string, ReadonlySet<string>> {
  const endings = ['', feminineEnding, ...femininePlurals, ...nominativeEndings, ...obliqueEndings]
  return new Map(
    Object.entries(bound).map(([preposition, stems]) => [
      fold(preposition),
      new Set(stems.flatMap((stem) => endings.map((ending) => fold(article + stem + ending)))),
    ]),
  )
}

/** The pairs among names as spelled: first word, folded → the words that may follow it. */
export function pairsOf(names: readonly string[], fold: (text: string) => string): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const name of names) {
    const [first = '', second] = name.split(' ').map(fold)
    if (second !== undefined) pairs.set(first, (pairs.get(first) ?? new Set()).add(second))
  }
  return pairs
}
