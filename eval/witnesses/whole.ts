import { join } from 'node:path'
import { laneOf } from '../../src/app/issue-lanes.ts'
import { ledgerOf } from '../../src/app/open-ledger.ts'
import { readingTools } from '../../src/app/reader.ts'
import { aligningTools, type StoryTools, tellingOf } from '../../src/app/tellings.ts'
import type { Hit } from '../../src/ledger/types.ts'
import type { Telling } from '../../src/stories/index.ts'

/** All statements of a ledger, as statements of several articles are laid beside each other. */
export interface Whole {
  readonly tools: StoryTools
  readonly hits: ReadonlyMap<string, Hit>
  readonly tellings: readonly Telling[]
}

const ROOT = join(import.meta.dirname, '../..')

/** Reads a whole ledger into memory. @param dataFolder its folder */
export function wholeLedger(dataFolder: string): Whole {
  const { pack, register } = readingTools(ROOT)
  const options = { root: ROOT, dataFolder, now: () => new Date(), readOnly: true }
  const tools = { ledger: ledgerOf(options, pack(), register), register: register(), pack: pack() }
  const hits = new Map<string, Hit>()
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page = tools.ledger.search({ words: [], phrases: [] }, { limit: 1000, order: 'date', cursor })
    for (const hit of page.hits) hits.set(hit.id, hit)
    cursor = page.next
  }
  const tellings = [...hits.values()].map((hit) => tellingOf(tools, hit, laneOf(tools, hit)))
  return { tools, hits, tellings }
}

/** What aligning needs of a ledger that is read whole. */
export const toolsOf = ({ tools }: Whole) => aligningTools(tools)

/** Numbers from 0 up to 1 that a seed begins (mulberry32). */
export function lots(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** So many of a list by lot, each once. */
export function drawn<T>(all: readonly T[], count: number, lot: () => number): T[] {
  const rest = [...all]
  return Array.from({ length: Math.min(count, all.length) }, () =>
    rest.splice(Math.floor(lot() * rest.length), 1),
  ).flat()
}
