import type { StatementId, StatementTarget } from './types.ts'

/** A judgement to be recorded. */
export interface NewJudgement {
  /** What kind of question it answers: `speaker`, `same-person`, `reversal`, … */
  readonly kind: string
  readonly target: JudgementTarget
  /** The answer; any JSON value. */
  readonly decision: unknown
  readonly by: string
  readonly why: string
}

/** What a judgement is about; `other` is for parties, links and the like, under ids of their own rooms. */
export type JudgementTarget =
  | ({ readonly type: 'statement' } & StatementTarget)
  | { readonly type: 'judgement'; readonly id: number }
  | { readonly type: 'other'; readonly id: string }

/** A judgement as it was recorded. `at` is an ISO 8601 instant. */
export interface Judgement extends NewJudgement {
  readonly id: number
  readonly at: string
  /** True when a later judgement of kind `undo` points at it (and is not itself undone). */
  readonly undone: boolean
}

/** Where the statement that a judgement pointed at is now. */
export interface FollowedJudgement {
  readonly judgement: Judgement
  readonly outcome: FollowOutcome
}

/** Where a judged statement went: found by its cue or its content, or not. */
export type FollowOutcome =
  | { readonly found: 'cue' | 'content'; readonly statement: StatementId }
  /** For the review queue, with the reason. */
  | { readonly found: null; readonly why: 'withheld' | 'not-found' | 'never-read' }
