import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnostic } from '../core/diagnostics.ts'
import { type Database, openDatabase } from './database.ts'
import { tombstones } from './queries/articles.ts'
import { markStale } from './queries/indexed.ts'
import { bury, erase } from './queries/withhold.ts'
import { migrate, objectionTo, schemaOf } from './schema.ts'
import type { FileOutcome, LedgerOptions, Tombstone } from './types.ts'

/** Name of the database in its folder. */
export const LEDGER_FILE = 'ledger.sqlite'

const refused = (rule: string, message: string) =>
  ({ done: false, diagnostic: diagnostic(rule, message) }) as const
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Writes a whole copy beside its destination and moves it there, so that a half copy never has the name. */
export function backup(
  db: Database,
  source: string,
  file: string,
  force: boolean,
): FileOutcome<{ bytes: number }> {
  const target = resolve(file)
  if (target === resolve(source))
    return refused('backup-onto-itself', `${file} is the ledger itself; name another file`)
  if (isFolder(target)) return refused('is-a-folder', `${file} is a folder; name a file in it`)
  if (existsSync(target) && !force)
    return refused('file-exists', `${file} exists already; name another file, or replace it with --force`)
  if (!existsSync(dirname(target)))
    return refused('no-such-folder', `${dirname(target)} does not exist; make it or name another place`)
  if (!isFolder(dirname(target)))
    return refused('no-such-folder', `${dirname(target)} is no folder; name another place`)
  const partial = `${target}.partial`
  try {
    rmSync(partial, { force: true })
    db.run('VACUUM INTO ?', partial)
    renameSync(partial, target)
    return { done: true, bytes: statSync(target).size }
  } catch (error) {
    if (existsSync(partial)) rmSync(partial)
    return refused(
      'backup-failed',
      `cannot write ${file}: ${messageOf(error)}; free space or name another place`,
    )
  }
}

/** What a restoration did. */
export interface Restored {
  /** Where the ledger that was there is kept; null when there was none. */
  readonly keptAs: string | null
  /** Takedowns made since the backup, applied to the restored ledger again. */
  readonly withheldAgain: number
}

/**
 * Puts a backup in the place of the ledger of `folder`, which must not be open anywhere. The file is checked first;
 * the ledger there is kept beside under a name with the time. What was withheld since the backup is withheld again.
 */
export function restoreLedger(
  folder: string,
  file: string,
  { now }: Pick<LedgerOptions, 'now'>,
): FileOutcome<Restored> {
  if (!existsSync(file))
    return refused('no-such-file', `${file} does not exist; name a file that backup wrote`)
  const target = join(resolve(folder), LEDGER_FILE)
  if (resolve(file) === target)
    return refused('restore-onto-itself', `${file} is the ledger itself; name a backup`)
  const incoming = `${target}.incoming`
  try {
    mkdirSync(folder, { recursive: true })
    removeDatabase(incoming)
    const broken = copyChecked(file, incoming)
    if (broken !== null) return refused('not-a-ledger', broken)
    const graves = releaseOld(target)
    if (graves === null)
      return refused('ledger-in-use', `${target} is open in another program; end that first, then restore`)
    const withheldAgain = buryAll(incoming, graves)
    const keptAs = setAside(target, now())
    renameSync(incoming, target)
    return { done: true, keptAs, withheldAgain }
  } catch (error) {
    return refused(
      'restore-failed',
      `cannot restore ${file}: ${messageOf(error)}; the ledger there is unchanged`,
    )
  } finally {
    removeDatabase(incoming)
  }
}

const removeDatabase = (file: string) => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true })
}

/** Copies a backup and checks the copy; why it is no intact ledger, or null. */
function copyChecked(file: string, copy: string): string | null {
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  let db: Database | null = null
  try {
    db = openDatabase(copy, false)
    const objection = objectionTo(db, file)
    if (objection !== null) return objection
    if (schemaOf(db) === 0) return `${file} holds no ledger; name a file that backup wrote`
    const lines = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
    if (lines[0]?.integrity_check !== 'ok')
      return `${file} is damaged (${lines[0]?.integrity_check}); use another backup`
    const loose = db.all('PRAGMA foreign_key_check').length
    if (loose > 0) return `${file} is damaged (${loose} rows point nowhere); use another backup`
    migrate(db, file)
    return null
  } catch (error) {
    return `${file} is no intact ledger (${messageOf(error)}); use another backup`
  } finally {
    db?.close()
  }
}

/**
 * Folds the old ledger's log into its file and reads its takedowns. Leaving WAL mode needs the file to itself, which
 * tells whether anybody has it open: then null. An old ledger too damaged to read is kept as it is.
 */
function releaseOld(target: string): readonly Tombstone[] | null {
  if (!existsSync(target)) return []
  let db: Database | null = null
  try {
    db = openDatabase(target, false)
    const graves = schemaOf(db) > 0 ? tombstones(db) : []
    db.exec('PRAGMA busy_timeout = 200; PRAGMA journal_mode = DELETE')
    return graves
  } catch (error) {
    if (/locked|busy/.test(messageOf(error))) return null
    return []
  } finally {
    db?.close()
  }
}

function buryAll(file: string, graves: readonly Tombstone[]): number {
  const db = openDatabase(file, false)
  try {
    const count = db.transaction(() => {
      const buried = graves.map((grave) => bury(db, grave)).filter((pools) => pools !== null)
      // Others who bear the names are counted anew with all the rest: to fold names takes a language.
      if (buried.flat().length > 0) markStale(db)
      return buried.length
    })
    db.exec('PRAGMA journal_mode = WAL')
    erase(db)
    return count
  } finally {
    db.close()
  }
}

/** The ledgers that restorations kept beside a ledger's file, absolute, oldest first. */
export const keptAside = (file: string): string[] =>
  readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}${BEFORE}`))
    .sort()
    .map((name) => join(dirname(file), name))

const BEFORE = '.before-'

function setAside(target: string, now: Date): string | null {
  if (!existsSync(target)) return null
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  let kept = `${target}${BEFORE}${stamp}`
  for (let n = 2; existsSync(kept); n++) kept = `${target}${BEFORE}${stamp}-${n}`
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(target + ending)) renameSync(target + ending, kept + ending)
  return kept
}
