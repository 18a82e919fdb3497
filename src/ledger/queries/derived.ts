import type { Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Database, Value } from '../database.ts'
import type { StatementId } from '../types.ts'
import type { Indexing } from '../words.ts'
import type { Settled, Settler } from './settle.ts'

/** What of an article its statements' derived rows need. */
export interface Indexed {
  readonly item: number
  readonly itemId: ItemId
  readonly part: number
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
}

/** A statement of an article, with its row and its id. */
export interface IndexedStatement {
  readonly row: number
  readonly id: StatementId
  readonly statement: Statement
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
  'part',
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
  'party_read',
  'judgement',
] as const

export type HitRow = Readonly<Record<(typeof HIT_COLUMNS)[number], Value>>

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
export function hitRow(
  indexing: Indexing,
  article: Indexed,
  { row, statement }: IndexedStatement,
  { name, party, partyRead, judgement }: Settled,
): HitRow {
  const used = dateUsed(statement.saidOn, article.date)
  return {
    statement: row,
    item: article.item,
    part: article.part,
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
    party,
    party_read: partyRead,
    judgement,
  }
}

/** Puts a statement into the derived tables, its chain excepted. */
export function indexHit(
  db: Database,
  indexing: Indexing,
  article: Indexed,
  one: IndexedStatement,
  by: Settler,
): void {
  const { row, id, statement } = one
  const hit = hitRow(indexing, article, one, by.settle({ ...article, id }, statement))
  db.run(
    `INSERT INTO hit (${HIT_COLUMNS.join(', ')}) VALUES (${HIT_COLUMNS.map(() => '?').join(', ')})`,
    ...HIT_COLUMNS.map((column) => hit[column]),
  )
  const words = statement.text.flatMap(indexing.words)
  const stems = new Set(words.flatMap(indexing.variants))
  for (const word of words) stems.delete(word)
  db.run(
    'INSERT INTO hit_text (rowid, content, stems, speaker, outlet, title) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    words.join(' '),
    [...stems].join(' '),
    hit.speaker_key === null ? null : namesOf(indexing, String(hit.speaker_key)),
    hit.outlet_key,
    article.title === null ? null : indexing.key(article.title),
  )
}

/** Puts a statement's chain into the derived tables. */
export function indexLinks(db: Database, indexing: Indexing, { row, statement }: IndexedStatement): void {
  for (const { n, name, key, role } of linkRows(indexing, statement))
    db.run('INSERT INTO link (statement, n, name, key, role) VALUES (?, ?, ?, ?, ?)', row, n, name, key, role)
}

/** The words of a speaker's name, and the further forms under which each is found: with and without the article. */
function namesOf(indexing: Indexing, key: string): string {
  const words = key.split(' ')
  return [...new Set([...words, ...words.flatMap(indexing.variants)])].join(' ')
}
