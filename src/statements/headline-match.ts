import type { Draft } from './types.ts'
import { isWord } from './walk.ts'

/** Statements of a headline that are held against the story, which is walked for each; no headline of news has so many. */
export const MOST_HELD = 40
/** Shortest folded word that can tell two contents apart. */
const SHORTEST = 3
/** The part of a headline's words that a statement must repeat, where the speakers are not known to be one. */
const REPEATED = 0.5

/**
 * The statement of the body that a headline's statement tells again: the same speaker's that shares most words with
 * it, else any that repeats most of its words. Null where none does.
 * @param keyOf by what two words are one; as they are written if not given
 */
export function matchingStatement(
  drafts: readonly Draft[],
  k: number,
  isSpeaker: (other: number) => boolean,
  keyOf: (folded: string) => string = (folded) => folded,
): number | null {
  const headline = drafts[k]
  if (headline === undefined) return null
  const told = contentWords(headline, keyOf)
  let best: number | null = null
  let most = 0
  drafts.forEach((draft, other) => {
    if (draft.field.headline || draft.inside >= 0 || draft.background) return
    const shared = contentWords(draft, keyOf, told).size
    const same = isSpeaker(other)
    if (!same && (shared < 2 || shared < told.size * REPEATED)) return
    const weight = shared + (same ? 0.5 : 0)
    if (weight <= most) return
    most = weight
    best = other
  })
  return best
}

/** The words of a content, without their articles and what is glued before those; of some words, if given. */
function contentWords(
  { field, content }: Draft,
  keyOf: (folded: string) => string,
  some: ReadonlySet<string> | null = null,
): Set<string> {
  const out = new Set<string>()
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      const token = field.tokens[i]
      if (!isWord(token) || token.folded.length < SHORTEST) continue
      const key = keyOf(token.folded)
      if (some === null || some.has(key)) out.add(key)
    }
  return out
}
