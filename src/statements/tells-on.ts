import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm, CueLemma } from '../languages/sections/speech.ts'
import { formsAt } from './cues.ts'
import { isAccusative, isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/**
 * "…, and the minister praised the visit", "…, calling that a mistake": a verb or participle of telling, whether it makes
 * a statement or not. What the content tells has others: those of its own verbs stand under "that" or a relative.
 */
export function tellsOn(field: Field, at: number, own: CueForm, words: FrameWords): boolean {
  const { and } = words.phrases
  if (field.tokens[at]?.kind !== 'word') return false
  const joined = phraseAt(words.speech.tellsOn, field, at)
  const verb = joined?.to ?? at
  if (mentionFrom(field, verb) !== null) return false
  return formsAt(field, verb, words).some((form) => {
    const { lemma, tense, proclitic } = form
    if (!isTelling(lemma)) return false
    if (tense === 'participle' && lemma.participleParted && !isWord(field.tokens[verb + 1])) return false
    if (tense === 'participle') return joined === null && isCircumstance(field, verb, form, words)
    if (tense !== 'perfect' || (joined === null && proclitic !== and)) return false
    return !isWeak(field, verb, form, words) && mayBeHis(field, verb, form, own)
  })
}

/** Indefinite in the object's case, with or without its sign, or feminine: as he spoke, | praising. */
function isCircumstance(
  field: Field,
  verb: number,
  { proclitic, gender, number }: CueForm,
  { phrases }: FrameWords,
) {
  const token = field.tokens[verb]
  if (isAccusative(token) || token?.folded.endsWith(phrases.objectEnding) === true) return true
  return proclitic === '' && gender === 'f' && number === 's'
}

/** A form too common as another word. */
function isWeak(field: Field, verb: number, { proclitic }: CueForm, { phrases }: FrameWords): boolean {
  const { folded = '' } = field.tokens[verb] ?? {}
  return phrases.weakCues.has(folded) || phrases.weakCues.has(folded.slice(proclitic.length))
}

/** Its own subject follows, or it agrees with the verb before: he said that she …, | and talked (f) about: hers. */
const mayBeHis = (field: Field, verb: number, form: CueForm, own: CueForm): boolean =>
  mentionFrom(field, verb + 1) !== null ||
  form.number !== 's' ||
  form.gender === null ||
  own.gender === null ||
  form.gender === own.gender

/**
 * A verb that tells also where it governs nothing that was said: "he also talked about". One of giving (presented his
 * thanks), deciding or concluding tells only with its own words behind it.
 */
const isTelling = ({ only, class: kind, say, that, np, prepositions, object, relay }: CueLemma): boolean =>
  kind === 'topic' ||
  kind === 'review' ||
  (say && kind === 'say') ||
  (only === 'all' && relay === false && object !== 'thanks' && (say || that || np || prepositions.length > 0))

/**
 * "…, | he added | we shall", "… | and went on | saying", behind a noun also "…, | he said | that": the verb that goes on
 * with the speaker, whether it makes a statement or not.
 */
export function saysOn(field: Field, at: number, nominal: boolean, words: FrameWords): boolean {
  const called = words.speech.callers.has(field.tokens[at + 1]?.folded ?? '')
  return formsAt(field, at, words).some(({ lemma, tense, proclitic, number }) => {
    if (tense !== 'perfect' || number === 'd' || !lemma.say) return false
    if (called) return true
    if (proclitic !== '') return false
    return lemma.class === 'add' || (nominal && lemma.class === 'say' && isThat(field.tokens[at + 1]))
  })
}

/** "…, | which the minister denied": a verb of telling whose pronoun takes up what stands before. */
export function isJudged(field: Field, at: number, words: FrameWords): boolean {
  const verb = phraseAt(words.speech.judged, field, at)?.to ?? apposedEnd(field, at, words)
  if (verb === null) return false
  const { folded = '' } = field.tokens[verb] ?? {}
  const tellsFinite = ({ lemma, tense }: CueForm) =>
    (tense === 'perfect' || tense === 'imperfect') && isTelling(lemma)
  const isTakenUp = isIn(field.tokens[verb + 1], LISTS.pronominal)
  if (formsAt(field, verb, words).some((form) => (form.withObject || isTakenUp) && tellsFinite(form)))
    return true
  const { forms, ownEndings, weakEnding } = words.speech
  return ownEndings.some((ending) => {
    if (!folded.endsWith(ending)) return false
    const stem = folded.slice(0, -ending.length)
    const { joined, alone } = weakEnding
    const verb = stem.endsWith(joined) ? stem.slice(0, -joined.length) + alone : stem
    return forms.get(verb)?.some(tellsFinite) ?? false
  })
}

/** "…, and that is the date | which": behind it the verb that tells of it; null where no such words begin. */
function apposedEnd(field: Field, at: number, { phrases }: FrameWords): number | null {
  const [first, noun, relative] = [field.tokens[at], field.tokens[at + 1], field.tokens[at + 2]]
  if (!first?.folded.startsWith(phrases.and) || !phrases.goingOn.has(first.folded)) return null
  const isNoun =
    noun?.kind === 'word' && noun.folded.startsWith(phrases.article) && !isIn(noun, LISTS.relatives)
  return isNoun && isIn(relative, LISTS.relatives) && relative?.folded.startsWith(phrases.article)
    ? at + 3
    : null
}

/**
 * "…, | citing examples", "… | thanking (with the object's ending) the guests": a participle of the one who speaks, of the
 * gender of his verb. Not what something became or was.
 */
export function endsWithCircumstance(field: Field, i: number, own: CueForm, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  const { and, feminineEnding, objectEnding, becoming } = words.phrases
  const token = field.tokens[i]
  if (token?.kind !== 'word') return false
  const parted = before?.kind === 'comma' || before?.kind === 'quote'
  if (!parted && !isAccusative(token)) return false
  if (isWord(before) && (becoming.has(before.folded) || isIn(before, LISTS.pluperfect))) return false
  const next = field.tokens[i + 1]
  if (next?.kind !== 'word' && next?.kind !== 'comma' && next?.kind !== 'quote') return false
  const bare = (folded: string) => {
    if (folded.endsWith(feminineEnding) && parted)
      return own.gender === 'f' ? folded.slice(0, -feminineEnding.length) + objectEnding : ''
    return own.gender === 'f' ? '' : folded
  }
  const { circumstances, circumstancesAlone } = words.speech
  const isOne = (folded: string) => (parted ? circumstances : circumstancesAlone).has(bare(folded))
  const isSo = isOne(token.folded) || (token.folded.startsWith(and) && isOne(token.folded.slice(and.length)))
  return isSo && !goesOnBehind(field, i, words)
}

/** "…, addressing the guests, | and that the dam is safe": what is said goes on in the same sentence. */
function goesOnBehind(field: Field, at: number, { speech }: FrameWords): boolean {
  const to = field.sentences[field.tokens[at]?.sentence ?? -1]?.to ?? at
  for (let k = at + 1; k < to; k++) if (speech.andThat.has(field.tokens[k]?.folded ?? '')) return true
  return false
}

/** "…, | and this according to a study": its source, not a rule, stands behind. */
export function sourceFollows(field: Field, at: number, { speech, phrases }: FrameWords): boolean {
  const { folded: by = '' } = field.tokens[at + 1] ?? {}
  const { folded = '' } = field.tokens[at + 2] ?? {}
  if (!speech.andThis.has(field.tokens[at]?.folded ?? '') || !speech.accordingOf.has(by)) return false
  return (
    mentionFrom(field, at + 2) !== null ||
    !(folded.startsWith(phrases.article) || speech.criteria.has(folded))
  )
}
