import type { Field, Sentence } from '../analysis/types.ts'
import { knownEnd, markedMedium, roleOf } from './media-names.ts'
import type { DraftLink } from './types.ts'
import { isWord, mentionFrom, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a medium's name in marks. */
const LONGEST = 4
/** Words between the medium and its verb: it has | met. */
const BETWEEN = 2

/** "«X» met a number of residents", "X toured the market and met": the medium that asked, up to the sentence's first cue. */
export function askedBy(field: Field, sentence: Sentence, to: number, words: FrameWords): DraftLink | null {
  const { asks } = words.speech
  let before: DraftLink | null = null
  let at = sentence.from
  let seen = sentence.from
  for (let i = sentence.from; i < to; i++) {
    if (!asks.has(field.tokens[i]?.folded ?? '')) continue
    const behind = mediumAt(field, i + 1, words)
    if (behind !== null && isMedium(behind, words)) return behind
    for (; seen < i; seen++) {
      const medium = mediumAt(field, seen, words)
      if (medium !== null) [before, at] = [medium, seen]
    }
    if (before === null) continue
    const next = isClosing(field, before.range.to) ? before.range.to + 1 : before.range.to
    // "The paper toured the quarter and | met": from the sentence's head on.
    if ((i - next <= BETWEEN || at === sentence.from) && isMedium(before, words)) return before
  }
  return null
}

/** One that the lists know, or whose name is none that a body, a place or a person bears. */
function isMedium({ field, range }: DraftLink, words: FrameWords): boolean {
  if (knownEnd(field, range.from, words) !== null) return true
  const { folded = '' } = field.tokens[range.from] ?? {}
  return !words.isKnown(folded) && !words.isPlace(folded) && mentionFrom(field, range.from) === null
}

const isClosing = (field: Field, i: number): boolean => {
  const { kind } = field.tokens[i] ?? {}
  return kind === 'quote' || kind === 'close-bracket'
}

/** A medium's name in marks that open at `i`, or a sure one of the list without marks. */
function mediumAt(field: Field, i: number, words: FrameWords): DraftLink | null {
  const token = field.tokens[i]
  if (token?.kind === 'quote' || token?.kind === 'open-bracket') {
    const inside = quotationAt(field, i)
    if (inside !== null && inside.words > LONGEST) return null
    return markedMedium(field, i, field.tokens.length, words)
  }
  if (!isWord(token) || words.agencies.named(token.folded)?.unsure !== false) return null
  const end = knownEnd(field, i, words) ?? i + 1
  const role = roleOf(field, i, end, 0, words)
  return role === 'platform' ? null : { field, range: { from: i, to: end }, name: null, role }
}
