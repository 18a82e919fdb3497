import type { Field } from '../analysis/types.ts'
import type { CueLemma } from '../languages/sections/speech.ts'
import { isThat, isWord, mentionBefore } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens between an adjective's preposition and that of the verb. */
const REACH = 14

/**
 * "The bank that belongs | to the group called | for": the preposition at `i` is that of the adjective before it, where
 * one of the verb's own stands behind.
 */
export function isBound(
  field: Field,
  i: number,
  preposition: string,
  { prepositions, that }: CueLemma,
  words: FrameWords,
): boolean {
  const { folded = '' } = field.tokens[i - 1] ?? {}
  if (words.phrases.bound.get(preposition)?.has(folded) !== true) return false
  // The adjective's letters may be a family's name.
  if (mentionBefore(field, i, i - REACH)?.name?.to === i || words.isName(folded)) return false
  // The noun that a separate preposition governs.
  const noun = field.tokens[i]?.folded === preposition ? i + 1 : i
  for (let k = i + 1; k < i + REACH; k++) {
    const token = field.tokens[k]
    if (token?.kind === 'stop' || token?.kind === 'colon' || token?.kind === 'break') return false
    if (!isWord(token)) continue
    if (that && isThat(token)) return true
    const glued = words.gluedPreposition(field, k)
    if (k > noun && (prepositions.includes(token.folded) || (glued !== null && prepositions.includes(glued))))
      return true
  }
  return false
}
