import type { Database } from '../database.ts'
import type { PartyId } from '../types.ts'
import type { Indexing } from '../words.ts'
import { reindex } from './indexed.ts'
import type { Settler } from './settle.ts'

/** Settles anew who speaks wherever one settler says otherwise than the one before it, and in the items named. */
export function resettle(
  db: Database,
  indexing: Indexing,
  before: Settler,
  after: Settler,
  items: readonly string[] = [],
): void {
  const ids = [...new Set([...before.merged.keys(), ...after.merged.keys()])].filter(
    (id) => before.standsFor(id) !== after.standsFor(id),
  )
  const places = [...new Set([...before.splits.keys(), ...after.splits.keys()])].filter(
    (place) => JSON.stringify(before.splits.get(place)) !== JSON.stringify(after.splits.get(place)),
  )
  const touched = [...new Set([...items, ...places.map((place) => place.split('\n')[0] as string)])]
  const parties = [...new Set([...ids, ...ids.map((id) => before.standsFor(id))])]
  const rows = new Set([...ofParties(db, parties), ...touched.flatMap((item) => inItem(db, item))])
  reindex(db, indexing, [...rows], after)
}

const rowsOf = (db: Database, where: string, ...values: string[]): number[] =>
  db
    .all<{ statement: number }>(`SELECT statement FROM hit WHERE ${where}`, ...values)
    .map(({ statement }) => statement)

const inItem = (db: Database, item: string): number[] =>
  rowsOf(db, 'item = (SELECT seq FROM item WHERE id = ?)', item)

function ofParties(db: Database, ids: readonly PartyId[]): number[] {
  if (ids.length === 0) return []
  const list = JSON.stringify(ids)
  return [
    ...rowsOf(db, 'party IN (SELECT value FROM json_each(?))', list),
    ...rowsOf(db, 'party_read IN (SELECT value FROM json_each(?))', list),
  ]
}
