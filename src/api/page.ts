import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { errorAnswer } from './errors.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Names of assets hold a hash of what is in them, so they never change. */
const ASSETS = '/assets/'
const FOREVER = 'public, max-age=31536000, immutable'
/** What index.html has in its place the running server's token. */
const TOKEN = '%ISNAD_TOKEN%'

const UNBUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Isnad</title><p>The page is not built yet. Run <code>npm run build</code> in the project, then load this again. The API answers at <a href="/api/openapi.json">/api/openapi.json</a>.\n'

/** Gives the built page: its files, and index.html for every other path, which the page itself reads. */
export function pageFiles(folder: string, token: string): (path: string) => Response {
  return (path) => {
    const file = fileAt(folder, path)
    if (file !== null && file.name !== 'index.html') return given(file)
    if (path.startsWith(ASSETS)) return missing(path)
    const index = fileAt(folder, '/index.html')
    if (index === null)
      return new Response(UNBUILT, { status: 503, headers: { 'content-type': type('.html') } })
    return new Response(index.bytes.toString('utf8').replaceAll(TOKEN, token), {
      headers: { 'content-type': type('.html') },
    })
  }
}

interface PageFile {
  /** Its path in the folder. */
  readonly name: string
  readonly bytes: Buffer<ArrayBuffer>
}

/** The file of a path of an address; null where it is none, or leads out of the folder. */
function fileAt(folder: string, path: string): PageFile | null {
  try {
    const root = realpathSync(folder)
    const real = realpathSync(join(root, decodeURIComponent(path)))
    if (!real.startsWith(root + sep) || !statSync(real).isFile()) return null
    return { name: real.slice(root.length + 1), bytes: readFileSync(real) }
  } catch {
    // No such file, or a path that no file can have.
    return null
  }
}

const type = (ending: string): string => TYPES[ending] ?? 'application/octet-stream'

const given = ({ name, bytes }: PageFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': type(extname(name)),
      ...(`/${name.replaceAll(sep, '/')}`.startsWith(ASSETS) ? { 'cache-control': FOREVER } : {}),
    },
  })

const missing = (path: string): Response =>
  Response.json(errorAnswer('not-found', `no file ${path}; load the page again`), { status: 404 })
