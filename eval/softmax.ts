import { chancesOf } from '../src/issues/index.ts'

/** A row to learn from: its features, and which of the labels is right. */
export interface LabelledRow {
  readonly features: ReadonlyMap<string, number>
  readonly label: number
}

/** How a regression is fitted. */
export interface Fitting {
  readonly labels: number
  /** Pull of every weight toward 0. */
  readonly ridge: number
  readonly steps: number
  readonly pace: number
  /** What a row of each label counts. */
  readonly counts: readonly number[]
}

/** Weights of each feature, a number a label; '' is what is added in any case. */
export type LabelWeights = ReadonlyMap<string, readonly number[]>

/** What the weights' names are numbered by, and each row's features by number. */
interface Table {
  readonly names: readonly string[]
  readonly rows: readonly { readonly at: Int32Array; readonly amount: Float64Array; readonly label: number }[]
}

/** Fits a multinomial logistic regression by gradient descent with momentum. The same rows give the same weights. */
export function fitLabels(rows: readonly LabelledRow[], fitting: Fitting): LabelWeights {
  const { labels, ridge, steps, pace, counts } = fitting
  const table = tableOf(rows)
  const weights = new Float64Array(table.names.length * labels)
  const speed = new Float64Array(weights.length)
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(weights.length)
    for (const { at, amount, label } of table.rows) {
      const shares = sharesBy(weights, labels, at, amount)
      for (let k = 0; k < labels; k++) {
        const miss = (Number(k === label) - (shares[k] ?? 0)) * (counts[label] ?? 1)
        for (let i = 0; i < at.length; i++)
          slope[(at[i] as number) * labels + k] =
            (slope[(at[i] as number) * labels + k] as number) + miss * (amount[i] as number)
      }
    }
    for (let w = 0; w < weights.length; w++) {
      const pull = ridge * (weights[w] as number)
      speed[w] = 0.9 * (speed[w] as number) + (pace * ((slope[w] as number) - pull)) / rows.length
      weights[w] = (weights[w] as number) + (speed[w] as number)
    }
  }
  return new Map(table.names.map((name, n) => [name, [...weights.slice(n * labels, (n + 1) * labels)]]))
}

function tableOf(rows: readonly LabelledRow[]): Table {
  const numbers = new Map<string, number>([['', 0]])
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  const numbered = rows.map(({ features, label }) => ({
    at: Int32Array.from([0, ...[...features.keys()].map(numberOf)]),
    amount: Float64Array.from([1, ...features.values()]),
    label,
  }))
  return { names: [...numbers.keys()], rows: numbered }
}

function sharesBy(weights: Float64Array, labels: number, at: Int32Array, amount: Float64Array): number[] {
  return chancesOf(
    Array.from({ length: labels }, (_, k) => {
      let sum = 0
      for (let i = 0; i < at.length; i++)
        sum += (weights[(at[i] as number) * labels + k] as number) * (amount[i] as number)
      return sum
    }),
  )
}
