import type { Item } from '../../intake/types.ts'
import type { Database } from '../database.ts'
import { type ItemRow, type ItemWordsRow, unpackItem } from '../items.ts'
import { currentReading } from './articles.ts'
import { diagnosticsOfItem } from './write.ts'

/** Items last read by another engine, one at a time: readings may be added between two of them. */
export function* itemsToReread(db: Database, engine: string): Generator<Item> {
  let after = 0
  for (;;) {
    const item = db.get<ItemRow>(
      `SELECT item.* FROM item WHERE item.seq > ?
       AND (SELECT reading.engine FROM reading WHERE reading.item = item.seq ORDER BY ordinal DESC LIMIT 1) <> ?
       AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) ORDER BY item.seq LIMIT 1`,
      after,
      engine,
    )
    if (item === undefined) return
    after = item.seq
    const stored = storedItem(db, item)
    if (stored !== null) yield stored
  }
}

/** Null when it was withheld a moment ago. */
function storedItem(db: Database, item: ItemRow): Item | null {
  return db.snapshot(() => {
    const words = db.get<ItemWordsRow>('SELECT bytes, decoded FROM item_words WHERE item = ?', item.seq)
    if (words === undefined) return null
    const first = db.get<{ body: string }>(
      'SELECT body FROM record_words WHERE item = ? ORDER BY seq LIMIT 1',
      item.seq,
    )
    const reading = currentReading(db, item.seq)
    return unpackItem(item, words, first?.body ?? null, diagnosticsOfItem(db, reading.seq))
  })
}
