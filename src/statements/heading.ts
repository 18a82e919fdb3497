import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { colonHeadline } from './headline.ts'
import { foldedWords, namedIn } from './headline-label.ts'
import type { Draft } from './types.ts'
import { isWord, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a heading. */
const LEAST = 5
const MOST = 22

/** Words of a sentence of running text. */
const RUNNING = 12

/**
 * A heading inside the body, a line of its own without a stop, that quotes somebody whom the running text names («X: the
 * roads are open»). Lists and captions have labels that nobody bears.
 */
export function headingOf(
  field: Field,
  sentence: Sentence,
  author: string | null,
  words: FrameWords,
): Draft | null {
  const { from, to } = sentence
  if (from > 0 && field.tokens[from - 1]?.kind !== 'break') return null
  const count = wordCount(field, from, to)
  if (count < LEAST || count > MOST || !isLine(field, sentence)) return null
  const draft = colonHeadline(field, field, sentence, author, words)
  if (draft === null || draft.speaker.how !== 'named') return null
  const mention = field.mentions[draft.speaker.mention]
  if (mention !== undefined && mention.kind !== 'person' && mention.name === null) return null
  const range = mention?.name ?? draft.speaker.range
  if (isIn(field.tokens[range.from], LISTS.relatives)) return null
  return isNamedElsewhere(field, sentence, foldedWords(field, range), words)
    ? { ...draft, rule: 'heading-colon' }
    : null
}

/** The point of a title's letter before the name: d. Name. */
const isShortened = (tokens: Field['tokens'], i: number, from: number): boolean =>
  i <= from + 1 && tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.folded.length === 1

/** One line, with one colon and no stop: the last sign before the break is a word or a mark. */
function isLine({ tokens }: Field, { from, to }: Sentence): boolean {
  let colons = 0
  let last = to - 1
  while (last > from && tokens[last]?.kind === 'break') last--
  for (let i = from; i <= last; i++) {
    if (tokens[i]?.kind === 'colon') colons++
    if (tokens[i]?.kind === 'stop' && !isShortened(tokens, i, from)) return false
  }
  const ends = tokens[to - 1]?.kind === 'break' || tokens[to] === undefined
  return ends && colons === 1 && (isWord(tokens[last]) || tokens[last]?.kind === 'quote')
}

/** The running text below or above gives the same words in a name. */
function isNamedElsewhere(field: Field, own: Sentence, label: readonly string[], words: FrameWords): boolean {
  if (label.length === 0) return false
  const mentions = field.mentions.filter(({ from, name }) => {
    if (name === null || (from >= own.from && from < own.to)) return false
    const sentence = field.sentences[field.tokens[from]?.sentence ?? 0]
    return sentence !== undefined && sentence.to - sentence.from > RUNNING
  })
  return namedIn({ ...field, mentions }, label, words)
}
