import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import {
  hasColon,
  hasMarks,
  isOurs,
  isShown,
  isThirdVerb,
  isWholeNoun,
  MARKS,
  opensClause,
  stretchIsPlain,
} from './clause-words.ts'
import { saysOrAdds, writtenAt } from './cues.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { afterBracket, isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens between a verb and the clause that a page without marks gives behind it. */
const BEHIND = 22

/** The same for a verb that takes a preposition, or asks: what it speaks of stands behind it. */
const NEXT = 8

/** The same behind "saying" and the like. */
const CLOSEST = 5

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
  const finite = form.tense === 'perfect' || form.tense === 'imperfect'
  const limit = Math.min(sentence.to, at + (finite ? (isNear ? NEXT : BEHIND) : CLOSEST))
  if (isIn(field.tokens[at - 1], LISTS.relatives)) return null
  const isPlain = finite && isPlainSaying(field, sentence, at, form, words)
  if (isPlain && lemma.only === 'all' && noSubject(field, sentence, at, form, words))
    return hasMarks(field, at + 1, Math.min(sentence.to, at + MARKS)) ? null : at + 1
  let unknown = 0
  // Behind nothing but the subject, what is told of it, whom it was said to and where: a verb begins the clause there.
  let whole = isPlain ? at + 1 : -1
  let aside = false
  for (let i = at + 1; i < limit; ) {
    const token = field.tokens[i]
    if (token?.kind === 'comma' && i > at + 1) {
      unknown = 0
      if (whole === i || (aside && isPlain)) whole = i + 1
      aside = false
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
      if (whole === i) whole = told
      i = told
      continue
    }
    if (token?.kind === 'quote') return opensClause(field, i + 1, words) ? i + 1 : null
    if (!isWord(token)) return null
    if (!isNear && isSentence(field, i, form, at, words))
      return hasMarks(field, i, Math.min(sentence.to, at + MARKS)) ? null : i
    if (opensClause(field, i, words) || (i > at + 1 && isOurs(field, i, words))) {
      const isNext = i === at + 1 || mentionFrom(field, at + 1)?.to === i
      const told = whole === i && field.tokens[i - 1]?.kind === 'comma'
      if (!isNext && !told && hasMarks(field, i, Math.min(sentence.to, at + MARKS))) return null
      if (told && hasColon(field, i, Math.min(sentence.to, at + MARKS))) return null
      if (mayOpen(field, at, i, words)) return clashes(field, at + 1, form, words) ? at + 1 : i
      return whole === i && stretchIsPlain(field, i, sentence.to, words) ? i : null
    }
    if (
      (whole === i || (aside && isPlain && isWholeNoun(field, i, at, words))) &&
      isThirdVerb(field, i, words) &&
      stretchIsPlain(field, i, sentence.to, words)
    )
      return i
    if (words.speech.resumed.has(token.folded)) return null
    // "Said X, | and he is a member of Y, | we have ended": what is told of the subject.
    if (i > at + 1 && words.phrases.goingOn.has(token.folded) && token.folded.startsWith(words.phrases.and)) {
      if (mentionBefore(field, i, at) === null) return null
      aside = true
      i++
      continue
    }
    if (isThat(token) || words.speech.forms.has(token.folded)) return null
    if (isIn(token, LISTS.relatives) && !(aside && isIn(token, LISTS.prepositions))) return null
    if (lemma.prepositions.includes(token.folded)) return null
    const end = behindPhrase(field, i, words)
    // A name that took the clause's first word in ends before it.
    if (end > i + 1 && opensClause(field, end - 1, words)) return end - 1
    if (
      whole === i &&
      end > i + 1 &&
      isThirdVerb(field, end - 1, words) &&
      stretchIsPlain(field, end - 1, sentence.to, words)
    )
      return end - 1
    if (end > i + 1 && words.isOurVerb(field.tokens[end - 1]?.folded ?? ''))
      return hasMarks(field, end, Math.min(sentence.to, at + MARKS)) ? null : end - 1
    if (whole === i && isHead(field, i, end, at, words)) whole = Math.max(end, i + 1)
    if (end === i && !aside && ++unknown > UNKNOWN) return null
    i = Math.max(end, i + 1)
  }
  return null
}

/** What stands in a verb's head and no clause: its subject, a word of its name that no list knows, where it was said. */
function isHead(field: Field, i: number, end: number, at: number, words: FrameWords): boolean {
  const mention = mentionFrom(field, i)
  if (mention !== null) return mention.kind !== 'place' && mention.kind !== 'pronominal'
  const { folded = '' } = field.tokens[i] ?? {}
  const isUnknown = end === i && !words.isCommon(folded) && !words.isBoundary(folded)
  if (isUnknown)
    return i === at + 1 || !isWord(field.tokens[i - 1]) || !words.isCommon(field.tokens[i - 1]?.folded ?? '')
  return phraseAt(words.speech.venues, field, words.speech.prepositions.has(folded) ? i + 1 : i) !== null
}

/** A verb of saying or adding that is nothing else, at the head of its sentence or clause. */
export function isPlainSaying(
  field: Field,
  sentence: Sentence,
  at: number,
  { lemma, tense, proclitic }: CueForm,
  words: FrameWords,
): boolean {
  if (!saysOrAdds(lemma)) return false
  if (lemma.initial || (lemma.only !== 'all' && !lemma.continues) || lemma.prepositions.length > 0)
    return false
  const before = field.tokens[at - 1]
  if (at === sentence.from || before?.kind === 'comma' || isIn(before, LISTS.meanwhile)) return true
  if (proclitic !== '') return at <= sentence.from + 1
  if (tense === 'imperfect') return true
  for (let k = sentence.from; k < at && k < sentence.from + 2; k++)
    if (phraseAt(words.speech.turn, field, k)?.to === at) return true
  return false
}

/** Tokens of a clause in which its own verb stands. */
const PREDICATE = 18

/**
 * "And he added | the slogans that … show that", "and he says | relying on them may be": right behind a verb that takes a man
 * for its subject stands a definite feminine noun, or behind one of saying a noun of action, and a verb follows them.
 */
function noSubject(field: Field, sentence: Sentence, at: number, form: CueForm, words: FrameWords): boolean {
  const token = field.tokens[at + 1]
  if (token?.kind !== 'word' || form.proclitic !== words.phrases.and) return false
  if (at > sentence.from + 1 && field.tokens[at - 1]?.kind !== 'comma') return false
  const { article, pointsAt } = words.phrases
  const shown = pointsAt.has(token.folded)
  const noun = shown ? at + 2 : at + 1
  const { folded = '' } = field.tokens[noun] ?? {}
  if (!folded.startsWith(article) || mentionFrom(field, noun) !== null || words.isKnown(folded)) return false
  const bare = folded.slice(article.length)
  if (words.isName(folded) || words.isName(bare) || !(words.isCommon(folded) || words.isCommon(bare)))
    return false
  const isDeed = form.lemma.class === 'say' && !shown && form.gender === 'm' && words.isDeed(bare)
  if (!isDeed && !clashes(field, noun, form, words)) return false
  if (shown) return true
  for (let k = noun + 1; k < Math.min(sentence.to, noun + PREDICATE); k++)
    if (opensClause(field, k, words) || isThirdVerb(field, k, words) || isShown(field, k, words)) return true
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
