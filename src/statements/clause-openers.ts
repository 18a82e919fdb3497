import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { writtenAt } from './cues.ts'
import { addresseeEnd } from './noun-phrase.ts'
import {
  afterBracket,
  isAccusative,
  isThat,
  isWord,
  mentionBefore,
  mentionFrom,
  phraseAt,
  quotationAt,
} from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of speech that a page without marks gives behind a verb. */
export const SHORTEST = 3

/** Tokens between a verb and the clause that a page without marks gives behind it. */
const BEHIND = 22

/** The same for a verb that takes a preposition, or asks: what it speaks of stands behind it. */
const NEXT = 8

/** The same behind "saying" and the like. */
const CLOSEST = 5

/** Tokens in which a page that has its marks shows them. */
const MARKS = 40

/** Of the tokens between, words of a name or title that no list knows. */
const UNKNOWN = 2

/**
 * Where a clause begins behind a verb, past its subject, titles between commas, whom it was said to, and where; null
 * where anything stands between that has a clause of its own.
 */
export function opensBehind(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): number | null {
  const { lemma } = form
  const isNear = lemma.prepositions.length > 0 || lemma.class === 'ask'
  const reach = form.tense === 'perfect' ? (isNear ? NEXT : BEHIND) : CLOSEST
  const limit = Math.min(sentence.to, at + reach)
  if (isIn(field.tokens[at - 1], LISTS.relatives)) return null
  let unknown = 0
  for (let i = at + 1; i < limit; ) {
    const token = field.tokens[i]
    if (token?.kind === 'comma' && i > at + 1) {
      unknown = 0
      i++
      continue
    }
    if (token?.kind === 'open-bracket' && i > at + 1) {
      i = afterBracket(field, i, limit)
      continue
    }
    // "Said X | to «The Daily» | no choice": a medium's name.
    const told = i > at + 1 ? addresseeEnd(field, i, limit, words) : null
    if (told !== null && told > i) {
      unknown = 0
      i = told
      continue
    }
    if (token?.kind === 'quote') return opensClause(field, i + 1, words) ? i + 1 : null
    if (!isWord(token)) return null
    if (!isNear && isSentence(field, i, form, at, words))
      return hasMarks(field, i, Math.min(sentence.to, at + MARKS)) ? null : i
    if (opensClause(field, i, words) || (i > at + 1 && isOurs(field, i, words))) {
      const isNext = i === at + 1 || mentionFrom(field, at + 1)?.to === i
      if (!isNext && hasMarks(field, i, Math.min(sentence.to, at + MARKS))) return null
      return mayOpen(field, at, i, words) ? (clashes(field, at + 1, form, words) ? at + 1 : i) : null
    }
    if (words.speech.resumed.has(token.folded)) return null
    if (isThat(token) || isIn(token, LISTS.relatives) || words.speech.forms.has(token.folded)) return null
    if (lemma.prepositions.includes(token.folded)) return null
    const end = behindPhrase(field, i, words)
    // A name that took the clause's first word in ends before it.
    if (end > i + 1 && opensClause(field, end - 1, words)) return end - 1
    if (end > i + 1 && words.isOurVerb(field.tokens[end - 1]?.folded ?? ''))
      return hasMarks(field, end, Math.min(sentence.to, at + MARKS)) ? null : end - 1
    if (end === i && ++unknown > UNKNOWN) return null
    i = Math.max(end, i + 1)
  }
  return null
}

/** A quotation or colon follows: the page has its marks, and what is said stands in them. */
function hasMarks(field: Field, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (field.tokens[i]?.kind === 'colon') return true
    const quotation = quotationAt(field, i)
    if (quotation !== null && quotation.words >= SHORTEST) return true
  }
  return false
}

/** "He added | the problem …": a definite feminine noun is no subject of his. */
function clashes(field: Field, i: number, { gender, number }: CueForm, words: FrameWords): boolean {
  if (gender !== 'm' || number !== 's') return false
  const { article, feminineEnding, femininePlural } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (!folded.startsWith(article) || mentionFrom(field, i)?.name) return false
  return folded.endsWith(feminineEnding) || folded.endsWith(femininePlural)
}

/** "This is | an old matter", "it is | clear that", "our | …": what no subject of the verb is. */
function isSentence(field: Field, i: number, form: CueForm, at: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const next = field.tokens[i + 1]
  if (!isWord(next)) return false
  const { pointsAt, article, ourEndings } = words.phrases
  if (pointsAt.has(folded))
    return (
      (i === at + 1 || !isWord(field.tokens[i - 1]) || mentionBefore(field, i, at) !== null) &&
      (opensClause(field, i + 1, words) ||
        !(next.folded.startsWith(article) || words.isBoundary(next.folded)))
    )
  if (words.phrases.partitive.has(folded))
    return next.folded.startsWith(article) && !words.isKnown(next.folded) && isThat(field.tokens[i + 2])
  const ending = ourEndings.find((end) => folded.endsWith(end))
  // Right behind the verb it may be a foreign name.
  if (ending === undefined || folded.length < 5 || (i === at + 1 && form.gender === 'f')) return false
  const stem = folded.slice(0, -ending.length)
  return (
    !isAccusative(field.tokens[i]) &&
    !words.phrases.adverbs.has(folded) &&
    !words.isKnown(stem) &&
    words.isCommon(stem) &&
    mentionFrom(field, i) === null &&
    !isIn(field.tokens[i - 1], LISTS.prepositions) &&
    !words.isName(folded) &&
    !words.isKnown(folded)
  )
}

/** "A source | does not wish to be named": what stands right behind an indefinite one who speaks tells of him. */
function mayOpen(field: Field, at: number, i: number, words: FrameWords): boolean {
  if (i === at + 1 || isOurs(field, i, words) || words.structure.voices.has(writtenAt(field, i, words)))
    return true
  const before = field.tokens[i - 1]
  // Behind an indefinite noun it tells of that: at reductions | that are not …
  const isWhole =
    !isWord(before) ||
    before.folded.startsWith(words.phrases.article) ||
    words.phrases.adverbs.has(before.folded) ||
    mentionBefore(field, i, at) !== null
  if (!isWhole && !(i === at + 2 && !words.isCommon(before.folded))) return false
  const subject = mentionFrom(field, at + 1)
  const { folded = '' } = field.tokens[at + 1] ?? {}
  if (subject === null) return !words.isCommon(folded) || folded.startsWith(words.phrases.article)
  return subject.name !== null || subject.kind === 'body' || folded.startsWith(words.phrases.article)
}

/** A verb of ours that no mention holds. */
export const isOurs = (field: Field, i: number, words: FrameWords): boolean =>
  field.tokens[i]?.kind === 'word' &&
  field.tokens[i - 1]?.kind !== 'quote' &&
  !isThat(field.tokens[i]) &&
  mentionFrom(field, i) === null &&
  (words.isOurVerb(field.tokens[i]?.folded ?? '') || isMine(field, i, words))

/** "I shall | exert": a future of one's own, and no verb of asking, which its letters begin, too. */
function isMine(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    folded.length > words.phrases.iShall.length + 2 &&
    writtenAt(field, i, words).startsWith(words.phrases.iShall) &&
    !words.speech.forms.has(folded) &&
    !words.isCommon(folded)
  )
}

/** A word, spelled so, that no noun phrase begins with; not an adverb before the complement ("said there that"). */
export function opensClause(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || token.kind !== 'word') return false
  const kind = field.tokens[i + 1]?.kind
  if (!words.phrases.clauseOpeners.has(writtenAt(field, i, words))) return false
  if (isIn(token, LISTS.adverbs) && isThat(field.tokens[i + 1])) return false
  return kind === 'word' || kind === 'number' || kind === 'quote'
}

/** Behind the subject, whom it was said to, or where: a mention, an adjunct, a preposition with its word. */
function behindPhrase(field: Field, i: number, words: FrameWords): number {
  const adjunct = phraseAt(words.phrases.adjuncts, field, i)
  if (adjunct !== null) return adjunct.to
  const { folded = '', kind } = field.tokens[i] ?? {}
  const at = words.speech.prepositions.has(folded) ? i + 1 : i
  const mention = mentionFrom(field, at)
  if (mention !== null) return mention.to
  // A surname that no list knows, before the clause.
  const isPlain = kind === 'word' && !words.isBoundary(folded) && !words.isCommon(folded)
  return at > i || (isPlain && opensClause(field, i + 1, words)) ? at + 1 : i
}
