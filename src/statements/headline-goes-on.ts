import type { Field, Sentence } from '../analysis/types.ts'
import { kindOf } from './content.ts'
import type { Draft } from './types.ts'
import { trimEnd, wordCount } from './walk.ts'

/**
 * "X: the roads are open .. and the bridges will be": an ellipsis parts two halves of what one speaker said, where the
 * second has neither a label nor a verb of telling of its own (eight of ten such headlines that readers judged).
 * Null where nothing goes on.
 * @param last the statement before
 */
export function headlineGoesOn(field: Field, sentence: Sentence, last: Draft | undefined): Draft | null {
  if (last?.rule !== 'headline-colon' || last.field !== field || last.cue === null) return null
  const end = last.content.at(-1)?.to ?? 0
  if (!isEllipsis(field, end, sentence.from) || wordCount(field, sentence.from, sentence.to) === 0)
    return null
  for (let i = sentence.from; i < sentence.to; i++) if (field.tokens[i]?.kind === 'colon') return null
  const { to: from } = last.cue
  const whole = { from, to: trimEnd(field, from, sentence.to) }
  const kind = kindOf(field, null, [whole])
  const inMarks = field.tokens[from]?.kind === 'quote'
  return { ...last, content: [whole], kind: last.kind === 'direct' && !inMarks ? 'direct' : kind }
}

/** Nothing but signs between, two points among them. */
function isEllipsis({ tokens }: Field, from: number, to: number): boolean {
  let points = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.kind === 'word' || token?.kind === 'number' || token?.kind === 'break') return false
    if (token?.kind === 'stop') points += token.end - token.start > 1 || token.folded === '…' ? 2 : 1
  }
  return points > 1
}
