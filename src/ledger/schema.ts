import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from './database.ts'

/** "ISND": marks the file as a ledger (`PRAGMA application_id`). */
const APPLICATION_ID = 0x49534e44
const FOLDER = new URL('./migrations/', import.meta.url)

const MIGRATIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name, index) => {
    if (Number.parseInt(name, 10) !== index + 1)
      throw new Error(`migration ${name} should be number ${index + 1}`)
    return { name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }
  })

/** The schema this program reads and writes: the number of the last migration. */
export const SCHEMA_VERSION = MIGRATIONS.length

const pragma = (db: Database, name: string): number =>
  Object.values(db.get<Record<string, number>>(`PRAGMA ${name}`) ?? {})[0] ?? 0

export const schemaOf = (db: Database): number => pragma(db, 'user_version')

/** Why a file is not a ledger that this program can open, or null. A new, empty file is one. */
export function objectionTo(db: Database, file: string): string | null {
  const version = schemaOf(db)
  const application = pragma(db, 'application_id')
  const tables = db.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0
  if (application !== APPLICATION_ID && (application !== 0 || tables > 0))
    return `${file} is a database, but not an Isnad ledger; name another folder`
  if (version > SCHEMA_VERSION)
    return `${file} was written by a newer Isnad (schema ${version}, this one knows ${SCHEMA_VERSION}); update Isnad`
  return null
}

/**
 * Brings a ledger to this program's schema, each migration in a transaction of its own.
 * Throws when the file is no ledger, is newer, or is older and may not be written.
 */
export function migrate(db: Database, file: string): void {
  const objection = objectionTo(db, file)
  if (objection !== null) throw new Error(objection)
  if (schemaOf(db) === SCHEMA_VERSION) return
  if (db.readOnly)
    throw new Error(
      `${file} has schema ${schemaOf(db)} of ${SCHEMA_VERSION}; open it once for writing to bring it up to date`,
    )
  db.exec('PRAGMA journal_mode = WAL')
  for (const [index, { sql }] of MIGRATIONS.entries()) {
    db.transaction(() => {
      // Read again under the lock: another process may have opened the same new ledger at the same moment.
      if (schemaOf(db) > index) return
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      db.exec(sql)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
