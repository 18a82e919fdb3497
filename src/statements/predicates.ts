import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Subject } from './subject.ts'
import { isFamilyName } from './subject-or-object.ts'
import type { Frame } from './types.ts'
import { isWord } from './walk.ts'
import type { FrameWords } from './words.ts'

/**
 * The frame of a verb that says what it takes something for (considered | the step a mistake): its content is that
 * thing with what is said of it, from the subject's end on. Other frames stay as they are.
 */
export function wholePredicate(field: Field, frame: Frame, subject: Subject, words: FrameWords): Frame {
  const { at, kind, form } = frame
  if (form.lemma.object !== 'predicate' || form.withObject || (kind !== 'object' && kind !== 'quote'))
    return frame
  const { speaker } = subject
  let from = speaker.how === 'named' && !subject.fronted ? Math.max(speaker.range.to, at + 1) : at + 1
  // The subject's family name, which the object hides from the verb.
  if (from === at + 1 && isFamilyName(field, field.tokens[from]?.folded ?? '') && from + 1 < frame.content)
    from++
  if (from >= frame.content || !isPlain(field, from, frame.content, words)) return frame
  return { ...frame, content: from }
}

/** Words of one noun phrase, or of two: no sign, nothing that opens a clause or an adjunct. */
function isPlain(field: Field, from: number, to: number, words: FrameWords): boolean {
  if (words.isAdjunct(field, from) || isIn(field.tokens[from], LISTS.adverbs)) return false
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'comma' || token?.kind === 'stop' || token?.kind === 'break') return false
    if (isWord(token) && words.speech.that.has(token.folded)) return false
  }
  return true
}
