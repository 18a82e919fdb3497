import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Format } from './formats.ts'
import type { RecordIds } from './record-ids.ts'

/** Something that holds bytes and a name: a file, standard input, a fetched page. */
export interface Source {
  /** What `origin.from` and messages call it. */
  readonly from: string
  /** What is kept of that: a path within the folder that was given, so that nothing tells where the folder lies. */
  readonly kept: string
  /** Base of the ids of its records. */
  readonly name: string
  readonly format: Format
  /** Its bytes, unpacked. May throw a system error at any step. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** Bytes it is known to hold before it is read; null where that is not known. */
  readonly size: number | null
  /** The encoding that a response's header declares. */
  readonly charset: string | null
  /** For a fetched page: the address after redirects, and the response's headers. */
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>> | null
}

/** What one run of intake shares between its inputs. */
export interface Run {
  readonly now: () => Date
  /** Most bytes of one whole input, or of one line of JSON Lines. */
  readonly maxBytes: number
  readonly ids: RecordIds
}

const CHUNK_BYTES = 256 * 1024

/** The bytes of a file, unpacked where it is gzip. The file is closed when iteration ends, however it ends. */
export function openFile(path: string, gzipped: boolean): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  if (!gzipped) return file
  // The callback's error also destroys the unpacker, whose reader then sees it.
  return pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
}

/** The chunks already taken from an iterator, then the rest of it; closing this closes the iterator. */
export async function* resume(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value
  } finally {
    await rest.return?.()
  }
}

/** All bytes, or null as soon as they are more than `limit`. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
