import type { IssueDefinition, Statement } from '../contract/index.ts'
import type { Hit } from './search-types.ts'
import type { StatementId } from './types.ts'

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

/** When a statement came into the ledger. */
export interface Arrival {
  /** ISO 8601 instant of the first reading that found it. */
  readonly at: string
  /** Whether an earlier reading of its article did not find it. */
  readonly reread: boolean
}

/** Articles that were read, by the month of publication and the outlet. */
export interface CoverageCount {
  /** `YYYY-MM`; null where the articles have no date. */
  readonly month: string | null
  readonly outlet: string | null
  readonly articles: number
}

/** Where a ledger is, by its last rows: statements, statements settled anew, judgements. */
export interface ReadUpTo {
  readonly statements: number
  readonly changes: number
  readonly judgements: number
}

/** What is kept of a statement, with its row. */
export interface KeptMark {
  readonly row: number
  readonly json: string
}

/** What was read of an issue's statements, and up to where. */
export interface KeptReading {
  readonly upTo: ReadUpTo
  readonly marks: readonly KeptMark[]
}

/** The same as it is to be kept. `key` stands for the issue's words and for all that reads them. */
export interface NewReadingOf {
  readonly issue: string
  readonly key: string
  readonly upTo: ReadUpTo
  readonly marks: () => Iterable<KeptMark>
}

/** A statement's words, with what tells its lane. */
export interface SaidRow extends Pick<Hit, 'party' | 'judged' | 'dateUsed' | 'outlet'> {
  /** Its row: grows with each statement that is added. */
  readonly row: number
  readonly id: StatementId
  readonly act: Statement['act']
  readonly text: readonly string[]
  readonly speaker: () => Statement['speaker']
}
