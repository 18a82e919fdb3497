/** What the benches of the reading share: the engine, articles of the corpus, and the clock. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../src/app/index.ts'
import { partyLookup } from '../src/app/register.ts'
import { readInputs } from '../src/intake/index.ts'
import type { Item } from '../src/intake/types.ts'
import { loadLanguage } from '../src/languages/pack.ts'
import { createReader } from '../src/pipeline.ts'

export const now = () => new Date('2026-01-01T00:00:00Z')
export const pack = loadLanguage(join(PROJECT_ROOT, 'languages'), 'ar')
const OPTIONS = { date: null, source: null, now: now() }
const reader = createReader({ pack, lookup: partyLookup(join(PROJECT_ROOT, 'register'), pack.fold) })

/** Items that the bench reads together, as `extract` and `add` do. */
const TOGETHER = 16

/** Reads items some at a time, as they come; returns how many statements they hold. */
export function readAll(items: readonly Item[]): number {
  let statements = 0
  for (let from = 0; from < items.length; from += TOGETHER) {
    const some = items.slice(from, from + TOGETHER)
    for (const { lines } of reader.readAll(some.map((item) => ({ item, options: OPTIONS }))))
      for (const line of lines) statements += line.statements.length
  }
  return statements
}

/** Reads an item; returns how many statements it holds. */
export const read = (item: Item): number =>
  reader.read(item, OPTIONS).lines.reduce((sum, line) => sum + line.statements.length, 0)

/** Seconds of processor time that the work takes: other work on the machine counts for little. */
export function timed(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** The paths of a folder's first so many saudinewsnet files. */
export const filesOf = (folder: string, files: number): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('saudinewsnet'))
    .slice(0, files)
    .map((name) => join(folder, name))

/** The articles of a folder's first so many saudinewsnet files; of every `of`-th article, from the `part`-th on. */
export async function articlesOf(folder: string, files: number, part = 0, of = 1): Promise<Item[]> {
  const items: Item[] = []
  let k = 0
  for await (const event of readInputs(filesOf(folder, files), { now, fetch: { allowPrivate: false } }))
    if (event.type === 'item' && k++ % of === part) items.push(event.item)
  return items
}
