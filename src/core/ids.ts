import { createHash } from 'node:crypto'

declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** SHA-256 of an item's bytes (of a record's own bytes for JSON Lines, of its canonical JSON in an array), in hex. */
export type ItemId = Branded<string, 'ItemId'>
/** `<item id>#<part>`: one article of an item; part 0 is the host story. */
export type ArticleId = Branded<string, 'ArticleId'>

export const itemIdOf = (bytes: Uint8Array | string): ItemId =>
  createHash('sha256').update(bytes).digest('hex') as ItemId

export const articleIdOf = (item: ItemId, part: number): ArticleId => `${item}#${part}` as ArticleId

/** Reads an item id back from text. Throws when the text is not 64 hex digits. */
export function parseItemId(text: string): ItemId {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`not an item id: ${JSON.stringify(text)}`)
  return text as ItemId
}

/** JSON with sorted keys and no white space, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}

/** SHA-256, in hex, of a value as canonical JSON. */
export const contentHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')
