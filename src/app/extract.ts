import { readInputs } from '../intake/index.ts'
import type { Reader } from '../pipeline.ts'
import { failure, noArticle } from './inputs.ts'
import type { ExtractEvent, ExtractOptions } from './types.ts'

/** Reads the inputs without storing anything, one line an article, in the order of the inputs and of the text. */
export async function* extractInputs(
  reader: Reader,
  now: () => Date,
  paths: readonly string[],
  { allowPrivate, date, source }: ExtractOptions,
): AsyncGenerator<ExtractEvent> {
  for await (const event of readInputs(paths, { now, fetch: { allowPrivate } })) {
    if (event.type !== 'item') {
      yield { type: event.type, input: failure(event.from, event.diagnostic) }
      continue
    }
    const { item } = event
    for (const noticed of item.diagnostics)
      yield { type: 'remark', input: failure(item.origin.from, noticed) }
    const { lines, diagnostics } = reader.read(item, { date, source, now: new Date(item.origin.at) })
    if (lines.length === 0) yield { type: 'failed', input: noArticle(item, diagnostics) }
    for (const line of lines) yield { type: 'line', line }
  }
}
