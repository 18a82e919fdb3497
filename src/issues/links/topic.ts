import { compareSides } from '../compare.ts'
import type { Comparison } from '../types.ts'
import type { ReadMark } from './read.ts'

/** Two statements laid beside each other, with how far they speak of one thing. */
export interface Topic {
  readonly comparison: Comparison
  /** Words in common beside those of the issue. */
  readonly shared: number
  /** Their share of the shorter one's, and of the longer one's, 0–1. */
  readonly share: number
  readonly most: number
}

/** Stems that two texts must have in common before they are laid beside each other. */
const LEAST_STEMS = 2

/** How far two whole texts have the same words, those of the issue among them. */
export interface Whole {
  /** Stems in common. */
  readonly shared: number
  /** Their share of the shorter text's, and of the longer one's, 0–1. */
  readonly share: number
  readonly most: number
}

/** Counts the stems that two whole texts have in common. */
export function wholeOf({ stems: a }: Pick<ReadMark, 'stems'>, { stems: b }: Pick<ReadMark, 'stems'>): Whole {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const stem of few) if (many.has(stem)) shared++
  return few.size === 0
    ? { shared, share: 0, most: 0 }
    : { shared, share: shared / few.size, most: shared / many.size }
}

/** Whether two texts can have enough in common, by their stems alone. */
export function mayShare({ stems: a }: ReadMark, { stems: b }: ReadMark): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const stem of few) if (many.has(stem) && ++common >= LEAST_STEMS) return true
  return false
}

/** Lays two statements beside each other; null where they name other states, or who did it to whom is turned. */
export function topicOf(a: ReadMark, b: ReadMark): Topic | null {
  const comparison = compareSides(a.side, b.side)
  if (namesOthers(comparison)) return null
  const shared = comparison.pairs.filter(([i, j]) => {
    const [one, other] = [a.side.words[i], b.side.words[j]]
    return one !== undefined && other !== undefined && a.rest.has(one) && b.rest.has(other)
  }).length
  const [least, most] = [Math.min(a.rest.size, b.rest.size), Math.max(a.rest.size, b.rest.size)]
  return {
    comparison,
    shared,
    share: least === 0 ? 0 : shared / least,
    most: most === 0 ? 0 : shared / most,
  }
}

/** Each names a state that the other does not. */
function namesOthers({ alone }: Comparison): boolean {
  const names = (words: Comparison['alone']['a']) => words.some(({ facts }) => facts.state !== null)
  return names(alone.a) && names(alone.b)
}
