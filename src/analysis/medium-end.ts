import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Token } from './types.ts'

/** Words of a medium's name. */
const LONGEST_MEDIUM = 5

/** The token behind a medium of several words that begins at `i`; null where none that means nothing else does. */
export function mediumEnd(
  tokens: readonly Token[],
  i: number,
  limit: number,
  { agencies }: Pick<LanguagePack, 'agencies'>,
): number | null {
  const first = tokens[i]
  // A number may be written with a point, which parts the words of a name too.
  if (!isIn(first, LISTS.agencies) && first?.kind !== 'number') return null
  let key = first?.folded ?? ''
  let found: number | null = null
  for (let k = i + 1; k < Math.min(limit, i + LONGEST_MEDIUM) && tokens[k]?.kind === 'word'; k++) {
    key += ` ${tokens[k]?.folded}`
    // "The Emirates | today" is a paper and a state on a day.
    const isDay = isIn(tokens[k], LISTS.adverbs)
    if (!isDay && agencies.named(key)?.unsure === false) found = k + 1
  }
  return found
}
