import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm, CueLemma } from '../languages/sections/speech.ts'
import { isBound } from './bound-preposition.ts'
import { formsAt } from './cues.ts'
import { isOrigin } from './joined-subject.ts'
import { nameApart } from './name-apart.ts'
import { pointsElsewhere } from './object-place.ts'
import { addressedEnd, closesSetting, inSetting, isOwn, isRelying, JUDGING, mayBeObject } from './objects.ts'
import { isEachOf } from './subject-parts.ts'
import type { Frame } from './types.ts'
import { afterBracket, isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** "the company responsibility for": the blamed, then the word for blame. */
export function namesBlame(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i + 1; k < i + 10; k++) {
    const token = field.tokens[k]
    // "The companies | (X and Y) | responsibility for".
    if (token?.kind === 'open-bracket') {
      k = afterBracket(field, k, k + 10) - 1
      continue
    }
    if (!isWord(token)) return false
    if (words.phrases.blameNouns.has(token.folded)) return true
  }
  return false
}

/** An adjunct where the verb's own preposition could stand: a venue is one behind "in", and an object behind others. */
const isSetting = (field: Field, i: number, words: FrameWords): boolean =>
  phraseAt(words.phrases.adjuncts, field, i) !== null ||
  (isIn(field.tokens[i], LISTS.atVenue) && words.isAdjunct(field, i))

/** Tokens between what a title is of and the preposition that its verb takes. */
const REACH = 14

/**
 * "called the head of the contractors | in the council of X, | Y Z, | for": the preposition is the title's where its
 * bearer's name and the verb's own stand behind it.
 */
function isOfTitle(field: Field, at: number, i: number, lemma: CueLemma, words: FrameWords): boolean {
  const title = mentionBefore(field, i, at + 1)
  if (title?.kind !== 'office' || title.number !== 's' || title.name !== null) return false
  for (let k = i + 1; k < i + REACH; k++) {
    const token = field.tokens[k]
    if (token?.kind !== 'word' && token?.kind !== 'comma') return false
    const glued = words.gluedPreposition(field, k)
    const own =
      lemma.prepositions.includes(token.folded) || (glued !== null && lemma.prepositions.includes(glued))
    if (!own) continue
    const end = field.tokens[k - 1]?.kind === 'comma' ? k - 1 : k
    const person = mentionBefore(field, end, i)
    if (person?.kind === 'person' && person.name !== null) return true
    if (nameApart(field, title, k, words) !== null) return true
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
  from: number = at,
): Frame | null {
  const { lemma } = form
  const token = field.tokens[i]
  if (!isWord(token)) return null
  // A separate preposition that the lemma governs.
  if (lemma.prepositions.includes(token.folded)) {
    const next = field.tokens[i + 1]
    const quoted = next?.kind === 'quote'
    if (!isWord(next) && !quoted) return null
    if (isThat(next)) return null
    // "Warned every | one who | throws": whom it warns.
    if (isEachOf(field, i - 1, words) && words.isImperfect(next?.folded ?? '')) return null
    if (lemma.object === 'cause' && isPartedBehind(field, i, words)) return null
    if (isDoersOwn(field, at, i, lemma, words) || isBound(field, i, token.folded, lemma, words)) return null
    if (
      isSetting(field, i, words) ||
      phraseAt(words.speech.quoting, field, i - 1) !== null ||
      phraseAt(words.speech.issued, field, i - 1) !== null ||
      (i - 1 > at && isRelying(field, i - 1, words)) ||
      inSetting(field, at, i, lemma, words)
    )
      return null
    return { kind: 'preposition', form, at, content: i + 1, opener: i, quoted }
  }
  // A preposition glued to its noun.
  const glued =
    words.gluedPreposition(field, i) ??
    joinedPreposition(field, i, words) ??
    besideState(field, at, i, lemma, words)
  if (
    glued !== null &&
    lemma.prepositions.includes(glued) &&
    !isReason(glued, token.folded, lemma, words) &&
    !isOfRelative(field, i) &&
    !(lemma.object === 'label' && isCalledBehind(field, i, words)) &&
    (subjectDone || mentionFrom(field, i) === null) &&
    !isOfTitle(field, at, i, lemma, words) &&
    !isBound(field, i, glued, lemma, words)
  )
    return { kind: 'preposition', form, at, content: i, opener: i, quoted: false }
  if (
    (i === at + 1 || mentionFrom(field, at + 1)?.to === i || (i === at + 2 && subjectDone)) &&
    isWhatWas(field, i, lemma, words)
  )
    return { kind: 'preposition', form, at, content: i, opener: i, quoted: false }
  // "Criticised the organisation | itself | what it called".
  if (i > at + 1 && isWord(field.tokens[i - 1]) && words.isReflexive(token.folded)) return null
  const listed = isIn(token, LISTS.objectNouns)
  const isVenue = JUDGING.has(lemma.act) && words.isBareVenue(field, i)
  // "At the conference that | was held yesterday": a relative pronoun's verb, spelt like a noun of action.
  if (!lemma.np || isOfRelative(field, i) || (words.isAdjunct(field, i) && !isVenue)) return null
  // "Showed | Al-X | his satisfaction": what is felt, behind a name that no list knows.
  if (
    lemma.object === 'feeling' &&
    i === at + 2 &&
    isOwn(token.folded, words) &&
    isWord(field.tokens[at + 1])
  )
    return { kind: 'object', form, at, content: i, opener: i, quoted: false }
  if (lemma.object === 'feeling' && !listed && !isOwn(token.folded, words) && feelsBehind(field, i, words))
    return null
  if (
    isIn(token, LISTS.boundary) &&
    !(listed && subjectDone && form.tense !== 'participle') &&
    !opensObject(field, at, i, form, words)
  )
    return null
  if (lemma.object === 'addressee') return appealedFrame(field, at, i, form, words)
  if (lemma.object === 'blame' && !namesBlame(field, i, words)) return null
  if (isSubjectsAdjective(field, at, i, words)) return null
  if (form.tense !== 'participle' && !mayBeObject(field, at, i, lemma, words, from)) return null
  const parted =
    field.tokens[i - 1]?.kind === 'comma' &&
    i !== from &&
    lemma.object !== 'blame' &&
    !closesSetting(field, at, i - 1, words) &&
    !(mentionFrom(field, at + 1)?.to === i - 1 && isDoing(token.folded, words))
  const afterSubject = subjectDone && i > at + 1 && !parted
  if (form.tense === 'participle')
    return i === behindSetting(field, at + 1, words) &&
      (lemma.object !== 'thanks' || words.phrases.thanks.has(token.folded))
      ? { kind: 'object', form, at, content: i, opener: i, quoted: false }
      : null
  if (!words.isObject(field, at, i, form, afterSubject)) return null
  const content = afterSubject ? (behindAside(field, i, words) ?? i) : i
  return { kind: 'object', form, at, content, opener: content, quoted: false }
}

/** "Announced the union of the jurists | Northern": the adjective goes on with a body's or a title's words. */
function isSubjectsAdjective(field: Field, at: number, i: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  if (!isWord(before) || i <= at + 1) return false
  // "Showed an answer | a careful one": the second in the object's case describes the first.
  if (isAccusative(before) && isAccusative(field.tokens[i]) && !words.phrases.adverbs.has(before.folded))
    return true
  if (!isOrigin(field.tokens[i]?.folded ?? '', words)) return false
  return mentionBefore(field, i, at + 1)?.name == null && before.folded.startsWith(words.phrases.article)
}

/** "Appealed for help | for-her circumstances": only an action is asked for so. */
const isReason = (glued: string, folded: string, { object }: CueLemma, words: FrameWords): boolean =>
  object === 'addressee' &&
  glued === words.phrases.to &&
  !words.isDeed(folded.slice(glued.length)) &&
  !words.isDeed(folded.slice(words.phrases.toThe.length))

/** "Warned | of-what he called chaos"; behind a sign it is "which". */
const joinedPreposition = (field: Field, i: number, { phrases }: FrameWords): string | null =>
  isWord(field.tokens[i - 1]) && isWord(field.tokens[i + 1])
    ? (phrases.joined.get(field.tokens[i]?.folded ?? '') ?? null)
    : null

/** "Praised | in-Morocco": a verb that has no other complement governs the place that stands right at it or its subject. */
function besideState(
  field: Field,
  at: number,
  i: number,
  lemma: CueLemma,
  { phrases: { by }, isPlace }: FrameWords,
): string | null {
  const { folded = '' } = field.tokens[i] ?? {}
  if (lemma.that || lemma.say || lemma.prepositions.length !== 1 || lemma.prepositions[0] !== by) return null
  if (!JUDGING.has(lemma.act) || !folded.startsWith(by) || !isPlace(folded.slice(by.length))) return null
  return i === at + 1 || mentionFrom(field, at + 1)?.to === i ? by : null
}

/** "Praising | what he saw": right behind a verb that takes it, "by what" is no "including". */
function isWhatWas(
  field: Field,
  i: number,
  { prepositions }: CueLemma,
  { phrases, speech }: FrameWords,
): boolean {
  const { by, whatever } = phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (!prepositions.includes(by) || !folded.startsWith(by) || !whatever.has(folded.slice(by.length)))
    return false
  const next = field.tokens[i + 1]
  return isWord(next) && !isThat(next) && !speech.prepositions.has(next.folded)
}

/** "Traced the failure of his works | to reach the people, | to": the same preposition stands behind a comma once more. */
function isPartedBehind(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i + 1; k < i + DESCRIBED; k++) {
    const token = field.tokens[k]
    if (token?.kind === 'comma') continue
    if (!isWord(token) || formsAt(field, k, words).some(({ tense }) => tense !== 'masdar')) return false
    if (token.folded === field.tokens[i]?.folded) return field.tokens[k - 1]?.kind === 'comma'
  }
  return false
}

/** "The works that | the group stamped": right behind a relative pronoun the letter is a verb's own. */
const isOfRelative = (field: Field, i: number): boolean =>
  isIn(field.tokens[i - 1], LISTS.relatives) && !isIn(field.tokens[i - 1], LISTS.prepositions)

/** Tokens of whom or what somebody describes. */
const DESCRIBED = 20

/** "Described the custom | of stopping the sessions | as being rotten": what it is called stands behind, under "that". */
function isCalledBehind(field: Field, i: number, { phrases: { by } }: FrameWords): boolean {
  for (let k = i + 1; k < i + DESCRIBED; k++) {
    const token = field.tokens[k]
    if (!isWord(token)) return false
    if (isThat(token)) return token.folded.startsWith(by)
  }
  return false
}

/** A noun of action under the article: no apposition of a subject (announced | the minister X, | the closing of). */
const isDoing = (folded: string, words: FrameWords): boolean =>
  folded.startsWith(words.phrases.article) && words.isAction(folded.slice(words.phrases.article.length))

/** "This | step", and of those who judge "what | was said": a phrase of its own under a function word. */
function opensObject(field: Field, at: number, i: number, form: CueForm, words: FrameWords): boolean {
  const { lemma, tense } = form
  const { phrases } = words
  const { object } = lemma
  const folded = field.tokens[i]?.folded ?? ''
  const next = field.tokens[i + 1]
  if (next?.kind !== 'word') return false
  // "Considering | that | a breach": what is said of it is written in the object's case.
  if (
    tense === 'participle' &&
    object === 'predicate' &&
    isIn(field.tokens[i], LISTS.thereby) &&
    (isAccusative(next) || isPredicate(next.folded, words))
  )
    return true
  if (phrases.pointsAt.has(folded))
    return (
      (tense === 'participle' || i > at + 1 || pointsElsewhere(field, i, form, words)) &&
      next.folded.startsWith(phrases.article)
    )
  return JUDGING.has(lemma.act) && phrases.whatever.has(folded) && !words.isBoundary(next.folded)
}

/** Indefinite, with the letter of the object's case, whose sign was left out. */
const isPredicate = (folded: string, { phrases: { article, objectEnding } }: FrameWords): boolean =>
  folded.length > 3 && folded.endsWith(objectEnding) && !folded.startsWith(article)

/** "Appealed to | the authorities | to look for": what is asked stands behind whom it is asked of. */
function appealedFrame(field: Field, at: number, i: number, form: CueForm, words: FrameWords): Frame | null {
  const to = addressedEnd(field, i)
  const behind = to === null ? undefined : field.tokens[to]
  if (to === null || !isWord(behind)) return null
  const isSubject = i === at + 1 && form.tense !== 'participle' && form.proclitic === ''
  if (isSubject || (i > at + 1 && mentionBefore(field, i, at) === null)) return null
  if (isIn(behind, LISTS.boundary) || words.isAdjunct(field, to)) return null
  // Who appeals, and then to whom.
  if (i === at + 1 && form.tense !== 'participle' && mentionFrom(field, to) !== null) return null
  return { kind: 'object', form, at, content: i, opener: i, quoted: false }
}

/** What is felt stands a word or two on: showed | Malik al-X | his regret. */
function feelsBehind(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i + 1; k <= i + 2; k++) {
    const token = field.tokens[k]
    if (!isWord(token) || isIn(token, LISTS.boundary)) return false
    if (isOwn(token.folded, words))
      return words.speech.nominalActs.has(token.folded) || isIn(token, LISTS.objectNouns)
  }
  return false
}

/** Tokens behind a doer's preposition in which the verb's clause opens. */
const DOER = 8

/** "Those in charge | of the festival that": behind a doer in the subject's case the preposition is the doer's own. */
function isDoersOwn(field: Field, at: number, i: number, { that }: CueLemma, words: FrameWords): boolean {
  const doer = field.tokens[i - 1]
  if (!that || i !== at + 2 || doer === undefined || mentionFrom(field, at + 1)?.kind === 'body') return false
  const { article, nominativeEndings } = words.phrases
  if (!doer.folded.startsWith(article)) return false
  if (!nominativeEndings.some((ending) => doer.folded.endsWith(ending))) return false
  for (let k = i + 1; k < i + DOER; k++) {
    const token = field.tokens[k]
    if (!isWord(token)) return false
    if (isThat(token) || isIn(token, LISTS.objectNouns)) return true
  }
  return false
}

/** "…, making clear | the importance of": a noun of action right behind a participle, or behind the verb's known subject. */
export function actionFrame(field: Field, at: number, form: CueForm, words: FrameWords): Frame | null {
  const { lemma, tense } = form
  if (!lemma.that || lemma.np || lemma.object !== null || !NAMING_ACTS.has(lemma.class)) return null
  const called = calledAt(field, at, words)
  if (called !== null && tense === 'perfect')
    return { kind: 'object', form, at, content: called, opener: called, quoted: false }
  const isFree = isAccusative(field.tokens[at]) || field.tokens[at - 1]?.kind === 'comma'
  if (tense === 'participle' && !isFree) return null
  const i =
    tense === 'participle'
      ? behindSetting(field, at + 1, words)
      : tense === 'perfect'
        ? mentionFrom(field, at + 1)?.to
        : undefined
  const token = i === undefined ? undefined : field.tokens[i]
  if (i === undefined || !isWord(token)) return null
  const { folded } = token
  if (!words.phrases.objectNouns.has(folded) || words.speech.boundary.has(folded)) return null
  return { kind: 'object', form, at, content: i, opener: i, quoted: false }
}

/** Words of a subject before what it calls something. */
const NAMED = 4

/** "Noted the branch | what it called negligence": right behind the verb's subject. */
function calledAt(field: Field, at: number, words: FrameWords): number | null {
  const end = mentionFrom(field, at + 1)?.to ?? at + 1
  for (let i = end; i < end + NAMED; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) return null
    if (words.phrases.whatever.has(token.folded))
      return formsAt(field, i + 1, words).some((form) => form.withObject && form.lemma.object !== null)
        ? i
        : null
    if (isIn(token, LISTS.boundary)) return null
  }
  return null
}

/** Behind adjuncts right at a participle: refusing | at the same time | the extension. */
function behindSetting(field: Field, from: number, words: FrameWords): number {
  let i = from
  for (
    let next = phraseAt(words.phrases.adjuncts, field, i);
    next !== null;
    next = phraseAt(words.phrases.adjuncts, field, i)
  )
    i = next.to
  return i
}

/** What these verbs tell may be named by a noun of action. */
const NAMING_ACTS: ReadonlySet<string> = new Set(['clarify', 'point-out', 'announce', 'assert'])

/** Words of a subject's end before an aside, and of the aside itself. */
const REST = 6
const ASIDE = 10

/**
 * The object behind an aside of time or venue, where the words before it end the subject: the front of reform |
 * in the republic, today, | the call. Null where no such aside follows, or where what follows it is no object.
 */
function behindAside(field: Field, from: number, words: FrameWords): number | null {
  const open = commaFrom(field, from, REST)
  const first = field.tokens[open === null ? from : open + 1]
  if (open === null || !isWord(first)) return null
  const venue = isIn(first, LISTS.atVenue) && phraseAt(words.speech.venues, field, open + 2) !== null
  if (!venue && !isIn(first, LISTS.adverbs)) return null
  const close = commaFrom(field, open + 1, ASIDE)
  const next = close === null ? undefined : field.tokens[close + 1]
  if (close === null || !isWord(next)) return null
  const { folded } = next
  const { speech, phrases } = words
  const goesOn = speech.boundary.has(folded) || speech.forms.has(folded) || speech.scene.byFirst.has(folded)
  if (goesOn || folded.startsWith(phrases.and) || words.isAdjunct(field, close + 1)) return null
  return close + 1
}

/** The first comma within so many tokens, nothing but words before it; null where there is none. */
function commaFrom(field: Field, from: number, most: number): number | null {
  let i = from
  while (i < from + most && isWord(field.tokens[i])) i++
  return field.tokens[i]?.kind === 'comma' ? i : null
}
