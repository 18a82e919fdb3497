import type { Database } from '../database.ts'
import type { Arrival } from '../types.ts'

interface ArrivalRow {
  readonly id: string
  readonly at: string
  readonly ordinal: number
}

/** When statements came: the first reading that found each. */
export function arrivals(db: Database, statements: readonly string[]): ReadonlyMap<string, Arrival> {
  const rows = db.all<ArrivalRow>(
    `SELECT statement.id AS id, min(reading.read_at) AS at, min(reading.ordinal) AS ordinal
     FROM json_each(?) AS wanted
     JOIN statement ON statement.id = wanted.value
     JOIN article ON article.seq = statement.article
     JOIN reading ON reading.seq = article.reading
     GROUP BY statement.id`,
    JSON.stringify(statements),
  )
  return new Map(rows.map(({ id, at, ordinal }) => [id, { at, reread: ordinal > 0 }]))
}
