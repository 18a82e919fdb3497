import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isOurs, opensClause } from './clause-words.ts'
import { formsAt, saysOrAdds, writtenAt } from './cues.ts'
import { addresseeEnd } from './noun-phrase.ts'
import type { Frame } from './types.ts'
import { isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a clause without a mark, at least. */
const CLAUSE = 7

/** The same where it begins with a preposition, which may as well tell where it was said. */
const SETTING = 12

/** Words of a name in quotation marks. */
const NAME = 3

/** Tokens behind the subject in which a word that only a clause begins with tells where it begins. */
const OPENER = 20

/**
 * Pages that lost their marks: "And the minister said in the evening | the talks began …". A verb of saying or adding at the
 * head of its sentence, with nothing behind it that it could govern: what follows its subject is what was said.
 */
export function speechWithoutMarks(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  const { lemma, tense, proclitic } = form
  if (tense !== 'perfect' || !saysOrAdds(lemma)) return null
  if (lemma.initial || lemma.only !== 'all' || lemma.prepositions.length > 0) return null
  const turn = phraseAt(words.speech.turn, field, sentence.from)
  const isHead = at <= sentence.from + 1 || field.tokens[at - 1]?.kind === 'comma'
  if (proclitic === '' ? turn?.to !== at && at !== sentence.from : !isHead) return null
  if (!isPlain(field, at, sentence.to, words)) return null
  const subject = mentionFrom(field, at + 1)
  if (subject !== null && (subject.kind === 'place' || lemma.class === 'add')) return null
  if (subject === null && proclitic !== words.phrases.and) return null
  const unlisted = subject === null && lemma.class === 'say' && isUnlisted(field, at + 1, words)
  const from = pastSetting(field, subject?.to ?? (unlisted ? at + 2 : at + 1), sentence.to, words)
  const content = openerBehind(field, from, sentence.to, subject !== null, words) ?? from
  if (sentence.to - content < CLAUSE || !isWord(field.tokens[content])) return null
  if (content === from && !unlisted && !mayBegin(field, sentence, at, from, subject !== null, words))
    return null
  return { kind: 'bare', form, at, content, opener: content, quoted: false }
}

/** "And | Mutaa | said the recent attacks …": a word that is in no list is who speaks, a frequent one behind it no name. */
function isUnlisted(field: Field, i: number, words: FrameWords): boolean {
  const { kind, folded = '' } = field.tokens[i] ?? {}
  const next = field.tokens[i + 1]
  if (kind !== 'word' || next?.kind !== 'word' || folded.length < 4 || words.isBoundary(folded)) return false
  const { article, by, toThe } = words.phrases
  if (folded.startsWith(by + article) || folded.startsWith(toThe)) return false
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  if (words.isCommon(folded) || words.isCommon(bare) || words.isFirstPerson(folded)) return false
  if (words.isOurVerb(folded) || isIn(next, LISTS.relatives) || words.isDemonym(next.folded)) return false
  return words.isCommon(next.folded) && !words.isName(next.folded) && !isIn(next, LISTS.prepositions)
}

/** Nothing that a verb of saying brings: no mark, no "that", no other verb of saying near. */
function isPlain(field: Field, at: number, to: number, { phrases, speech }: FrameWords): boolean {
  for (let i = at + 1; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'colon' || isThat(token)) return false
    const { folded = '' } = token ?? {}
    if (folded.startsWith(phrases.and) && speech.that.has(folded.slice(phrases.and.length))) return false
    if ((quotationAt(field, i)?.words ?? 0) > NAME) return false
  }
  return true
}

/** Past whom it was said to, the venue and the time. */
function pastSetting(field: Field, at: number, to: number, words: FrameWords): number {
  for (let i = at; ; ) {
    const token = field.tokens[i]
    if (i >= to || token === undefined) return i
    const isPreposition = words.speech.prepositions.has(token.folded)
    const end =
      phraseAt(words.speech.venues, field, isPreposition ? i + 1 : i)?.to ??
      phraseAt(words.phrases.adjuncts, field, i)?.to ??
      addresseeEnd(field, i, to, words) ??
      (token.kind === 'comma' || (i > at && words.phrases.adverbs.has(token.folded)) ? i + 1 : null)
    if (end === null || end <= i) return i
    i = end
  }
}

/** A word that only a clause begins with, or a verb of ours, not far behind. */
function openerBehind(
  field: Field,
  from: number,
  to: number,
  hasSubject: boolean,
  words: FrameWords,
): number | null {
  const isSetting =
    isIn(field.tokens[from], LISTS.prepositions) || words.gluedPreposition(field, from) !== null
  for (let i = from; i < Math.min(to, from + OPENER); i++) {
    if (isIn(field.tokens[i], LISTS.relatives)) return null
    if (i > from && !((hasSubject || isSetting) && isWhole(field, i - 1, from, words))) continue
    if (opensClause(field, i, words) || isOurs(field, i, words)) return i
    if (words.structure.voices.has(writtenAt(field, i, words))) return i
  }
  return null
}

/** A noun phrase may end there: a comma, a definite noun, a name, a word of time. */
function isWhole(field: Field, i: number, from: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (!isWord(token) || i < from) return true
  const { article } = words.phrases
  return (
    token.folded.startsWith(article) ||
    words.phrases.adverbs.has(token.folded) ||
    mentionBefore(field, i + 1, from - 1) !== null
  )
}

/** What stands there begins a clause: no name that no list knows, nothing that describes the subject. */
function mayBegin(
  field: Field,
  sentence: Sentence,
  at: number,
  i: number,
  hasSubject: boolean,
  words: FrameWords,
): boolean {
  const token = field.tokens[i]
  if (token === undefined || isIn(token, LISTS.relatives)) return false
  if (!isWord(field.tokens[i + 1]) || !isWord(field.tokens[i + 2])) return false
  const isPreposition = isIn(token, LISTS.prepositions) || words.gluedPreposition(field, i) !== null
  if (hasSubject && !isPreposition && followsSpeaker(field, at, i, words)) return true
  for (let k = i; k < Math.min(sentence.to, i + 8); k++) {
    if (formsAt(field, k, words).some(({ tense }) => tense === 'perfect' || tense === 'participle'))
      return false
    const mention = mentionFrom(field, k)
    if (!hasSubject && mention !== null && mention.kind !== 'place') return false
  }
  if (isPreposition) return sentence.to - i >= SETTING
  return !hasSubject && i === at + 1 && words.isBoundary(token.folded)
}

/**
 * "And the minister X said | the figures fell": behind who is named in full, or behind where he said it, a word that is
 * no name begins what he said; a verb of saying has no object.
 */
function followsSpeaker(field: Field, at: number, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  const subject = mentionFrom(field, at + 1)
  if (token?.kind !== 'word' || subject === null || subject.kind === 'pronominal') return false
  if (subject.kind === 'place' || (subject.name === null && subject.kind !== 'body' && i === subject.to))
    return false
  const { folded } = token
  if (words.isName(folded) || mentionFrom(field, i)?.kind === 'person' || isAccusative(token)) return false
  const { and } = words.phrases
  const joined =
    folded.startsWith(and) && (words.isKnown(folded.slice(and.length)) || mentionFrom(field, i)?.glued)
  if (joined || words.names.offices.has(folded)) return false
  return words.isCommon(folded) && !words.isDemonym(folded)
}
