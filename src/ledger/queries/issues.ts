import type { IssueDefinition } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type { CoverageCount, Hit, NewIssue, RecordedIssue, WordLookup } from '../types.ts'
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

/** The statements whose contents hold these words, in the order of their rows; further forms count. */
export function statementsWith(db: Database, lookup: WordLookup): Hit[] {
  const lists = lookup.filter((list) => list.length > 0)
  if (lists.length === 0) return []
  const match = lists
    .map((list) => `(${list.map((words) => `(${words.map(beginning).join(' OR ')})`).join(' AND ')})`)
    .join(' OR ')
  const rows = db.all<{ statement: number }>(
    'SELECT rowid AS statement FROM hit_text WHERE hit_text MATCH ? ORDER BY rowid',
    `{content stems} : (${match})`,
  )
  return hitsOf(
    db,
    rows.map(({ statement }) => statement),
    () => [],
  )
}

/** How many articles were read, by month and outlet; of each item the current reading, none that is withheld. */
export const coverage = (db: Database): CoverageCount[] =>
  db
    .all<CoverageCount>(
      `SELECT substr(article.date, 1, 7) AS month, article.outlet AS outlet, count(*) AS articles
       FROM article JOIN reading ON reading.seq = article.reading
       JOIN item ON item.seq = reading.item
       WHERE reading.ordinal = (SELECT max(other.ordinal) FROM reading AS other WHERE other.item = reading.item)
         AND NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.item_id = item.id)
       GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .map((row) => ({ ...row }))
