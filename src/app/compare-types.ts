import type {
  CompareQuery,
  DossierAnswer,
  DossierSummary,
  GivenDossier,
  StatementComparison,
} from '../contract/index.ts'

/** Two statements beside each other, or why they are not compared. */
export type CompareOutcome =
  | { readonly outcome: 'done'; readonly comparison: StatementComparison }
  | { readonly outcome: 'unknown'; readonly what: 'statement' | 'issue'; readonly id: string }
  /** Both ids are one statement's. */
  | { readonly outcome: 'one'; readonly id: string }

/** A comparison that was frozen, or why it was not. */
export type DossierOutcome =
  | { readonly outcome: 'done'; readonly dossier: DossierAnswer }
  | Exclude<CompareOutcome, { outcome: 'done' }>

/** What the id of a dossier, or its first digits, lead to. */
export type DossierFound =
  | { readonly found: 'one'; readonly dossier: DossierAnswer }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly ids: readonly string[] }

/** What the doors can do with two statements. */
export interface Comparing {
  /** Lays two statements side by side, the earlier first. */
  compareStatements(query: CompareQuery): CompareOutcome
  /** Freezes a comparison under the hash of its content, dated and signed. Throws where the ledger is open read-only. */
  freezeDossier(given: GivenDossier): DossierOutcome
  /** Appends a correction to a dossier. @param given.id perhaps its first digits */
  correctDossier(given: { readonly id: string; readonly by: string; readonly why: string }): DossierFound
  /** A dossier with what became of it. @param id perhaps its first digits */
  dossier(id: string): DossierFound
  /** All dossiers, the latest first. */
  dossiers(): readonly DossierSummary[]
}
