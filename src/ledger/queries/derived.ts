import type { Speaker, Statement } from '../../contract/index.ts'
import type { Database, Value } from '../database.ts'
import type { Indexing } from '../words.ts'

/** What of an article its statements' derived rows need. */
export interface Indexed {
  readonly item: number
  /** Row of the statement. */
  readonly row: number
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
}

/** The date a search uses: the date said, else the date published; a month stands for its first to last day. */
export function dateUsed(
  saidOn: string | null,
  published: string | null,
): { readonly day: string; readonly from: 'said' | 'published' } | null {
  if (saidOn !== null) return { day: saidOn, from: 'said' }
  return published === null ? null : { day: published, from: 'published' }
}

const firstDay = (day: string): string => (day.length === 7 ? `${day}-01` : day)

function lastDay(day: string): string {
  if (day.length !== 7) return day
  const [year, month] = day.split('-').map(Number)
  return `${day}-${new Date(Date.UTC(year as number, month as number, 0)).getUTCDate()}`
}

const HIT_COLUMNS = [
  'statement',
  'item',
  'day',
  'day_last',
  'day_from',
  'field',
  'act',
  'kind',
  'unsure',
  'outlet',
  'outlet_key',
  'speaker',
  'speaker_key',
  'party',
] as const

export type HitRow = Readonly<Record<(typeof HIT_COLUMNS)[number], Value>>

/** What marks a party that is not in the register: the key of its name follows. */
const BY_NAME = 'name:'

/** The id of whoever bears a name and is not in the register. */
export const byName = (indexing: Indexing, name: string): string => `${BY_NAME}${indexing.key(name)}`

/** Who speaks: the speaker's id in the register, else `name:` and the key of the name; null where it is unsure. */
export function partyOf(indexing: Indexing, speaker: Speaker): string | null {
  if (speaker.name === null) return null
  return speaker.party ?? byName(indexing, speaker.name)
}

/** The key of the name that a party's id holds, perhaps in another spelling; null for an id of the register. */
export const keyInParty = (indexing: Indexing, id: string): string | null =>
  id.startsWith(BY_NAME) ? indexing.key(id.slice(BY_NAME.length)) : null

/** A party's id as the derived rows have it: a name in any spelling, or an id of the register as it is. */
export function canonicalParty(indexing: Indexing, id: string): string {
  const key = keyInParty(indexing, id)
  return key === null ? id : `${BY_NAME}${key}`
}

/** One link of a statement's chain as it is stored. */
export interface LinkRow {
  readonly n: number
  readonly name: string
  readonly key: string
  readonly role: string
}

/** The derived rows of a statement's chain. */
export const linkRows = (indexing: Indexing, { chain }: Statement): LinkRow[] =>
  chain.map(({ name, role }, n) => ({ n, name, key: indexing.key(name), role }))

/** The derived row of a statement. */
export function hitRow(indexing: Indexing, article: Indexed, statement: Statement): HitRow {
  const used = dateUsed(statement.saidOn, article.date)
  const name = statement.speaker.name
  return {
    statement: article.row,
    item: article.item,
    day: used ? firstDay(used.day) : '',
    day_last: used ? lastDay(used.day) : '',
    day_from: used?.from ?? null,
    field: statement.in,
    act: statement.act,
    kind: statement.kind,
    unsure: name === null ? 1 : 0,
    outlet: article.outlet,
    outlet_key: article.outlet === null ? null : indexing.key(article.outlet),
    speaker: name,
    speaker_key: name === null ? null : indexing.key(name),
    party: partyOf(indexing, statement.speaker),
  }
}

/** Puts a statement into the derived tables. */
export function indexStatement(
  db: Database,
  indexing: Indexing,
  article: Indexed,
  statement: Statement,
): void {
  const row = hitRow(indexing, article, statement)
  db.run(
    `INSERT INTO hit (${HIT_COLUMNS.join(', ')}) VALUES (${HIT_COLUMNS.map(() => '?').join(', ')})`,
    ...HIT_COLUMNS.map((column) => row[column]),
  )
  for (const { n, name, key, role } of linkRows(indexing, statement))
    db.run(
      'INSERT INTO link (statement, n, name, key, role) VALUES (?, ?, ?, ?, ?)',
      article.row,
      n,
      name,
      key,
      role,
    )
  const words = statement.text.flatMap(indexing.words)
  const stems = new Set(words.flatMap(indexing.variants))
  for (const word of words) stems.delete(word)
  db.run(
    'INSERT INTO hit_text (rowid, content, stems, speaker, outlet, title) VALUES (?, ?, ?, ?, ?, ?)',
    article.row,
    words.join(' '),
    [...stems].join(' '),
    row.speaker_key === null ? null : namesOf(indexing, String(row.speaker_key)),
    row.outlet_key,
    article.title === null ? null : indexing.key(article.title),
  )
}

/** The words of a speaker's name, and the further forms under which each is found: with and without the article. */
function namesOf(indexing: Indexing, key: string): string {
  const words = key.split(' ')
  return [...new Set([...words, ...words.flatMap(indexing.variants)])].join(' ')
}

/** Takes all statements of an item out of the derived tables. */
export function unindexItem(db: Database, item: number): void {
  db.run('DELETE FROM hit_text WHERE rowid IN (SELECT statement FROM hit WHERE item = ?)', item)
  db.run('DELETE FROM link WHERE statement IN (SELECT statement FROM hit WHERE item = ?)', item)
  db.run('DELETE FROM hit WHERE item = ?', item)
}

/** The statements that belong in the derived tables: those of current readings, not withheld. */
const CURRENT = `FROM statement
  JOIN statement_words ON statement_words.statement = statement.seq
  JOIN article ON article.seq = statement.article
  JOIN article_words ON article_words.article = article.seq
  JOIN reading ON reading.seq = article.reading
  WHERE reading.ordinal = (SELECT max(later.ordinal) FROM reading AS later WHERE later.item = reading.item)`

/** Every statement that belongs in the derived tables, in batches by row. */
export function* currentStatements(db: Database, batch = 5000): Generator<[Indexed, Statement]> {
  let after = 0
  for (;;) {
    const rows = db.all<Indexed & { json: string }>(
      `SELECT statement.seq AS row, reading.item, article_words.title, article.date, article.outlet,
         statement_words.json ${CURRENT} AND statement.seq > ? ORDER BY statement.seq LIMIT ?`,
      after,
      batch,
    )
    for (const row of rows) yield [row, JSON.parse(row.json) as Statement]
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.row
  }
}

export const currentCount = (db: Database): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n ${CURRENT}`)?.n ?? 0

/**
 * Builds the derived tables anew in one transaction: readers see the old ones until the end, and a kill leaves them.
 * @returns the statements indexed
 */
export function rebuild(
  db: Database,
  indexing: Indexing,
  onStatement: (done: number) => void = () => {},
): number {
  return db.transaction(() => {
    db.run("INSERT INTO hit_text (hit_text) VALUES ('delete-all')")
    db.run('DELETE FROM link')
    db.run('DELETE FROM hit')
    db.run('DELETE FROM hit_stale')
    let count = 0
    for (const [article, statement] of currentStatements(db)) {
      indexStatement(db, indexing, article, statement)
      count++
      onStatement(count)
    }
    return count
  })
}

/** Whether the derived rows are of an older schema and must be built anew before anything is asked. */
export const isStale = (db: Database): boolean => db.get('SELECT 1 FROM hit_stale') !== undefined
