import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { isOurs } from './clause-words.ts'
import { formsAt, writtenAt } from './cues.ts'
import { firstWord } from './evidence.ts'
import type { Frame, Range } from './types.ts'
import { isWord, mentionFrom, phraseAt, quotationAt, trimEnd } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Sentences without a sign of their own that may stand between two in the speaker's voice. */
const SILENT = 2

/** Sentences that such speech goes on over, at most: a page may be a single paragraph, and every sentence of it speech. */
const LONGEST = 50

/**
 * Speech that no mark closes goes on over the next sentences of its paragraph, as far as the speaker's own voice is heard in
 * them: "… he said it did not happen. | We never talked about it." A page's marks, a verb of telling or a new voice end it.
 */
export function spokenOn(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  content: readonly Range[],
  words: FrameWords,
): readonly Range[] {
  const last = content.at(-1)
  if (last === undefined || !isUnmarked(field, frame)) return content
  if (last.to !== trimEnd(field, last.from, sentence.to)) return content
  // Behind a colon a columnist quotes in a word and goes on himself.
  if (frame.kind === 'colon' && !isHeard(field, last, words)) return content
  let to = last.to
  let silent = 0
  const own = field.tokens[sentence.from]?.sentence ?? field.sentences.length
  for (let k = own + 1; silent <= SILENT && k <= own + LONGEST; k++) {
    const next = field.sentences[k]
    if (next === undefined || next.paragraph !== sentence.paragraph) break
    const heard = voiceIn(field, next, words)
    if (heard === null) break
    if (heard) {
      to = trimEnd(field, last.from, next.to)
      silent = 0
    } else silent++
  }
  return to === last.to ? content : [...content.slice(0, -1), { from: last.from, to }]
}

/** Behind a colon or nothing at all, and not in quotation marks. */
function isUnmarked(field: Field, { kind, quoted, content, parts }: Frame): boolean {
  if (parts !== undefined || quoted) return false
  if (kind !== 'bare' && kind !== 'quote' && kind !== 'colon') return false
  const token = field.tokens[content]
  return token !== undefined && token.quotation < 0 && quotationAt(field, content) === null
}

function isHeard(field: Field, { from, to }: Range, words: FrameWords): boolean {
  for (let i = from; i < to; i++) if (isWord(field.tokens[i]) && isOwnVoice(field, i, words)) return true
  return false
}

/** Whether the speaker's own voice is heard in a sentence; null where somebody tells something there. */
function voiceIn(field: Field, sentence: Sentence, words: FrameWords): boolean | null {
  const { speech } = words
  const first = firstWord(field, sentence)
  if (phraseAt(speech.turn, field, first) ?? phraseAt(speech.background, field, first)) return null
  if (phraseAt(speech.scene, field, first)) return null
  let heard = false
  for (let i = first; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'colon' || token?.kind === 'quote') return null
    if (!isWord(token)) continue
    if (!heard && isOwnVoice(field, i, words)) heard = true
    const tells = formsAt(field, i, words).some(
      ({ tense, lemma }) =>
        (lemma.say || lemma.that) &&
        (tense === 'perfect' || (tense === 'participle' && !heard) || (tense === 'imperfect' && i === first)),
    )
    if (tells && !heard) return null
  }
  return heard
}

function isOwnVoice(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || mentionFrom(field, i) !== null) return false
  if (isIn(token, LISTS.voices) && words.structure.voices.has(writtenAt(field, i, words))) return true
  if (words.speech.firstPerson.has(token.folded) || isOurs(field, i, words)) return true
  return words.phrases.ourEndings.some(
    (ending) => token.folded.endsWith(ending) && words.isCommon(token.folded.slice(0, -ending.length)),
  )
}
