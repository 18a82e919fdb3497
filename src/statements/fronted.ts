import type { Field, Sentence } from '../analysis/types.ts'
import { formsAt } from './cues.ts'
import { firstWord } from './evidence.ts'
import type { Subject } from './subject.ts'
import type { Frame } from './types.ts'
import { phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/**
 * "While the minister noticed that A, | asked the deputy for B": the sentence's main verb, behind a clause that a
 * conjunction opens it with, ends what is said in that clause. Null where no such verb stands behind a comma.
 */
export function mainVerbAt(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  subject: Subject,
  words: FrameWords,
): number | null {
  if (!isFronted(field, sentence, frame, subject, words)) return null
  for (let i = frame.content + 1; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'break') return null
    const quotation = token?.kind === 'quote' ? quotationAt(field, i) : null
    if (quotation?.closed) i = quotation.close
    if (field.tokens[i]?.kind === 'comma' && isMainVerb(field, i + 1, words)) return i
  }
  return null
}

/** Words of the conjunction, at most. */
const LONGEST = 4

/** The conjunction opens the sentence or a clause behind a comma, and its clause begins with the cue or its subject. */
function isFronted(
  field: Field,
  sentence: Sentence,
  { at, form }: Frame,
  { speaker, fronted }: Subject,
  words: FrameWords,
): boolean {
  if (form.proclitic !== '' || (form.tense !== 'perfect' && form.tense !== 'imperfect')) return false
  const first = fronted && speaker.how === 'named' ? speaker.range.from : at
  const opening = firstWord(field, sentence)
  for (let i = first - 1; i >= Math.max(opening, first - LONGEST); i--)
    if (phraseAt(words.phrases.fronting, field, i)?.to === first)
      return i === opening || opensAnew(field, i, words)
  return false
}

/** ", and while": a sentence of its own behind a comma. */
const opensAnew = (field: Field, i: number, { phrases }: FrameWords): boolean =>
  field.tokens[i - 1]?.kind === 'comma' && field.tokens[i]?.folded.startsWith(phrases.and) === true

function isMainVerb(field: Field, at: number, words: FrameWords): boolean {
  if (words.phrases.mainVerbs.has(field.tokens[at]?.folded ?? '')) return true
  return formsAt(field, at, words).some(
    ({ tense, proclitic, number }) =>
      (tense === 'perfect' || tense === 'imperfect') && proclitic === '' && number !== 'd',
  )
}
