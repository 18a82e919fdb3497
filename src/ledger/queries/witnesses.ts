import type { Database } from '../database.ts'

/** Title and body of an item as its current reading has them; '' where it is withheld or unknown. */
export function textOf(db: Database, item: string): string {
  const row = db.get<{ title: string | null; body: string }>(
    `SELECT record_words.title, record_words.body FROM item
     JOIN reading ON reading.item = item.seq
     JOIN record_words ON record_words.item = item.seq AND record_words.hash = reading.record_hash
     WHERE item.id = ? ORDER BY reading.ordinal DESC LIMIT 1`,
    item,
  )
  return row === undefined ? '' : `${row.title ?? ''}\n${row.body}`
}
