import type { Database } from '../database.ts'

/**
 * The spelling that is used most often under a key. Looked up for the few names that are shown: while statements are
 * grouped, an index alone tells the keys.
 */
export const nameOf = (
  db: Database,
  name: 'outlet' | 'speaker',
  key: 'outlet_key' | 'party',
  value: string,
): string =>
  db.get<{ name: string }>(
    `SELECT ${name} AS name FROM hit WHERE ${key} = ? GROUP BY ${name} ORDER BY count(*) DESC, ${name} LIMIT 1`,
    value,
  )?.name ?? value
