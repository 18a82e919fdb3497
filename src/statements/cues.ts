import type { Field, Sentence } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm, SpeechWords } from '../languages/sections/speech.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A word that may attribute: its forms, of which the frame will choose one. */
export interface CueCandidate {
  readonly at: number
  readonly forms: readonly CueForm[]
}

/** The words of a sentence that are forms of reporting verbs, negated and hypothetical ones left out. */
export function cuesOf(field: Field, sentence: Sentence, words: FrameWords): CueCandidate[] {
  const { speech, phrases } = words
  const out: CueCandidate[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token === undefined || token.kind !== 'word' || (token.roles & ROLES.cue) === 0) continue
    const forms = speech.forms.get(token.folded)
    if (forms === undefined || phraseAt(speech.quoting, field, i) !== null || isPassive(field, i)) continue
    if (
      forms.every((form) => form.lemma.initial && form.tense === 'perfect') &&
      !atHead(field, i, sentence.from)
    )
      continue
    if (negated(field, i, sentence.from, speech) || phraseAt(phrases.anonymity, field, i + 1) !== null)
      continue
    const spelled = forms.filter((form) => form.spelled === null || isSpelled(field, i, form.spelled))
    if (spelled.length > 0) out.push({ at: i, forms: spelled })
  }
  return out
}

/** At the head of a sentence or clause, or written with its doubled letter. */
function atHead(field: Field, i: number, from: number): boolean {
  const token = field.tokens[i]
  if (token && /\u0651/.test(field.text.slice(token.start, token.end))) return true
  const before = field.tokens[i - 1]
  return i <= from + 1 || !isWord(before)
}

function negated(field: Field, i: number, from: number, speech: SpeechWords): boolean {
  const before = field.tokens[i - 1]
  if (i - 1 < from || !isWord(before)) return false
  if (speech.negators.has(before.folded) || speech.hypotheticals.has(before.folded)) return true
  // "without that he …": the complementizer makes the verb a hypothesis.
  const beforeThat = field.tokens[i - 2]
  return (
    speech.that.has(before.folded) &&
    i - 2 >= from &&
    isWord(beforeThat) &&
    speech.negators.has(beforeThat.folded)
  )
}

/** Written with the vowel of the passive on its first letter: nobody is named for it. */
function isPassive(field: Field, i: number): boolean {
  const token = field.tokens[i]
  return token !== undefined && field.text.slice(token.start, token.start + 4).includes('\u064f')
}

function isSpelled(field: Field, i: number, spellings: readonly string[]): boolean {
  const token = field.tokens[i]
  if (!token) return false
  const written = field.text
    .slice(token.start, token.end)
    .normalize('NFC')
    .replace(/[\p{M}\u0640]/gu, '')
  return spellings.includes(written)
}
