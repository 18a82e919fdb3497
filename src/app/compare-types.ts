import type { CompareQuery, StatementComparison } from '../contract/index.ts'

/** Two statements beside each other, or why they are not compared. */
export type CompareOutcome =
  | { readonly outcome: 'done'; readonly comparison: StatementComparison }
  | { readonly outcome: 'unknown'; readonly what: 'statement' | 'issue'; readonly id: string }
  /** Both ids are one statement's. */
  | { readonly outcome: 'one'; readonly id: string }

/** What the doors can do with two statements. */
export interface Comparing {
  /** Lays two statements side by side, the earlier first. */
  compareStatements(query: CompareQuery): CompareOutcome
}
