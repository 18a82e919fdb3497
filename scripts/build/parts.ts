import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.ts'

/** The project's folder. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What is built from sources into a folder; a file `.built` there says from which. Paths go from the project's folder. */
export interface Part {
  readonly folder: string
  readonly sources: readonly string[]
  readonly without: readonly string[]
}

const TOOLS = ['package-lock.json', 'scripts/build']

/** The page, which the server hands out. */
export const PAGE: Part = {
  folder: 'dist/web',
  sources: ['src/web', 'src/contract', 'src/core', 'vite.config.ts', ...TOOLS],
  without: [],
}

/** The library and the command as JavaScript with type declarations: what a package needs in place of src/. */
export const LIBRARY: Part = {
  folder: 'dist',
  sources: ['src', 'tsconfig.json', 'tsconfig.build.json', ...TOOLS],
  without: ['src/web'],
}

const stampIn = (folder: string): string => join(folder, '.built')

const printOf = ({ sources, without }: Part): string => fingerprint(ROOT, sources, without)

/** Whether the folder holds what its sources as they are now would give. */
export function isFresh(part: Part): boolean {
  const stamp = stampIn(join(ROOT, part.folder))
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === printOf(part)
}

/** Says in a folder that it holds the part as its sources are now. */
export const stamp = (part: Part, folder: string): void => writeFileSync(stampIn(folder), printOf(part))
