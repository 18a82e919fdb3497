import type { CoverageMonth } from '../contract/index.ts'
import { coverageOf } from '../issues/index.ts'
import type { Ledger } from '../ledger/types.ts'

/** What was read, by month; and how many articles have no date. */
export interface Coverage {
  readonly months: readonly CoverageMonth[]
  readonly undatedArticles: number
}

/** What the ledger read, kept until it changes. */
export const coverage = (ledger: Ledger): Coverage =>
  ledger.kept('coverage by month', () => {
    const counted = ledger.coverage()
    const undated = counted.filter(({ month }) => month === null)
    return {
      months: coverageOf(counted),
      undatedArticles: undated.reduce((sum, { articles }) => sum + articles, 0),
    }
  })
