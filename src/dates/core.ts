import type { Outcome, Parts } from './resolve.ts'
import type { Anchor } from './types.ts'

/** An expression as read, before the anchor is known. */
export interface Core {
  /** First word and the word behind the last. */
  readonly first: number
  readonly next: number
  readonly rule: string
  readonly given: Parts
  readonly resolve: (anchor: Anchor) => Outcome
}

/** The same reading with further words or given parts. */
export const extended = (
  core: Core,
  first: number,
  next: number,
  given: Parts = {},
  rule = core.rule,
): Core => ({
  first,
  next,
  rule,
  given: { ...given, ...core.given },
  resolve: core.resolve,
})

/** The reading that takes in most words; the first of equals. */
export function longest(cores: readonly (Core | null)[]): Core | null {
  let best: Core | null = null
  for (const core of cores) if (core !== null && (best === null || core.next > best.next)) best = core
  return best
}
