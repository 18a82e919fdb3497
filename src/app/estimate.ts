import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A packed file of news text unpacks to about four times its size. */
const UNPACKED = 4

/**
 * About how many bytes the given inputs hold, for a progress bar; 0 where it cannot be told (standard input, web
 * addresses, globs). What cannot be looked at counts as nothing: intake reports it.
 */
export function estimateBytes(paths: readonly string[]): number {
  let sum = 0
  for (const path of paths) {
    try {
      const stat = statSync(path)
      if (stat.isDirectory()) sum += estimateBytes(readdirSync(path).map((name) => join(path, name)))
      else sum += stat.size * (path.endsWith('.gz') ? UNPACKED : 1)
    } catch {}
  }
  return sum
}
