import type { Field, Quotation, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isNamePhrase } from './complements.ts'
import { firstWord } from './evidence.ts'
import { opensVenue } from './leads.ts'
import type { Frame, Range } from './types.ts'
import { isWord, mentionFrom, phraseAt, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a quotation that its verb follows, at least. */
const SHORTEST = 4

/** Tokens of subject and occasion behind the verb, at most. */
const HEAD = 24

/** «…», said the president: the verb of a quotation that stands before it. */
function quotedBefore(
  field: Field,
  sentence: Sentence,
  at: number,
  forms: readonly CueForm[],
  words: FrameWords,
): Frame | null {
  const form = forms.find(speaksBehind)
  const quotation = form === undefined ? null : quotationEndingAt(field, sentence, behindSigns(field, at))
  if (form === undefined || quotation === null || isNamePhrase(field, quotation.open, words)) return null
  const opener = headEnd(field, at, sentence.to)
  if (opener - at > HEAD) return null
  const end = occasionEnd(field, opener, sentence.to, words)
  return { kind: 'quote', form, at, content: quotation.open, opener: end, quoted: true }
}

/** «A», said X, «B»: the part before the verb belongs to the statement. */
export function frontPart(field: Field, sentence: Sentence, frame: Frame): Range | null {
  if (frame.kind !== 'quote' || !frame.quoted || frame.content < frame.at || !speaksBehind(frame.form))
    return null
  const quotation = quotationEndingAt(field, sentence, behindSigns(field, frame.at))
  if (quotation === null) return null
  const to = trimEnd(field, quotation.open + 1, quotation.close)
  return to > quotation.open + 1 ? { from: quotation.open + 1, to } : null
}

/**
 * The frame of words that the verb follows or stands in, where no cue before it has taken them; null where its own frame
 * `own` is the better one.
 */
export function aroundCue(
  field: Field,
  sentence: Sentence,
  at: number,
  own: Frame | null,
  forms: readonly CueForm[],
  words: FrameWords,
): Frame | null {
  if (own === null || own.kind === 'bare')
    return quotedBefore(field, sentence, at, forms, words) ?? interposed(field, sentence, at, forms, words)
  if (own.kind !== 'quote' || !own.quoted) return null
  // "The body will, | adds the minister, | «play its part»": the quotation is the rest of a clause that begins before.
  const around = interposed(field, sentence, at, forms, words)
  if (around === null) return null
  if (around.parts === undefined) return around.content < own.content ? around : null
  // "Beside the session, | adds X, | «the plan failed»": an occasion is no part of it.
  const isOccasion = words.isAdjunct(field, around.content)
  const isTaken = [own.content - 1, own.content + 1].some((i) => isIn(field.tokens[i], LISTS.relatives))
  return around.parts.length === 2 && !isOccasion && !isTaken ? around : null
}

/** "A, says a source in the ministry, B": what stands around the verb and its subject, or before them. */
function interposed(
  field: Field,
  sentence: Sentence,
  at: number,
  forms: readonly CueForm[],
  words: FrameWords,
): Frame | null {
  const enclosed = isEnclosed(field, at)
  const form = forms.find((one) => speaksBehind(one) && isPlain(one, enclosed))
  if (form === undefined || field.tokens[at - 1]?.kind !== 'comma' || !isSubjectAlone(field, at, words))
    return null
  const sign = headEnd(field, at, sentence.to)
  if (sign - at > HEAD || field.tokens[sign]?.kind === 'colon' || field.tokens[sign]?.kind === 'quote')
    return null
  const opener = occasionEnd(field, sign, sentence.to, words)
  const from = firstWord(field, sentence)
  const to = trimEnd(field, from, at)
  const end = trimEnd(field, opener + 1, sentence.to)
  const goesOn = isSide(field, opener) && end > opener + 2
  if (isSetting(field, from, to, words))
    return goesOn && enclosed && form.lemma.continues && wordCount(field, opener + 1, end) >= SHORTEST
      ? { kind: 'bare', form, at, content: opener + 1, opener: opener + 1, quoted: false }
      : null
  if (wordCount(field, from, to) < (goesOn ? (enclosed && form.lemma.continues ? 1 : 2) : SHORTEST))
    return null
  const front: Range = { from, to }
  const parts = goesOn ? [front, { from: opener + 1, to: end }] : [front]
  return { kind: 'bare', form, at, content: from, opener, quoted: false, parts }
}

/** Verbs of saying and adding, without a conjunction. */
const speaksBehind = ({ lemma, tense, proclitic }: CueForm): boolean =>
  lemma.say && proclitic === '' && (tense === 'perfect' || tense === 'imperfect') && lemma.only !== 'never'

/** The verb's subject, and no object behind it: only where, to whom, when it was said. */
function isSubjectAlone(field: Field, at: number, words: FrameWords): boolean {
  const mention = mentionFrom(field, at + 1)
  if (mention === null) return false
  // "Adds the same speaker".
  const to = words.isReflexive(field.tokens[mention.to]?.folded ?? '') ? mention.to + 1 : mention.to
  const next = field.tokens[to]
  return (
    !isWord(next) ||
    isIn(next, LISTS.prepositions) ||
    isIn(next, LISTS.adverbs) ||
    words.isAdjunct(field, to) ||
    next.folded.startsWith(words.phrases.to)
  )
}

/** "…, adds the speaker to Y, …": between two commas nothing but the verb, its subject and whom he tells. */
const isEnclosed = (field: Field, at: number): boolean => {
  const mention = mentionFrom(field, at + 1)
  return mention !== null && isSide(field, at - 1) && isSide(field, headEnd(field, at, mention.to + TOLD))
}

/** Words of whom he tells. */
const TOLD = 4

/** A verb of telling or opining, no homograph of another word; where it stands alone with its subject, any of telling. */
const isPlain = ({ lemma, tense }: CueForm, enclosed: boolean): boolean =>
  tense === 'imperfect' &&
  lemma.that &&
  !lemma.relay &&
  lemma.object === null &&
  !lemma.initial &&
  (lemma.only === 'all' || lemma.continues || (enclosed && lemma.class === 'relay')) &&
  PLAIN.has(lemma.act)

const PLAIN: ReadonlySet<string> = new Set(['inform', 'opine'])

const isSide = (field: Field, i: number): boolean => {
  const kind = field.tokens[i]?.kind
  return kind === 'comma' || kind === 'dash'
}

/** The last token before `at` that is no comma or dash. */
const behindSigns = (field: Field, at: number): number => (isSide(field, at - 1) ? at - 2 : at - 1)

function quotationEndingAt(field: Field, sentence: Sentence, i: number): Quotation | null {
  const kind = field.tokens[i]?.kind
  if (kind !== 'quote') return null
  const found = field.quotations.find(
    ({ open, close, closed }) => close === i && closed && open >= sentence.from,
  )
  return found !== undefined && found.words >= SHORTEST && found.parent < 0 ? found : null
}

/** The sign that ends the verb's clause. */
function headEnd(field: Field, at: number, limit: number): number {
  let i = at + 1
  while (i < limit && (isWord(field.tokens[i]) || inName(field, i))) i++
  return i
}

/** Tokens of an occasion behind the subject's comma. */
const OCCASION = 30

/** "…, says X, | in a statement to «Y», …": the sign behind the occasion that a comma parts from the subject. */
function occasionEnd(field: Field, sign: number, limit: number, words: FrameWords): number {
  if (!isSide(field, sign) || !opensVenue(field, sign + 1, words)) return sign
  let i = sign + 2
  while (i < limit && (isWord(field.tokens[i]) || inName(field, i) || isShortQuotation(field, i))) i++
  return i - sign > OCCASION ? sign : i
}

/** A mark of a name or a title. */
function isShortQuotation(field: Field, i: number): boolean {
  const found = field.quotations.find(({ open, close }) => open === i || close === i)
  return found?.closed === true && found.words <= NAME
}

/** Words of a name in marks. */
const NAME = 4

/** A mark that opens a mention in marks. */
const inName = (field: Field, i: number): boolean =>
  field.tokens[i]?.kind === 'quote' && mentionFrom(field, i) !== null

/** "In the same context": where or to what it was said, not what. */
function isSetting(field: Field, from: number, to: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  const bare = folded.startsWith(words.phrases.and) ? folded.slice(words.phrases.and.length) : folded
  if (phraseAt(words.speech.turn, field, from) !== null) return true
  return words.speech.prepositions.has(bare) && wordCount(field, from, to) <= 7
}
