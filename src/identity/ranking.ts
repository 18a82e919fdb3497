import type { Candidate, Contest } from './candidates.ts'
import { WEIGHTS } from './ranking-weights.ts'

/** What each point adds to the log-odds of whoever it speaks for. */
export type Weights = Readonly<Record<string, number>>

/** A candidate with the chance that he is meant. */
export interface Ranked {
  readonly candidate: Candidate
  /** 0–1; those of all candidates and of nobody make 1. */
  readonly chance: number
}

/**
 * The candidates of a contest, the likeliest first. Each one's points are added up, and the sums, with that of nobody,
 * are made chances (a softmax). The weights are fitted by `node eval/train-implied.ts` on subjects that readers judged.
 */
export function ranking({ candidates, nobody }: Contest, weights: Weights = WEIGHTS): Ranked[] {
  const sums = candidates.map(({ points }) => sumOf(points, weights))
  const none = sumOf(nobody, weights)
  const top = Math.max(none, ...sums)
  const total = sums.reduce((all, sum) => all + Math.exp(sum - top), Math.exp(none - top))
  return candidates
    .map((candidate, k) => ({ candidate, chance: Math.exp((sums[k] as number) - top) / total }))
    .sort((a, b) => b.chance - a.chance)
}

function sumOf(points: Iterable<string>, weights: Weights): number {
  let sum = 0
  for (const point of points) sum += weights[point] ?? 0
  return sum
}
