import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { canonicalJson } from '../core/ids.ts'
import { binaryKind } from './binary.ts'
import { charsetOfPage } from './encoding/declared.ts'
import { type Decoded, decode } from './encoding/decode.ts'
import { failureOfError } from './failures.ts'
import { failed, itemBase, originOf, recordEvent } from './items.ts'
import { readLines } from './read-lines.ts'
import { parseJson } from './records.ts'
import { tooLarge } from './sizes.ts'
import { collect, type Run, type Source } from './source.ts'
import type { IntakeEvent } from './types.ts'

/** Reads one source into its items. Whatever is wrong with it is an event; only our own mistakes throw. */
export async function* readSource(source: Source, run: Run): AsyncGenerator<IntakeEvent> {
  if (source.format === 'jsonl') {
    yield* readLines(source, run)
    return
  }
  const read = await readWhole(source, run.maxBytes)
  if ('failure' in read) yield { type: 'failed', from: source.from, diagnostic: read.failure }
  else yield* eventsOf(read.bytes, source, run)
}

async function readWhole(
  source: Source,
  limit: number,
): Promise<{ bytes: Uint8Array } | { failure: Diagnostic }> {
  const { from } = source
  if (source.size !== null && source.size > limit) return { failure: tooLarge(from, source.size, limit) }
  let bytes: Uint8Array | null
  try {
    bytes = await collect(source.open(), limit)
  } catch (error) {
    return { failure: failureOfError(error, from) }
  }
  if (bytes === null) return { failure: tooLarge(from, null, limit) }
  const kind = binaryKind(bytes)
  if (kind === null) return { bytes }
  return { failure: diagnostic('binary-file', `${from}: ${kind}, not text; convert it to text or HTML`) }
}

function* eventsOf(bytes: Uint8Array, source: Source, run: Run): Generator<IntakeEvent> {
  const { from, format } = source
  const declared = source.charset ?? (format === 'html' ? charsetOfPage(bytes) : null)
  const decoded = decode(bytes, declared, from)
  const { text } = decoded
  if (text.trim() === '') yield failed(from, 'empty-file', `${from}: empty; give a file with text in it`)
  else if (format === 'json') yield* recordsOf(bytes, decoded, source, run)
  else {
    const { id, diagnostics } = run.ids.take(source.name, from)
    const base = itemBase(bytes, id, decoded, originOf(source, run), diagnostics)
    yield {
      type: 'item',
      item: format === 'html' ? { ...base, kind: 'html', html: text } : { ...base, kind: 'text', text },
    }
  }
}

function* recordsOf(bytes: Uint8Array, decoded: Decoded, source: Source, run: Run): Generator<IntakeEvent> {
  const { from } = source
  const origin = originOf(source, run)
  const parsed = parseJson(decoded.text, from)
  if (!parsed.ok) yield { type: 'failed', from, diagnostic: parsed.diagnostic }
  else if (!Array.isArray(parsed.value)) {
    yield recordEvent({ value: parsed.value, bytes, decoded, place: from, entry: null }, source, origin, run)
  } else if (parsed.value.length === 0) {
    yield failed(from, 'no-records', `${from}: an array without records; give one with records in it`)
  } else {
    for (const [index, value] of parsed.value.entries()) {
      const place = `${from}, record ${index + 1}`
      const own = canonicalBytes(value)
      // What is wrong with the file's bytes is said once, with its first record.
      const said = index === 0 ? decoded : { ...decoded, diagnostics: [] }
      if (own === null)
        yield failed(
          from,
          'json-too-deep',
          `${place}: nested too deeply; keep the fields of the contract only`,
        )
      else
        yield recordEvent({ value, bytes: own, decoded: said, place, entry: index + 1 }, source, origin, run)
    }
  }
}

/** The bytes that name an array's element; null where it is nested too deeply to be written. */
function canonicalBytes(value: unknown): Uint8Array | null {
  try {
    return Buffer.from(canonicalJson(value))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
