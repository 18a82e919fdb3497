import type { Rates } from './score-types.ts'

const round = (value: number) => Number(value.toFixed(1))

/** `part` of `whole` in per cent with one decimal; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : round((100 * part) / whole)

/** Precision, recall and F1 of `right` among `claimed` and `wanted`; 0 where nothing was claimed or wanted. */
export function rates(right: number, claimed: number, wanted: number): Rates {
  const p = claimed === 0 ? 0 : right / claimed
  const r = wanted === 0 ? 0 : right / wanted
  return { p: round(100 * p), r: round(100 * r), f1: round(p + r === 0 ? 0 : (200 * p * r) / (p + r)) }
}

const DRAWS = 1000
const SEED = 12345

/** A reproducible stream of numbers in [0, 1): the usual linear congruence of the C library. */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

/**
 * The bootstrap interval of F1: articles drawn with replacement 1,000 times from a fixed seed, the middle 95 %.
 * @param rows one an article
 */
export function interval(
  rows: readonly { readonly right: number; readonly claimed: number; readonly gold: number }[],
): readonly [number, number] | null {
  if (rows.length === 0) return null
  const random = stream(SEED)
  const scores = Array.from({ length: DRAWS }, () => {
    let [right, claimed, gold] = [0, 0, 0]
    for (let i = 0; i < rows.length; i++) {
      const row = rows[Math.floor(random() * rows.length)]
      right += row?.right ?? 0
      claimed += row?.claimed ?? 0
      gold += row?.gold ?? 0
    }
    return right === 0 ? 0 : (200 * right) / (claimed + gold)
  }).sort((a, b) => a - b)
  return [round(scores[25] ?? 0), round(scores[974] ?? 0)]
}
