import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { formsAt } from './cues.ts'
import { isFamilyName } from './subject-or-object.ts'
import type { Frame } from './types.ts'
import { isThat, isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens behind which only a verb of plain saying still has the colon for its own. */
const FAR = 22

/** Verbs that tell words as they were said; of others the colon is rarely far. */
const SAYING: ReadonlySet<string> = new Set(['say', 'add', 'tweet', 'ask'])
const ANSWERING: ReadonlySet<string> = new Set(['answer', 'comment'])

const isSaying = ({ lemma, tense }: CueForm): boolean =>
  lemma.say &&
  SAYING.has(lemma.class) &&
  (tense === 'perfect' || tense === 'imperfect') &&
  !(lemma.class === 'say' && lemma.only === 'clause')

/** Another verb of saying stands nearer to the colon (mentioned their merits, | God says: …), or it is too far off. */
export function isOthersColon(
  field: Field,
  form: CueForm,
  at: number,
  colon: number,
  words: FrameWords,
): boolean {
  const { class: own } = form.lemma
  if (colon - at > FAR && !SAYING.has(own) && !ANSWERING.has(own)) return true
  for (let i = colon - 1; i > at; i--) {
    if (!isWord(field.tokens[i]) || mentionFrom(field, i) !== null) continue
    const before = field.tokens[i - 1]?.folded ?? ''
    // Without | mention of his name: a noun.
    if (words.speech.negators.has(before) || words.phrases.nounPrepositions.has(before)) continue
    const said = formsAt(field, i, words).filter(isSaying)
    // "X denied that | and wrote: …": the one who is named does both.
    const isNamed =
      mentionFrom(field, at + 1) !== null || isFamilyName(field, field.tokens[at + 1]?.folded ?? '')
    const goesOn = isNamed && mentionFrom(field, i + 1) === null
    if (said.some(({ proclitic }) => proclitic === '' || !goesOn)) return true
  }
  return false
}

/** The frame of a colon behind its cue; null in a time of day. */
export function colonFrame(field: Field, form: CueForm, at: number, colon: number): Frame | null {
  const before = field.tokens[colon - 1]
  const after = field.tokens[colon + 1]
  if (before?.kind === 'number' && after?.kind === 'number') return null
  // The address of a page, and what a preposition leads to (published | at: 11:20).
  if (after?.folded === '/' || (before && after?.kind === 'number' && isIn(before, LISTS.prepositions)))
    return null
  let content = colon + 1
  while (field.tokens[content]?.kind === 'break') content++
  const first = field.tokens[content]
  if (first === undefined) return null
  if (isThat(first)) return { kind: 'that', form, at, content: content + 1, opener: colon, quoted: false }
  return { kind: 'colon', form, at, content, opener: colon, quoted: first.kind === 'quote' }
}

/** Words of what stands for the speech behind its colon. */
const LONGEST_PLACEHOLDER = 3

/** The colon behind words that stand for what follows it ("stressed | the following points | :"); -1 where there is none. */
export function placeheldColon(field: Field, i: number, { structure }: FrameWords): number {
  let said = ''
  for (let k = i; k < i + LONGEST_PLACEHOLDER; k++) {
    const token = field.tokens[k]
    if (token?.kind !== 'word') return -1
    said = k === i ? token.folded : `${said} ${token.folded}`
    if (field.tokens[k + 1]?.kind === 'colon' && structure.placeholders.has(said)) return k + 1
  }
  return -1
}
