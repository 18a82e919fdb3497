import type { Item } from '../intake/types.ts'
import type { ReadOptions } from '../pipeline.ts'

/** How an item is read, now and at every re-reading: what was said beside it is filled in, its origin is the clock. */
export const readOptionsOf = ({ origin }: Item): ReadOptions => ({
  date: origin.said?.date ?? null,
  source: origin.said?.source ?? null,
  now: new Date(origin.at),
})
