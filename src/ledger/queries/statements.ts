import type { Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Span } from '../../core/spans.ts'
import type { Database } from '../database.ts'
import type { Hit, PartyId, StatementId } from '../types.ts'
import { dateUsed } from './derived.ts'
import { NO_NOTES } from './notes.ts'

interface StatementRow {
  readonly seq: number
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

const COLUMNS = `SELECT statement.seq, statement.id, item.id AS item, item.record_id, article.part, article_words.title,
    article.outlet, article.date, reading.engine, hit.party, hit.judgement, hit.speaker,
    statement_words.json`
const JOINED = `JOIN hit ON hit.statement = statement.seq
  JOIN statement_words ON statement_words.statement = statement.seq
  JOIN article ON article.seq = statement.article
  JOIN article_words ON article_words.article = article.seq
  JOIN reading ON reading.seq = article.reading
  JOIN item ON item.seq = reading.item`

const SELECT = `${COLUMNS} FROM statement ${JOINED}`
/** The planner would begin with another table: a cross join keeps the order. */
const MANY = `${COLUMNS} FROM json_each(?) AS asked CROSS JOIN statement ON statement.seq = asked.value ${JOINED}
  ORDER BY asked.key`

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

/** Statements that are asked for at once: one query for many costs a quarter of one for each. */
const AT_ONCE = 500

/** A statement with its row. */
export interface HitAt {
  readonly row: number
  readonly hit: Hit
}

/** The statements of the given rows, in that order, those that are not here any more left out. */
export function* hitsAt(
  db: Database,
  statements: readonly number[],
  matches: (text: string) => Span[] = () => [],
): Generator<HitAt> {
  for (let from = 0; from < statements.length; from += AT_ONCE)
    for (const row of db.all<StatementRow>(MANY, JSON.stringify(statements.slice(from, from + AT_ONCE))))
      yield { row: row.seq, hit: hitOf(row, matches) }
}

/**
 * The statements of the given rows, in that order.
 * @param matches where words of the search stand in a text
 */
export function hitsOf(
  db: Database,
  statements: readonly number[],
  matches: (text: string) => Span[],
): Hit[] {
  const found = [...hitsAt(db, statements, matches)]
  if (found.length === statements.length) return found.map(({ hit }) => hit)
  const here = new Set(found.map(({ row }) => row))
  const lost = statements.find((row) => !here.has(row))
  throw new Error(`statement ${lost} is indexed but not in the ledger; run rebuild`)
}

/** A statement of a current reading by its id; null when there is none, or it is withheld. */
export function getStatement(db: Database, id: StatementId): Hit | null {
  const row = db.get<StatementRow>(`${SELECT} WHERE statement.id = ? ORDER BY statement.seq DESC LIMIT 1`, id)
  return row ? hitOf(row, () => []) : null
}
