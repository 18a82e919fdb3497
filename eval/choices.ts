/** A contest of options, each with its points, of which one is right. */
export interface Choice {
  readonly options: readonly Iterable<string>[]
  readonly right: number
  /** What it counts beside the others. */
  readonly counts: number
}

/** How the weights of points are fitted. */
export interface ChoiceFitting {
  /** Points met in fewer contests are left out. */
  readonly least: number
  /** Pull of a weight toward 0. */
  readonly ridge: number
  readonly steps: number
  readonly pace: number
}

/** A contest with its points by number. */
interface Numbered {
  readonly options: readonly Int32Array[]
  readonly right: number
  readonly counts: number
}

/**
 * What each point adds to the log-odds of an option: a conditional logistic regression by gradient descent with momentum.
 * The same contests give the same weights.
 */
export function fitChoices(
  contests: readonly Choice[],
  { least, ridge, steps, pace }: ChoiceFitting,
): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  for (const { options } of contests)
    for (const point of new Set(options.flatMap((points) => [...points])))
      met.set(point, (met.get(point) ?? 0) + 1)
  const names = [...met].filter(([, count]) => count >= least).map(([name]) => name)
  const numbers = new Map(names.map((name, k) => [name, k]))
  const numbered = (points: Iterable<string>) =>
    Int32Array.from([...points].flatMap((point) => numbers.get(point) ?? []))
  const table = contests.map((one): Numbered => ({ ...one, options: one.options.map(numbered) }))
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length)
  for (let step = 0; step < steps; step++) {
    const slope = slopeOf(table, weights)
    for (let w = 0; w < weights.length; w++) {
      const pull = ridge * (weights[w] as number)
      speed[w] = 0.9 * (speed[w] as number) + (pace * ((slope[w] as number) - pull)) / table.length
      weights[w] = (weights[w] as number) + (speed[w] as number)
    }
  }
  return new Map(names.map((name, k) => [name, weights[k] as number]))
}

function slopeOf(contests: readonly Numbered[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const { options, right, counts } of contests) {
    const sums = options.map((points) => points.reduce((sum, w) => sum + (weights[w] as number), 0))
    const top = Math.max(...sums)
    const odds = sums.map((sum) => Math.exp(sum - top))
    const total = odds.reduce((a, b) => a + b, 0)
    options.forEach((points, k) => {
      const miss = counts * (Number(k === right) - (odds[k] as number) / total)
      for (const w of points) slope[w] = (slope[w] as number) + miss
    })
  }
  return slope
}
