import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { writtenAt } from './cues.ts'
import { isAccusative, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A noun of action, also with its pronoun, or one by its shape that no list knows as anything else. */
export const isAnyDeed = (field: Field, i: number, words: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  // "The preservation of" is spelt like "the governorate of".
  const mention = mentionFrom(field, i)
  if (mention !== null && mention.kind !== 'document') return false
  if (words.isDeed(folded) || words.isOwnDeed(folded)) return true
  return mention === null && !words.isKnown(folded) && words.phrases.isDeedShaped(writtenAt(field, i, words))
}

/**
 * An object that its place or its shape tells from the verb's subject: right behind a verb of several ("they rejected | the
 * offer"), a noun of action right behind the verb ("he also rejected | his followers' resort to"), and what stands behind a
 * one-word subject that no list knows.
 */
export function standsAsObject(
  field: Field,
  at: number,
  i: number,
  form: CueForm,
  words: FrameWords,
): boolean {
  if (!form.lemma.np || form.tense !== 'perfect' || mayBeAdverb(field, i, words)) return false
  if (i > at + 1) return hasBareSubject(field, at, i, form, words)
  const token = field.tokens[i]
  if (form.lemma.object === null && isAccusative(token) && isObjectByCase(field, i, form, words)) return true
  const deed = isAnyDeed(field, i, words)
  // "They refused | to leave" tells of an act.
  if (form.lemma.class === 'reject' && (deed || isDefiniteDeed(field, i, words))) return false
  return deed || isOfSeveral(form) || pointsElsewhere(field, i, form, words)
}

/** "The leaving", a noun of action under the article. */
export const isDefiniteDeed = (
  field: Field,
  i: number,
  { phrases: { article }, isDeed }: FrameWords,
): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  return folded.startsWith(article) && isDeed(folded.slice(article.length))
}

/** They (men) did: no subject stands behind the verb. */
const isOfSeveral = ({ number, gender, withObject }: CueForm): boolean =>
  number === 'p' && gender !== 'f' && !withObject

/** "He denied | these (f) accusations": a demonstrative of another gender than the verb's. */
export function pointsElsewhere(field: Field, i: number, { gender, number }: CueForm, words: FrameWords) {
  const { article, feminineEnding, objectEnding, pointsAt, notShown } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  const { folded: noun = '' } = field.tokens[i + 1] ?? {}
  if (words.phrases.weakCues.has(field.tokens[i - 1]?.folded ?? '')) return false
  if (!pointsAt.has(folded) || !noun.startsWith(article) || notShown.has(noun)) return false
  if (gender === null || number !== 's') return number === 'p'
  return folded.endsWith(gender === 'm' ? feminineEnding : objectEnding)
}

/** Manner and time in the object's case, or what another word governs. */
const mayBeAdverb = (field: Field, i: number, words: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    words.phrases.adverbs.has(folded) ||
    isIn(field.tokens[i], LISTS.prepositions | LISTS.pronominal) ||
    words.gluedPreposition(field, i) !== null ||
    (words.isAdjunct(field, i) && !words.isBareVenue(field, i))
  )
}

/** Right behind the verb one word that is who does it, though no list knows him: definite, or a name; and its object behind. */
export function hasBareSubject(
  field: Field,
  at: number,
  i: number,
  form: CueForm,
  words: FrameWords,
): boolean {
  const token = field.tokens[at + 1]
  if (i !== at + 2 || token?.kind !== 'word' || !form.lemma.np || form.tense !== 'perfect') return false
  // "Considered | the accident | a targeting": both are its object.
  if (form.lemma.object !== null) return false
  if (mentionFrom(field, at + 1) !== null || isOfSeveral(form) || mayBeAdverb(field, at + 1, words))
    return false
  const { folded, roles } = token
  const isDefinite = folded.startsWith(words.phrases.article)
  if (!isDefinite && !words.isName(folded)) return false
  if (words.isBoundary(folded) || isAccusative(token) || (roles & (ROLES.cue | ROLES.possessed)) !== 0)
    return false
  if (isAnyDeed(field, at + 1, words) || isDefiniteDeed(field, at + 1, words)) return false
  return isNoAdjective(field, i, form, words)
}

/** "The Republicans | the draft of", "Wiry | these accusations": no adjective of the word before. */
function isNoAdjective(field: Field, i: number, form: CueForm, words: FrameWords): boolean {
  const { article, nominativeEndings, pointsAt } = words.phrases
  const token = field.tokens[i]
  const { folded: subject = '' } = field.tokens[i - 1] ?? {}
  if (token?.kind !== 'word') return false
  const { folded } = token
  if (pointsAt.has(folded)) return field.tokens[i + 1]?.folded.startsWith(article) === true
  if (words.isBoundary(folded)) return false
  const isDefinite = subject.startsWith(article)
  if (isAccusative(token)) return isObjectByCase(field, i, form, words)
  if (isAnyDeed(field, i, words)) return true
  return (
    !folded.startsWith(article) && isDefinite && nominativeEndings.some((ending) => subject.endsWith(ending))
  )
}

/** "Expected the observatory | a forming", "rejected | a request"; not "rejected | a rejection", nor an adverb. */
function isObjectByCase(
  field: Field,
  i: number,
  { lemma }: CueForm,
  { phrases, speech }: FrameWords,
): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { adverbs, relativeEndings, objectEnding } = phrases
  if (
    adverbs.has(folded) ||
    speech.forms.get(folded.slice(0, -objectEnding.length))?.some((form) => form.lemma === lemma)
  )
    return false
  const isRelation = relativeEndings.some((ending) => folded.endsWith(ending + objectEnding))
  return !isRelation || isAccusative(field.tokens[i + 1])
}
