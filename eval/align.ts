import type { FieldName, Span } from '../src/core/spans.ts'
import { type ExpectedSpeaker, overlapOf, sameSpeaker, wordIndex, wordSet } from './compare.ts'

/** A record's fields, which all offsets point into. */
export type Texts = Readonly<Record<FieldName, string>>

export interface Placed {
  readonly in: FieldName
  readonly content: readonly Span[]
}
interface Expected extends Placed {
  readonly speaker: ExpectedSpeaker
}
interface Found extends Placed {
  readonly speaker: { readonly name: string | null }
}

/** A found statement that answers an expected one. */
export interface Pair {
  readonly found: number
  /** Jaccard overlap of the contents' words, 0.5–1. */
  readonly overlap: number
  /** True where the contents have the same words exactly. */
  readonly exact: boolean
}

/** Half the words of content is where two statements count as one. */
const ENOUGH = 0.5
/** Decides between equal overlaps only: two statements of one content, as in a relay. */
const SPEAKER_BONUS = 0.001

/**
 * Pairs each expected statement with at most one found: greatest overlap of content first, the right speaker where
 * overlaps are equal. @returns one entry an expected statement; null = missed
 */
export function align(texts: Texts, expected: readonly Expected[], found: readonly Found[]): (Pair | null)[] {
  const at = { title: wordIndex(texts.title), body: wordIndex(texts.body) }
  const setOf = (one: Placed) => wordSet(at[one.in], one.content)
  const wanted = expected.map(setOf)
  const got = found.map(setOf)
  const pairs = expected.flatMap((one, i) =>
    found.flatMap((other, j) => {
      const overlap = one.in === other.in ? overlapOf(wanted[i] ?? new Set(), got[j] ?? new Set()) : 0
      if (overlap < ENOUGH) return []
      return [
        {
          i,
          j,
          overlap,
          rank: overlap + (sameSpeaker(one.speaker, other.speaker.name) ? SPEAKER_BONUS : 0),
        },
      ]
    }),
  )
  pairs.sort((a, b) => b.rank - a.rank)
  const result: (Pair | null)[] = expected.map(() => null)
  const used = new Set<number>()
  for (const { i, j, overlap } of pairs)
    if (result[i] === null && !used.has(j)) {
      result[i] = { found: j, overlap, exact: overlap >= 1 }
      used.add(j)
    }
  return result
}
