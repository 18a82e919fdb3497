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

/** Whether two texts can have enough in common, by their stems alone. */
export function mayShare(a: ReadMark, b: ReadMark): boolean {
  const [few, many] = a.stems.size < b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  let common = 0
  for (const stem of few) if (many.has(stem) && ++common >= LEAST_STEMS) return true
  return false
}

/** The share of the shorter text's stems that the longer one has, 0–1. */
export function shareOfStems(a: ReadMark, b: ReadMark): number {
  const [few, many] = a.stems.size < b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  let common = 0
  for (const stem of few) if (many.has(stem)) common++
  return few.size === 0 ? 0 : common / few.size
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
