import {
  type ExtractAnswer,
  type KeepAnswer,
  type KeptAnswer,
  MAX_PASTE_BYTES,
  MAX_PASTE_RECORDS,
  type Pasted,
} from '../contract/index.ts'
import { canonicalJson, itemIdOf } from '../core/ids.ts'
import { ENGINE_VERSION } from '../core/versions.ts'
import { readBytes } from '../intake/index.ts'
import type { Item } from '../intake/types.ts'
import type { Ledger } from '../ledger/types.ts'
import type { Reading } from '../pipeline.ts'
import { articleReading } from './article-answer.ts'
import { failure, noArticle } from './inputs.ts'
import type { FailedInput, GivenFile, PasteOutcome } from './types.ts'
import type { WorkerReader } from './worker-reader.ts'

/** What reading something pasted needs. */
export interface PasteTools {
  readonly reader: WorkerReader
  readonly now: () => Date
}

/** Reads what was given without storing any of it. */
export async function readPasted(
  tools: PasteTools,
  given: Pasted | GivenFile,
  signal?: AbortSignal,
): Promise<PasteOutcome<ExtractAnswer>> {
  const read = await readInThread(tools, given, signal)
  if (!('pairs' in read)) return read
  const failed = [...read.failed]
  const records: ExtractAnswer['records'][number][] = []
  for (const [item, { lines, diagnostics }] of read.pairs) {
    const [first] = lines
    if (first === undefined) failed.push(noArticle(item, diagnostics))
    else
      records.push({
        recordId: item.recordId,
        record: first.record,
        articles: lines.map((line) => articleReading(line)),
      })
  }
  return { outcome: 'done', answer: { records, failed, engine: ENGINE_VERSION } }
}

/** Reads what was given and stores it, one transaction an item. What is there already is not read again. */
export async function keepPasted(
  tools: PasteTools & { readonly ledger: Ledger },
  given: Pasted | GivenFile,
  signal?: AbortSignal,
): Promise<PasteOutcome<KeepAnswer>> {
  const read = await readInThread(tools, given, signal)
  if (!('pairs' in read)) return read
  const failed = [...read.failed]
  const kept: KeptAnswer[] = []
  for (const [item, { lines, diagnostics }] of read.pairs) {
    const outcome = tools.ledger.addItem(item, lines, { engine: ENGINE_VERSION })
    kept.push({ item: item.id, outcome })
    if (lines.length === 0) failed.push(noArticle(item, diagnostics))
    // Each is a transaction of some milliseconds: others are answered between two.
    await new Promise(setImmediate)
  }
  return { outcome: 'done', answer: { kept, failed } }
}

interface Read {
  readonly pairs: readonly (readonly [Item, Reading])[]
  readonly failed: readonly FailedInput[]
}

async function readInThread(
  { reader, now }: PasteTools,
  given: Pasted | GivenFile,
  signal?: AbortSignal,
): Promise<Read | Exclude<PasteOutcome<never>, { outcome: 'done' }>> {
  const { bytes, name, said } = 'bytes' in given ? fileOf(given) : recordOf(given)
  const items: Item[] = []
  const failed: FailedInput[] = []
  for await (const event of readBytes(bytes, name, { now, maxBytes: MAX_PASTE_BYTES })) {
    if (items.length + failed.length === MAX_PASTE_RECORDS) return { outcome: 'too-many' }
    if (event.type !== 'item') failed.push(failure(event.from, event.diagnostic))
    else items.push(said === null ? event.item : { ...event.item, origin: { ...event.item.origin, said } })
  }
  if (failed.some((one) => one.rule === 'too-large')) return { outcome: 'too-large' }
  const readings = items.length === 0 ? [] : await reader.ask(items, signal)
  if (typeof readings === 'string') return { outcome: readings }
  return { pairs: items.map((item, n) => [item, readings[n] as Reading]), failed }
}

/** Digits of the id in the name of what has none. */
const NAME_DIGITS = 12

const nameOf = (bytes: Uint8Array): string => `pasted-${itemIdOf(bytes).slice(0, NAME_DIGITS)}`

/** The record as a JSON file would hold it; empty fields are left out, so that one article is one item. */
function recordOf(pasted: Pasted) {
  const given = Object.entries(pasted).filter(([, value]) => value !== undefined && value !== '')
  const bytes = Buffer.from(canonicalJson(Object.fromEntries(given)))
  return { bytes, name: nameOf(bytes), said: null }
}

/** A dropped file keeps its own name, without the folders that some senders put before it. */
function fileOf({ bytes, name, date, source }: GivenFile) {
  const own = name?.split(/[\\/]/).at(-1)?.trim() ?? ''
  const said = date === null && source === null ? null : { date, source }
  return { bytes, name: own === '' ? nameOf(bytes) : own, said }
}
