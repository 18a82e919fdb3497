import type { Field } from '../../analysis/types.ts'
import { linkIn } from '../head.ts'
import type { DraftLink, Range } from '../types.ts'
import { isWord, mentionFrom, quotationAt } from '../walk.ts'
import type { FrameWords } from '../words.ts'

const NOBODY: Range = { from: -1, to: -1 }
/** Words of a medium's name in quotation marks. */
const LONGEST_NAME = 4
/** Tokens between the word of an interview and the medium that held it. */
const REACH = 6

/** The medium that held an interview, as the lines name it that tell of it: the last that does. */
export function paperOf(field: Field, told: readonly Range[], words: FrameWords): readonly DraftLink[] {
  for (const { from, to } of [...told].reverse()) {
    const link = heldBy(field, from, to, words)
    if (link !== null) return [link]
  }
  return []
}

/** "X met «the paper»", "the newspaper the Scales met her". */
function heldBy(field: Field, from: number, to: number, words: FrameWords): DraftLink | null {
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (!isWord(token) || !isInterview(token.folded, words)) continue
    for (let k = i + 1; k < Math.min(to, i + REACH); k++) {
      const named = quoted(field, k) ?? medium(field, k, words)
      if (named !== null) return named
    }
    const given = linkIn(field, i + 1, Math.min(to, i + REACH), words, NOBODY)
    if (given !== null) return given
  }
  return null
}

function quoted(field: Field, at: number): DraftLink | null {
  const quotation = quotationAt(field, at)
  if (quotation === null || !quotation.closed || quotation.words > LONGEST_NAME) return null
  return { field, range: { from: quotation.open + 1, to: quotation.close }, name: null, role: 'newspaper' }
}

function medium(field: Field, at: number, words: FrameWords): DraftLink | null {
  const role = words.speech.media.get(field.tokens[at]?.folded ?? '')
  const mention = mentionFrom(field, at)
  if (role === undefined || mention?.kind !== 'body' || mention.to - at < 2) return null
  return { field, range: { from: at, to: mention.to }, name: null, role }
}

/** A word of an interview, also with the article or a conjunction glued before it. */
export function isInterview(folded: string, words: FrameWords): boolean {
  const { interview } = words.structure
  return interview.has(folded) || interview.has(folded.slice(1)) || interview.has(folded.slice(2))
}
