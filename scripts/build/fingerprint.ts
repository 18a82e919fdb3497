import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../files-under.ts'

/**
 * One hash over the names and bytes of files and folders below `root`, but for those below a folder of `without`;
 * what is not there counts as such.
 */
export function fingerprint(root: string, paths: readonly string[], without: readonly string[] = []): string {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesAt(root, path))
  for (const file of files.filter((one) => !without.some((folder) => one.startsWith(`${folder}/`)))) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function filesAt(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return filesUnder(full).map((file) => `${path}/${file}`)
}
