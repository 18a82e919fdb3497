import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_VERSION } from '../core/versions.ts'

/** Folders whose files decide what a statement says to an issue: data of the project, and the code beside this file. */
const DATA = ['languages', 'register']
const CODE = ['.', '../contract', '../core', '../identity', '../issues', '../languages', '../stories']

/** What tells the project's data and code from those of another version, by the files' sizes and times of change. */
export function dataVersion(root: string): string {
  const folders = [
    ...DATA.map((name) => join(root, name)),
    ...CODE.map((name) => join(import.meta.dirname, name)),
  ]
  const hash = createHash('sha256').update(ENGINE_VERSION)
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`\n${name} ${size} ${mtimeMs}`)
    }
  return hash.digest('hex')
}
