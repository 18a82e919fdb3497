import type { Weights } from '../languages/weights.ts'
import type { RelationFeatures } from './features.ts'

/** The chance of each label by weights, in the labels' order: multinomial logistic regression. */
export function chancesBy({ labels, byFeature }: Weights, features: RelationFeatures): number[] {
  const sums = labels.map((_, k) => byFeature.get('')?.[k] ?? 0)
  for (const [name, amount] of features)
    for (const [k, weight] of (byFeature.get(name) ?? []).entries())
      sums[k] = (sums[k] ?? 0) + weight * amount
  return chancesOf(sums)
}

/** Log-odds as chances that add up to 1. */
export function chancesOf(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((sum, one) => sum + one, 0)
  return powers.map((one) => one / all)
}
