import type { Database } from '../database.ts'
import type { ProvisionalParty } from '../types.ts'
import { nameOf } from './names.ts'

/** The persons who are in no register, the most quoted first. */
export const provisionalParties = (db: Database, most: number): ProvisionalParty[] =>
  db
    .all<{ id: string; statements: number }>(
      `SELECT party AS id, count(*) AS statements FROM hit
       WHERE party IN (SELECT party FROM hit WHERE party_read IN (SELECT party FROM bearer)) AND party LIKE 'name:%'
       GROUP BY party ORDER BY 2 DESC, 1 LIMIT ?`,
      most,
    )
    .map(({ id, statements }) => ({ id, name: nameOf(db, 'speaker', 'party', id), statements }))
