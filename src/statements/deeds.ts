import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { writtenAt } from './cues.ts'
import { isDefiniteDeed } from './object-place.ts'
import type { Frame } from './types.ts'
import { isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens from a verb to the deed that it tells of. */
const REACH = 26

/** Tokens behind a deed in which a clause would be the verb's complement rather than the deed. */
const CLAUSE = 10

/**
 * A noun of action as what is told, where the verb has no other complement: "observed X, | the existence of a mix-up",
 * "revealed the leader in talks with the press | his admiration of", "had announced some time ago | its contract for".
 * (15 of 114 statements that nobody had read in eight sets read by hand.)
 */
export function deedFrame(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  const { lemma, tense } = form
  if (!lemma.deed) return null
  if (tense !== 'perfect' && !(tense === 'imperfect' && lemma.imperfectOnly === 'all')) return null
  if (tense === 'imperfect' && !words.imperfectNominal(field, sentence, at)) return null
  const subject = mentionFrom(field, at + 1)
  const isTold =
    subject !== null && subject.kind !== 'document' && (subject.kind !== 'place' || lemma.act === 'demand')
  // A verb that may as well tell of an act needs its subject: the event disclosed | the truth about them.
  if (!lemma.np && !isTold && lemma.class !== 'assert') return null
  if (lemma.only === 'clause' && form.proclitic === '' && at > sentence.from) return null
  const isRelative = isIn(field.tokens[at - 1], LISTS.relatives)
  const limit = isRelative ? at + 2 : Math.min(sentence.to, at + REACH)
  let free = isTold ? subject.to : at + 1
  for (let i = free; i < limit; i++) {
    const token = field.tokens[i]
    if (token === undefined || token.kind === 'colon' || token.kind === 'stop' || token.kind === 'break')
      return null
    if (token.kind === 'quote') {
      const quotation = quotationAt(field, i)
      if (quotation === null || mentionFrom(field, i) === null) return null
      i = quotation.close
      free = i + 1
      continue
    }
    if (token.kind === 'comma') free = i + 1
    if (!isWord(token)) continue
    if (isThat(token) || isIn(token, LISTS.relatives) || lemma.prepositions.includes(token.folded))
      return null
    if (i > at + 1 && words.speech.forms.get(token.folded)?.some(isVerb)) return null
    const isAsked = lemma.act === 'demand' && i === free && isDefiniteDeed(field, i, words)
    if (isAsked || isDeedHere(field, i, free, words)) {
      if (isClauseNear(field, i, Math.min(sentence.to, i + CLAUSE))) return null
      return { kind: 'object', form, at, content: i, opener: i, quoted: false }
    }
    const adjunct = phraseAt(words.phrases.adjuncts, field, i)
    if (adjunct !== null && !words.phrases.constructs.has(adjunct.value)) {
      free = adjunct.to
      i = adjunct.to - 1
    }
  }
  return null
}

const isVerb = ({ tense }: CueForm): boolean => tense === 'perfect' || tense === 'imperfect'

/** A deed that nothing before it governs: behind the subject, a sign, an adjunct, a definite noun or one with its pronoun. */
function isDeedHere(field: Field, i: number, free: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { article, and, adverbs, by } = words.phrases
  const known = words.isOwnDeed(folded) || words.isDeed(folded)
  if (!known || words.isBoundary(folded) || isIn(field.tokens[i], LISTS.pronominal)) return false
  if (words.speech.callers.has(folded) || folded.startsWith(by + article)) return false
  const before = field.tokens[i - 1]
  const office = mentionBefore(field, i, 0)
  // A title's own: the head of the team | of the development of.
  if (office?.kind === 'office' && before?.folded.startsWith(article) === false && office.name === null)
    return false
  if (i === free) return true
  if (
    !isWord(before) ||
    isIn(before, LISTS.prepositions) ||
    words.phrases.nounPrepositions.has(before.folded)
  )
    return false
  // "In a time | past | their contract": behind an adjective; behind a deed it would be that deed's.
  if (words.isOwnDeed(folded) && words.isCommon(before.folded) && !words.isDeed(before.folded)) return true
  const bare = before.folded.startsWith(and) ? before.folded.slice(and.length) : before.folded
  return bare.startsWith(article) || adverbs.has(before.folded) || isTheirs(before.folded, words)
}

/** With a pronoun of two letters, which no other ending is spelled like. */
const isTheirs = (folded: string, { speech }: FrameWords): boolean =>
  speech.ownEndings.some((ending) => ending.length > 1 && folded.endsWith(ending) && folded.length > 4)

/** A noun of action by the lists or by its shape. */
function isDeedAt(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    words.isDeed(folded) ||
    words.isOwnDeed(folded) ||
    (words.phrases.isDeedShaped(writtenAt(field, i, words)) && !words.isKnown(folded))
  )
}

/** Words from what was taken for the object to what is told. */
const TAIL = 20

/**
 * "Asserted the brigadier X | the speaker of the army | the stability of": a noun of action that belongs to nothing before
 * it, behind a word of the subject that was taken for the object.
 */
export function freeDeed(field: Field, guess: number, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  const before = field.tokens[i - 1]
  if (token?.kind !== 'word' || before === undefined || i - guess > TAIL) return false
  if (isFirm(field, guess, words)) return false
  const { article } = words.phrases
  const { folded } = token
  if (words.isBoundary(folded) || isIn(token, LISTS.pronominal) || words.speech.callers.has(folded))
    return false
  const isDefinite = folded.startsWith(article) && words.isDeed(folded.slice(article.length))
  if (!isDefinite && !isDeedAt(field, i, words)) return false
  if (before.kind !== 'word') return CLOSING.has(before.kind)
  if (isOfClause(field, guess, i, words) || isDeedAt(field, i - 1, words)) return false
  return endsSubject(field, guess, i - 1, words)
}

/** Signs behind which a verb's object may stand. */
const CLOSING: ReadonlySet<string> = new Set(['comma', 'dash', 'close-bracket', 'quote'])

/** Surely what is told: a noun of action, also definite, one with its pronoun, or an object by its ending. */
function isFirm(field: Field, guess: number, words: FrameWords): boolean {
  const taken = field.tokens[guess]
  if (taken?.kind !== 'word' || isAccusative(taken) || isDeedAt(field, guess, words)) return true
  const { folded } = taken
  const { article, objectEnding, whatever, ourEndings } = words.phrases
  const bare = folded.startsWith(article) ? folded.slice(article.length) : ''
  return (
    whatever.has(folded) ||
    isTheirs(folded, words) ||
    folded.endsWith(objectEnding) ||
    ourEndings.some((ending) => folded.endsWith(ending)) ||
    (bare !== '' &&
      (words.isDeed(bare) ||
        words.phrases.isDeedShaped(writtenAt(field, guess, words).slice(article.length))))
  )
}

/** Behind a relative pronoun or a preposition: what the words before it say of somebody. */
function isOfClause(field: Field, guess: number, i: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  if (isIn(before, LISTS.prepositions) || words.phrases.nounPrepositions.has(before?.folded ?? ''))
    return true
  for (let k = i - 1; k > guess; k--) {
    if (field.tokens[k]?.kind === 'comma') return false
    if (isIn(field.tokens[k], LISTS.relatives) && !isIn(field.tokens[k], LISTS.prepositions)) return true
  }
  return false
}

/** The last word of a subject's phrase: of a name, definite, somebody's, a place, or when. */
function endsSubject(field: Field, guess: number, k: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[k] ?? {}
  const { article, and, adverbs } = words.phrases
  if (mentionBefore(field, k + 1, guess - 1)?.name?.to === k + 1 || words.isName(folded)) return true
  const bare = folded.startsWith(and) ? folded.slice(and.length) : folded
  if (bare.startsWith(article) || adverbs.has(folded) || words.isPlace(folded) || isTheirs(folded, words))
    return true
  // A word of a name that no list knows.
  return guess === k && !words.isCommon(folded)
}

/** The verb's own clause stands shortly behind. */
function isClauseNear(field: Field, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'colon') return true
    if (token?.kind === 'comma' && isThat(field.tokens[i + 1])) return true
  }
  return false
}
