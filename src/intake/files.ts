import type { Dirent, Stats } from 'node:fs'
import { glob, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { failureOfError } from './failures.ts'
import { formatOfPath, KNOWN_ENDINGS, stripKnownEndings } from './formats.ts'
import { failed } from './items.ts'
import { openFile, type Source } from './source.ts'
import type { NoItem } from './types.ts'

/** A source to read, or an event that says why something is none. */
export type Found = { readonly type: 'source'; readonly source: Source } | NoItem

/** What one argument's walk remembers: the folder ids are relative to, and what was met already. */
interface Walk {
  readonly base: string
  /** A pattern may match a folder and what is in it; links may lead back. Each is read once. */
  readonly files: Set<string>
  readonly folders: Set<string>
}

/**
 * The sources of one path: a file, a folder with all that is in it, or a pattern. In the order of their names, so
 * that every run reads alike. Symbolic links are followed; a folder is walked once.
 */
export async function* findFiles(given: string): AsyncGenerator<Found> {
  const stats = await statOf(given)
  if (!('rule' in stats)) {
    yield* visit(given, stats, walkFrom(stats.isDirectory() ? given : path.dirname(given)), true)
  } else if (isPattern(given)) yield* findByPattern(given)
  else yield { type: 'failed', from: given, diagnostic: stats }
}

const walkFrom = (base: string): Walk => ({ base, files: new Set(), folders: new Set() })
const isPattern = (given: string): boolean => /[*?[\]{}]/.test(given)

async function statOf(file: string): Promise<Stats | Diagnostic> {
  try {
    return await stat(file)
  } catch (error) {
    return failureOfError(error, file)
  }
}

async function* findByPattern(pattern: string): AsyncGenerator<Found> {
  const walk = walkFrom(folderOfPattern(pattern))
  const matches: string[] = []
  try {
    for await (const match of glob(pattern)) matches.push(match)
  } catch (error) {
    yield { type: 'failed', from: pattern, diagnostic: failureOfError(error, pattern) }
  }
  if (matches.length === 0) {
    yield failed(pattern, 'no-such-path', `${pattern}: no file or folder matches; check the pattern`)
  }
  for (const match of matches.sort(byCodeUnits)) {
    const stats = await statOf(match)
    if ('rule' in stats) yield { type: 'failed', from: match, diagnostic: stats }
    else yield* visit(match, stats, walk, false)
  }
}

/** The folder before a pattern's first wildcard: ids are relative to it, as if the shell had spelled the pattern out. */
function folderOfPattern(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex(isPattern)
  return parts.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

async function* visit(file: string, stats: Stats, walk: Walk, named: boolean): AsyncGenerator<Found> {
  const resolved = path.resolve(file)
  if (stats.isDirectory()) {
    const key = `${stats.dev}:${stats.ino}`
    if (walk.folders.has(key)) return
    walk.folders.add(key)
    yield* visitFolder(file, walk, named)
  } else if (!walk.files.has(resolved)) {
    walk.files.add(resolved)
    yield sourceOf(file, stats, walk, named)
  }
}

async function* visitFolder(folder: string, walk: Walk, named: boolean): AsyncGenerator<Found> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { type: 'failed', from: folder, diagnostic: failureOfError(error, folder) }
    return
  }
  if (entries.length === 0) {
    const message = `${folder}: an empty folder; give one with files in it`
    yield named ? failed(folder, 'empty-folder', message) : skipped(folder, 'empty-folder', message)
  }
  for (const name of entries.map((entry) => entry.name).sort(byCodeUnits)) {
    const file = path.join(folder, name)
    const stats = await statOf(file)
    if ('rule' in stats) yield { type: 'failed', from: file, diagnostic: stats }
    else yield* visit(file, stats, walk, false)
  }
}

function sourceOf(file: string, stats: Stats, walk: Walk, named: boolean): Found {
  const kind = formatOfPath(file)
  if (kind === null) {
    const message = `${file}: not a kind of file that is read (${KNOWN_ENDINGS}); convert or rename it`
    return named ? failed(file, 'unknown-ending', message) : skipped(file, 'unknown-ending', message)
  }
  if (!stats.isFile())
    return failed(file, 'not-a-file', `${file}: a device or pipe, not a file; pipe it in and give - instead`)
  if (stats.size === 0) return failed(file, 'empty-file', `${file}: empty; give a file with text in it`)
  const relative = path.relative(walk.base, file).split(path.sep).join('/')
  const source: Source = {
    from: file,
    kept: relative,
    name: stripKnownEndings(relative),
    format: kind.format,
    open: () => openFile(file, kind.gzipped),
    size: kind.gzipped ? null : stats.size,
    charset: null,
    url: null,
    headers: null,
  }
  return { type: 'source', source }
}

const skipped = (from: string, rule: string, message: string): Found => ({
  type: 'skipped',
  from,
  diagnostic: diagnostic(rule, message),
})

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
