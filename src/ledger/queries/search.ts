import { type Diagnostic, diagnostic } from '../../core/diagnostics.ts'
import { type Place, readCursor, writeCursor } from '../cursor.ts'
import { matcherOf } from '../highlight.ts'
import type { Hit, PageRequest, SearchOrder, SearchPage, SearchQuery } from '../types.ts'
import { type Compiled, compile } from './compile.ts'
import { clauseOf, countOf, isAmong, lookedUp, narrowed, newest, type Searching, sizeOf } from './narrow.ts'
import { hitsOf } from './statements.ts'

/** Columns: content, stems, speaker, outlet, title. Only the content's own words give rank; variants give less. */
const SCORE = 'bm25(hit_text, 1.0, 0.5, 0.0, 0.0, 0.0)'
const MAX_LIMIT = 1000
/** Words that so many statements hold rank none of them above the others: then the newest come first. */
const MOST_RANKED = 10_000

interface Found {
  readonly statement: number
  readonly item: number
  readonly value: string | number
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
    const found = find(searching, compiled, order, after ?? null, limit + 1)
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

const find = (
  searching: Searching,
  compiled: Compiled,
  order: SearchOrder,
  after: Place | null,
  limit: number,
): Found[] =>
  order === 'rank'
    ? findByRank(searching, compiled, after, limit)
    : findByDate(searching, compiled, after, limit)

function findByRank({ db }: Searching, compiled: Compiled, after: Place | null, limit: number): Found[] {
  const { match, sets, where, values } = compiled
  const others = sets.slice(1)
  const onHit = [...where, ...others.map(isAmong)]
  const conditions = after ? [...onHit, '(ranked.value, ranked.statement) > (?, ?)'] : onHit
  // Only other criteria need the row of each: without them the words alone are looked at.
  const from =
    onHit.length === 0
      ? 'ranked'
      : `ranked CROSS JOIN ${lookedUp(compiled)} ON hit.statement = ranked.statement`
  return db.all<Found>(
    `WITH ranked AS MATERIALIZED
       (SELECT rowid AS statement, ${SCORE} AS value FROM hit_text WHERE hit_text MATCH ?)
     SELECT ranked.statement, 0 AS item, ranked.value FROM ${from}
     ${clauseOf(conditions)} ORDER BY ranked.value, ranked.statement LIMIT ?`,
    match,
    ...values,
    ...others.flatMap((set) => set.values),
    ...(after ? [after[0], after[2]] : []),
    limit,
  )
}

function findByDate(searching: Searching, compiled: Compiled, after: Place | null, limit: number): Found[] {
  const { where, values } = compiled
  const { from, values: all } = newest(searching, {
    ...compiled,
    where: after ? [...where, '(hit.day, hit.item, -hit.statement) < (?, ?, -?)'] : where,
    values: after ? [...values, ...after] : values,
  })
  return searching.db.all<Found>(
    `SELECT hit.statement, hit.item, hit.day AS value ${from}
     ORDER BY hit.day DESC, hit.item DESC, hit.statement LIMIT ?`,
    ...all,
    limit,
  )
}

/** How many statements hold the words, whatever else is asked. */
const matched = (searching: Searching, { match, sets: [first], empty }: Compiled): number =>
  match === null || first === undefined || empty.length > 0 ? 0 : sizeOf(searching, first)

/** All hits, on every page. */
function totalOf(searching: Searching, compiled: Compiled): number {
  const { sets, where } = compiled
  const [only] = sets
  if (only !== undefined && sets.length === 1 && where.length === 0) return sizeOf(searching, only)
  const { from, values } = narrowed(searching, compiled)
  const sql = `SELECT count(*) AS n ${from}`
  return searching.cache(JSON.stringify([sql, values]), () => countOf(searching.db, sql, values))
}
