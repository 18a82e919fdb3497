import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readList } from './yaml.ts'

/** By file of cases, by title: what was wrong. */
const gapsSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())))

/**
 * How many cases of a language stand in `cases/known-gaps.yaml`, the list that `npm run goldens` writes; 0 without one.
 * @param root the language's folder
 */
export function countKnownGaps(root: string): number {
  const list = join(root, 'cases', 'known-gaps.yaml')
  if (!existsSync(list)) return 0
  return Object.values(readList(list, gapsSchema)).reduce((sum, file) => sum + Object.keys(file).length, 0)
}
