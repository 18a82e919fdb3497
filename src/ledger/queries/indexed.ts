import type { ExtractLine, Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import { schemaOf } from '../schema.ts'
import type { StatementId } from '../types.ts'
import type { Indexing } from '../words.ts'
import { addBearers, type BearerRow, bearersOf, dropBearers, type Regrouped, regroup } from './bearers.ts'
import { type Indexed, type IndexedStatement, indexHit, indexLinks } from './derived.ts'
import { dropAllKept, dropKept, noteChange } from './kept-marks.ts'
import { resettle } from './resettle.ts'
import { type Settled, type Settler, settlerOn } from './settle.ts'

/** An article whose statements are indexed, with the text that their offsets point into. */
export interface IndexedArticle extends Indexed {
  readonly record: ExtractLine['record']
  readonly statements: readonly IndexedStatement[]
}

/**
 * Puts the statements of an item's articles into the derived tables; the ledger holds them all already.
 * @param left what was taken out just before
 */
export function indexItem(
  db: Database,
  indexing: Indexing,
  articles: readonly IndexedArticle[],
  left: Left = { before: settlerOn(db, indexing), pools: [] },
): void {
  const { before } = left
  const pools = new Set([...left.pools, ...storeBearers(db, indexing, articles)])
  const moved = regroupAll(db, indexing, pools)
  const after = isJudged(before) ? settlerOn(db, indexing) : before
  reindexMoved(db, indexing, moved, after)
  if (after !== before) resettle(db, indexing, before, after)
  for (const article of articles) indexArticle(db, indexing, article, after)
}

const isJudged = ({ merged, splits }: Settler): boolean => merged.size > 0 || splits.size > 0

/** @returns the pools of names that they bear */
function storeBearers(
  db: Database,
  indexing: Indexing,
  articles: readonly IndexedArticle[],
): ReadonlySet<string> {
  const rows = bearersIn(indexing, articles)
  addBearers(db, rows)
  return new Set(rows.map(({ pool }) => pool))
}

function bearersIn(indexing: Indexing, articles: readonly IndexedArticle[]): BearerRow[] {
  const { growing } = indexing
  if (growing === null) return []
  return articles.flatMap((article) =>
    bearersOf(
      indexing,
      growing,
      article,
      article.statements.map(({ statement }) => statement),
    ),
  )
}

/** The bearers of names that belong in the derived tables, in the order of their key. */
export const currentBearers = (db: Database, indexing: Indexing): BearerRow[] =>
  [...currentItems(db)]
    .flatMap((articles) => bearersIn(indexing, articles))
    .sort((a, b) => (a.key === b.key ? a.item - b.item || a.part - b.part : a.key < b.key ? -1 : 1))

const regroupAll = (db: Database, { growing }: Indexing, pools: Iterable<string>): Regrouped[] =>
  growing === null ? [] : [...pools].flatMap((pool) => regroup(db, growing, pool))

function indexArticle(db: Database, indexing: Indexing, article: IndexedArticle, settler: Settler): void {
  for (const one of article.statements) {
    indexHit(db, indexing, article, one, settler)
    indexLinks(db, indexing, one)
  }
}

/**
 * Takes all statements of an item out of the derived tables.
 * @returns the pools of names whose other bearers are to be counted anew
 */
export function unindexItem(db: Database, item: number): readonly string[] {
  dropKept(db, item)
  db.run('DELETE FROM hit_text WHERE rowid IN (SELECT statement FROM hit WHERE item = ?)', item)
  db.run('DELETE FROM link WHERE statement IN (SELECT statement FROM hit WHERE item = ?)', item)
  db.run('DELETE FROM hit WHERE item = ?', item)
  return dropBearers(db, item)
}

/** What taking an item out leaves to be done: `recount`, or what `indexItem` does besides. */
export interface Left {
  /** Who spoke before it went. */
  readonly before: Settler
  /** Pools of names whose other bearers are to be counted anew. */
  readonly pools: readonly string[]
}

/** Counts the bearers of pools of names anew after some of them went. */
export const recount = (db: Database, indexing: Indexing, left: Left): void => {
  if (left.pools.length > 0) indexItem(db, indexing, [], left)
}

/** Says that derived rows must be built anew by whoever next opens the ledger for writing. */
export const markStale = (db: Database): void => {
  db.run('INSERT INTO hit_stale (since) VALUES (?)', schemaOf(db))
}

/** Also statements that somebody judged to be a moved party's, wherever they stand. */
function reindexMoved(db: Database, indexing: Indexing, moved: readonly Regrouped[], settler: Settler): void {
  const rows = moved.flatMap(({ item, part, from }) =>
    db.all<{ statement: number }>(
      `SELECT statement FROM hit WHERE party_read = ? AND item = ? AND part = ?
       UNION SELECT statement FROM hit WHERE party = ? AND judgement IS NOT NULL`,
      from,
      item,
      part,
      from,
    ),
  )
  reindex(
    db,
    indexing,
    rows.map(({ statement }) => statement),
    settler,
  )
}

/** Settles anew who speaks in statements that are indexed. */
export function reindex(
  db: Database,
  indexing: Indexing,
  statements: readonly number[],
  settler: Settler = settlerOn(db, indexing),
): void {
  for (const seq of statements) {
    const row = db.get<StatementRow & Omit<Indexed, 'itemId'> & { item_id: ItemId }>(
      `SELECT statement.seq, statement.id, json, reading.item, item.id AS item_id, part,
         article_words.title, article.date, article.outlet
       FROM statement JOIN statement_words ON statement_words.statement = statement.seq
       JOIN article ON article.seq = statement.article JOIN article_words ON article_words.article = article.seq
       JOIN reading ON reading.seq = article.reading JOIN item ON item.seq = reading.item WHERE statement.seq = ?`,
      seq,
    )
    if (row === undefined) throw new Error(`statement ${seq} is indexed but not in the ledger; run rebuild`)
    const article = { ...row, itemId: row.item_id }
    const one = statementOf(row)
    const settled = settler.settle({ ...article, id: one.id }, one.statement)
    noteChange(db, seq)
    if (updateHit(db, seq, settled)) continue
    db.run('DELETE FROM hit_text WHERE rowid = ?', seq)
    db.run('DELETE FROM hit WHERE statement = ?', seq)
    indexHit(db, indexing, article, one, settler)
  }
}

/** Where the name stays, the words of the full-text index do, too. @returns whether that was all */
function updateHit(db: Database, seq: number, { name, party, partyRead, judgement }: Settled): boolean {
  const { changes } = db.run(
    'UPDATE hit SET party = ?, party_read = ?, judgement = ? WHERE statement = ? AND speaker IS ?',
    party,
    partyRead,
    judgement,
    seq,
    name,
  )
  return changes > 0
}

interface StatementRow {
  readonly seq: number
  readonly id: StatementId
  readonly json: string
}

const statementOf = ({ seq, id, json }: StatementRow): IndexedStatement => ({
  row: seq,
  id,
  statement: JSON.parse(json) as Statement,
})

/** The readings whose statements belong in the derived tables: the last of each item that has its words. */
const CURRENT = `FROM reading JOIN item ON item.seq = reading.item
  JOIN record_words ON record_words.item = item.seq AND record_words.hash = reading.record_hash
  WHERE reading.ordinal = (SELECT max(later.ordinal) FROM reading AS later WHERE later.item = reading.item)`

/** The articles of every item that belongs in the derived tables, item by item. */
export function* currentItems(db: Database): Generator<readonly IndexedArticle[]> {
  const readings = db.all<{ seq: number }>(`SELECT reading.seq ${CURRENT} ORDER BY item.seq`)
  for (const { seq } of readings) yield articlesOf(db, seq)
}

function articlesOf(db: Database, reading: number): IndexedArticle[] {
  const { title, body } = db.get<ExtractLine['record']>(
    `SELECT record_words.title, body FROM reading
     JOIN record_words ON record_words.item = reading.item AND record_words.hash = reading.record_hash
     WHERE reading.seq = ?`,
    reading,
  ) ?? { title: null, body: '' }
  return db
    .all<Omit<Indexed, 'itemId'> & { seq: number; item_id: ItemId }>(
      `SELECT article.seq, reading.item, item.id AS item_id, part, article_words.title, date, outlet
       FROM article JOIN article_words ON article_words.article = article.seq
       JOIN reading ON reading.seq = article.reading JOIN item ON item.seq = reading.item
       WHERE article.reading = ? ORDER BY article.seq`,
      reading,
    )
    .map(({ seq, item_id: itemId, ...article }) => ({
      ...article,
      itemId,
      record: { title, body },
      statements: db
        .all<StatementRow>(
          `SELECT seq, id, json FROM statement JOIN statement_words ON statement_words.statement = statement.seq
           WHERE article = ? ORDER BY n`,
          seq,
        )
        .map(statementOf),
    }))
}

/** How many statements belong in the derived tables. */
export const currentCount = (db: Database): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM statement JOIN article ON article.seq = statement.article
     WHERE article.reading IN (SELECT reading.seq ${CURRENT})`,
  )?.n ?? 0

/**
 * Builds the derived tables anew in one transaction: readers see the old ones until the end, and a kill leaves them.
 * Bearers of names come first, since who speaks is settled by all of them.
 * @returns the statements indexed
 */
export function rebuild(
  db: Database,
  indexing: Indexing,
  onStatement: (done: number) => void = () => {},
): number {
  return db.transaction(() => {
    db.run("INSERT INTO hit_text (hit_text) VALUES ('delete-all')")
    for (const table of ['link', 'hit', 'bearer', 'hit_stale']) db.run(`DELETE FROM ${table}`)
    dropAllKept(db)
    const pools = new Set<string>()
    for (const articles of currentItems(db))
      for (const pool of storeBearers(db, indexing, articles)) pools.add(pool)
    regroupAll(db, indexing, pools)
    const settler = settlerOn(db, indexing)
    let count = 0
    for (const articles of currentItems(db))
      for (const article of articles) {
        indexArticle(db, indexing, article, settler)
        for (const _ of article.statements) onStatement(++count)
      }
    return count
  })
}

/** Whether the derived rows are of an older schema and must be built anew before anything is asked. */
export const isStale = (db: Database): boolean => db.get('SELECT 1 FROM hit_stale') !== undefined
