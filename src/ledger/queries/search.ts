import { type Diagnostic, diagnostic } from '../../core/diagnostics.ts'
import type { Database } from '../database.ts'
import { matcherOf } from '../matches.ts'
import type { Hit, PageRequest, SearchOrder, SearchPage, SearchQuery } from '../types.ts'
import type { Indexing } from '../words.ts'
import { type Compiled, compile } from './match.ts'
import { hitsOf } from './statements.ts'

/** Columns: content, stems, speaker, outlet, title. Only the content's own words give rank; variants give less. */
const SCORE = 'bm25(hit_text, 1.0, 0.5, 0.0, 0.0, 0.0)'
const MAX_LIMIT = 1000

/** Where a page ended: the sort value, item and row of its last hit. */
type Place = readonly [value: string | number, item: number, statement: number]

interface Found {
  readonly statement: number
  readonly item: number
  readonly value: string | number
}

export function search(db: Database, indexing: Indexing, query: SearchQuery, page: PageRequest): SearchPage {
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(page.limit) || 1))
  const compiled = compile(query, indexing)
  const order: SearchOrder = compiled.ranked ? (page.order ?? 'rank') : 'date'
  const nothing = (...diagnostics: Diagnostic[]): SearchPage => ({
    hits: [],
    total: 0,
    next: null,
    order,
    diagnostics,
  })
  if (compiled.empty.length > 0) {
    const terms = compiled.empty.map((text) => JSON.stringify(text)).join(', ')
    return nothing(
      diagnostic('empty-term', `${terms}: holds no letter or digit, so nothing can match; leave it out`),
    )
  }
  const after = readCursor(page.cursor ?? null, order)
  if (after === undefined)
    return nothing(diagnostic('bad-cursor', 'the cursor is not one of this search; begin again without it'))
  return db.snapshot(() => {
    const found = find(db, compiled, order, after, limit + 1)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const more = found.length > limit && last !== undefined
    return {
      hits: withScores(
        hitsOf(
          db,
          shown.map((one) => one.statement),
          matcherOf(query, indexing),
        ),
        shown,
        order,
      ),
      total: count(db, compiled),
      next: more ? writeCursor(order, [last.value, last.item, last.statement]) : null,
      order,
      diagnostics: [],
    }
  })
}

const withScores = (hits: readonly Hit[], found: readonly Found[], order: SearchOrder): readonly Hit[] =>
  order === 'rank' ? hits.map((hit, i) => ({ ...hit, score: Number(found[i]?.value) })) : hits

const clause = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

function find(
  db: Database,
  { match, where, values }: Compiled,
  order: SearchOrder,
  after: Place | null,
  limit: number,
): Found[] {
  const from = after ?? []
  if (order === 'rank' && match !== null) {
    const conditions = after ? [...where, '(ranked.value, hit.item, ranked.statement) > (?, ?, ?)'] : where
    return db.all<Found>(
      `WITH ranked AS MATERIALIZED
         (SELECT rowid AS statement, ${SCORE} AS value FROM hit_text WHERE hit_text MATCH ?)
       SELECT ranked.statement, hit.item, ranked.value FROM ranked JOIN hit USING (statement)
       ${clause(conditions)} ORDER BY ranked.value, hit.item, ranked.statement LIMIT ?`,
      match,
      ...values,
      ...from,
      limit,
    )
  }
  const conditions = [
    ...(match === null ? [] : ['hit.statement IN (SELECT rowid FROM hit_text WHERE hit_text MATCH ?)']),
    ...where,
    ...(after ? ['(hit.day, hit.item, -hit.statement) < (?, ?, -?)'] : []),
  ]
  return db.all<Found>(
    `SELECT hit.statement, hit.item, hit.day AS value FROM hit ${clause(conditions)}
     ORDER BY hit.day DESC, hit.item DESC, hit.statement LIMIT ?`,
    ...(match === null ? [] : [match]),
    ...values,
    ...from,
    limit,
  )
}

function count(db: Database, { match, where, values }: Compiled): number {
  const sql =
    match === null
      ? `SELECT count(*) AS n FROM hit ${clause(where)}`
      : where.length === 0
        ? 'SELECT count(*) AS n FROM hit_text WHERE hit_text MATCH ?'
        : `SELECT count(*) AS n FROM hit_text JOIN hit ON hit.statement = hit_text.rowid
           ${clause(['hit_text MATCH ?', ...where])}`
  return db.get<{ n: number }>(sql, ...(match === null ? [] : [match]), ...values)?.n ?? 0
}

const writeCursor = (order: SearchOrder, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url')

/** Null for none; undefined for one that is not ours or of another order. */
function readCursor(cursor: string | null, order: SearchOrder): Place | null | undefined {
  if (cursor === null) return null
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parsed) || parsed.length !== 4 || parsed[0] !== order) return undefined
    const [, value, item, statement] = parsed as [string, unknown, unknown, unknown]
    if (!Number.isSafeInteger(item) || !Number.isSafeInteger(statement)) return undefined
    if (order === 'rank' ? typeof value !== 'number' : typeof value !== 'string') return undefined
    return [value as string | number, item as number, statement as number]
  } catch {
    return undefined
  }
}
