import { readFileSync } from 'node:fs'

/** What features add to the log-odds of each label; '' is added in any case. */
export interface Weights {
  readonly labels: readonly string[]
  readonly byFeature: ReadonlyMap<string, readonly number[]>
}

/** Reads a table of fitted weights: a head with the labels, then one line a feature. Throws, naming file, line and cure. */
export function readWeights(path: string): Weights {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const [[, ...labels] = [], ...weights] = rows
  const byFeature = new Map(weights.map(([name = '', ...row]) => [name, row.map(Number)]))
  const wrong = [...byFeature].find(([, row]) => row.length !== labels.length || row.some(Number.isNaN))
  if (wrong !== undefined)
    throw new Error(
      `${path}: "${wrong[0]}" needs ${labels.length} numbers; write the file anew (languages/README.md)`,
    )
  return { labels, byFeature }
}
