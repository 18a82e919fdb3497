import type { Field, Mention, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { named } from './speaker-mentions.ts'
import type { NamedSpeaker, Range } from './types.ts'
import { isAccusative, isWord, mentionFrom, phraseAt, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Who a headline's words before the colon say is speaking. */
export interface Label {
  readonly mention: NamedSpeaker
  readonly range: Range
  /** 0–1: how sure the words are a speaker's. */
  readonly sure: number
}

/** Words of a name that no list knows. */
const LONGEST_BARE = 4
/** How sure a label is that neither lists nor story know: the story's statements must bear it out. */
export const UNKNOWN = 0.4

/**
 * The speaker that the words between a headline part's beginning and its colon name. What tells of the occasion behind
 * him ("in his first speech", "to the channel X", "in answer to Y") is no part of the name.
 * @param body the story below, which may know a bare name
 * @param firstPerson the words behind the colon are somebody's own voice
 */
export function labelBefore(
  field: Field,
  body: Field,
  sentence: Sentence,
  colon: number,
  firstPerson: boolean,
  words: FrameWords,
): Label | null {
  let from = sentence.from
  while (from < colon && !isWord(field.tokens[from])) from++
  if (from === colon || isAccusative(field.tokens[from])) return null
  if (isPlaceOnly(field, { from, to: colon }, words)) return null
  const mention = mentionFrom(field, from)
  const end = tailAt(field, mention?.to ?? from + 1, colon, words)
  if (hasVerb(field, from, Math.max(end, mention?.to ?? end), words)) return null
  if (mention === null ? !mayBeName(field, { from, to: end }, words) : !mayLabel(mention, field, words))
    return null
  let to = mention?.to ?? end
  for (let i = from; i < to; i++) if (addresseeEnd(field, i, colon, words) !== null) to = Math.min(to, i)
  if (to <= from) return null
  const whole = { from, to }
  return {
    mention: { ...named(whole, mention, field), bare: withoutAnd(field, sentence, whole, words) },
    range: whole,
    sure: mention !== null ? 0.85 : firstPerson || isKnown(field, body, whole, words) ? 0.6 : UNKNOWN,
  }
}

/** The token at which what stands behind the name begins: an occasion, an addressee, an apposition; else the colon. */
function tailAt(field: Field, from: number, colon: number, words: FrameWords): number {
  for (let i = from; i < colon; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'comma' || token?.kind === 'dash' || token?.kind === 'open-bracket') return i
    if (!isWord(token)) continue
    const tail =
      words.isBoundary(token.folded) ||
      isIn(token, LISTS.prepositions) ||
      isAccusative(token) ||
      phraseAt(words.phrases.adjuncts, field, i) !== null ||
      addresseeEnd(field, i, colon, words) !== null ||
      words.gluedPreposition(field, i) !== null
    if (tail) return i
  }
  let end = colon
  while (end > from && !isWord(field.tokens[end - 1])) end--
  return end
}

/** An imperfect among the words: they tell what somebody does. */
function hasVerb(field: Field, from: number, to: number, words: FrameWords): boolean {
  for (let i = from + 1; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'word' && words.isImperfect(token.folded)) return true
  }
  return false
}

/** A place is a speaker where the lists say that it can be one. */
function mayLabel(mention: Mention, field: Field, words: FrameWords): boolean {
  return mention.kind !== 'place' || words.place(foldedWords(field, mention).join(' '))?.speaks === true
}

/** The name of a town or region, whatever else its words mean. */
const isPlaceOnly = (field: Field, range: Range, words: FrameWords): boolean =>
  words.place(foldedWords(field, range).join(' '))?.speaks === false

/** Words that no list knows, which may be a name: few, and none that opens an adjunct. */
function mayBeName(field: Field, { from, to }: Range, words: FrameWords): boolean {
  const first = field.tokens[from]?.folded ?? ''
  return (
    wordCount(field, from, to) <= LONGEST_BARE && !words.speech.boundary.has(first) && !words.isPlace(first)
  )
}

/** A medium of the lists, or a name that the story has. */
const isKnown = (field: Field, body: Field, range: Range, words: FrameWords): boolean => {
  const label = foldedWords(field, range)
  return words.agencies.named(label.join(' ')) !== null || namedIn(body, label, words)
}

/** The folded words of a range, its signs left out. */
export const foldedWords = (field: Field, { from, to }: Range): string[] =>
  field.tokens.slice(from, to).flatMap((token) => (isWord(token) ? [token.folded] : []))

/** The story below names somebody so, or by a name that these words are a part of. */
export function namedIn(body: Field, label: readonly string[], words: FrameWords): boolean {
  const [first = ''] = label
  const { and } = words.phrases
  const bare =
    first.startsWith(and) && !words.isKnown(first) ? [first.slice(and.length), ...label.slice(1)] : label
  return body.mentions.some(
    ({ name }) => name !== null && (runsIn(body, name, label) || runsIn(body, name, bare)),
  )
}

/** The words stand in the range in a row. */
function runsIn(field: Field, { from, to }: Range, row: readonly string[]): boolean {
  for (let i = from; i + row.length <= to; i++)
    if (row.every((word, k) => field.tokens[i + k]?.folded === word)) return true
  return false
}

/** The words of a headline's later part without the "and" that joins it; null where they begin without one. */
function withoutAnd(field: Field, sentence: Sentence, range: Range, words: FrameWords): string | null {
  const first = field.tokens[range.from]
  const last = field.tokens[range.to - 1]
  const { and } = words.phrases
  if (sentence.from === 0 || first === undefined || last === undefined) return null
  if (!first.folded.startsWith(and) || words.isKnown(first.folded) || words.isName(first.folded)) return null
  return field.text.slice(first.start + and.length, last.end)
}
