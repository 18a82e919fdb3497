import type { Field, Sentence } from '../analysis/types.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { writtenAt } from './cues.ts'
import type { Frame } from './types.ts'
import { isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of speech that a page without marks gives behind a verb. */
const SHORTEST = 3

/** Verbs of saying and adding, and "by saying", that bring speech without a mark. */
const mayStandBare = ({ lemma, tense }: CueForm, folded: string, words: FrameWords): boolean =>
  words.speech.callers.has(folded) ||
  (lemma.say && tense === 'perfect' && (lemma.class === 'say' || lemma.class === 'add'))

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
  if (!mayStandBare(form, field.tokens[at]?.folded ?? '', words)) return null
  if (form.lemma.class === 'add' && form.proclitic === '' && isWord(field.tokens[at - 1])) return null
  let i = at + 1
  for (let step = 0; step < 3 && !opensClause(field, i, words); step++) i = behindPhrase(field, i, words)
  if (!opensClause(field, i, words) || sentence.to - i < SHORTEST) return null
  return { kind: 'bare', form, at, content: i, opener: i, quoted: false }
}

/** Words from a verb to the end of a subject that no list knows. */
const BARE_SUBJECT = 4

/** Pages that lost their marks: "said the minister | we are sure that": what he says begins in the first person. */
export function speaksHere(field: Field, at: number, i: number, form: CueForm, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (!form.lemma.say || token === undefined) return false
  if (!words.structure.voices.has(field.text.slice(token.start, token.end))) return false
  const before = field.tokens[i - 1]
  if (i === at + 1 || !isWord(before)) return true
  if (words.isBoundary(before.folded) || words.speech.that.has(before.folded)) return false
  return i - at <= BARE_SUBJECT || mentionBefore(field, i, at) !== null
}

/** A word, spelled so, that no noun phrase begins with; not an adverb before the complement ("said there that"). */
export function opensClause(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || token.kind !== 'word') return false
  const kind = field.tokens[i + 1]?.kind
  if (!words.phrases.clauseOpeners.has(writtenAt(field, i, words)) || isThat(field.tokens[i + 1], words))
    return false
  return kind === 'word' || kind === 'number' || kind === 'quote'
}

/** Behind the subject, whom it was said to, or where: a mention, an adjunct, a preposition with its word. */
function behindPhrase(field: Field, i: number, words: FrameWords): number {
  const adjunct = phraseAt(words.phrases.adjuncts, field, i)
  if (adjunct !== null) return adjunct.to
  const at = words.speech.prepositions.has(field.tokens[i]?.folded ?? '') ? i + 1 : i
  return mentionFrom(field, at)?.to ?? (at > i ? at + 1 : i)
}

/** Pages that lost their marks: "And he said we began a while ago …": the rest of the sentence, at its head only. */
export function bareFrame(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  const { lemma, tense } = form
  if (
    !lemma.say ||
    (lemma.class !== 'say' && lemma.class !== 'add') ||
    tense !== 'perfect' ||
    form.proclitic === ''
  )
    return null
  if (at > sentence.from + 1) return null
  const subject = mentionFrom(field, at + 1)
  const content = subject?.to ?? at + 1
  const next = field.tokens[content]
  if (!isWord(next) || sentence.to - content < 6) return null
  if (subject === null && !(lemma.continues || words.isFirstPerson(next.folded))) return null
  if (words.isAdjunct(field, content) || words.speech.prepositions.has(next.folded)) return null
  return { kind: 'bare', form, at, content, opener: content, quoted: false }
}
