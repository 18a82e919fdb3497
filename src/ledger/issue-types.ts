import type { IssueDefinition } from '../contract/index.ts'

/** An issue as somebody is about to define it; without a definition it is given up. */
export interface NewIssue {
  readonly id: string
  readonly definition: IssueDefinition | null
  readonly by: string
  readonly why: string
}

/** The same as it was recorded; the last one of an id holds. `at` is an ISO 8601 instant. */
export interface RecordedIssue extends NewIssue {
  readonly at: string
}

/** Words that a content must hold: of one of these lists each entry, of an entry one beginning of a word. Folded. */
export type WordLookup = readonly (readonly (readonly string[])[])[]

/** Articles that were read, by the month of publication and the outlet. */
export interface CoverageCount {
  /** `YYYY-MM`; null where the articles have no date. */
  readonly month: string | null
  readonly outlet: string | null
  readonly articles: number
}
