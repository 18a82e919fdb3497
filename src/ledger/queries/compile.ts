import type { Database, Value } from '../database.ts'
import { canonicalParty } from '../party-ids.ts'
import type { SearchQuery } from '../types.ts'
import type { Indexing } from '../words.ts'
import { keysOf, linkedBy } from './relay.ts'
import { partiesMeant } from './settle.ts'
import { madeFor } from './spoken-for.ts'

/** More words than this are not looked at: a deep expression would fail inside the full-text engine. */
export const MAX_WORDS = 64

/** Statements that a criterion finds by itself. */
export interface RowSet {
  /** A query whose one column, `statement`, is their rows, each once. */
  readonly rows: string
  /** Whether `hit.statement` is one of them, asked without gathering all; null: gathering them is always quicker. */
  readonly holds: string | null
  /** Of either. */
  readonly values: readonly Value[]
}

/** A query as SQL: an FTS5 expression (null: none needed), sets of statements and conditions on `hit` with their values. */
export interface Compiled {
  readonly match: string | null
  /** A statement must be in each. The first is that of `match`, where there is one. */
  readonly sets: readonly RowSet[]
  /** Ranking needs words; names alone have no rank. */
  readonly ranked: boolean
  readonly where: readonly string[]
  readonly values: readonly Value[]
  /** Whether the conditions ask for what the row alone tells: who speaks, the outlet. */
  readonly isWide: boolean
  /** Terms that hold no letter or digit and so can match nothing. */
  readonly empty: readonly string[]
}

/** Words hold letters and digits only (see `indexingOf`), so that a quoted one is always one FTS5 string. */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
const phrase = (words: readonly string[]): string => quoted(words.slice(0, MAX_WORDS).join(' '))
const all = (column: string, words: readonly string[]): string =>
  `${column} : (${words.slice(0, MAX_WORDS).map(quoted).join(' AND ')})`

/** Every word, as it stands or in a variant. */
const allForms = (column: string, words: readonly string[], indexing: Indexing): string => {
  const forms = words
    .slice(0, MAX_WORDS)
    .map((word) => `(${[...new Set([word, ...indexing.variants(word)])].map(quoted).join(' OR ')})`)
  return `${column} : (${forms.join(' AND ')})`
}

function wordTerm(words: readonly string[], indexing: Indexing): string {
  const [only] = words
  if (words.length > 1 || only === undefined) return `content : ${phrase(words)}`
  const forms = new Set([only, ...indexing.variants(only)])
  return `{content stems} : (${[...forms].map(quoted).join(' OR ')})`
}

/** The statements that answer to an FTS5 expression. */
const textSet = (match: string): RowSet => ({
  rows: 'SELECT rowid AS statement FROM hit_text WHERE hit_text MATCH ?',
  holds: 'EXISTS (SELECT 1 FROM hit_text WHERE hit_text MATCH ? AND hit_text.rowid = hit.statement)',
  values: [match],
})

/** Turns a query into SQL. Nothing of the query's text gets into the SQL itself; it is bound as values. */
export function compile(db: Database, indexing: Indexing, query: SearchQuery): Compiled {
  const terms: string[] = []
  const empty: string[] = []
  const term = (text: string, make: (words: readonly string[]) => string) => {
    const words = indexing.words(text)
    if (words.length > 0) terms.push(make(words))
    else empty.push(text)
  }
  for (const text of query.words.slice(0, MAX_WORDS)) term(text, (words) => wordTerm(words, indexing))
  for (const text of query.phrases.slice(0, MAX_WORDS)) term(text, (words) => `content : ${phrase(words)}`)
  const ranked = terms.length > 0
  if (query.speaker !== undefined) term(query.speaker, (words) => allForms('speaker', words, indexing))
  const outlet = outletKey(db, indexing, query.outlet)
  if (query.outlet !== undefined && outlet === null) term(query.outlet, (words) => all('outlet', words))
  if (query.title !== undefined) term(query.title, (words) => all('title', words))
  if (query.via !== undefined && indexing.key(query.via) === '') empty.push(query.via)
  const match = terms.length > 0 ? terms.join(' AND ') : null
  const sets = [...(match === null ? [] : [textSet(match)]), ...setsOf(db, indexing, query)]
  const isWide = query.party !== undefined || query.relay !== undefined || outlet !== null
  return { match, ranked, empty, sets, isWide, ...conditions(db, indexing, query, outlet) }
}

/** The key of a name that an outlet has just so; a count by outlet then leads to what it counted. */
function outletKey(db: Database, indexing: Indexing, name: string | undefined): string | null {
  if (name === undefined) return null
  const key = indexing.key(name)
  return db.get('SELECT 1 FROM hit WHERE outlet_key = ? LIMIT 1', key) === undefined ? null : key
}

/** The statements that chains and the body spoken for find. */
function setsOf(db: Database, indexing: Indexing, { via, relay, for: body }: SearchQuery): RowSet[] {
  return [
    ...(via === undefined ? [] : [linkedBy([indexing.key(via)])]),
    ...(relay === undefined ? [] : [linkedBy(keysOf(db, indexing, relay))]),
    ...(body === undefined ? [] : [madeFor(db, indexing, body)]),
  ]
}

function conditions(
  db: Database,
  indexing: Indexing,
  query: SearchQuery,
  outlet: string | null,
): { where: string[]; values: Value[] } {
  const where: string[] = []
  const values: Value[] = []
  const add = (condition: string, value: Value | undefined) => {
    if (value === undefined) return
    where.push(condition)
    values.push(value)
  }
  const { party, relay } = query
  if (party !== undefined) {
    const ids = partiesMeant(db, indexing, party)
    where.push(`hit.party IN (${ids.map(() => '?').join(', ')})`)
    values.push(...ids)
  }
  // What it said itself it did not pass on.
  if (relay !== undefined) add('hit.party IS NOT ?', canonicalParty(indexing, relay.party))
  add('hit.outlet_key = ?', outlet ?? undefined)
  add('hit.act = ?', query.act)
  add('hit.kind = ?', query.kind)
  // Written out: an index of such statements alone is used for no value that is bound.
  if (query.in !== undefined) where.push(query.in === 'title' ? "hit.field = 'title'" : "hit.field = 'body'")
  if (query.unsure !== undefined) where.push(query.unsure ? 'hit.unsure = 1' : 'hit.unsure = 0')
  add('hit.day_last >= ?', query.after)
  // A first day stands at most a month before the last one: this narrows the index, and no more.
  add('hit.day >= ?', query.after && `${query.after.slice(0, 7)}-01`)
  add('hit.day < ?', query.before)
  // The undated have day '', which would count as before everything.
  if (query.after !== undefined || query.before !== undefined) where.push("hit.day <> ''")
  return { where, values }
}
