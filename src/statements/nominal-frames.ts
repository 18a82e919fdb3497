import type { Field } from '../analysis/types.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import type { Frame } from './frames.ts'
import { isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** "the company responsibility for": the blamed, then the word for blame. */
function namesBlame(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i + 1; k < i + 10; k++) {
    const token = field.tokens[k]
    if (!isWord(token)) return false
    if (words.phrases.blameNouns.has(token.folded)) return true
  }
  return false
}

export function nominalFrame(
  field: Field,
  at: number,
  i: number,
  form: CueForm,
  words: FrameWords,
  subjectDone: boolean,
): Frame | null {
  const { lemma } = form
  const token = field.tokens[i]
  if (!isWord(token)) return null
  // A separate preposition that the lemma governs.
  if (lemma.prepositions.includes(token.folded)) {
    const next = field.tokens[i + 1]
    const quoted = next?.kind === 'quote'
    if (!isWord(next) && !quoted) return null
    if (isWord(next) && (words.speech.that.has(next.folded) || words.speech.thatPronoun.has(next.folded)))
      return null
    if (words.isAdjunct(field, i)) return null
    return { kind: 'preposition', form, at, content: i + 1, opener: i, quoted }
  }
  // A preposition glued to its noun.
  const glued = words.gluedPreposition(field, i)
  if (glued !== null && lemma.prepositions.includes(glued) && (subjectDone || mentionFrom(field, i) === null))
    return { kind: 'preposition', form, at, content: i, opener: i, quoted: false }
  if (!lemma.np || words.isAdjunct(field, i) || words.speech.boundary.has(token.folded)) return null
  if (lemma.object === 'addressee') return null
  if (lemma.object === 'blame' && !namesBlame(field, i, words)) return null
  const afterSubject = subjectDone && i > at + 1 && field.tokens[i - 1]?.kind !== 'comma'
  if (form.tense === 'participle' ? i === at + 1 : words.isObject(field, at, i, form, afterSubject))
    return { kind: 'object', form, at, content: i, opener: i, quoted: false }
  return null
}
