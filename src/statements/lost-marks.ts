import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isPlainSaying } from './clause-openers.ts'
import { isVoice } from './clause-words.ts'
import { type SpeechStart, speechBehindComma, speechStart } from './speech-start.ts'
import { isVerb } from './speech-start-points.ts'
import type { Frame } from './types.ts'
import { isThat, isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a clause without a mark, at least. */
const CLAUSE = 4

/** Tokens from a verb to its "that" between which nothing but its subject stands. */
const NEXT = 3

/**
 * How far ahead of the next best place one must be, in log-odds: where a clause begins there; other words behind a verb of
 * saying, or of adding; a name that may be the verb's subject; and where the verb has a "that" further on.
 */
const SURE = { clause: 0, say: 0, add: 1, subject: 3, that: 1.5 } as const

/**
 * Pages that lost their marks: "And the minister said in the evening | the talks began …". A verb of saying or adding at the
 * head of its sentence, with nothing behind it that it could govern: the likeliest place behind its subject and setting is
 * where its speech begins.
 */
export function speechWithoutMarks(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  if (form.tense !== 'perfect' || !isPlainSaying(field, sentence, at, form, words)) return null
  const behind = speechBehindComma(field, sentence, at, words)
  // "And he followed, | the matter needs time", not "followed the minister, | the course of the work".
  if (behind !== null && (!form.lemma.continues || (form.proclitic !== '' && hasVerb(field, behind, words))))
    return frameAt(field, sentence, at, form, { at: behind }, words)
  const start = speechStart(field, sentence, at, form, words)
  if (start === null || isThat(field.tokens[start.at - 1])) return null
  if (!mayBegin(field, form, start, words) || start.odds < sureOf(field, at, form, start)) return null
  return frameAt(field, sentence, at, form, start, words)
}

/** "And he said we have waited and hope | that": speech that no mark shows begins before the verb's supposed "that". */
export function speechBeforeThat(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
): Frame | null {
  const { at, form, opener, kind } = frame
  if (kind !== 'that' || form.tense !== 'perfect' || opener - at <= NEXT) return null
  if (!isPlainSaying(field, sentence, at, form, words)) return null
  const start = speechStart(field, sentence, at, form, words)
  if (start === null || start.at > opener || start.odds < SURE.that) return null
  if (start.first === 'object' || start.first === 'words') return null
  // A source | does not wish to be named.
  if (mentionFrom(field, at + 1)?.kind === 'anonymous') return null
  return frameAt(field, sentence, at, form, start, words)
}

/** A verb that may have an object tells of what was said only where somebody speaks of himself, or a clause begins. */
function mayBegin(field: Field, { lemma }: CueForm, { at, first }: SpeechStart, words: FrameWords): boolean {
  if (first === 'voice') return true
  if (lemma.only !== 'all') return false
  // "Mentioned | the names of", and spelt the same "reminded | of the names".
  if (lemma.deed) return first === 'clause' || words.gluedPreposition(field, at) === words.phrases.by
  if (!lemma.continues || first === 'clause') return true
  // "And he added | the matter needs time", not "added | a fifth goal".
  return first === 'words' && hasVerb(field, at + 1, words)
}

/** Words of a clause in which its own verb stands. */
const PREDICATE = 8

function hasVerb(field: Field, from: number, words: FrameWords): boolean {
  for (let i = from; i < from + PREDICATE; i++) {
    if (!isWord(field.tokens[i]) || isIn(field.tokens[i], LISTS.relatives)) return false
    if (isVerb(field, i, words)) return true
  }
  return false
}

function sureOf(field: Field, at: number, { lemma }: CueForm, start: SpeechStart): number {
  if (start.at === at + 1 && (mentionFrom(field, start.at)?.kind ?? 'place') !== 'place') return SURE.subject
  if (start.first === 'voice' || start.first === 'clause') return SURE.clause
  return lemma.continues ? SURE.add : SURE.say
}

function frameAt(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  { at: content }: Pick<SpeechStart, 'at'>,
  words: FrameWords,
): Frame | null {
  if (sentence.to - content < CLAUSE || !isWord(field.tokens[content])) return null
  return {
    kind: isVoice(field, content, words) ? 'quote' : 'bare',
    form,
    at,
    content,
    opener: content,
    quoted: false,
  }
}
