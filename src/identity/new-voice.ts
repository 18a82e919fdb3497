import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { turnEndsAt } from './clause-verbs.ts'

/** Whether a new voice is announced between two tokens ("for his part"). */
export function announcesVoice(
  field: Field,
  from: number,
  to: number,
  { identity, speech }: LanguagePack,
): boolean {
  for (let k = from; k < to; k++) {
    const isOwn = identity.ownPart.has(field.tokens[k]?.folded ?? '')
    if (!isOwn || !turnEndsAt(field, k + 1, speech.turn)) continue
    // "who | in his turn": told of the one before. The "from" of "from his side" is spelt as such a word.
    const isOneWord = speech.turn.byFirst.has(field.tokens[k]?.folded ?? '')
    if (!isOneWord || !isIn(field.tokens[k - 1], LISTS.relatives)) return true
  }
  return false
}
