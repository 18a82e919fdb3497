import type { Database } from './database.ts'

/** Keeps what was computed until the ledger changes. */
export type Cache = <T>(key: string, make: () => T) => T

/**
 * A cache over a database, emptied when anything was written to it, here or by another connection.
 * @param most how many values are kept; the one kept longest goes first
 */
export function cacheOn(db: Database, most: number): Cache {
  const kept = new Map<string, unknown>()
  let version = ''
  return <T>(key: string, make: () => T): T => {
    const now = db.version()
    if (now !== version) kept.clear()
    version = now
    if (kept.has(key)) return kept.get(key) as T
    const made = make()
    if (kept.size >= most) kept.delete(kept.keys().next().value as string)
    kept.set(key, made)
    return made
  }
}
