import { binaryKind } from './binary.ts'
import { decode, decodeAs } from './encoding/decode.ts'
import { detectUtf16 } from './encoding/utf16.ts'
import { failureOfError } from './failures.ts'
import { failed, originOf, recordEvent } from './items.ts'
import { type CodeUnit, type Line, splitLines } from './lines.ts'
import { parseJson } from './records.ts'
import { megabytes } from './sizes.ts'
import { type Run, resume, type Source } from './source.ts'
import type { IntakeEvent, Origin } from './types.ts'

/** Reads JSON Lines record by record, in the memory of one line, however long the source is. */
export async function* readLines(source: Source, run: Run): AsyncGenerator<IntakeEvent> {
  const { from } = source
  const origin = originOf(source, run)
  let lines = 0
  try {
    const chunks = source.open()[Symbol.asyncIterator]()
    const first = await chunks.next()
    const head = first.done ? new Uint8Array(0) : first.value
    const kind = binaryKind(head)
    if (kind !== null) {
      await chunks.return?.()
      yield failed(from, 'binary-file', `${from}: ${kind}, not text; convert it to JSON Lines`)
      return
    }
    const unit: CodeUnit = detectUtf16(head) ?? 'byte'
    for await (const line of splitLines(resume([head], chunks), run.maxBytes, unit)) {
      lines = line.number
      yield lineEvent(line, unit, source, origin, run)
    }
  } catch (error) {
    const place = lines === 0 ? from : `${from}, after line ${lines}`
    yield { type: 'failed', from, diagnostic: failureOfError(error, place) }
    return
  }
  if (lines === 0) yield failed(from, 'empty-file', `${from}: empty; give a file with a record on each line`)
}

function lineEvent(line: Line, unit: CodeUnit, source: Source, origin: Origin, run: Run): IntakeEvent {
  const place = `${source.from}, line ${line.number}`
  if (line.bytes === null) {
    const limit = megabytes(run.maxBytes)
    return failed(
      source.from,
      'too-large',
      `${place}: longer than one record may be (${limit}); split the record`,
    )
  }
  const decoded =
    unit === 'byte' ? decode(line.bytes, source.charset, place) : decodeAs(line.bytes, unit, place)
  const parsed = parseJson(decoded.text, source.from, line.number)
  if (!parsed.ok) return { type: 'failed', from: source.from, diagnostic: parsed.diagnostic }
  const found = { value: parsed.value, bytes: line.bytes, decoded, place, entry: line.number }
  return recordEvent(found, source, origin, run)
}
