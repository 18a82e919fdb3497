import type { Database, Value } from '../database.ts'
import type { Count, LedgerStats, LedgerTotals } from '../types.ts'

const CURRENT_READING = `reading.ordinal =
  (SELECT max(later.ordinal) FROM reading AS later WHERE later.item = reading.item)`
const CURRENT_ARTICLE = `article JOIN reading ON reading.seq = article.reading AND ${CURRENT_READING}
  JOIN item ON item.seq = reading.item
  WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)`

const one = (db: Database, sql: string): number => db.get<{ n: number }>(`SELECT ${sql} AS n`)?.n ?? 0

/** How much the ledger holds. */
export const totals = (db: Database): LedgerTotals => db.snapshot(() => totalsNow(db))

const totalsNow = (db: Database): LedgerTotals => ({
  items: one(db, '(SELECT count(*) FROM item)'),
  withheld: one(db, '(SELECT count(*) FROM tombstone)'),
  articles: one(db, `(SELECT count(*) FROM ${CURRENT_ARTICLE})`),
  statements: one(db, '(SELECT count(*) FROM hit)'),
  events: one(
    db,
    `(SELECT count(*) FROM event JOIN article ON article.seq = event.article
      JOIN reading ON reading.seq = article.reading AND ${CURRENT_READING})`,
  ),
})

/** Counts over the current readings of what is not withheld. */
export function stats(db: Database, top = 20): LedgerStats {
  return db.snapshot(() => {
    const counts = (sql: string, ...values: Value[]): Count[] =>
      db.all<Count>(sql, ...values).map(({ name, statements }) => ({ name, statements }))
    const all = totalsNow(db)
    const unsure = one(db, '(SELECT count(*) FROM hit WHERE unsure = 1)')
    return {
      ...all,
      readings: one(db, '(SELECT count(*) FROM reading)'),
      judgements: one(db, '(SELECT count(*) FROM judgement)'),
      unsureShare: all.statements === 0 ? 0 : unsure / all.statements,
      byAct: counts('SELECT act AS name, count(*) AS statements FROM hit GROUP BY act ORDER BY 2 DESC, 1'),
      byKind: counts('SELECT kind AS name, count(*) AS statements FROM hit GROUP BY kind ORDER BY 2 DESC, 1'),
      byOutlet: counts(topNames('outlet'), top),
      bySpeaker: counts(topNames('speaker'), top),
      byMonth: counts(
        'SELECT substr(day, 1, 7) AS name, count(*) AS statements FROM hit GROUP BY 1 ORDER BY 1',
      ),
      coverage: db
        .all<LedgerStats['coverage'][number]>(
          `SELECT substr(article.date, 1, 7) AS month, article.outlet, count(*) AS articles
           FROM ${CURRENT_ARTICLE} GROUP BY 1, 2 ORDER BY 1, 2`,
        )
        .map((row) => ({ ...row })),
      engines: db
        .all<LedgerStats['engines'][number]>(
          `SELECT engine, count(*) AS items FROM reading JOIN item ON item.seq = reading.item
           WHERE ${CURRENT_READING} AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)
           GROUP BY engine ORDER BY engine`,
        )
        .map((row) => ({ ...row })),
    }
  })
}

/** The most frequent names, spellings with one key together under the most frequent of them. */
const topNames = (column: 'outlet' | 'speaker'): string =>
  `SELECT name, statements FROM
     (SELECT name, sum(n) AS statements, max(n) FROM
        (SELECT ${column}_key AS key, ${column} AS name, count(*) AS n FROM hit
         WHERE ${column}_key IS NOT NULL GROUP BY 1, 2)
      GROUP BY key)
   ORDER BY 2 DESC, 1 LIMIT ?`
