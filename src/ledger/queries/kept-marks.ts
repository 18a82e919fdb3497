import { BUSY_MS, type Database } from '../database.ts'
import type { KeptReading, NewReadingOf, ReadUpTo } from '../types.ts'

/** Where the ledger is: what was read up to here holds until one of these grows. */
export const readUpTo = (db: Database): ReadUpTo =>
  db.get<ReadUpTo>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM statement) AS statements,
       (SELECT coalesce(max(seq), 0) FROM hit_change) AS changes,
       (SELECT coalesce(max(seq), 0) FROM judgement) AS judgements`,
  ) ?? { statements: 0, changes: 0, judgements: 0 }

/** Says that what was kept of statements of an item is not so any more, and drops what holds their words. */
export function dropKept(db: Database, item: number): void {
  db.run('INSERT INTO hit_change (statement) SELECT statement FROM hit WHERE item = ?', item)
  db.run('DELETE FROM hit_mark WHERE statement IN (SELECT statement FROM hit WHERE item = ?)', item)
  db.run("DELETE FROM hit_kept WHERE key LIKE 'issue %'")
}

/** Says that a statement was settled anew. */
export const noteChange = (db: Database, statement: number): void => {
  db.run('INSERT INTO hit_change (statement) VALUES (?)', statement)
}

/** Drops all that was kept, here and wherever it is in memory. */
export function dropAllKept(db: Database): void {
  for (const table of ['hit_mark', 'hit_issue', 'hit_kept']) db.run(`DELETE FROM ${table}`)
  db.run('INSERT INTO hit_change (statement) VALUES (NULL)')
}

/** The statements that changed since; null: all did. */
export function changedSince(db: Database, changes: number): readonly number[] | null {
  const rows = db
    .all<{ statement: number | null }>(
      'SELECT DISTINCT statement FROM hit_change WHERE seq > ? ORDER BY statement',
      changes,
    )
    .map(({ statement }) => statement)
  return rows.every((row) => row !== null) ? rows : null
}

/** What was kept under a key; null where nothing was. */
export function keptReading(db: Database, key: string): KeptReading | null {
  const found = db.get<ReadUpTo & { seq: number }>(
    'SELECT seq, statements, changes, judgements FROM hit_issue WHERE key = ?',
    key,
  )
  if (found === undefined) return null
  const { seq, ...upTo } = found
  const marks = db.all<{ row: number; json: string }>(
    'SELECT statement AS row, json FROM hit_mark WHERE issue = ? ORDER BY statement',
    seq,
  )
  return { upTo, marks }
}

/**
 * Keeps what was read for an issue, in the place of what was kept for it before, unless somebody else writes just now.
 * @returns whether it was kept
 */
export const keepReading = (db: Database, { issue, key, upTo, marks }: NewReadingOf): boolean =>
  ifFree(db, () => {
    db.run('DELETE FROM hit_issue WHERE issue = ?', issue)
    const { row } = db.run(
      'INSERT INTO hit_issue (issue, key, statements, changes, judgements) VALUES (?, ?, ?, ?, ?)',
      issue,
      key,
      upTo.statements,
      upTo.changes,
      upTo.judgements,
    )
    for (const { row: statement, json } of marks())
      db.run(
        // What was taken out meanwhile must not come back.
        'INSERT INTO hit_mark (issue, statement, json) SELECT ?, statement, ? FROM hit WHERE statement = ?',
        row,
        json,
        statement,
      )
  })

/** What was kept under a name; null where nothing was. */
export const keptJson = (db: Database, name: string): string | null =>
  db.get<{ json: string }>('SELECT json FROM hit_kept WHERE key = ?', name)?.json ?? null

/**
 * Keeps what was made of statements, unless somebody else writes just now or has taken statements out meanwhile.
 * @param changes up to which it was made
 */
export const keepJson = (db: Database, name: string, json: string, changes: number): boolean =>
  ifFree(db, () => {
    if (readUpTo(db).changes === changes)
      db.run('INSERT OR REPLACE INTO hit_kept (key, json) VALUES (?, ?)', name, json)
  })

/** Writes all or nothing, and nothing where somebody else writes: what is asked for must not wait for a long import. */
function ifFree(db: Database, write: () => void): boolean {
  if (db.readOnly) return false
  db.exec('PRAGMA busy_timeout = 0')
  try {
    db.transaction(write)
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
  }
}

/** SQLITE_BUSY and its kinds. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === 5
