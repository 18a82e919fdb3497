/** Any letter, in a shape. */
const ANY = '.'

/** What a word's shape is told by. */
export interface DeedShapes {
  /** Shapes letter by letter; hamza counts where the shape writes it. */
  readonly deedShapes: readonly string[]
  /** Words of such a shape that name no action. */
  readonly notDeeds: readonly string[]
}

/** Whether a word, as it is written without vowel signs, has the shape of a noun of action and is none of the others. */
export function deedShaped(
  { deedShapes, notDeeds }: DeedShapes,
  fold: (text: string) => string,
): (written: string) => boolean {
  const others = new Set(notDeeds.map(fold))
  const shapes = deedShapes.map((shape) => [...shape].map((letter) => ({ letter, folded: fold(letter) })))
  const byLength = Map.groupBy(shapes, ({ length }) => length)
  return (written) => {
    const fitting = byLength.get(written.length)
    if (fitting === undefined) return false
    const folded = fold(written)
    if (others.has(folded) || folded.length !== written.length) return false
    return fitting.some((shape) =>
      shape.every(
        ({ letter, folded: plain }, k) =>
          // What folds to another letter at the head is told by its hamza.
          letter === ANY || (k === 0 && letter !== plain ? letter === written[k] : plain === folded[k]),
      ),
    )
  }
}
