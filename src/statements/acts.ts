import type { Field } from '../analysis/types.ts'
import type { Act } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Frame, Range } from './types.ts'
import { phraseAt } from './walk.ts'
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

/**
 * A content that denies what others say: "there is no basis for", "it is not true that". A negation alone denies nothing,
 * but for a headline's in the first person: it answers what was said before (the contract's first example).
 */
export function denies(field: Field, { from, to }: Range, words: FrameWords): boolean {
  const isOurs = words.isFirstPersonVerb(field.tokens[from + 1]?.folded ?? '')
  if (field.headline && isOurs && isIn(field.tokens[from], LISTS.negators)) return true
  for (let i = from; i < Math.min(to, from + DENIAL_REACH); i++)
    if (phraseAt(words.speech.denials, field, i) !== null) return true
  return false
}
