import type { Field, Quotation, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm, CueLemma, Evidence } from '../languages/sections/speech.ts'
import { clauseAtOnce, saidFrame, speaksHere } from './bare-frames.ts'
import { voiceFrom } from './clause-words.ts'
import { beginsClause, isNameBefore, isParted, isShortStop, resumesAt } from './clauses.ts'
import { colonFrame, isOthersColon, placeheldColon } from './colons.ts'
import {
  anonymityEnd,
  blocks,
  closesWith,
  complementizer,
  isAside,
  isNamePhrase,
  isThatNot,
  spansOpener,
} from './complements.ts'
import { formsAt, writtenAt } from './cues.ts'
import { deedFrame } from './deeds.ts'
import { firstWord } from './evidence.ts'
import { joinedEnd } from './joined-subject.ts'
import { speechBeforeThat, speechWithoutMarks } from './lost-marks.ts'
import { actionFrame, namesBlame } from './nominal-frames.ts'
import { asideEnd, nominalHere, type Walk } from './nominal-walk.ts'
import { objectApart } from './object-apart.ts'
import { isOwn } from './objects.ts'
import { secondObject } from './second-object.ts'
import type { Frame } from './types.ts'
import { afterBracket, isWord, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A complement is looked for at most so many tokens behind its verb (99 % of 49,755 stand nearer). */
const REACH = 60

/** A verbal noun's clause stands in its own phrase ("his threat to the parties that"). */
const NEAR = 10

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
    if (frame) return (headline ? null : speechBeforeThat(field, sentence, frame, words)) ?? frame
  }
  if (headline) return null
  for (const form of forms) {
    const frame = deedFrame(field, sentence, at, form, words)
    if (frame) return frame
  }
  for (const form of forms) {
    const frame = speechWithoutMarks(field, sentence, at, form, words)
    if (frame) return frame
  }
  return null
}

/** Which complements make this form of the verb a cue. */
function evidenceFor({ lemma, tense }: CueForm): Evidence {
  if (tense === 'imperfect') return lemma.imperfectOnly
  if (tense === 'participle') return lemma.participleOnly
  return tense === 'masdar' ? 'clause' : lemma.only
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
  const evidence = evidenceFor(form)
  if (evidence === 'never') return null
  // "It stood in the statement that": only with the paper right behind.
  if (lemma.class === 'stated' && !words.statedIn.has(field.tokens[at + 1]?.folded ?? '')) return null
  if (isResumptive(field, at, lemma) || saysSo(field, at, form) || isOtherForm(field, at, form, words))
    return null
  const atOnce = clauseAtOnce(field, sentence, at, form, words)
  if (atOnce !== null) return atOnce
  const action = actionFrame(field, at, form, words)
  if (action !== null) return action
  const nominal =
    evidence === 'all' &&
    (tense !== 'imperfect' ||
      headline ||
      words.imperfectNominal(field, sentence, at) ||
      advisesOn(field, sentence, at, form, words))
  const second = nominal ? secondObject(field, at, form, words) : null
  if (second !== null) return second
  const own = field.tokens[at]?.folded ?? ''
  const isNoun = tense === 'masdar' && !speech.relaySaid.has(own) && !speech.callers.has(own)
  const limit = Math.min(sentence.to, at + (isNoun ? NEAR : REACH))
  const walk: Walk = {
    relative: null,
    apart: false,
    subjectDone:
      tense === 'participle' || tense === 'masdar' || (headline && isBehindSubject(field, at, form)),
    guess: null,
    joined: false,
    from: at,
  }
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
        walk.subjectDone = true
        continue
      }
      const found = quotedFrame(field, i, quotation, at, form, limit, nominal, walk, words)
      if (found !== null) return found
      i = Math.min(quotation.close, limit)
      continue
    }
    if (token.kind === 'colon') {
      if (!(lemma.say || lemma.that || tense === 'masdar')) return walk.guess
      if (tense === 'participle' && walk.relative !== null && !isParted(field, i)) return walk.guess
      return isOthersColon(field, form, at, i, words) ? walk.guess : colonFrame(field, form, at, i)
    }
    if (token.kind === 'break') return walk.guess
    if (token.kind === 'stop' && !isShortStop(field, i)) walk.apart = true
    if (token.kind === 'comma') {
      if (isNoun) return walk.guess
      walk.subjectDone = true
      if (walk.apart && resumesAt(field, i + 1, limit, words)) walk.apart = false
      const closed = asideEnd(field, at, i, form, limit, words)
      const behind = closed === null && nominal ? objectApart(field, at, i, form, words) : null
      if (behind !== null) return behind
      if (closed === null) continue
      i = closed
      walk.from = closed + 1
      continue
    }
    if (!isWord(token)) continue
    if (walk.relative === null && speaksHere(field, at, i, form, words)) {
      const content = voiceFrom(field, at, i)
      return { kind: 'quote', form, at, content, opener: content, quoted: false }
    }
    const opener = complementizer(field, at, i, form, words)
    if (opener !== null) {
      const parted = isParted(field, i)
      const inner = walk.relative
      walk.relative = null
      if (inner !== null && !parted && !ownsGoverned(field, i, opener, form, inner)) continue
      if (walk.apart && !parted) return walk.guess
      walk.apart = false
      if (lemma.that || tense === 'masdar' || opener === 'governed')
        return {
          kind: 'that',
          form,
          at,
          content: isCondition(field, i, words) ? i : i + 1,
          opener: i,
          quoted: false,
        }
      continue
    }
    if (walk.relative === null && !walk.apart && isThatNot(field, at, i, form, words))
      return { kind: 'that', form, at, content: i, opener: i, quoted: false }
    const isSaid = lemma.relay && speech.relaySaid.has(token.folded)
    const bare = isSaid ? saidFrame(field, sentence, at, i, form, words) : null
    if (bare !== null) return bare
    if (!isSaid && closesWith(token, words)) return walk.guess
    const isRelative = isIn(token, LISTS.relatives)
    const unnamed = anonymityEnd(field, isRelative ? i + 1 : i, limit, words)
    if (unnamed !== null) {
      i = unnamed - 1
      walk.subjectDone = true
      continue
    }
    if (isRelative && i > at + 1 && !isIn(token, LISTS.prepositions))
      walk.relative = relativeVerb(field, i, words)
    if (beginsClause(field, i, words)) walk.apart = true
    // A noun of action that is spelt as a verb: denied | the raising of prices.
    const isAction =
      nominal && lemma.np && (walk.subjectDone || i === at + 2) && isIn(token, LISTS.objectNouns)
    const inner = isAction ? [] : formsAt(field, i, words)
    if (
      inner.length > 0 &&
      walk.relative === null &&
      !isAside(field, i, limit, words) &&
      !describes(lemma, inner) &&
      blocks(field, at, i, inner, words)
    )
      return walk.guess
    if (phraseAt(speech.accordingOwn, field, i) !== null) return walk.guess
    const joined = nominal && walk.relative === null && !walk.apart ? joinedEnd(field, at, i, words) : null
    if (joined !== null && joined < limit && !spansOpener(field, at, i, joined, form, words)) {
      walk.from = joined
      walk.subjectDone = true
      i = joined - 1
      continue
    }
    const phrase = nominal ? phraseAt(words.phrases.adjuncts, field, i) : null
    if (phrase !== null && phrase.to > i + 1 && !words.phrases.constructs.has(phrase.value)) {
      i = phrase.to - 1
      walk.subjectDone = true
      continue
    }
    if (nominal && !(walk.apart && !isParted(field, i))) {
      const placed = placeheldColon(field, i, words)
      if (placed >= 0) return colonFrame(field, form, at, placed)
      const found = nominalHere(field, at, i, form, at + REACH, walk, words)
      if (found !== null) return found
    }
    const mention = mentionFrom(field, i)
    if (
      mention &&
      mention.to > i + 1 &&
      mention.to < limit &&
      !spansOpener(field, at, mention.from, mention.to, form, words)
    ) {
      i = mention.to - 1
      walk.subjectDone = true
      continue
    }
    if (mention) walk.subjectDone = true
    else if (!isIn(token, LISTS.boundary)) walk.subjectDone = walk.subjectDone || i > at + 1
  }
  return walk.guess
}

/** "And he added | if | the news is true, then": "if" is spelled like "that", and no verb stands behind that. */
const isCondition = (field: Field, i: number, words: FrameWords): boolean =>
  writtenAt(field, i, words) === words.phrases.ifWord &&
  words.phrases.ifWere.has(field.tokens[i + 1]?.folded ?? '')

/** "And he warns of", "he also advises | to": a sentence that goes on with whoever spoke, where the verb governs a preposition. */
const advisesOn = (
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): boolean => {
  const first = firstWord(field, sentence)
  const opens =
    at === first
      ? form.proclitic === words.phrases.and
      : at === first + 1 && words.phrases.besides.has(field.tokens[first]?.folded ?? '')
  // "He points to" tells what he speaks of, "asserts that | X" has its subject behind.
  const { object, class: kind } = form.lemma
  if (!opens || object === 'addressee' || kind === 'point-out' || isIn(field.tokens[at + 2], LISTS.thereby))
    return false
  const { folded = '' } = field.tokens[at + 1] ?? {}
  const glued = words.gluedPreposition(field, at + 1)
  return (
    form.lemma.prepositions.includes(folded) || (glued !== null && form.lemma.prepositions.includes(glued))
  )
}

/** A headline's imperfect behind a word of its clause: X thanks | «Y». */
const isBehindSubject = (field: Field, at: number, { tense, proclitic }: CueForm): boolean => {
  const before = field.tokens[at - 1]
  return tense === 'imperfect' && proclitic === '' && (before?.kind === 'quote' || isWord(before))
}

/** "The minister declared | this": what was said stands before, and the nouns behind the verb are who said it. */
const saysSo = (field: Field, at: number, { lemma, tense }: CueForm): boolean =>
  tense === 'perfect' && lemma.act === 'inform' && isIn(field.tokens[at + 1], LISTS.thereby)

/** "I wish that I | make clear", "there can be no | refusal": where no perfect can stand, its letters are another form's. */
const isOtherForm = (field: Field, at: number, { tense, proclitic }: CueForm, words: FrameWords): boolean => {
  if (tense !== 'perfect' || proclitic !== '') return false
  const { folded = '' } = field.tokens[at - 1] ?? {}
  if (words.speech.that.has(folded)) {
    const before = field.tokens[at - 2]?.folded ?? ''
    return words.isImperfect(before) || words.isFirstPerson(before) || words.isFirstPersonVerb(before)
  }
  return words.isImperfect(folded) && words.isDeed(field.tokens[at]?.folded ?? '')
}

/** "The truce that | the kingdom called for": the pronoun behind its preposition is the verb's whole complement. */
const isResumptive = (field: Field, at: number, { prepositions }: CueLemma): boolean => {
  const next = field.tokens[at + 1]
  if (!isIn(next, LISTS.pronominal) || !isIn(field.tokens[at - 1], LISTS.relatives)) return false
  return prepositions.some((preposition) => next?.folded.startsWith(preposition))
}

/** "Relayed from a diplomat | whom it described as": the verb tells of the source. */
const describes = ({ relay }: CueForm['lemma'], inner: readonly CueForm[]): boolean =>
  relay !== false && inner.every(({ lemma, tense }) => lemma.object === 'label' && tense === 'perfect')

/** A quotation as the complement: not one that holds a name, nor one with the complement behind it. */
function quotedFrame(
  field: Field,
  i: number,
  quotation: Quotation,
  at: number,
  form: CueForm,
  limit: number,
  nominal: boolean,
  walk: Walk,
  words: FrameWords,
): Frame | null {
  const { lemma, tense } = form
  const direct = i === at + 1 || (i === at + 2 && field.tokens[at + 1]?.kind === 'comma')
  if (isNameBefore(field, i, quotation, at, form, limit, words)) {
    walk.subjectDone = true
    return null
  }
  // Short ones are said where nothing follows them: one of the witnesses said | «We heard it».
  const isLast =
    lemma.say && mentionFrom(field, at + 1)?.to === i && field.tokens[quotation.close + 1]?.kind !== 'word'
  if (
    (quotation.words >= 4 || ((direct || isLast) && quotation.words >= 2)) &&
    (lemma.say || lemma.that || tense === 'masdar') &&
    !isNamePhrase(field, i, words)
  )
    return { kind: 'quote', form, at, content: i, opener: i, quoted: true }
  // "Describing the poll | «as void and unlawful»": the preposition stands inside the marks.
  const glued = words.gluedPreposition(field, i + 1)
  if (nominal && lemma.object === 'label' && glued !== null && lemma.prepositions.includes(glued))
    return { kind: 'preposition', form, at, content: i, opener: i, quoted: true }
  const isOpen = opensObject(field, i + 1, lemma, words)
  if (
    nominal &&
    lemma.np &&
    isOpen &&
    !isApposed(field, i, quotation) &&
    (walk.subjectDone || (direct && lemma.object === 'blame' && form.proclitic !== '')) &&
    (quotation.words >= 2 || (field.headline && isWord(field.tokens[quotation.close + 1]))) &&
    !isNamePhrase(field, i, words)
  )
    return { kind: 'object', form, at, content: i, opener: i, quoted: true }
  return null
}

/** Between two commas, in marks: another name of the subject. */
const isApposed = (field: Field, i: number, { close }: Quotation): boolean =>
  field.tokens[i - 1]?.kind === 'comma' && field.tokens[close + 1]?.kind === 'comma'

/** A verb that takes a certain object finds it in the quotation's first word: blamed X "responsible for". */
function opensObject(field: Field, i: number, { object }: CueLemma, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  if (object === 'blame') return namesBlame(field, i - 1, words)
  if (object === 'thanks') return words.phrases.thanks.has(folded)
  return object !== 'feeling' || isOwn(folded, words)
}

/** The forms of the verb of a relative clause that begins at `i`, where it takes a clause of its own. */
function relativeVerb(field: Field, i: number, words: FrameWords): readonly CueForm[] | null {
  for (const k of [i + 1, i + 2]) {
    const forms = formsAt(field, k, words).filter((form) => form.lemma.that)
    if (forms.length > 0) return forms
  }
  return null
}

/** "warned those who threaten it | of that": the preposition is the outer verb's and not the inner one's. */
function ownsGoverned(
  field: Field,
  i: number,
  opener: 'plain' | 'governed',
  form: CueForm,
  inner: readonly CueForm[],
): boolean {
  const before = field.tokens[i - 1]?.folded ?? ''
  return (
    opener === 'governed' &&
    form.lemma.prepositions.includes(before) &&
    inner.every(({ lemma }) => !lemma.prepositions.includes(before))
  )
}
