import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { failureOfError } from './failures.ts'
import type { Found } from './files.ts'
import { formatOfPath, stripKnownEndings } from './formats.ts'
import { failed } from './items.ts'
import { tooLarge } from './sizes.ts'
import { sniffFormat } from './sniff.ts'

const unpack = promisify(gunzip)

/**
 * Bytes that somebody handed over as a source: unpacked where they are gzip, their kind told by the name's ending,
 * else from their beginning.
 *
 * @param name what messages call them; without known endings the base of the ids of their records
 * @param limit most bytes, unpacked
 */
export async function findGiven(bytes: Uint8Array, name: string, limit: number): Promise<Found> {
  if (bytes.length === 0) return failed(name, 'empty-file', `${name}: empty; give a text`)
  const whole = await unpacked(bytes, name, limit)
  if ('type' in whole) return whole
  const source = {
    from: name,
    kept: name,
    name: stripKnownEndings(name),
    format: formatOfPath(name)?.format ?? sniffFormat(whole.bytes),
    open: () => chunksOf(whole.bytes),
    size: whole.bytes.length,
    charset: null,
    url: null,
    headers: null,
  }
  return { type: 'source', source }
}

async function unpacked(
  bytes: Uint8Array,
  name: string,
  limit: number,
): Promise<{ readonly bytes: Uint8Array } | Found> {
  if (bytes.length > limit)
    return { type: 'failed', from: name, diagnostic: tooLarge(name, bytes.length, limit) }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes }
  try {
    return { bytes: await unpack(bytes, { maxOutputLength: limit }) }
  } catch (error) {
    if (error instanceof RangeError)
      return { type: 'failed', from: name, diagnostic: tooLarge(name, null, limit) }
    return { type: 'failed', from: name, diagnostic: failureOfError(error, name) }
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
