import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export type Value = SQLInputValue

/** The one driver: prepared statements kept, transactions as functions. Another SQLite binding would go in here. */
export interface Database {
  readonly readOnly: boolean
  run(sql: string, ...values: Value[]): { readonly changes: number; readonly row: number }
  get<T>(sql: string, ...values: Value[]): T | undefined
  all<T>(sql: string, ...values: Value[]): T[]
  /** Rows one at a time. Do not write to what is being read meanwhile. */
  each<T>(sql: string, ...values: Value[]): IterableIterator<T>
  exec(sql: string): void
  /** All or nothing; waits for the write lock at the start. */
  transaction<T>(body: () => T): T
  /** Every query inside sees the same state. */
  snapshot<T>(body: () => T): T
  /** Changes whenever anything was written, by this connection or by another. */
  version(): string
  close(): void
}

/** Whether SQLite refused because the file or its folder may not be written (SQLITE_READONLY and its kinds). */
export const isReadOnlyError = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === 8

/** How long a writer waits for another one. */
export const BUSY_MS = 5000

/**
 * Opens a database file. `secure_delete` overwrites what is deleted, so that a takedown leaves no bytes behind;
 * `recursive_triggers` lets the triggers see the rows that INSERT OR REPLACE would remove.
 */
export function openDatabase(file: string, readOnly: boolean): Database {
  const db = new DatabaseSync(file, { readOnly, timeout: BUSY_MS, enableForeignKeyConstraints: true })
  try {
    db.exec('PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -131072')
  } catch (error) {
    db.close()
    if (isReadOnlyError(error))
      throw new Error(
        `${file}: no right to write in its folder, which SQLite needs even to read; get that right, or copy the file into a folder of your own`,
        { cause: error },
      )
    if (!/not a database/.test(String(error))) throw error
    throw new Error(`${file} is no database; name another`, { cause: error })
  }
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    let statement = prepared.get(sql)
    if (statement === undefined) {
      statement = db.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  const within = <T>(begin: string, body: () => T): T => {
    if (db.isTransaction) throw new Error('a transaction is open already')
    db.exec(begin)
    try {
      const result = body()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return {
    readOnly,
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values)
      return { changes: Number(changes), row: Number(lastInsertRowid) }
    },
    get: <T>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as T[],
    each: <T>(sql: string, ...values: Value[]) => db.prepare(sql).iterate(...values) as IterableIterator<T>,
    exec: (sql) => db.exec(sql),
    transaction: (body) => within('BEGIN IMMEDIATE', body),
    snapshot: (body) => within('BEGIN', body),
    version: () => {
      const { data_version: others } = prepare('PRAGMA data_version').get() as { data_version: number }
      const { own } = prepare('SELECT total_changes() AS own').get() as { own: number }
      return `${others}:${own}`
    },
    close: () => db.close(),
  }
}
