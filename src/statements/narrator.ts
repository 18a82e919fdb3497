import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { formsAt } from './cues.ts'
import { endsWithCircumstance, isJudged, saysOn, sourceFollows, tellsOn } from './tells-on.ts'
import { isThat, isWord, mentionFrom, phraseAt, quotationAt, trimEnd } from './walk.ts'
import type { FrameWords } from './words.ts'

/**
 * The first comma behind which the reporter's own words go on, or `to`.
 * @param form the verb's whose content it is
 * @param nominal what is said is a noun with its phrase, no clause
 */
export function narratorAt(
  field: Field,
  from: number,
  to: number,
  form: CueForm,
  nominal: boolean,
  words: FrameWords,
): number {
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'quote') {
      const quotation = quotationAt(field, i)
      if (quotation?.closed && quotation.close < to) {
        i = quotation.close
        if (isAttributed(field, i + 1, to, words)) return i + 1
      } else if (quotation !== null) continue
      // «…» | with a view to: behind a mark the reporter's gloss needs no comma.
      if (i > from && phraseAt(words.speech.gloss, field, i + 1) !== null) return i + 1
      continue
    }
    // "… | while the opposition attacked": a clause of somebody else, also without a comma.
    if (
      isWord(token) &&
      isIn(token, LISTS.meanwhile) &&
      formsAt(field, i + 1, words).some(({ tense, number }) => tense === 'perfect' && number !== 'd')
    )
      return i
    // "… | and that in a press conference": where it was said, also without a comma.
    const scene = isWord(token) && i > from ? phraseAt(words.speech.scene, field, i) : null
    if (scene !== null && phraseAt(words.speech.venues, field, scene.to) !== null) return i
    if (isWord(token) && i > from && leavesUntold(field, i, form, words))
      return isIn(field.tokens[i - 1], LISTS.prepositions) ? i - 1 : i
    if (i > from && endsWithCircumstance(field, i, form, words)) return i
    if (token?.kind !== 'comma') continue
    if (isAttributed(field, i + 1, to, words)) return i
    if (
      setsScene(field, from, i + 1, words) ||
      isMoment(field, i + 1, words) ||
      isNobodys(field, i + 1, words) ||
      takesTurn(field, i + 1, words) ||
      phraseAt(words.speech.gloss, field, i + 1) !== null ||
      contrasts(field, i + 1, to, nominal, words) ||
      tellsOn(field, i + 1, form, words) ||
      saysOn(field, i + 1, nominal, words) ||
      isJudged(field, i + 1, words) ||
      sourceFollows(field, i + 1, words)
    )
      return i
  }
  return to
}

/** "…, and that after", "…, while the others": where and beside what it was said. */
function setsScene(field: Field, from: number, at: number, words: FrameWords): boolean {
  const { speech, phrases } = words
  const scene = phraseAt(speech.scene, field, at)
  if (scene === null) return false
  const isMeanwhile = scene.to === at + 1 && phrases.meanwhile.has(field.tokens[at]?.folded ?? '')
  if (!isMeanwhile) return true
  const next = field.tokens[scene.to]
  // "…, while | the others fled": beside a noun of its own it goes on with what is told.
  if (phrases.notMeanwhile.has(next?.folded ?? '') || next?.kind === 'quote') return false
  return !next?.folded.startsWith(phrases.article) && !countsOn(field, from, at, words)
}

/** Tokens of a clause that counts. */
const COUNT = 16

/** "The branch took in 40, | while the other took in 60": figures before and behind, and no verb of telling. */
function countsOn(field: Field, from: number, at: number, words: FrameWords): boolean {
  if (formsAt(field, at + 1, words).length > 0) return false
  const isNumber = (i: number) => field.tokens[i]?.kind === 'number'
  let before = at - 2
  while (before > from && before > at - COUNT && field.tokens[before]?.kind !== 'comma' && !isNumber(before))
    before--
  if (!isNumber(before)) return false
  for (let i = at + 1; i < at + COUNT; i++) {
    if (isNumber(i)) return true
    const kind = field.tokens[i]?.kind
    if (kind === undefined || kind === 'comma' || kind === 'stop') return false
  }
  return false
}

/** "… | without telling when": the one who speaks did not, so his verb and that one agree. */
function leavesUntold(
  field: Field,
  i: number,
  { gender }: CueForm,
  { speech, phrases }: FrameWords,
): boolean {
  const untold = phraseAt(speech.untold, field, i)
  if (untold === null) return false
  const { folded = '' } = field.tokens[untold.to - 1] ?? {}
  const isHers = folded.startsWith(phrases.sheVerb) && isThat(field.tokens[untold.to - 2])
  return gender === null || !isThat(field.tokens[untold.to - 2]) || isHers === (gender === 'f')
}

/** "…, at a time when the army attacked": what happened beside it. */
function isMoment(field: Field, at: number, { speech }: FrameWords): boolean {
  const moment = phraseAt(speech.moments, field, at)
  return moment !== null && !speech.notMoments.has(field.tokens[moment.to]?.folded ?? '')
}

/** "…, and it is expected that": nobody is named for it. */
const isNobodys = (field: Field, at: number, { speech, phrases }: FrameWords): boolean => {
  const { folded = '' } = field.tokens[at] ?? {}
  return folded.startsWith(phrases.and) && speech.impersonal.has(folded) && isThat(field.tokens[at + 1])
}

/** "…, and for his part the guest thanked": somebody else's clause, whether it reports or not. */
function takesTurn(field: Field, at: number, words: FrameWords): boolean {
  const { speech, phrases } = words
  const turn = phraseAt(speech.turn, field, at)
  if (turn === null) return false
  const isJoined = field.tokens[at]?.folded.startsWith(phrases.and) === true
  // Without a conjunction a verb of telling follows it: "…, | for his part, | the guest thanked them".
  const verb = field.tokens[turn.to]?.kind === 'comma' ? turn.to + 1 : turn.to
  if (!isJoined && !formsAt(field, verb, words).some(({ tense }) => tense === 'perfect')) return false
  const { folded = '' } = field.tokens[turn.to - 1] ?? {}
  return speech.ownEndings.some((ending) => folded.endsWith(ending))
}

/** Words and names between "whereas" or "before" and the reporting verb of its clause. */
const CONTRAST = 4

/** "…, whereas X said", "…, before he added": a reporting verb follows; behind a noun any clause is somebody else's. */
function contrasts(field: Field, at: number, limit: number, nominal: boolean, words: FrameWords): boolean {
  const contrast = phraseAt(words.phrases.contrast, field, at)
  if (contrast === null || nominal) return contrast !== null
  for (let k = contrast.to, n = 0; k < limit && n < CONTRAST; k++, n++) {
    if (!isWord(field.tokens[k])) return false
    const mention = mentionFrom(field, k)
    if (mention !== null) {
      k = mention.to - 1
      continue
    }
    const forms = formsAt(field, k, words)
    if (forms.some(({ tense, number }) => (tense === 'perfect' || tense === 'imperfect') && number !== 'd'))
      return true
  }
  return false
}

/** "…, adds the speaker.": a verb of telling and its subject, and nothing behind them. */
function isAttributed(field: Field, at: number, to: number, words: FrameWords): boolean {
  const subject = mentionFrom(field, at + 1)
  if (subject === null || trimEnd(field, subject.to, to) > subject.to) return false
  return formsAt(field, at, words).some(
    ({ lemma, tense, proclitic }) => tense === 'imperfect' && proclitic === '' && lemma.say && lemma.that,
  )
}
