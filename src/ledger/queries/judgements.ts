import type { Statement } from '../../contract/index.ts'
import { canonicalJson, type ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import { type FollowCandidate, followStatement } from '../follow.ts'
import { statementIdOf, targetOf } from '../targets.ts'
import type {
  FollowedJudgement,
  FollowOutcome,
  Judgement,
  JudgementTarget,
  NewJudgement,
  StatementId,
  StatementTarget,
} from '../types.ts'
import type { Indexing } from '../words.ts'
import type { Writing } from './write.ts'

interface JudgementRow {
  readonly seq: number
  readonly kind: string
  readonly target: string
  readonly decision: string
  readonly by: string
  readonly at: string
  readonly why: string
}

/** What a judgement is about, as one indexed word. */
export function subjectOf(target: JudgementTarget): string {
  if (target.type === 'statement') return `statement:${statementIdOf(target)}`
  return `${target.type}:${target.id}`
}

/** Writes a judgement's row. Throws where it points at a judgement that is not here. */
export function insertJudgement({ db, now }: Writing, judgement: NewJudgement): Judgement {
  const { kind, target, decision, by, why } = judgement
  if (kind === 'undo' && target.type !== 'judgement')
    throw new Error(`an undo points at a judgement, not at ${JSON.stringify(target)}`)
  if (target.type === 'judgement' && db.get('SELECT 1 FROM judgement WHERE seq = ?', target.id) === undefined)
    throw new Error(`no judgement ${target.id} to point at`)
  const at = now()
  const { row } = db.run(
    'INSERT INTO judgement (kind, subject, target, decision, by, at, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
    kind,
    subjectOf(target),
    canonicalJson(target),
    JSON.stringify(decision ?? null),
    by,
    at,
    why,
  )
  return { ...judgement, id: row, at, undone: false }
}

/** A judgement by its number; null where there is none. */
export function judgementOf(db: Database, id: number): Judgement | null {
  const row = db.get<JudgementRow>(
    'SELECT seq, kind, target, decision, by, at, why FROM judgement WHERE seq = ?',
    id,
  )
  return row === undefined ? null : judgementIn(row, undoneIds(db))
}

const judgementIn = (row: JudgementRow, undone: ReadonlySet<number>): Judgement => ({
  id: row.seq,
  kind: row.kind,
  target: JSON.parse(row.target) as JudgementTarget,
  decision: JSON.parse(row.decision) as unknown,
  by: row.by,
  at: row.at,
  why: row.why,
  undone: undone.has(row.seq),
})

export function judgements(
  db: Database,
  filter: { readonly kind?: string; readonly target?: JudgementTarget } = {},
): Judgement[] {
  const conditions: string[] = []
  const values: string[] = []
  if (filter.target !== undefined) {
    conditions.push('subject = ?')
    values.push(subjectOf(filter.target))
  }
  if (filter.kind !== undefined) {
    conditions.push('kind = ?')
    values.push(filter.kind)
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const undone = undoneIds(db)
  return db
    .all<JudgementRow>(
      `SELECT seq, kind, target, decision, by, at, why FROM judgement ${where} ORDER BY seq`,
      ...values,
    )
    .map((row) => judgementIn(row, undone))
}

/** An undo can itself be undone. A judgement only points at earlier ones, so the latest are decided first. */
function undoneIds(db: Database): ReadonlySet<number> {
  const undone = new Set<number>()
  const undos = db.all<{ seq: number; target: string }>(
    "SELECT seq, target FROM judgement WHERE kind = 'undo' ORDER BY seq DESC",
  )
  for (const { seq, target } of undos)
    if (!undone.has(seq)) undone.add((JSON.parse(target) as { id: number }).id)
  return undone
}

/** Where the statements that stand judged are now. @param of some of the judgements; default all */
export function followJudgements(
  db: Database,
  indexing: Indexing,
  of: readonly Judgement[] = judgements(db),
): FollowedJudgement[] {
  const followed: FollowedJudgement[] = []
  for (const judgement of of) {
    const { target } = judgement
    if (target.type !== 'statement' || judgement.undone) continue
    const outcome = follow(db, indexing, target)
    followed.push({ judgement, outcome, text: textOf(db, target, outcome) })
  }
  return followed
}

/** The words that a judgement was about; none where they may not be shown. */
function textOf(db: Database, target: StatementTarget, outcome: FollowOutcome): readonly string[] {
  if (outcome.found === null && outcome.why !== 'not-found') return []
  const then = readingOf(db, target)
  return then === null ? [] : (JSON.parse(then.json) as Statement).text
}

/** The standing judgements whose statement is now the given one. */
export function judgementsFor(db: Database, indexing: Indexing, id: StatementId): Judgement[] {
  const item = db.get<{ item: ItemId }>(
    `SELECT item.id AS item FROM statement JOIN article ON article.seq = statement.article
     JOIN reading ON reading.seq = article.reading JOIN item ON item.seq = reading.item WHERE statement.id = ?`,
    id,
  )?.item
  if (item === undefined) return []
  return judgements(db).filter(
    ({ target, undone }) =>
      target.type === 'statement' &&
      !undone &&
      target.item === item &&
      (follow(db, indexing, target) as { statement?: StatementId }).statement === id,
  )
}

/** The last judgement about the speaker of each statement of an item's current reading, of those given. */
export function judgedStatements(
  db: Database,
  indexing: Indexing,
  standing: readonly Judgement[],
  item: ItemId,
): ReadonlyMap<StatementId, Judgement> {
  const judged = new Map<StatementId, Judgement>()
  for (const judgement of standing) {
    const { kind, target } = judgement
    if (kind !== 'speaker' || target.type !== 'statement' || target.item !== item) continue
    const outcome = follow(db, indexing, target)
    if (outcome.found !== null) judged.set(outcome.statement, judgement)
  }
  return judged
}

interface CandidateRow {
  readonly id: StatementId
  readonly part: number
  readonly json: string
  readonly record_hash: string | null
}

function follow(db: Database, indexing: Indexing, target: StatementTarget): FollowOutcome {
  if (db.get('SELECT 1 FROM tombstone WHERE item_id = ?', target.item))
    return { found: null, why: 'withheld' }
  const then = readingOf(db, target)
  if (then === null) return { found: null, why: 'never-read' }
  const words = (json: string) => (JSON.parse(json) as Statement).text.flatMap(indexing.words)
  const rows = currentOf(db, target.item)
  const sameText = rows[0]?.record_hash === then.record_hash
  const candidates = rows.map((row): FollowCandidate => {
    const statement = JSON.parse(row.json) as Statement
    return { ...targetOf(target.item, row.part, statement), id: row.id, words: words(row.json) }
  })
  return followStatement({ ...target, words: words(then.json) }, candidates, sameText)
}

/** The latest reading that has exactly this statement. */
const readingOf = (db: Database, target: StatementTarget): CandidateRow | null =>
  db.get<CandidateRow>(
    `SELECT statement.id, article.part, statement_words.json, reading.record_hash
     FROM statement JOIN statement_words ON statement_words.statement = statement.seq
     JOIN article ON article.seq = statement.article JOIN reading ON reading.seq = article.reading
     WHERE statement.id = ? ORDER BY statement.seq DESC LIMIT 1`,
    statementIdOf(target),
  ) ?? null

const currentOf = (db: Database, item: ItemId): CandidateRow[] =>
  db.all<CandidateRow>(
    `SELECT statement.id, article.part, statement_words.json, reading.record_hash
     FROM reading JOIN article ON article.reading = reading.seq JOIN statement ON statement.article = article.seq
     JOIN statement_words ON statement_words.statement = statement.seq
     WHERE reading.item = (SELECT seq FROM item WHERE id = ?)
       AND reading.ordinal = (SELECT max(later.ordinal) FROM reading AS later WHERE later.item = reading.item)
     ORDER BY statement.seq`,
    item,
  )
