import type { IssueDefinition } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type { Hit, NewIssue, RecordedIssue, WordLookup } from '../types.ts'
import { hitsOf } from './statements.ts'
import type { Writing } from './write.ts'

interface IssueRow {
  readonly id: string
  readonly definition: string | null
  readonly by: string
  readonly at: string
  readonly why: string
}

/** Every definition of every issue, oldest first. */
export const issues = (db: Database): RecordedIssue[] =>
  db
    .all<IssueRow>('SELECT id, definition, by, at, why FROM issue ORDER BY seq')
    .map(({ definition, ...row }) => ({
      ...row,
      definition: definition === null ? null : (JSON.parse(definition) as IssueDefinition),
    }))

/** Adds a definition. */
export function recordIssue({ db, now }: Writing, issue: NewIssue): RecordedIssue {
  const { id, definition, by, why } = issue
  const at = now()
  db.run(
    'INSERT INTO issue (id, definition, by, at, why) VALUES (?, ?, ?, ?, ?)',
    id,
    definition === null ? null : JSON.stringify(definition),
    by,
    at,
    why,
  )
  return { ...issue, at }
}

const beginning = (word: string): string => `"${word.replaceAll('"', '""')}" *`

/**
 * The rows of the statements whose contents hold these words, further forms too, in order.
 * @param after only those of later rows
 * @param among only these
 */
export function rowsWith(
  db: Database,
  lookup: WordLookup,
  { after = 0, among }: { readonly after?: number; readonly among?: readonly number[] },
): number[] {
  const lists = lookup.filter((list) => list.length > 0)
  if (lists.length === 0) return []
  const match = lists
    .map((list) => `(${list.map((words) => `(${words.map(beginning).join(' OR ')})`).join(' AND ')})`)
    .join(' OR ')
  const within = among === undefined ? '' : 'AND rowid IN (SELECT value FROM json_each(?))'
  return db
    .all<{ statement: number }>(
      `SELECT rowid AS statement FROM hit_text WHERE hit_text MATCH ? AND rowid > ? ${within} ORDER BY rowid`,
      `{content stems} : (${match})`,
      after,
      ...(among === undefined ? [] : [JSON.stringify(among)]),
    )
    .map(({ statement }) => statement)
}

/** The statements whose contents hold these words, in the order of their rows; further forms count. */
export const statementsWith = (db: Database, lookup: WordLookup): Hit[] =>
  hitsOf(db, rowsWith(db, lookup, {}), () => [])
