import { type ExtractLine, isoDaySchema } from '../contract/index.ts'
import { canonicalJson, type ItemId, itemIdOf } from '../core/ids.ts'
import { readRecord } from '../intake/records.ts'
import type { Item } from '../intake/types.ts'
import type { ReadingTools } from './reader.ts'
import type { ExtractOptions } from './types.ts'

/** What fills in where a text or record lacks it, and the clock: dates beyond it are not believed. */
export interface RecordOptions extends Pick<ExtractOptions, 'date' | 'source'> {
  readonly now: Date
}

/**
 * Reads one text or record that is in memory already: no file, no ledger.
 *
 * @param input a text, as a `.txt` file would hold it, or a record of the contract
 * @returns one line an article found, in the order of the text
 * @throws TypeError where the input is no record of the contract, or `date` is no day
 */
export function readGiven(
  { reader }: Pick<ReadingTools, 'reader'>,
  input: unknown,
  { date, source, now }: RecordOptions,
): readonly ExtractLine[] {
  if (date !== null && !isoDaySchema.safeParse(date).success)
    throw new TypeError(`${PLACE}: the date ${JSON.stringify(date)} is no day; write it as YYYY-MM-DD`)
  const item = typeof input === 'string' ? textItem(input, now) : recordItem(input, now)
  return reader().read(item, { date, source, now }).lines
}

const textItem = (given: string, now: Date): Item => {
  const text = given.toWellFormed()
  return { ...baseOf(text, now), kind: 'text', text }
}

function recordItem(given: unknown, now: Date): Item {
  const base = baseOf(canonicalJson(given), now)
  const read = readRecord(given, base.recordId, PLACE)
  if (!read.ok) throw new TypeError(read.diagnostic.message)
  const { id } = read.value
  return { ...base, recordId: id, diagnostics: read.diagnostics, kind: 'record', record: read.value }
}

/** What messages call the input. */
const PLACE = 'extract'

function baseOf(text: string, now: Date): Omit<Item, 'kind'> {
  const bytes = new TextEncoder().encode(text)
  const id: ItemId = itemIdOf(bytes)
  return {
    id,
    recordId: id.slice(0, 12),
    bytes,
    encoding: 'utf-8',
    origin: { from: PLACE, entry: null, at: now.toISOString(), url: null, headers: null },
    diagnostics: [],
  }
}
