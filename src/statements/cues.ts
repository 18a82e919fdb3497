import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm, CueLemma, SpeechWords } from '../languages/sections/speech.ts'
import { isFamilyName } from './subject-or-object.ts'
import { isAccusative, isThat, isWord, mentionBefore, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A word that may attribute: its forms, of which the frame will choose one. */
export interface CueCandidate {
  readonly at: number
  readonly forms: readonly CueForm[]
}

/** The words of a sentence that are forms of reporting verbs, negated and hypothetical ones left out. */
export function cuesOf(field: Field, sentence: Sentence, words: FrameWords): CueCandidate[] {
  const out: CueCandidate[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token === undefined || token.kind !== 'word' || (token.roles & ROLES.cue) === 0) continue
    const forms = cueForms(field, i, sentence.from, words)
    if (forms.length > 0) out.push({ at: i, forms })
  }
  return out
}

/** The forms by which the word at `i` may attribute. */
function cueForms(field: Field, i: number, from: number, words: FrameWords): readonly CueForm[] {
  const { speech, phrases } = words
  const forms = formsAt(field, i, words)
  if (forms.length === 0 || phraseAt(speech.quoting, field, i) !== null) return NONE
  if (forms.every(isInitial) && !atHead(field, i, from, words)) return NONE
  if (isPreposition(field, i, forms, from, words)) return NONE
  if (
    negated(field, i, from, speech) &&
    !isWhatHeCalls(field, i, forms, words) &&
    !tellsEvenNot(field, i, forms, words)
  )
    return NONE
  if (phraseAt(phrases.anonymity, field, i + 1) !== null) return NONE
  if (isGeneral(field, i, from, words)) return NONE
  return forms.filter(
    (form) =>
      !isNoun(field, i, form, from, words) &&
      !isAdverb(field, i, form) &&
      !isTheirWord(field, i, form, words),
  )
}

/** "Of what they called chaos", "and they think it a gift": several who call a thing so, without anybody who tells it. */
const isTheirWord = (field: Field, i: number, form: CueForm, { phrases }: FrameWords): boolean => {
  if (!form.withObject || form.number !== 'p' || form.tense === 'masdar') return false
  const { folded = '' } = field.tokens[i - 1] ?? {}
  const { by, to, whatever, joined } = phrases
  const bare = folded.startsWith(by) || folded.startsWith(to) ? folded.slice(by.length) : folded
  return form.lemma.object === 'predicate' || joined.has(folded) || whatever.has(folded) || whatever.has(bare)
}

/** "Again" inside a clause, "renewing" behind a comma; "usually", spelt as a woman who considers. */
const isAdverb = (field: Field, i: number, { lemma, tense, gender }: CueForm): boolean =>
  tense === 'participle' &&
  ((lemma.participleParted && field.tokens[i - 1]?.kind !== 'comma') ||
    (gender === 'f' && isIn(field.tokens[i], LISTS.adverbs)))

/** A perfect that is a cue at the head of its clause alone. */
const isInitial = (form: CueForm): boolean => form.lemma.initial && form.tense === 'perfect' && isBare(form)

/** The forms of reporting verbs that the word at `i` can be as it is written: hamza and vowel signs minded. */
export function formsAt(field: Field, i: number, words: FrameWords): readonly CueForm[] {
  const token = field.tokens[i]
  if (token === undefined || (token.roles & ROLES.cue) === 0) return NONE
  const forms = words.speech.forms.get(token.folded)
  if (forms === undefined || isNameBehindVerb(field, i, words)) return NONE
  const isSo = (form: CueForm) => isWritten(field, i, form, words)
  return forms.every(isSo) ? forms : forms.filter(isSo)
}

/** "Said | Wiry": right behind a verb of speech, a family name that the field gives in full, spelt as a verb is. */
const isNameBehindVerb = (field: Field, i: number, words: FrameWords): boolean => {
  const before = field.tokens[i - 1]
  if (before === undefined || (before.roles & ROLES.cue) === 0) return false
  const isVerb = words.speech.forms
    .get(before.folded)
    ?.some(({ tense }) => tense === 'perfect' || tense === 'imperfect')
  return isVerb === true && isFamilyName(field, field.tokens[i]?.folded ?? '')
}

const isWritten = (field: Field, i: number, form: CueForm, words: FrameWords): boolean =>
  (form.spelled === null || isSpelled(field, i, form.spelled, words)) &&
  !isPassive(field, i, form, words) &&
  // "A request" in the object's case is spelt like "they two requested".
  !(form.tense === 'perfect' && isAccusative(field.tokens[i])) &&
  // "They two knew" is the particle "given that".
  !(form.lemma.outletOnly && form.number === 'd')

const NONE: readonly CueForm[] = []

/** "One may | say | that": nobody says it. */
function isGeneral(field: Field, i: number, from: number, { speech, phrases }: FrameWords): boolean {
  const before = field.tokens[i - 1]
  if (i === from || !isWord(before) || !speech.callers.has(field.tokens[i]?.folded ?? '')) return false
  const { folded } = before
  const bare = folded.startsWith(phrases.and) ? folded.slice(phrases.and.length) : folded
  return speech.notBeforeThat.has(bare)
}

/** A perfect's letters behind a preposition or "was done" are a noun (days after | the disclosure | of, 22 | clubs), behind "son of" a name. */
function isNoun(field: Field, i: number, form: CueForm, from: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  return (
    form.tense === 'perfect' &&
    form.proclitic === '' &&
    i > from &&
    isWord(before) &&
    ((form.number === 'd' && before.kind === 'number') ||
      words.phrases.doneVerbs.has(before.folded) ||
      isIn(before, LISTS.filiation | LISTS.kunya) ||
      (isNounPreposition(before.folded, words) && !before.given && mentionBefore(field, i, from) === null))
  )
}

/** A preposition, also under a conjunction (and about | the most prominent of). */
function isNounPreposition(folded: string, { phrases }: FrameWords): boolean {
  const { nounPrepositions, and } = phrases
  return (
    nounPrepositions.has(folded) || (folded.startsWith(and) && nounPrepositions.has(folded.slice(and.length)))
  )
}

/**
 * A perfect spelled like a preposition (expressed, across) is that inside a clause (the news spread | across | the sites): it is the verb
 * where its clause begins, behind its subject or "had", and where its doubled letter is written.
 */
function isPreposition(
  field: Field,
  i: number,
  forms: readonly CueForm[],
  from: number,
  words: FrameWords,
): boolean {
  const { speech, phrases } = words
  const { folded = '' } = field.tokens[i] ?? {}
  if (!speech.prepositions.has(folded) || !forms.every(isBare) || atHead(field, i, from, words)) return false
  const before = field.tokens[i - 1]
  const { folded: last = '' } = before ?? {}
  if (isIn(before, LISTS.relatives) || phrases.perfective.has(last) || phrases.openers.has(last)) return false
  if (phrases.connectors.has(last) || phrases.whatever.has(last)) return false
  for (let k = i - 1; k >= from && k > i - LONGEST_TURN; k--)
    if ((phraseAt(speech.turn, field, k) ?? phraseAt(phrases.adjuncts, field, k))?.to === i) return false
  // No preposition stands before another.
  const { folded: next = '' } = field.tokens[i + 1] ?? {}
  return !speech.prepositions.has(next) && !speech.pronominal.has(next)
}

/** Words of "for his part". */
const LONGEST_TURN = 4

/** He did: the form that is spelt as a noun or particle, which one with an ending is not. */
const isBare = ({ lemma, gender, number }: CueForm): boolean =>
  lemma.outletOnly || (gender !== 'f' && number === 's')

/** At the head of a sentence or clause, also of one with its own that (who | showed | that), or written with its doubled letter. */
function atHead(field: Field, i: number, from: number, { phrases }: FrameWords): boolean {
  const token = field.tokens[i]
  if (token && field.text.slice(token.start, token.end).includes(phrases.doubling)) return true
  const before = field.tokens[i - 1]
  return i <= from + 1 || !isWord(before) || (isIn(before, LISTS.relatives) && isThat(field.tokens[i + 1]))
}

/** "…, and this is | what | the dean considered it: a breach": the word of negation is a relative there. */
function isWhatHeCalls(field: Field, i: number, forms: readonly CueForm[], { phrases }: FrameWords): boolean {
  const before = field.tokens[i - 1]?.folded ?? ''
  if (!phrases.whatever.has(before) || !phrases.goingOn.has(field.tokens[i - 2]?.folded ?? '')) return false
  return forms.some(
    ({ lemma, withObject }) => withObject && (lemma.object === 'predicate' || lemma.object === 'label'),
  )
}

/** "Did not | rule out | that": right behind the negation. */
const tellsEvenNot = (field: Field, i: number, forms: readonly CueForm[], { speech }: FrameWords): boolean =>
  forms.every(({ lemma, tense }) => lemma.evenNot && tense === 'imperfect') &&
  speech.negators.has(field.tokens[i - 1]?.folded ?? '')

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

/**
 * Written with the vowel of the passive on its first letter: nobody is named for it. Participles, verbal nouns and the
 * imperfect of four root letters have that vowel of their own.
 */
function isPassive(field: Field, i: number, form: CueForm, { phrases }: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || form.tense === 'participle' || form.tense === 'masdar') return false
  if (!field.text.slice(token.start, token.start + 4).includes(phrases.passiveVowel)) return false
  return form.tense !== 'imperfect' || !hasFourLetters(form.lemma.lemma, phrases.doubling)
}

/** Four letters, or three of which the middle one is doubled: stems whose active imperfect begins with that vowel. */
function hasFourLetters(lemma: string, doubling: string): boolean {
  const letters = lemma.normalize('NFC').replace(/\p{M}/gu, '')
  const doubled = lemma.indexOf(doubling)
  return doubled < 0 ? letters.length === 4 : doubled === 2 && letters.length === 3
}

const isSpelled = (field: Field, i: number, spellings: readonly string[], words: FrameWords): boolean =>
  spellings.includes(writtenAt(field, i, words))

/** A word as it is written, without vowel signs and stretching. */
export function writtenAt(field: Field, i: number, { phrases }: FrameWords): string {
  const token = field.tokens[i]
  if (token === undefined) return ''
  return field.text
    .slice(token.start, token.end)
    .normalize('NFC')
    .replaceAll(phrases.stretch, '')
    .replace(/\p{M}/gu, '')
}

/** A verb of saying or adding: what it brings may stand without a mark. */
export const saysOrAdds = ({ say, class: kind }: CueLemma): boolean =>
  say && (kind === 'say' || kind === 'add')
