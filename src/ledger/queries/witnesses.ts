import type { ExtractLine } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type { Hit, StatementId } from '../types.ts'
import type { Indexing } from '../words.ts'
import { hitsOf } from './statements.ts'

/** Title and body of an item as its current reading has them; null where it is withheld or unknown. */
export function recordOf(db: Database, item: string): ExtractLine['record'] | null {
  const row = db.get<{ title: string | null; body: string }>(
    `SELECT record_words.title, record_words.body FROM item
     JOIN reading ON reading.item = item.seq
     JOIN record_words ON record_words.item = item.seq AND record_words.hash = reading.record_hash
     WHERE item.id = ? ORDER BY reading.ordinal DESC LIMIT 1`,
    item,
  )
  return row === undefined ? null : { title: row.title, body: row.body }
}

/** The statements of an article, in the order in which they were added. */
export const saidIn = (db: Database, item: string, part: number): Hit[] =>
  hitsFor(
    db,
    db.all<{ statement: number }>(
      `SELECT hit.statement FROM hit JOIN item ON item.seq = hit.item
       WHERE item.id = ? AND hit.part = ? ORDER BY hit.statement`,
      item,
      part,
    ),
  )

/** How many statements the article of a statement has, itself among them; 0 where it is not known. @param at its row, or its id */
export const countInArticle = (db: Database, at: StatementId | number): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM statement WHERE article =
       (SELECT article FROM statement WHERE ${typeof at === 'number' ? 'seq' : 'id'} = ? ORDER BY seq DESC LIMIT 1)`,
    at,
  )?.n ?? 0

/** Words of a run by which a wording is found again, and how many runs of one are looked for: the longest, which are the rarest. */
const RUN = 3
const MOST_RUNS = 16
/** Most statements of one speaker, and most of the same words, that are looked at for one statement. */
const MOST_OF_PARTY = 200
const MOST_ALIKE = 400

interface Around {
  readonly statement: number
  readonly day: string
  readonly party: string | null
}

/**
 * The statements that may be of the same words as those given: of the same speaker, or with a run of words in common,
 * and said or published within so many days; with them those that were given, in the order in which they were added.
 */
export function statementsAround(
  db: Database,
  indexing: Indexing,
  ids: readonly StatementId[],
  days: number,
): Hit[] {
  const found = new Set<number>()
  for (const id of ids) {
    const row = db.get<Around & { json: string }>(
      `SELECT hit.statement, hit.day, hit.party, statement_words.json FROM statement
       JOIN hit ON hit.statement = statement.seq JOIN statement_words ON statement_words.statement = statement.seq
       WHERE statement.id = ? ORDER BY statement.seq DESC LIMIT 1`,
      id,
    )
    if (row === undefined) continue
    found.add(row.statement)
    if (row.day === '') continue
    const text = (JSON.parse(row.json) as { text: readonly string[] }).text
    for (const statement of around(db, row, runsOf(indexing, text), days)) found.add(statement)
  }
  return hitsFor(
    db,
    [...found].sort((a, b) => a - b).map((statement) => ({ statement })),
  )
}

function around(db: Database, { day, party }: Around, runs: readonly string[], days: number): number[] {
  const window = [day, `-${days} days`, day, `+${days} days`] as const
  const ofParty = db.all<{ statement: number }>(
    `SELECT statement FROM hit WHERE party = ? AND day BETWEEN date(?, ?) AND date(?, ?)
     ORDER BY abs(julianday(day) - julianday(?)), statement LIMIT ?`,
    party,
    ...window,
    day,
    MOST_OF_PARTY,
  )
  if (runs.length === 0) return ofParty.map(({ statement }) => statement)
  const alike = db.all<{ statement: number }>(
    `SELECT hit.statement FROM hit_text JOIN hit ON hit.statement = hit_text.rowid
     WHERE hit_text MATCH ? AND hit.day BETWEEN date(?, ?) AND date(?, ?) LIMIT ?`,
    `content : (${runs.join(' OR ')})`,
    ...window,
    MOST_ALIKE,
  )
  return [...ofParty, ...alike].map(({ statement }) => statement)
}

/** Runs of a content's words as full-text phrases; the words hold letters and digits alone. */
function runsOf(indexing: Indexing, text: readonly string[]): string[] {
  const words = text.flatMap(indexing.words)
  const starts = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => at)
  const runs = starts.map((at) => words.slice(at, at + RUN).join(' '))
  return [...new Set(runs)]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_RUNS)
    .map((run) => `"${run}"`)
}

const hitsFor = (db: Database, rows: readonly { readonly statement: number }[]): Hit[] =>
  hitsOf(
    db,
    rows.map(({ statement }) => statement),
    () => [],
  )
