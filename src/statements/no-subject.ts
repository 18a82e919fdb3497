import type { Field } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import { addresses, isFamilyName, isLabelled } from './subject-or-object.ts'
import type { Frame } from './types.ts'
import { isAccusative, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Letters of a stem that is more than a name's beginning. */
const STEM = 4

/** How, when: a word in the object's case without its sign (he said | commenting | on), a year (in the year | 2015). */
export function isOther(field: Field, i: number, words: FrameWords): boolean {
  if (isYear(field, i)) return true
  const { folded = '', kind } = field.tokens[i] ?? {}
  const { article, objectEnding } = words.phrases
  if (kind !== 'word' || folded.startsWith(article) || words.isName(folded) || words.isPlace(folded))
    return false
  if (isYear(field, i + 1)) return words.isCommon(folded) && mentionFrom(field, i) === null
  if (!folded.endsWith(objectEnding) || isFamilyName(field, folded) || words.speech.media.has(folded))
    return false
  const mention = mentionFrom(field, i)
  if (mention !== null && (mention.to > i + 1 || mention.kind === 'person' || mention.kind === 'pronominal'))
    return false
  if (isOwned(folded, words)) return false
  const stem = folded.slice(0, -objectEnding.length)
  if (words.isKnown(stem)) return true
  return words.isCommon(folded)
    ? words.isCommon(stem) || words.speech.forms.has(stem)
    : stem.length >= STEM && words.isCommon(stem)
}

/** Letters of a noun of manner behind its preposition. */
const MANNER = 4

/** With-impudence, with-tones: what begins with the preposition and ends like a noun of the feminine, and is nobody's name. */
function isManner(field: Field, i: number, { phrases }: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { by, and, feminineEnding, femininePlurals } = phrases
  if (!folded.startsWith(by) || folded.length <= by.length + MANNER || isFamilyName(field, folded))
    return false
  // Houses begin with "Bu".
  if (folded.startsWith(by + and)) return false
  return [feminineEnding, ...femininePlurals].some((ending) => folded.endsWith(ending))
}

const isYear = (field: Field, i: number): boolean => {
  const { kind, folded = '' } = field.tokens[i] ?? {}
  return kind === 'number' && folded.length === 4 && /^(?:1[5-9]|20)/.test(folded)
}

/** A noun or name behind a glued preposition: said | with all conceit, said | to Khalid. */
export function isGoverned(field: Field, i: number, words: FrameWords): boolean {
  if (words.gluedNoun(field, i)) return true
  const { folded = '' } = field.tokens[i] ?? {}
  if (mentionFrom(field, i) !== null || words.isName(folded) || words.isKnown(folded)) return false
  const rest = folded.slice(1)
  if (folded.startsWith(words.phrases.by) && words.phrases.eachOf.has(rest)) return true
  if (isManner(field, i, words)) return true
  if (words.gluedPreposition(field, i) === null) return false
  if (words.isCommon(rest)) return true
  const { folded: next = '' } = field.tokens[i + 1] ?? {}
  const isFirst = next.startsWith(words.phrases.article) || words.isName(next)
  return folded.startsWith(words.phrases.to) && !isFirst && !words.isCommon(folded) && words.isName(rest)
}

/** "And so | he …": a pronoun or relative under the particle of consequence. */
export const isResumption = (folded: string, { phrases, speech }: FrameWords): boolean =>
  folded.startsWith(phrases.consequence) && speech.boundary.has(folded.slice(phrases.consequence.length))

/** Bare words that the verb is about: what is described, men in the object's case, what is somebody's. */
export function isNoSubject(field: Field, frame: Frame, i: number, to: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || isAccusative(token)) return false
  const { folded, roles } = token
  if (words.isName(folded) || isFamilyName(field, folded)) return false
  if (isLabelled(field, frame, to, words)) return true
  const { article, obliqueEndings } = words.phrases
  const isDefinite = folded.startsWith(article)
  // Several things are feminine to their verb: he denied | the accusations | that.
  if (isDefinite && to === i + 1 && isSeveralThings(folded, frame, words)) return true
  if (isDefinite)
    return (
      addresses(frame) &&
      frame.kind !== 'that' &&
      folded.length > article.length + STEM &&
      obliqueEndings.some((ending) => folded.endsWith(ending))
    )
  if (frame.form.lemma.object === 'label' && !frame.form.withObject && words.isCommon(folded)) return true
  const isOwn =
    (roles & ROLES.possessed) !== 0 || words.phrases.ourEndings.some((ending) => folded.endsWith(ending))
  return isOwn && isOwnThing(folded, words)
}

/** A plural of the feminine, or a noun of what is said, behind a man's verb: no subject of it. */
const isSeveralThings = (folded: string, { form }: Frame, { phrases }: FrameWords): boolean =>
  form.gender === 'm' &&
  (phrases.objectNouns.has(folded) ||
    (folded.length > phrases.article.length + STEM &&
      phrases.femininePlurals.some((ending) => folded.endsWith(ending))))

/** With a pronoun at its end, as it is folded. */
const isOwned = (folded: string, { phrases }: FrameWords): boolean =>
  [phrases.pronounEndings, phrases.ourEndings].some((endings) =>
    endings.some((ending) => folded.endsWith(ending)),
  )

/** Letters of a noun before the pronoun. */
const SHORTEST = 3

/** A frequent noun with a pronoun that is nobody's office or body, nor several men (its makers): his wish, our conclusion. */
function isOwnThing(folded: string, words: FrameWords): boolean {
  const { pronounEndings, ourEndings, feminineEnding, boundFeminine } = words.phrases
  return [...pronounEndings, ...ourEndings].some((ending) => {
    const stem = folded.slice(0, -ending.length)
    if (!folded.endsWith(ending) || stem.length < SHORTEST || stem.endsWith(words.phrases.and)) return false
    const whole = stem.endsWith(boundFeminine) ? stem.slice(0, -boundFeminine.length) + feminineEnding : stem
    return (words.isCommon(stem) || words.isCommon(whole)) && !words.isKnown(stem) && !words.isKnown(whole)
  })
}
