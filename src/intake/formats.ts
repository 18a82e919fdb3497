/** What a file's ending (or a page's content type) says it holds. */
export type Format = 'text' | 'html' | 'json' | 'jsonl'

const formatOfEnding: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
}

/** The endings that are read, for messages. */
export const KNOWN_ENDINGS = '.txt, .html, .htm, .json, .jsonl, and .gz of these'

/** What a path's ending promises; null where it is none of the known ones. Letter case does not matter. */
export function formatOfPath(path: string): { readonly format: Format; readonly gzipped: boolean } | null {
  const gzipped = /\.gz$/i.test(path)
  const ending = /\.[^./\\]+$/.exec(gzipped ? path.slice(0, -3) : path)?.[0].toLowerCase()
  const format = ending === undefined ? undefined : formatOfEnding[ending]
  return format === undefined ? null : { format, gzipped }
}

/** The path without `.gz` and then without one known ending: the base of a record's id (CONTRACT). */
export function stripKnownEndings(path: string): string {
  return path.replace(/\.gz$/i, '').replace(/(?<=[^/])\.(?:txt|html?|jsonl?)$/i, '')
}

/** What a response's content type promises: a format, `sniff` where there is none, null where it is not read. */
export function formatOfContentType(contentType: string | undefined): Format | 'sniff' | null {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === '') return 'sniff'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (/^application\/(?:x-ndjson|ndjson|jsonl|x-jsonl|jsonlines)$/.test(type)) return 'jsonl'
  if (type === 'application/json' || type === 'text/json' || /^application\/[\w.-]+\+json$/.test(type))
    return 'json'
  return type === 'text/plain' ? 'text' : null
}
