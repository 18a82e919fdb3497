import type { Field, Sentence } from '../analysis/types.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import {
  anonymityEnd,
  blocks,
  closesWith,
  complementizer,
  isAside,
  isNamePhrase,
  spansOpener,
} from './complements.ts'
import { nominalFrame } from './nominal-frames.ts'
import { afterBracket, isWord, mentionBefore, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

export type FrameKind = 'that' | 'colon' | 'quote' | 'preposition' | 'object' | 'bare'

/** A cue with the complement that it governs. Token indices. */
export interface Frame {
  readonly kind: FrameKind
  readonly form: CueForm
  readonly at: number
  /** First token of the content (complementizer, colon and separate preposition left behind). */
  readonly content: number
  /** The token that opens the complement: what stands between the cue and it names subject, venue, time. */
  readonly opener: number
  /** The content is a quotation; a `quote` without marks is the speaker's own voice all the same. */
  readonly quoted: boolean
}

/** A complement is looked for at most so many tokens behind its verb (99 % of 49,755 stand nearer). */
const REACH = 60

/**
 * The frame of a cue: the first complement behind it that its lemma takes. Null when there is none, which makes
 * the word no cue here (36 of 240 verbs with a complement, but 32 of 60 without one, report nothing).
 */
export function frameOf(
  field: Field,
  sentence: Sentence,
  at: number,
  forms: readonly CueForm[],
  words: FrameWords,
  headline: boolean,
): Frame | null {
  for (const form of forms) {
    const frame = frameOfForm(field, sentence, at, form, words, headline)
    if (frame) return frame
  }
  return null
}

function frameOfForm(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
  headline: boolean,
): Frame | null {
  const { lemma, tense } = form
  const { speech } = words
  const evidence = tense === 'imperfect' ? lemma.imperfectOnly : tense === 'masdar' ? 'clause' : lemma.only
  if (evidence === 'never') return null
  const nominal =
    evidence === 'all' && (tense !== 'imperfect' || headline || words.imperfectNominal(field, sentence, at))
  const limit = Math.min(sentence.to, at + REACH)
  let relative = false
  // An object guessed from its place gives way to a clause that follows ("said the minister in a word that").
  let guess: Frame | null = null
  let subjectDone = tense === 'participle' || tense === 'masdar'
  for (let i = at + 1; i < limit; i++) {
    const token = field.tokens[i]
    if (token === undefined) break
    if (token.kind === 'open-bracket') {
      i = afterBracket(field, i, limit) - 1
      continue
    }
    if (token.kind === 'quote') {
      const quotation = quotationAt(field, i)
      if (!quotation) continue
      if (mentionFrom(field, i) !== null) {
        i = Math.min(quotation.close, limit)
        subjectDone = true
        continue
      }
      const direct = i === at + 1 || (i === at + 2 && field.tokens[at + 1]?.kind === 'comma')
      if (
        (quotation.words >= 4 || (direct && quotation.words >= 2)) &&
        (lemma.say || lemma.that || tense === 'masdar')
      ) {
        if (!isNamePhrase(field, i, words))
          return { kind: 'quote', form, at, content: i, opener: i, quoted: true }
      }
      if (nominal && lemma.np && subjectDone && quotation.words >= 2)
        return { kind: 'object', form, at, content: i, opener: i, quoted: true }
      i = Math.min(quotation.close, limit)
      continue
    }
    if (token.kind === 'colon') {
      if (!(lemma.say || lemma.that || tense === 'masdar')) return guess
      return colonFrame(field, form, at, i, words)
    }
    if (token.kind === 'break') return guess
    if (token.kind === 'comma') subjectDone = true
    if (!isWord(token)) continue
    if (!relative && speaksHere(field, at, i, form, words))
      return { kind: 'quote', form, at, content: i, opener: i, quoted: false }
    const opener = complementizer(field, at, i, form, words)
    if (opener !== null) {
      if (relative) {
        relative = false
        continue
      }
      if (lemma.that || tense === 'masdar' || opener === 'governed')
        return { kind: 'that', form, at, content: i + 1, opener: i, quoted: false }
      continue
    }
    if (i > at && closesWith(token.folded, words)) return guess
    const unnamed = anonymityEnd(field, speech.relatives.has(token.folded) ? i + 1 : i, limit, words)
    if (unnamed !== null) {
      i = unnamed - 1
      subjectDone = true
      continue
    }
    if (speech.relatives.has(token.folded) && i > at + 1 && !speech.prepositions.has(token.folded))
      relative =
        speech.forms.has(field.tokens[i + 1]?.folded ?? '') ||
        speech.forms.has(field.tokens[i + 2]?.folded ?? '')
    // A noun of action that is spelt as a verb: denied | the raising of prices.
    const isAction = nominal && lemma.np && subjectDone && words.phrases.objectNouns.has(token.folded)
    const inner = i > at && !isAction ? speech.forms.get(token.folded) : undefined
    if (inner && !relative && !isAside(field, i, limit, words) && blocks(field, i, inner, words)) return guess
    if (phraseAt(speech.accordingOwn, field, i) !== null) return guess
    if (nominal) {
      const found: Frame | null = guess === null ? nominalFrame(field, at, i, form, words, subjectDone) : null
      if (
        found !== null &&
        (found.kind !== 'object' ||
          !lemma.that ||
          words.phrases.objectNouns.has(token.folded) ||
          tense === 'participle')
      )
        return found
      guess ??= found
    }
    const mention = mentionFrom(field, i)
    if (
      mention &&
      mention.to > i + 1 &&
      mention.to < limit &&
      !spansOpener(field, at, mention.from, mention.to, form, words)
    ) {
      i = mention.to - 1
      subjectDone = true
      continue
    }
    if (mention) subjectDone = true
    else if (!speech.boundary.has(token.folded)) subjectDone = subjectDone || i > at + 1
  }
  return guess ?? (headline ? null : bareFrame(field, sentence, at, form, words))
}

/** Words from a verb to the end of a subject that no list knows. */
const BARE_SUBJECT = 4

/** Pages that lost their marks: "said the minister | we are sure that": what he says begins in the first person. */
function speaksHere(field: Field, at: number, i: number, form: CueForm, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (!form.lemma.say || token === undefined) return false
  if (!words.structure.voices.has(field.text.slice(token.start, token.end))) return false
  const before = field.tokens[i - 1]
  if (i === at + 1 || !isWord(before)) return true
  if (words.isBoundary(before.folded) || words.speech.that.has(before.folded)) return false
  return i - at <= BARE_SUBJECT || mentionBefore(field, i, at) !== null
}

/** Pages that lost their marks: "And he said we began a while ago …": the rest of the sentence, at its head only. */
function bareFrame(
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

function colonFrame(field: Field, form: CueForm, at: number, colon: number, words: FrameWords): Frame | null {
  const before = field.tokens[colon - 1]
  const after = field.tokens[colon + 1]
  if (before?.kind === 'number' && after?.kind === 'number') return null
  let content = colon + 1
  while (field.tokens[content]?.kind === 'break' && content < colon + 3) content++
  const first = field.tokens[content]
  if (first === undefined) return null
  if (isWord(first) && (words.speech.that.has(first.folded) || words.speech.thatPronoun.has(first.folded)))
    return { kind: 'that', form, at, content: content + 1, opener: colon, quoted: false }
  return { kind: 'colon', form, at, content, opener: colon, quoted: first.kind === 'quote' }
}
