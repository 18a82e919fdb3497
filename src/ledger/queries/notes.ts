import type { Notes } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type {
  BearsDecision,
  BearsNow,
  CommitmentDecision,
  JudgedCommitment,
  Judgement,
  OriginalDecision,
  StandingDecision,
  StatementId,
} from '../types.ts'
import type { Indexing } from '../words.ts'
import { followJudgements, judgements } from './judgements.ts'

/** A statement of which nothing was recorded. */
export const NO_NOTES: Notes = { standing: null, original: null }

/** What people recorded of statements, by where these are now; of each kind the last judgement holds. */
export function notesOn(db: Database, indexing: Indexing): ReadonlyMap<StatementId, Notes> {
  const notes = new Map<StatementId, Notes>()
  for (const { statement, judgement } of standing(db, indexing, ['standing', 'original']))
    notes.set(statement, { ...(notes.get(statement) ?? NO_NOTES), ...noteOf(judgement) })
  return notes
}

function noteOf({ id, kind, decision, by, at, why }: Judgement): Partial<Notes> {
  const signature = { judgement: id, by, at, why }
  return kind === 'standing'
    ? { standing: { ...(decision as StandingDecision), ...signature } }
    : { original: { ...(decision as OriginalDecision), ...signature } }
}

/** What people decided of commitments, by where their statements are now; the last judgement holds. */
export function commitmentsJudged(
  db: Database,
  indexing: Indexing,
): ReadonlyMap<StatementId, JudgedCommitment> {
  return new Map(
    standing(db, indexing, ['commitment']).map(({ statement, judgement: { id, decision, by, at, why } }) => [
      statement,
      { ...(decision as CommitmentDecision), judgement: id, by, at, why },
    ]),
  )
}

/** What people decided of the statements that bear on each issue, by the issue's id. */
export function bearsOn(db: Database, indexing: Indexing): ReadonlyMap<string, BearsNow> {
  const byIssue = new Map<string, Map<StatementId, readonly BearsDecision[]>>()
  for (const { statement, judgement } of standing(db, indexing, ['bears'])) {
    const decision = judgement.decision as BearsDecision
    const ofIssue = byIssue.get(decision.issue) ?? new Map<StatementId, readonly BearsDecision[]>()
    const before = (ofIssue.get(statement) ?? []).filter(({ object }) => object !== decision.object)
    byIssue.set(decision.issue, ofIssue.set(statement, [...before, decision]))
  }
  return byIssue
}

interface Standing {
  readonly statement: StatementId
  readonly judgement: Judgement
}

/** Judgements of these kinds that stand and whose statements are there, oldest first. */
function standing(db: Database, indexing: Indexing, kinds: readonly string[]): Standing[] {
  const wanted = kinds.flatMap((kind) => judgements(db, { kind })).sort((a, b) => a.id - b.id)
  return followJudgements(db, indexing, wanted).flatMap(({ judgement, outcome }) =>
    outcome.found === null ? [] : [{ statement: outcome.statement, judgement }],
  )
}
