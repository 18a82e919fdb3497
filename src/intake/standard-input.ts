import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { failureOfError } from './failures.ts'
import type { Found } from './files.ts'
import { failed } from './items.ts'
import { canSniff, sniffFormat } from './sniff.ts'
import { resume } from './source.ts'

/** The argument that stands for standard input; also the base of its record ids. */
export const STANDARD_INPUT = '-'

/**
 * Standard input as a source, its kind told from its beginning; unpacked if it is gzip.
 *
 * @param limit most bytes to look at before the kind is told from what there is
 */
export async function findInput(input: AsyncIterable<Uint8Array>, limit: number): Promise<Found> {
  try {
    const chunks = (await unpacked(input))[Symbol.asyncIterator]()
    const head = await readHead(chunks, limit)
    if (head.length === 0)
      return failed(STANDARD_INPUT, 'empty-file', 'standard input: empty; pipe a text into it')
    const source = {
      from: STANDARD_INPUT,
      kept: STANDARD_INPUT,
      name: STANDARD_INPUT,
      format: sniffFormat(head),
      open: () => resume([head], chunks),
      size: null,
      charset: null,
      url: null,
      headers: null,
    }
    return { type: 'source', source }
  } catch (error) {
    return { type: 'failed', from: STANDARD_INPUT, diagnostic: failureOfError(error, 'standard input') }
  }
}

async function unpacked(input: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const chunks = input[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head = first.done ? new Uint8Array(0) : first.value
  const whole = resume([head], chunks)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return whole
  return pipeline(Readable.from(whole), createGunzip(), () => {})
}

/** Enough of the beginning to tell the kind: all up to something after the first line, or all there is. */
async function readHead(chunks: AsyncIterator<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  let broken = false
  for (let step = await chunks.next(); !step.done; step = await chunks.next()) {
    parts.push(step.value)
    size += step.value.length
    broken ||= step.value.includes(0x0a)
    if (size > limit || (broken && canSniff(Buffer.concat(parts)))) break
  }
  return Buffer.concat(parts)
}
