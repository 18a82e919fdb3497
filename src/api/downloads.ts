import type { Context, MiddlewareHandler } from 'hono'
import type { ExportPieces } from '../app/index.ts'
import { EXPORT_FILES, type ExportFormatName } from '../contract/index.ts'

/** Longest part of a name that strangers' words may make, in code units. */
const MAX_NAME = 60

/** A download, handed on as it is written. @param of what it is of, in words, for its name */
export async function download(
  c: Context,
  format: ExportFormatName,
  of: string,
  pieces: ExportPieces,
  onMistake: (error: unknown) => void,
): Promise<Response> {
  const { type, ending } = EXPORT_FILES[format]
  return c.body(streamOf(pieces, onMistake), 200, {
    'content-type': type,
    'content-disposition': await disposition(nameOf(of, ending), `isnad.${ending}`),
    'cache-control': 'no-store',
  })
}

/** The header that names it; a plain name beside one that is not of plain letters. */
async function disposition(name: string, plain: string): Promise<string> {
  // Few download: no other start loads it.
  const { create } = await import('content-disposition')
  return /^[\w.-]+$/.test(name) ? create(name) : create(name, { fallback: plain })
}

/** A name that every file system takes: letters and digits of any script, hyphens between words. */
function nameOf(of: string, ending: string): string {
  const words = of
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, MAX_NAME)
    .toWellFormed()
    .replace(/^-+|[-\ufffd]+$/g, '')
  return `isnad${words === '' ? '' : `-${words}`}.${ending}`
}

/** Pieces as they are asked for, so that a slow reader is never ahead of what is in memory. */
function streamOf(pieces: ExportPieces, onMistake: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const all = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      try {
        const { done, value } = await all.next()
        if (done === true) stream.close()
        else stream.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      } catch (error) {
        onMistake(error)
        stream.error(error)
      }
    },
    cancel: async () => void (await all.return?.()),
  })
}

/** Leaves downloads out of what a middleware does to all other answers: their bodies are never read beforehand. */
export const exceptDownloads =
  (middleware: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    /^\/api\/(?:.+\/)?export$/.test(c.req.path) ? next() : middleware(c, next)
