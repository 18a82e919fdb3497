import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ItemId } from '../core/ids.ts'
import type { InputRecord, Item, Origin } from '../intake/types.ts'

/** An item as its rows hold it. `bytes` are deflated. */
export interface ItemRow {
  readonly seq: number
  readonly id: ItemId
  readonly record_id: string
  readonly kind: Item['kind']
  readonly encoding: string
  readonly origin: string
  readonly added_at: string
}
export interface ItemWordsRow {
  readonly bytes: Uint8Array
  readonly decoded: string | null
}

/** Hash of the text that offsets point into. */
export const recordHash = (title: string | null, body: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title, body]))
    .digest('hex')

/** What must be stored to give the item back as it came. @param body the record's body if that is stored already */
export function packItem(item: Item, body: string | null): ItemWordsRow {
  return { bytes: deflateRawSync(item.bytes), decoded: decodedOf(item, body) }
}

function decodedOf(item: Item, body: string | null): string | null {
  if (item.kind === 'record') {
    const { body: own, ...rest } = item.record
    return JSON.stringify(own === body ? rest : item.record)
  }
  const text = item.kind === 'text' ? item.text : item.html
  return plainDecode(item.bytes, item.encoding) === text ? null : text
}

/** The item as intake gave it, but for its diagnostics, which `diagnostics` brings. */
export function unpackItem(
  row: ItemRow,
  words: ItemWordsRow,
  body: string | null,
  diagnostics: Item['diagnostics'],
): Item {
  const bytes = new Uint8Array(inflateRawSync(words.bytes))
  const common = {
    id: row.id,
    recordId: row.record_id,
    bytes,
    encoding: row.encoding,
    origin: JSON.parse(row.origin) as Origin,
    diagnostics,
  }
  if (row.kind === 'record') {
    const record = { body, ...JSON.parse(words.decoded ?? '{}') } as InputRecord
    return { ...common, kind: 'record', record }
  }
  const text = words.decoded ?? plainDecode(bytes, row.encoding)
  if (text === null) throw new Error(`item ${row.id} cannot be decoded as ${row.encoding}`)
  return row.kind === 'text' ? { ...common, kind: 'text', text } : { ...common, kind: 'html', html: text }
}

/** Plain decoding, a BOM dropped; null for an encoding that the platform does not know. */
function plainDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}
