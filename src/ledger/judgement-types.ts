import type { CommitmentAnswerWord, LinkAnswer, LinkKind, Original, Standing } from '../contract/index.ts'
import type { PartyId, StatementId, StatementTarget } from './types.ts'

/** A judgement to be recorded. */
export interface NewJudgement {
  /** What kind of question it answers: `speaker`, `same-party`, `split`, `confirm`, `standing`, `original`, `bears`, `link`, `undo`, … */
  readonly kind: string
  readonly target: JudgementTarget
  /** The answer; any JSON value. Of the kinds named it is one of the decisions below; of an undo null. */
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

/** An article of an item. */
export interface ArticlePlace {
  readonly item: string
  readonly part: number
}

/**
 * A party as a judgement names it. The id of a provisional party may change when it grows or is split by evidence;
 * `seen` are articles that name it, by which it is found again: the party to which most of them are counted.
 */
export interface JudgedParty {
  readonly id: PartyId
  readonly seen: readonly ArticlePlace[]
}

/** `speaker`: who speaks in the statement that the target names; both null: not to be known. */
export interface SpeakerDecision {
  readonly party: JudgedParty | null
  readonly name: string | null
}

/** `same-party`: whether two parties are one; if so, `a` counts as `b` from then on. */
export interface SamePartyDecision {
  readonly answer: 'same' | 'different' | 'unsure'
  readonly a: JudgedParty
  readonly b: JudgedParty
}

/** `split`: in these articles the party is another. */
export interface SplitDecision {
  readonly from: JudgedParty
  readonly places: readonly ArticlePlace[]
  readonly into: JudgedParty
}

/** `confirm`: a provisional party is one person, and rightly named. */
export interface ConfirmDecision {
  readonly party: JudgedParty
}

/** Who and when, which a judgement itself tells. */
type Signature = 'judgement' | 'by' | 'at' | 'why'

/** `standing`: what people found out about the statement. */
export type StandingDecision = Omit<Standing, Signature>

/** `original`: where the words as they were spoken stand. */
export type OriginalDecision = Omit<Original, Signature>

/** `commitment`: what became of what was promised. */
export interface CommitmentDecision {
  readonly status: CommitmentAnswerWord
  readonly evidence: string
}

/** A commitment's last judgement that stands. */
export interface JudgedCommitment extends CommitmentDecision {
  readonly judgement: number
  readonly by: string
  readonly at: string
  readonly why: string
}

/** `bears`: whether the statement bears on an issue or one of its objects. */
export interface BearsDecision {
  readonly issue: string
  /** null: the issue as a whole. */
  readonly object: string | null
  readonly answer: 'bears' | 'does-not'
}

/** `link`: what the statement that the target names is to an earlier one. */
export interface LinkDecision {
  /** The issue on which it was judged. */
  readonly issue: string
  readonly link: LinkKind
  readonly from: StatementTarget
  readonly answer: LinkAnswer
}

/** What people decided of statements that bear on an issue, by statement: the last of each object holds. */
export type BearsNow = ReadonlyMap<StatementId, readonly BearsDecision[]>

/** Where the statement that a judgement pointed at is now. */
export interface FollowedJudgement {
  readonly judgement: Judgement
  readonly outcome: FollowOutcome
  /** The words that were judged, as they were read then; none where they are withheld or were never read. */
  readonly text: readonly string[]
}

/** Where a judged statement went: found by its cue or its content, or not. */
export type FollowOutcome =
  | { readonly found: 'cue' | 'content'; readonly statement: StatementId }
  /** For the review queue, with the reason. */
  | { readonly found: null; readonly why: 'withheld' | 'not-found' | 'never-read' }
