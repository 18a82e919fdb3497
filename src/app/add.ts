import { ENGINE_VERSION } from '../core/versions.ts'
import { type IntakeEvent, type Item, readInputs } from '../intake/index.ts'
import type { Ledger } from '../ledger/types.ts'
import type { Reader, Reading } from '../pipeline.ts'
import { estimateBytes } from './estimate.ts'
import { failure, noArticle } from './inputs.ts'
import { readOptionsOf } from './read-options.ts'
import { together } from './together.ts'
import type { AddReport, FailedInput, InputOptions, Progress } from './types.ts'

/** What `add` works with. */
export interface AddTools {
  readonly reader: Reader
  readonly ledger: Ledger
  readonly now: () => Date
}

/** Counts that grow while inputs are added. */
interface Tally {
  items: number
  articles: number
  statements: number
  known: number
  unread: number
  withheld: number
  bytes: number
  readonly otherFiles: FailedInput[]
  readonly failed: FailedInput[]
  readonly remarks: Map<string, number>
  readonly noticed: FailedInput[]
}

/** Takes the inputs in, reads each item and stores it with its reading in one transaction. */
export async function addInputs(
  tools: AddTools,
  paths: readonly string[],
  options: InputOptions,
  onProgress: (progress: Progress) => void,
): Promise<AddReport> {
  const total = estimateBytes(paths)
  const tally: Tally = {
    items: 0,
    articles: 0,
    statements: 0,
    known: 0,
    unread: 0,
    withheld: 0,
    bytes: 0,
    otherFiles: [],
    failed: [],
    remarks: new Map(),
    noticed: [],
  }
  let seen = 0
  const events = readInputs(paths, { now: tools.now, fetch: { allowPrivate: options.allowPrivate } })
  reading: for await (const group of together(events, paths)) {
    const readings = readNew(tools, group)
    for (const event of group) {
      if (event.type === 'failed') tally.failed.push(failure(event.from, event.diagnostic))
      else if (event.type === 'skipped') tally.otherFiles.push(failure(event.from, event.diagnostic))
      else {
        addItem(tools, event.item, readings.get(event.item), tally)
        tally.bytes += event.item.bytes.length
      }
      seen++
      const share = total > 0 ? Math.min(1, tally.bytes / total) : null
      onProgress({ items: seen, statements: tally.statements, share })
      // Reading many records of one file leaves the event loop no turn of its own, and a signal would wait for the end.
      if (options.signal) await new Promise(setImmediate)
      if (options.signal?.aborted) break reading
    }
  }
  const { known, unread, withheld, otherFiles, failed, remarks, noticed } = tally
  return {
    items: tally.items,
    articles: tally.articles,
    statements: tally.statements,
    skipped: { known, unread, withheld, otherFiles },
    failed,
    remarks: Object.fromEntries([...remarks].sort(([a], [b]) => (a < b ? -1 : 1))),
    noticed,
    stopped: options.signal?.aborted ?? false,
  }
}

/** Of the items that the inputs hold, how many are in the ledger. */
export async function holdsOf(
  { ledger, now }: Pick<AddTools, 'ledger' | 'now'>,
  paths: readonly string[],
): Promise<{ readonly known: number; readonly missing: number }> {
  const ids = new Set<Item['id']>()
  for await (const event of readInputs(paths, { now, fetch: { allowPrivate: false } }))
    if (event.type === 'item') ids.add(event.item.id)
  const known = [...ids].filter((id) => ledger.stateOf(id, ENGINE_VERSION) !== 'new').length
  return { known, missing: ids.size - known }
}

/** The readings of those items of a group that are new, by item. */
function readNew({ reader, ledger }: AddTools, group: readonly IntakeEvent[]): Map<Item, Reading> {
  const items = group.flatMap((event) =>
    event.type === 'item' && ledger.stateOf(event.item.id, ENGINE_VERSION) === 'new' ? [event.item] : [],
  )
  const readings = reader.readAll(items.map((item) => ({ item, options: readOptionsOf(item) })))
  return new Map(items.map((item, k) => [item, readings[k] as Reading]))
}

function addItem({ reader, ledger }: AddTools, item: Item, reading: Reading | undefined, tally: Tally): void {
  const state = ledger.stateOf(item.id, ENGINE_VERSION)
  if (state !== 'new') {
    tally[state === 'read' ? 'known' : state]++
    return
  }
  const { lines, diagnostics } = reading ?? reader.read(item, readOptionsOf(item))
  const outcome = ledger.addItem(item, lines, { engine: ENGINE_VERSION })
  if (outcome !== 'added') {
    // Another process was faster between the two looks.
    tally[outcome]++
    return
  }
  for (const one of item.diagnostics) tally.noticed.push(failure(item.origin.from, one))
  if (lines.length === 0) {
    // It is kept, for a later version may find something in it; it counts once, as failed.
    tally.failed.push(noArticle(item, diagnostics))
    return
  }
  tally.items++
  tally.articles += lines.length
  for (const line of lines) tally.statements += line.statements.length
  for (const { rule } of [...diagnostics, ...lines.flatMap((line) => line.diagnostics)])
    tally.remarks.set(rule, (tally.remarks.get(rule) ?? 0) + 1)
}
