import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { itemIdOf } from '../core/ids.ts'
import type { Decoded } from './encoding/decode.ts'
import { readRecord } from './records.ts'
import type { Run, Source } from './source.ts'
import type { IntakeEvent, Item, NoItem, Origin } from './types.ts'

/** The parts of an item that do not depend on its kind; `more` are diagnostics besides those of decoding. */
export const itemBase = (
  bytes: Uint8Array,
  recordId: string,
  decoded: Decoded,
  origin: Origin,
  more: readonly Diagnostic[],
): Omit<Item, 'kind'> => ({
  id: itemIdOf(bytes),
  recordId,
  bytes,
  encoding: decoded.encoding,
  origin,
  diagnostics: [...decoded.diagnostics, ...more],
})

/** Where one source is read, and when. */
export const originOf = (source: Source, run: Run): Origin => ({
  from: source.kept,
  entry: null,
  at: run.now().toISOString(),
  url: source.url,
  headers: source.headers,
})

export const failed = (from: string, rule: string, message: string): NoItem => ({
  type: 'failed',
  from,
  diagnostic: diagnostic(rule, message),
})

/** One record as it was parsed, its own bytes and where it stands. */
export interface FoundRecord {
  readonly value: unknown
  readonly bytes: Uint8Array
  readonly decoded: Decoded
  /** What messages call it. */
  readonly place: string
  /** Line or index from 1; null for the only record of a file. */
  readonly entry: number | null
}

/** The item of one record, or why there is none. */
export function recordEvent(found: FoundRecord, source: Source, origin: Origin, run: Run): IntakeEvent {
  const { value, bytes, decoded, place, entry } = found
  const read = readRecord(value, entry === null ? source.name : `${source.name}#${entry}`, place)
  if (!read.ok) return { type: 'failed', from: source.from, diagnostic: read.diagnostic }
  const { id, diagnostics } = run.ids.take(read.value.id, place)
  const base = itemBase(bytes, id, decoded, { ...origin, entry }, [...read.diagnostics, ...diagnostics])
  return { type: 'item', item: { ...base, kind: 'record', record: { ...read.value, id } } }
}
