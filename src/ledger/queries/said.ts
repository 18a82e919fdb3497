import type { Statement } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type { SaidRow } from '../types.ts'

interface Row {
  readonly row: number
  readonly id: string
  readonly party: string | null
  readonly judgement: number | null
  readonly name: string | null
  readonly day: string
  readonly from: 'said' | 'published' | null
  readonly outlet: string | null
  readonly act: Statement['act']
  readonly text: string
  readonly speaker: string
}

/**
 * The words of every statement of a current reading, one at a time, in the order of their rows: none but the one in
 * hand is in memory. Do not write to the ledger meanwhile.
 */
export function* said(db: Database): Generator<SaidRow> {
  const rows = db.each<Row>(
    `SELECT hit.statement AS row, statement.id, hit.party, hit.judgement, hit.speaker AS name, hit.day,
       hit.day_from AS "from", hit.outlet, hit.act,
       json_extract(statement_words.json, '$.text') AS text,
       json_extract(statement_words.json, '$.speaker') AS speaker
     FROM hit JOIN statement ON statement.seq = hit.statement
     JOIN statement_words ON statement_words.statement = hit.statement ORDER BY hit.statement`,
  )
  for (const { row, id, party, judgement, name, day, from, outlet, act, text, speaker } of rows)
    yield {
      row,
      id,
      party,
      judged: judgement === null ? null : { judgement, name },
      dateUsed: day === '' || from === null ? null : { day, from },
      outlet,
      act,
      text: JSON.parse(text) as readonly string[],
      // Most rows are passed by: what few are asked for is read when it is.
      speaker: () => JSON.parse(speaker) as Statement['speaker'],
    }
}
