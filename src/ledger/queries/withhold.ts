import { parseItemId } from '../../core/ids.ts'
import { BUSY_MS, type Database } from '../database.ts'
import type { KeptAside, Tombstone, WithholdOutcome } from '../types.ts'
import { findItems } from './articles.ts'
import { recount, unindexItem } from './indexed.ts'
import { settlerOn } from './settle.ts'
import type { Writing } from './write.ts'

/**
 * Removes an item's words: its bytes, record text, headlines, statements, events, diagnostics and index rows. What
 * stays holds offsets, hashes, dates and the outlet. Also takes a whole item id that is not here (yet).
 * @param aside the ledgers beside this one, which nothing is taken out of: named in the outcome
 */
export function withhold(
  writing: Writing,
  name: string,
  why: string,
  by: string,
  aside: KeptAside,
): WithholdOutcome {
  if (why.trim() === '' || by.trim() === '') throw new Error('withholding needs a reason and a name')
  const { db, indexing, now } = writing
  const items = findItems(db, name)
  if (items.length > 1) return { outcome: 'several', items: items.map(({ id }) => id) }
  const [item] = items
  const id = item?.id ?? (/^[0-9a-f]{64}$/.test(name) ? parseItemId(name) : null)
  if (id === null) return { outcome: 'unknown' }
  const pools = db.transaction(() => {
    const before = settlerOn(db, indexing)
    const gone = bury(db, { item: id, why, by, at: now() })
    recount(db, indexing, { before, pools: gone ?? [] })
    return gone
  })
  return pools !== null
    ? { outcome: 'withheld', item: id, erased: erase(db), ...aside }
    : { outcome: 'already', item: id, ...aside }
}

/**
 * Sets the tombstone and deletes the words; null when it stands already.
 * @returns the pools of names whose other bearers are to be counted anew
 */
export function bury(db: Database, { item: id, why, by, at }: Tombstone): readonly string[] | null {
  if (db.get('SELECT 1 FROM tombstone WHERE item_id = ?', id) !== undefined) return null
  db.run('INSERT INTO tombstone (item_id, why, by, at) VALUES (?, ?, ?, ?)', id, why, by, at)
  db.run('DELETE FROM dossier_words WHERE item = ?', id)
  const item = db.get<{ seq: number }>('SELECT seq FROM item WHERE id = ?', id)?.seq
  return item === undefined ? [] : deleteWords(db, item)
}

const ARTICLES =
  'SELECT article.seq FROM article JOIN reading ON reading.seq = article.reading WHERE item = ?'

function deleteWords(db: Database, item: number): readonly string[] {
  const pools = unindexItem(db, item)
  // The full-text index keeps the words of deleted rows until its segments are merged.
  db.run("INSERT INTO hit_text (hit_text) VALUES ('optimize')")
  db.run(
    `DELETE FROM statement_words WHERE statement IN (SELECT seq FROM statement WHERE article IN (${ARTICLES}))`,
    item,
  )
  db.run(`DELETE FROM event WHERE article IN (${ARTICLES})`, item)
  db.run(`DELETE FROM article_words WHERE article IN (${ARTICLES})`, item)
  db.run('DELETE FROM diagnostic WHERE reading IN (SELECT seq FROM reading WHERE item = ?)', item)
  db.run('DELETE FROM record_words WHERE item = ?', item)
  db.run('DELETE FROM item_words WHERE item = ?', item)
  return pools
}

/** How long a takedown waits for readers of the old state; the last one to close the ledger erases it otherwise. */
const ERASE_WAIT_MS = 1000

/** Carries the deletion from the write-ahead log into the file and empties the log; false while somebody reads. */
export function erase(db: Database): boolean {
  db.exec(`PRAGMA busy_timeout = ${ERASE_WAIT_MS}`)
  try {
    return db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0
  } finally {
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
  }
}
