import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { opensBehind } from './clause-openers.ts'
import { isOurs, isVoice, SHORTEST, voiceFrom } from './clause-words.ts'
import { saysOrAdds } from './cues.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { speechBehindComma } from './speech-start.ts'
import type { Frame } from './types.ts'
import { isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Verbs of saying and adding, and "by saying", that bring speech without a mark; those of asking, their question. */
function mayStandBare(
  field: Field,
  sentence: Sentence,
  at: number,
  { lemma, tense, proclitic }: CueForm,
  words: FrameWords,
): boolean {
  if (words.speech.callers.has(field.tokens[at]?.folded ?? '')) return true
  if (lemma.class === 'ask') return tense !== 'masdar'
  if (!saysOrAdds(lemma)) return false
  if (tense !== 'imperfect') return tense === 'perfect'
  // The imperfect at the head of its sentence alone, or behind a verb of going on: and went on | saying.
  if (proclitic === '' && goesOnBefore(field, sentence, at, words)) return true
  return (
    at <= sentence.from + 1 &&
    (proclitic === words.phrases.and || (proclitic === '' && lemma.class === 'say'))
  )
}

/** Tokens from a verb of going on to "saying". */
const WENT_ON = 8

/** "And X went on | saying": a verb of going on at the sentence's head, and its subject between. */
function goesOnBefore(field: Field, sentence: Sentence, at: number, { phrases }: FrameWords): boolean {
  for (const i of [sentence.from, sentence.from + 1])
    if (i < at && at - i <= WENT_ON && phrases.wentOn.has(field.tokens[i]?.folded ?? '')) return true
  return false
}

/**
 * Pages that lost their marks: "And he added we will not allow that …". A word that only a clause begins with stands
 * right behind the verb, its subject or whom it speaks to: all that follows is speech, also a clause inside it.
 */
export function clauseAtOnce(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  if (!mayStandBare(field, sentence, at, form, words)) return null
  if (form.lemma.class === 'add' && form.proclitic === '' && isWord(field.tokens[at - 1])) return null
  const opened =
    beforeOpener(field, sentence, at, form, words) ?? behindSaying(field, sentence, at, form, words)
  if (opened === null || sentence.to - opened < SHORTEST) return null
  const i = voiceFrom(field, at, opened)
  const before = field.tokens[i - 1]
  if (before?.kind === 'open-bracket' || form.lemma.prepositions.includes(before?.folded ?? '')) return null
  if (before?.kind === 'quote') {
    const quotation = quotationAt(field, i - 1)
    return quotation?.closed === true && quotation.words >= SHORTEST
      ? { kind: 'quote', form, at, content: i - 1, opener: i - 1, quoted: true }
      : null
  }
  const { folded = '' } = field.tokens[i] ?? {}
  const isSpoken =
    (i === at + 1 && form.tense === 'perfect' && isTheirs(field, i, words)) ||
    isVoice(field, i, words) ||
    words.phrases.ourEndings.some((ending) => folded.endsWith(ending))
  return { kind: isSpoken ? 'quote' : 'bare', form, at, content: i, opener: i, quoted: false }
}

/** "Said X, | the matter can wait no longer": the clause begins with its own subject behind the comma, not with its verb. */
function beforeOpener(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): number | null {
  const opener = opensBehind(field, sentence, at, form, words)
  if (opener === null || form.tense !== 'perfect' || !isWord(field.tokens[opener - 1])) return opener
  if (isOurs(field, opener, words) || isOurs(field, opener + 1, words)) return opener
  const behind = speechBehindComma(field, sentence, at, words)
  if (behind === null || behind >= opener || mentionFrom(field, behind) !== null) return opener
  return field.tokens[behind]?.folded.startsWith(words.phrases.article) === true ? behind : opener
}

/** Tokens behind "saying" in which a page shows its mark or "that". */
const SHOWN = 8

/** "He went on, saying | this conviction took root …": it has neither subject nor object, so what follows it is said. */
function behindSaying(
  field: Field,
  sentence: Sentence,
  at: number,
  { tense }: CueForm,
  words: FrameWords,
): number | null {
  const i = at + 1
  const next = field.tokens[i]
  if (tense !== 'participle' || next?.kind !== 'word' || sentence.to - i < CLAUSE) return null
  if (words.speech.prepositions.has(next.folded) || words.gluedPreposition(field, i) !== null) return null
  if (words.isAdjunct(field, i) || words.phrases.adverbs.has(next.folded) || isAccusative(next)) return null
  if (addresseeEnd(field, i, sentence.to, words) !== null || isIn(next, LISTS.relatives)) return null
  for (let k = i; k < Math.min(sentence.to, i + SHOWN); k++) {
    const { kind } = field.tokens[k] ?? {}
    if (kind === 'colon' || kind === 'quote' || isThat(field.tokens[k])) return null
  }
  return i
}

/** Words from a verb to the end of a subject that no list knows. */
const BARE_SUBJECT = 4

/**
 * Pages that lost their marks: "said the minister | we are sure that", "added | they feel that": what he says begins in
 * the first person, or with several who do something.
 */
export function speaksHere(field: Field, at: number, i: number, form: CueForm, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (!form.lemma.say || token === undefined) return false
  const own =
    isIn(token, LISTS.voices) && words.structure.voices.has(field.text.slice(token.start, token.end))
  if (
    !own &&
    !(isPlainTelling(form) && (isOurs(field, i, words) || (i === at + 1 && isTheirs(field, i, words))))
  )
    return false
  const before = field.tokens[i - 1]
  if (i === at + 1 || !isWord(before)) return own || i === at + 1
  // A family name behind a given one: Karim | S., whose letters are those of "we shall".
  if (!own && words.isName(before.folded)) return false
  if (words.isBoundary(before.folded) || (isIn(before, LISTS.that) && words.speech.that.has(before.folded)))
    return false
  return i - at <= BARE_SUBJECT || mentionBefore(field, i, at) !== null || venueBefore(field, i, words)
}

/** The perfect of a verb of telling. */
const isPlainTelling = ({ lemma, tense }: CueForm): boolean =>
  tense === 'perfect' &&
  lemma.that &&
  (lemma.class === 'say' || lemma.class === 'add' || lemma.class === 'assert')

/** Several who do something: the third person's letter and their ending. */
function isTheirs(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { theyVerbs, theyEndings } = words.phrases
  return (
    folded.length > 4 &&
    theyVerbs.some((letter) => folded.startsWith(letter)) &&
    theyEndings.some((ending) => folded.endsWith(ending)) &&
    !words.isKnown(folded)
  )
}

/** Words of a venue's name, at most. */
const VENUE = 3

/** Right behind where it was said: in a press conference | we shall begin. */
function venueBefore(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - VENUE; k--) if (phraseAt(words.speech.venues, field, k)?.to === i) return true
  return false
}

/** Pages that lost their marks: "relayed from X his saying | we rule out …": a clause right behind the saying. */
export function saidFrame(
  field: Field,
  sentence: Sentence,
  at: number,
  said: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  const content = said + 1
  const next = field.tokens[content]
  if (next?.kind !== 'word' || sentence.to - content < SHORTEST || isThat(next)) return null
  const { speech, phrases } = words
  if (speech.prepositions.has(next.folded) || phrases.adverbs.has(next.folded) || isAccusative(next))
    return null
  if (words.isAdjunct(field, content) || words.gluedPreposition(field, content) !== null) return null
  if (mentionFrom(field, content) !== null || phraseAt(speech.scene, field, content) !== null) return null
  return { kind: 'bare', form, at, content, opener: content, quoted: false }
}

/** Words of a bare clause, at least. */
const CLAUSE = 6
