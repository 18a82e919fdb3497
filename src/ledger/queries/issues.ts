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
const oneOf = (words: readonly string[]): string => `(${words.map(beginning).join(' OR ')})`

/**
 * What finds the statements that answer to one of the lists: lists of one entry together, each longer one for itself. In
 * one expression, ORs of ANDs cost the full-text engine minutes where each of them takes a few milliseconds.
 */
function expressionsOf(lookup: WordLookup): string[] {
  const lists = lookup.filter((list) => list.length > 0)
  const single = lists.flatMap((list) => (list.length === 1 ? (list[0] ?? []) : []))
  const several = lists.flatMap((list) => (list.length > 1 ? [list.map(oneOf).join(' AND ')] : []))
  return [...(single.length > 0 ? [oneOf(single)] : []), ...several]
}

const bounds = (rows: readonly number[]): readonly [first: number, last: number] =>
  rows.reduce<[number, number]>(
    ([first, last], row) => [Math.min(first, row), Math.max(last, row)],
    [Number.MAX_SAFE_INTEGER, 0],
  )

/**
 * The rows of the statements whose contents hold these words, further forms too, in order.
 * @param after only those of later rows
 * @param among only these, wherever they stand
 */
export function rowsWith(
  db: Database,
  lookup: WordLookup,
  { after = 0, among }: { readonly after?: number; readonly among?: readonly number[] },
): number[] {
  const isAsked = new Set(among)
  const [first, last] = among === undefined ? [after + 1, Number.MAX_SAFE_INTEGER] : bounds(among)
  const rows = new Set<number>()
  for (const expression of expressionsOf(lookup)) {
    // Asked for one row after the other, the full-text engine would begin anew for each.
    const found = db.all<{ statement: number }>(
      'SELECT rowid AS statement FROM hit_text WHERE hit_text MATCH ? AND rowid BETWEEN ? AND ?',
      `{content stems} : (${expression})`,
      first,
      last,
    )
    for (const { statement } of found) if (among === undefined || isAsked.has(statement)) rows.add(statement)
  }
  return [...rows].sort((a, b) => a - b)
}

/** The statements whose contents hold these words, in the order of their rows; further forms count. */
export const statementsWith = (db: Database, lookup: WordLookup): Hit[] =>
  hitsOf(db, rowsWith(db, lookup, {}), () => [])
