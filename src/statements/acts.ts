import type { Field } from '../analysis/types.ts'
import type { Act } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Frame, Range } from './types.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

export function actOf(field: Field, frame: Frame, content: readonly Range[], words: FrameWords): Act {
  const { lemma } = frame.form
  const first = content[0]
  if (first === undefined) return lemma.act
  // Who does not rule something out does not deny it.
  if (lemma.evenNot && isIn(field.tokens[frame.at - 1], LISTS.negators)) return 'opine'
  if (frame.kind !== 'that' && frame.kind !== 'colon' && frame.kind !== 'quote') {
    const word = field.tokens[first.from]?.folded ?? ''
    const nominal = words.speech.nominalActs.get(word)
    if (
      nominal !== undefined &&
      (lemma.class === 'feel' || (frame.kind === 'object' && lemma.act === 'inform'))
    )
      return nominal
    return lemma.act
  }
  const act = frame.kind === 'that' ? lemma.thatAct : lemma.act
  return act === 'inform' && denies(field, first, words) ? 'deny' : act
}

/** How far into a content its denial may stand. */
const DENIAL_REACH = 12

/** A content that denies what others say: "no basis for", "we do not discuss", "not … but". */
export function denies(field: Field, content: Range, words: FrameWords): boolean {
  let negated = false
  for (let i = content.from; i < content.to; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const near = i < content.from + DENIAL_REACH
    if (near && phraseAt(words.speech.denials, field, i) !== null) return true
    if (i < content.from + 3 && isIn(token, LISTS.negators)) {
      if (words.isFirstPersonVerb(field.tokens[i + 1]?.folded ?? '')) return true
      negated = true
    }
    if (negated && words.phrases.adversatives.has(token.folded)) return true
  }
  return false
}
