/** How often each label (row) was taken for each (column). */
export type Confusion = readonly (readonly number[])[]

/** Counts pairs of a true label and the label found. */
export function confusion(
  pairs: readonly (readonly [truth: number, found: number])[],
  labels: number,
): Confusion {
  const table = Array.from({ length: labels }, () => new Array<number>(labels).fill(0))
  for (const [truth, found] of pairs) {
    const row = table[truth]
    if (row) row[found] = (row[found] ?? 0) + 1
  }
  return table
}

/** F1 of each label, 0–1. */
export const labelF1 = (table: Confusion): number[] =>
  table.map((row, k) => {
    const right = row[k] ?? 0
    const said = table.reduce((sum, other) => sum + (other[k] ?? 0), 0)
    const all = row.reduce((sum, one) => sum + one, 0)
    return said + all === 0 ? 0 : (2 * right) / (said + all)
  })

/** The mean of the labels' F1, 0–1. */
export const macroF1 = (table: Confusion): number =>
  labelF1(table).reduce((sum, one) => sum + one, 0) / table.length

/** The table as text, with each label's F1 behind it. */
export function confusionText(table: Confusion, labels: readonly string[]): string {
  const wide = Math.max(...labels.map((label) => label.length)) + 2
  const head = `${' '.repeat(wide)}${labels.map((label) => label.padStart(wide)).join('')}    F1`
  const f1 = labelF1(table)
  const rows = table.map(
    (row, k) =>
      `${(labels[k] ?? '').padEnd(wide)}${row.map((one) => String(one).padStart(wide)).join('')}  ${(100 * (f1[k] ?? 0)).toFixed(1)}`,
  )
  return [head, ...rows].join('\n')
}
