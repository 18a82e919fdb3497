import { type Diagnostic, diagnostic } from '../../core/diagnostics.ts'
import type { Cache } from '../cache.ts'
import { type Place, readCursor, writeCursor } from '../cursor.ts'
import type { Database } from '../database.ts'
import { matcherOf } from '../highlight.ts'
import type { Hit, PageRequest, SearchOrder, SearchPage, SearchQuery } from '../types.ts'
import type { Indexing } from '../words.ts'
import { type Compiled, compile } from './compile.ts'
import { hitsOf } from './statements.ts'

/** Columns: content, stems, speaker, outlet, title. Only the content's own words give rank; variants give less. */
const SCORE = 'bm25(hit_text, 1.0, 0.5, 0.0, 0.0, 0.0)'
const MAX_LIMIT = 1000
/** Words that so many statements hold rank none of them above the others: then the newest come first. */
const MOST_RANKED = 10_000
/** Of so many, looking at statements day by day until the page is full is quicker than sorting all of them. */
const MOST_SORTED = 60_000

interface Found {
  readonly statement: number
  readonly item: number
  readonly value: string | number
}

/** What a search works with. */
export interface Searching {
  readonly db: Database
  readonly indexing: Indexing
  /** Keeps the totals: they cost more than a page. */
  readonly cache: Cache
}

export function search(searching: Searching, query: SearchQuery, page: PageRequest): SearchPage {
  const { db, indexing } = searching
  return db.snapshot(() => {
    const compiled = compile(db, indexing, query)
    const matching = matched(searching, compiled)
    const isRanked = compiled.ranked && matching <= MOST_RANKED
    const order: SearchOrder = isRanked ? (page.order ?? 'rank') : 'date'
    const after = readCursor(page.cursor ?? null, order)
    const objection = objectionTo(compiled, after)
    if (objection !== null) return { hits: [], total: 0, next: null, order, diagnostics: [objection] }
    const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(page.limit) || 1))
    const found = find(db, compiled, order, after ?? null, limit + 1, matching)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const more = found.length > limit && last !== undefined
    return {
      hits: hitsIn(searching, shown, query, order),
      total: totalOf(searching, compiled),
      next: more ? writeCursor(order, [last.value, last.item, last.statement]) : null,
      order,
      diagnostics: [],
    }
  })
}

function objectionTo({ empty }: Compiled, after: Place | null | undefined): Diagnostic | null {
  if (empty.length > 0) {
    const terms = empty.map((text) => JSON.stringify(text)).join(', ')
    return diagnostic('empty-term', `${terms}: holds no letter or digit, so nothing can match; leave it out`)
  }
  return after === undefined
    ? diagnostic('bad-cursor', 'the cursor is not one of this search; begin again without it')
    : null
}

function hitsIn(
  { db, indexing }: Searching,
  shown: readonly Found[],
  query: SearchQuery,
  order: SearchOrder,
): readonly Hit[] {
  const rows = shown.map((one) => one.statement)
  const hits = hitsOf(db, rows, matcherOf(query, indexing))
  return order === 'rank' ? hits.map((hit, i) => ({ ...hit, score: Number(shown[i]?.value) })) : hits
}

const clause = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

function find(
  db: Database,
  compiled: Compiled,
  order: SearchOrder,
  after: Place | null,
  limit: number,
  matching: number,
): Found[] {
  return order === 'rank'
    ? findByRank(db, compiled, after, limit)
    : findByDate(db, compiled, after, limit, matching)
}

function findByRank(
  db: Database,
  { match, where, values }: Compiled,
  after: Place | null,
  limit: number,
): Found[] {
  const conditions = after ? [...where, '(ranked.value, ranked.statement) > (?, ?)'] : where
  // Only other criteria need the row of each: without them the words alone are looked at.
  const from = where.length === 0 ? 'ranked' : 'ranked JOIN hit USING (statement)'
  return db.all<Found>(
    `WITH ranked AS MATERIALIZED
       (SELECT rowid AS statement, ${SCORE} AS value FROM hit_text WHERE hit_text MATCH ?)
     SELECT ranked.statement, 0 AS item, ranked.value FROM ${from}
     ${clause(conditions)} ORDER BY ranked.value, ranked.statement LIMIT ?`,
    match,
    ...values,
    ...(after ? [after[0], after[2]] : []),
    limit,
  )
}

function findByDate(
  db: Database,
  { match, where, values }: Compiled,
  after: Place | null,
  limit: number,
  matching: number,
): Found[] {
  const isMatched =
    matching > MOST_SORTED
      ? 'EXISTS (SELECT 1 FROM hit_text WHERE hit_text MATCH ? AND hit_text.rowid = hit.statement)'
      : 'hit.statement IN (SELECT rowid FROM hit_text WHERE hit_text MATCH ?)'
  const conditions = [
    ...where,
    ...(after ? ['(hit.day, hit.item, -hit.statement) < (?, ?, -?)'] : []),
    ...(match === null ? [] : [isMatched]),
  ]
  // The planner would look up each row, which holds ten times as much.
  const from =
    match !== null && where.length === 0 && matching <= MOST_SORTED ? 'hit INDEXED BY hit_order' : 'hit'
  return db.all<Found>(
    `SELECT hit.statement, hit.item, hit.day AS value FROM ${from} ${clause(conditions)}
     ORDER BY hit.day DESC, hit.item DESC, hit.statement LIMIT ?`,
    ...values,
    ...(after ?? []),
    ...(match === null ? [] : [match]),
    limit,
  )
}

/** How many statements hold the words, whatever else is asked. */
const matched = ({ db, cache }: Searching, { match, empty }: Compiled): number =>
  match === null || empty.length > 0
    ? 0
    : cache(`words ${match}`, () =>
        count(db, 'SELECT count(*) AS n FROM hit_text WHERE hit_text MATCH ?', [match]),
      )

/** All hits, on every page. */
function totalOf(searching: Searching, compiled: Compiled): number {
  const { match, where, values } = compiled
  if (match !== null && where.length === 0) return matched(searching, compiled)
  const sql =
    match === null
      ? `SELECT count(*) AS n FROM hit ${clause(where)}`
      : `SELECT count(*) AS n FROM hit_text JOIN hit ON hit.statement = hit_text.rowid
         ${clause(['hit_text MATCH ?', ...where])}`
  const all = match === null ? values : [match, ...values]
  return searching.cache(JSON.stringify([sql, all]), () => count(searching.db, sql, all))
}

const count = (db: Database, sql: string, values: Compiled['values']): number =>
  db.get<{ n: number }>(sql, ...values)?.n ?? 0
