import type { IncomingMessage } from 'node:http'
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { megabytes } from '../sizes.ts'
import { collect, resume } from '../source.ts'
import { refusal } from './refusal.ts'

/** The body, unpacked. Throws a refusal over the limit, which is applied to the length announced and to what is unpacked. */
export async function readBody(response: IncomingMessage, url: string, limit: number): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0)
  const bytes = announced > limit ? null : await collect(await unpack(response, url), limit)
  if (bytes !== null) return bytes
  throw refusal(
    'too-large',
    `${url}: larger than one page may be (${megabytes(limit)}); save the part you need and add the file`,
  )
}

async function unpack(response: IncomingMessage, url: string): Promise<AsyncIterable<Uint8Array>> {
  const codings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length === 0) return response
  const unpacker = codings.length === 1 ? codings[0] : undefined
  switch (unpacker) {
    case 'gzip':
    case 'x-gzip':
      return through(response, createGunzip())
    case 'br':
      return through(response, createBrotliDecompress())
    case 'deflate':
      return inflate(response)
    default:
      throw refusal(
        'bad-response',
        `${url}: packed as ${codings.join(', ')}, which was not asked for; save the page and add the file`,
      )
  }
}

/** Servers mean by `deflate` a zlib stream or a bare one; the low half of the first byte tells which. */
async function inflate(response: IncomingMessage): Promise<AsyncIterable<Uint8Array>> {
  const chunks: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head: Uint8Array = first.done ? new Uint8Array(0) : first.value
  const isZlib = ((head[0] ?? 0) & 0x0f) === 8
  return through(Readable.from(resume([head], chunks)), isZlib ? createInflate() : createInflateRaw())
}

/** The callback's error also destroys the unpacker, whose reader then sees it. */
const through = (from: Readable, unpacker: Transform): AsyncIterable<Uint8Array> =>
  pipeline(from, unpacker, () => {})
