import type { Cache } from '../cache.ts'
import type { Database, Value } from '../database.ts'
import type { Indexing } from '../words.ts'
import type { Compiled, RowSet } from './compile.ts'

/** From how many statements on another way to a page or a count is the quicker one. */
export interface Bounds {
  /** So many of a set are looked up one by one; of more it is asked first what is quicker. */
  readonly lookedUp: number
  /** Where so many hold the words, and one in `share`, each is better asked than all of them gathered. */
  readonly gathered: number
  readonly share: number
}

/** As measured over 1,000,000 statements. */
const BOUNDS: Bounds = { lookedUp: 10_000, gathered: 100_000, share: 10 }
/** Going through so many statements by an index takes no longer than looking one up. */
const STEPS = 5

/** What a search works with. */
export interface Searching {
  readonly db: Database
  readonly indexing: Indexing
  /** Keeps how many statements criteria find: that costs more than a page. */
  readonly cache: Cache
  readonly bounds?: Bounds
}

/** Where statements are looked for: what follows SELECT and its columns, with the values. */
export interface Narrowed {
  readonly from: string
  readonly values: readonly Value[]
}

/** How many statements a set finds. */
export const sizeOf = ({ db, cache }: Searching, { rows, values }: RowSet): number =>
  cache(JSON.stringify(['size', rows, values]), () =>
    countOf(db, `SELECT count(*) AS n FROM (${rows})`, values),
  )

/** A number that a query tells as `n`. */
export const countOf = (db: Database, sql: string, values: readonly Value[]): number =>
  db.get<{ n: number }>(sql, ...values)?.n ?? 0

export const clauseOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

/**
 * What a query finds, for counting: looked up from its smallest set, or passed through by an index of its other criteria.
 * @param isWide whether what is counted stands in the row alone
 */
export function narrowed(searching: Searching, compiled: Compiled, isWide = false): Narrowed {
  const [least, ...others] = bySize(searching, compiled.sets)
  if (least === undefined) return everywhere(compiled)
  const isWalked = compiled.where.length > 0 && isFew(searching, compiled, sizeOf(searching, least))
  const from = isWalked ? 'hit' : lookedUp(compiled, isWide)
  return within(
    from,
    compiled,
    [least, ...others],
    [isWalked ? isAmong(least) : isOneOf(least), ...others.map(isAmong)],
  )
}

/** The newest that a query finds: few are looked up and sorted, many are met soon by whoever goes from day to day. */
export function newest(searching: Searching, compiled: Compiled): Narrowed {
  const [least, ...others] = bySize(searching, compiled.sets)
  if (least === undefined) return everywhere(compiled)
  const isLookedUp = sizeOf(searching, least) <= (searching.bounds ?? BOUNDS).lookedUp
  return within(
    isLookedUp ? lookedUp(compiled) : 'hit',
    compiled,
    [least, ...others],
    [isLookedUp ? isOneOf(least) : isMet(searching, least), ...others.map((set) => isMet(searching, set))],
  )
}

/** Where a statement is looked up: in the index, as long as that tells what is asked. */
export const lookedUp = ({ isWide }: Compiled, isAskedWide = false): string =>
  isWide || isAskedWide ? 'hit NOT INDEXED' : 'hit INDEXED BY hit_order'

const everywhere = ({ where, values }: Compiled): Narrowed => ({
  from: `FROM hit ${clauseOf(where)}`,
  values,
})

const within = (
  from: string,
  { where, values }: Compiled,
  sets: readonly RowSet[],
  conditions: readonly string[],
): Narrowed => ({
  from: `FROM ${from} ${clauseOf([...where, ...conditions])}`,
  values: [...values, ...sets.flatMap((set) => set.values)],
})

const bySize = (searching: Searching, sets: readonly RowSet[]): RowSet[] =>
  sets.length < 2 ? [...sets] : sets.toSorted((a, b) => sizeOf(searching, a) - sizeOf(searching, b))

/** Whether other criteria leave so few statements that going through them is quicker than looking at those of a set. */
function isFew(
  { db, cache, bounds = BOUNDS }: Searching,
  { where, values }: Pick<Compiled, 'where' | 'values'>,
  size: number,
): boolean {
  if (size <= bounds.lookedUp) return false
  // A power of two, so that words that are about as frequent ask the same.
  const most = 2 ** Math.ceil(Math.log2(size * STEPS))
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM hit ${clauseOf(where)} LIMIT ?)`
  const all = [...values, most + 1]
  return cache(JSON.stringify([sql, all]), () => countOf(db, sql, all)) <= most
}

/** The set leads to its statements. */
const isOneOf = ({ rows }: RowSet): string => `hit.statement IN (${rows})`
/** The set is gathered, and each statement that something else leads to is looked for in it: the sign keeps it from leading. */
export const isAmong = ({ rows }: RowSet): string => `+hit.statement IN (${rows})`

function isMet(searching: Searching, set: RowSet): string {
  const { gathered, share } = searching.bounds ?? BOUNDS
  const size = set.holds === null ? 0 : sizeOf(searching, set)
  const isFrequent = size > gathered && size * share > lastRow(searching.db)
  return isFrequent && set.holds !== null ? set.holds : isAmong(set)
}

const lastRow = (db: Database): number => countOf(db, 'SELECT coalesce(max(statement), 0) AS n FROM hit', [])
