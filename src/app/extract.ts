import { type Item, readInputs } from '../intake/index.ts'
import type { Reader, Reading } from '../pipeline.ts'
import { failure, noArticle } from './inputs.ts'
import { together } from './together.ts'
import type { ExtractEvent, ExtractOptions } from './types.ts'

/** Reads the inputs without storing anything, one line an article, in the order of the inputs and of the text. */
export async function* extractInputs(
  reader: Reader,
  now: () => Date,
  paths: readonly string[],
  { allowPrivate, date, source }: ExtractOptions,
): AsyncGenerator<ExtractEvent> {
  for await (const events of together(readInputs(paths, { now, fetch: { allowPrivate } }), paths)) {
    const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
    const readings = reader.readAll(
      items.map((item) => ({ item, options: { date, source, now: new Date(item.origin.at) } })),
    )
    let next = 0
    for (const event of events) {
      if (event.type !== 'item') yield { type: event.type, input: failure(event.from, event.diagnostic) }
      else yield* eventsOf(event.item, readings[next++] as Reading)
    }
  }
}

function* eventsOf(item: Item, { lines, diagnostics }: Reading): Generator<ExtractEvent> {
  for (const noticed of item.diagnostics) yield { type: 'remark', input: failure(item.origin.from, noticed) }
  if (lines.length === 0) yield { type: 'failed', input: noArticle(item, diagnostics) }
  for (const line of lines) yield { type: 'line', line }
}
