import type { Span } from '../core/spans.ts'
import type { WordsOf } from './types.ts'

/** Words of each text that are held against another; the rest of a longer one is not marked. */
const MOST_WORDS = 600

/**
 * Where the words of one wording stand that none of the others has, word by word in order: for each piece the spans in it.
 * @param pieces the wording whose words are marked
 * @param others the pieces of each other one
 */
export function differing(
  pieces: readonly string[],
  others: readonly (readonly string[])[],
  wordsOf: WordsOf,
): readonly (readonly Span[])[] {
  const own = pieces.flatMap((piece, at) =>
    wordsOf(piece).map(({ span, facts }) => ({ span, at, word: facts.word })),
  )
  const seen = own.slice(0, MOST_WORDS)
  if (others.length === 0) return pieces.map(() => [])
  const ownWords = seen.map(({ word }) => word)
  const common = new Set(others.flatMap((other) => [...inBoth(ownWords, wordsIn(other, wordsOf))]))
  return pieces.map((_, piece) =>
    joined(seen.flatMap(({ span, at }, k) => (at === piece && !common.has(k) ? [{ span, k }] : []))),
  )
}

const wordsIn = (pieces: readonly string[], wordsOf: WordsOf): readonly string[] =>
  pieces.flatMap((piece) => wordsOf(piece).map(({ facts }) => facts.word)).slice(0, MOST_WORDS)

/** Words beside each other as one span. */
function joined(words: readonly { readonly span: Span; readonly k: number }[]): readonly Span[] {
  const spans: [number, number][] = []
  let before = Number.NaN
  for (const { span, k } of words) {
    const last = spans.at(-1)
    if (last !== undefined && k === before + 1) last[1] = span[1]
    else spans.push([span[0], span[1]])
    before = k
  }
  return spans
}

/** Places in the first list of the longest run of words, gaps allowed, that both have. */
function inBoth(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const common = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      common.add(i++)
      j++
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  return common
}
