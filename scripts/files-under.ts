import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder, with `/`, from the folder, in order. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder, '.').length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
