import type { Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Span } from '../../core/spans.ts'
import type { Database } from '../database.ts'
import type { Hit, PartyId, StatementId } from '../types.ts'
import { dateUsed } from './derived.ts'
import { NO_NOTES } from './notes.ts'

interface StatementRow {
  readonly id: StatementId
  readonly item: ItemId
  readonly record_id: string
  readonly part: number
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly engine: string
  readonly party: PartyId | null
  readonly judgement: number | null
  readonly speaker: string | null
  readonly json: string
}

const SELECT = `SELECT statement.id, item.id AS item, item.record_id, article.part, article_words.title,
    article.outlet, article.date, reading.engine, hit.party, hit.judgement, hit.speaker,
    statement_words.json
  FROM statement
  JOIN hit ON hit.statement = statement.seq
  JOIN statement_words ON statement_words.statement = statement.seq
  JOIN article ON article.seq = statement.article
  JOIN article_words ON article_words.article = article.seq
  JOIN reading ON reading.seq = article.reading
  JOIN item ON item.seq = reading.item`

function hitOf(row: StatementRow, matches: (text: string) => Span[]): Hit {
  const statement = JSON.parse(row.json) as Statement
  return {
    id: row.id,
    item: row.item,
    recordId: row.record_id,
    part: row.part,
    title: row.title,
    outlet: row.outlet,
    published: row.date,
    dateUsed: dateUsed(statement.saidOn, row.date),
    party: row.party,
    judged: row.judgement === null ? null : { judgement: row.judgement, name: row.speaker },
    ...NO_NOTES,
    statement,
    engine: row.engine,
    matches: statement.text.map(matches),
    score: null,
  }
}

/**
 * The statements of the given rows, in that order.
 * @param matches where words of the search stand in a text
 */
export const hitsOf = (
  db: Database,
  statements: readonly number[],
  matches: (text: string) => Span[],
): Hit[] =>
  statements.map((seq) => {
    const row = db.get<StatementRow>(`${SELECT} WHERE statement.seq = ?`, seq)
    if (row === undefined) throw new Error(`statement ${seq} is indexed but not in the ledger; run rebuild`)
    return hitOf(row, matches)
  })

/** A statement of a current reading by its id; null when there is none, or it is withheld. */
export function getStatement(db: Database, id: StatementId): Hit | null {
  const row = db.get<StatementRow>(`${SELECT} WHERE statement.id = ? ORDER BY statement.seq DESC LIMIT 1`, id)
  return row ? hitOf(row, () => []) : null
}
