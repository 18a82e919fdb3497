import type { LanguagePack } from '../languages/pack.ts'
import type { Token } from './types.ts'

/** Words of a medium's name. */
const LONGEST_MEDIUM = 5

/** The token behind a medium of several words that begins at `i`; null where none that means nothing else does. */
export function mediumEnd(
  tokens: readonly Token[],
  i: number,
  limit: number,
  { agencies, phrases: { adverbs } }: Pick<LanguagePack, 'agencies' | 'phrases'>,
): number | null {
  let key = tokens[i]?.folded ?? ''
  if (!agencies.mayOpen(key)) return null
  let found: number | null = null
  for (let k = i + 1; k < Math.min(limit, i + LONGEST_MEDIUM) && tokens[k]?.kind === 'word'; k++) {
    key += ` ${tokens[k]?.folded}`
    // "The Emirates | today" is a paper and a state on a day.
    const isDay = adverbs.has(tokens[k]?.folded ?? '')
    if (!isDay && agencies.named(key)?.unsure === false) found = k + 1
  }
  return found
}
