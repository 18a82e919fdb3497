import type { SearchOrder } from './search-types.ts'

/** Where a page ended: the sort value, item (0 by rank, where it does not count) and row of its last hit. */
export type Place = readonly [value: string | number, item: number, statement: number]

/** Packs a place into the text that asks for the page after it. */
export const writeCursor = (order: SearchOrder, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url')

/** Null for none; undefined for one that is not ours or of another order. */
export function readCursor(cursor: string | null, order: SearchOrder): Place | null | undefined {
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
