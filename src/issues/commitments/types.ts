import type { Span } from '../../core/spans.ts'

/** Words of a statement's text: which piece, and where in it. */
export interface Passage {
  readonly piece: number
  readonly span: Span
}

/** How a promise is made: pledged by the speaker, announced as what will be done, or readiness alone. */
export type CommitmentForm = 'pledged' | 'announced' | 'ready'

/** By when something is due. */
export interface Due extends Passage {
  /** As the dates read it: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `START/END`. */
  readonly value: string
  readonly precision: 'day' | 'month' | 'year' | 'interval'
  /** The last day on which it is not yet past due, `YYYY-MM-DD`. */
  readonly last: string
}

/** A promise as it was read. */
export interface Commitment {
  readonly form: CommitmentForm
  readonly action: Passage
  readonly condition: Passage | null
  readonly due: Due | null
  /** What must happen first, where it is no day. */
  readonly event: Passage | null
}

/** What is asked of a statement. */
export interface Promising {
  readonly text: readonly string[]
  readonly act: string
  /** The day from which deadlines count; null where none is known to the day. */
  readonly day: string | null
}
