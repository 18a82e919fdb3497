import { alignWords, contraryAxes } from './align.ts'
import type { ComparedWord, Comparison, Contrary, Pair, Side } from './types.ts'

/** Lays two texts beside each other: which words count as one, which stand alone, which say the contrary. */
export function compareSides(a: Side, b: Side): Comparison {
  const pairs = alignWords(a.words, b.words)
  const [inA, inB] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const alone = {
    a: a.words.filter((_, i) => !inA.has(i)),
    b: b.words.filter((_, j) => !inB.has(j)),
  }
  return { a, b, pairs, alone, contraries: contrariesOf(a, b, alone), turned: turnedOf(a, b, pairs) }
}

function contrariesOf(a: Side, b: Side, alone: Comparison['alone']): Contrary[] {
  const [aloneA, aloneB] = [new Set(alone.a), new Set(alone.b)]
  return a.words.flatMap((one) =>
    b.words.flatMap((other) => {
      // Two words that both have their like are no contradiction: "prices rose, wages fell" in both texts.
      if (!aloneA.has(one) && !aloneB.has(other)) return []
      const axes = contraryAxes(one.facts, other.facts)
      if (axes.length === 0) return []
      return [{ a: one, b: other, axes, alone: aloneA.has(one) && aloneB.has(other) }]
    }),
  )
}

/** How far from a word of a scale the thing may stand that it is said of. */
const REACH = 2

/** Paired words of a scale whose neighbours changed places: the thing it stands with here stands with its contrary there. */
function turnedOf(a: Side, b: Side, pairs: readonly Pair[]): (readonly [ComparedWord, ComparedWord])[] {
  const scaled = pairs.filter(([i]) => (a.words[i]?.facts.senses.length ?? 0) > 0)
  const things = pairs.filter(([i]) => a.words[i]?.facts.senses.length === 0)
  return scaled.flatMap(([i, j]) => {
    const near = nearest(things, 0, i)
    const there = nearest(things, 1, j)
    const [one, other] = [a.words[i], b.words[j]]
    const isTurned = near !== null && there !== null && near !== there
    return isTurned && one && other ? [[one, other] as const] : []
  })
}

/** The pair of things that stands nearest to a place on one side; null where none is in reach, or two are as near. */
function nearest(things: readonly Pair[], side: 0 | 1, place: number): Pair | null {
  const near = things
    .filter((thing) => Math.abs(thing[side] - place) <= REACH)
    .sort((x, y) => Math.abs(x[side] - place) - Math.abs(y[side] - place))
  const [first, second] = near
  if (first === undefined) return null
  return second !== undefined && Math.abs(second[side] - place) === Math.abs(first[side] - place)
    ? null
    : first
}
