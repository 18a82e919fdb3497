import type { Field, Token } from '../analysis/types.ts'
import { bareEnd } from './noun-phrase.ts'
import type { Frame, Range } from './types.ts'
import { mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** The participle of a verb that has somebody for its object. */
export const takesObject = (field: Field, i: number, { speech, phrases }: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  if (!folded.endsWith(phrases.objectEnding)) return false
  return (
    speech.forms.get(folded)?.some(({ tense, lemma }) => tense === 'participle' && lemma.object !== null) ??
    false
  )
}

/**
 * A definite noun right behind a verb with its object at its end, up to what is said of that (the body that | the press |
 * called so).
 */
export function wholeSubject(
  field: Field,
  { at, form, opener }: Frame,
  i: number,
  stop: number,
  words: FrameWords,
): Range | null {
  if (!form.withObject || i !== at + 1 || opener !== stop) return null
  const { folded = '' } = field.tokens[i] ?? {}
  const { article, feminineEnding } = words.phrases
  if (!folded.startsWith(article) || (form.gender === 'f') !== folded.endsWith(feminineEnding)) return null
  const to = bareEnd(field, i, stop, words)
  return to === stop && to <= i + LONGEST_WHOLE ? { from: i, to } : null
}

/** Words of such a subject, at most. */
const LONGEST_WHOLE = 3

/**
 * A verb with nothing for its object, all that stands before its own preposition: expressed | the allies | their support of.
 */
export function subjectBeforePreposition(
  field: Field,
  { at, kind, form }: Frame,
  i: number,
  stop: number,
  words: FrameWords,
): Range | null {
  const { lemma } = form
  if (kind !== 'preposition' || lemma.object !== null || lemma.np || lemma.relay || i !== at + 1) return null
  if (form.tense !== 'perfect' && form.tense !== 'imperfect') return null
  const { folded = '' } = field.tokens[i] ?? {}
  const { article, feminineEnding, femininePlurals, notShown, obliqueEndings } = words.phrases
  if (!folded.startsWith(article) || form.number === 'p' || form.withObject || notShown.has(folded))
    return null
  const isWoman = [feminineEnding, ...femininePlurals].some((ending) => folded.endsWith(ending))
  if (form.gender === 'm' && isWoman) return null
  if (obliqueEndings.some((ending) => folded.endsWith(ending))) return null
  const to = bareEnd(field, i, stop, words)
  return to === stop && to <= i + LONGEST_WHOLE ? { from: i, to } : null
}

/** Several men by the ending of their word, in the subject's case. */
export const isSeveral = ({ folded }: Token, { phrases }: FrameWords): boolean =>
  phrases.nominativeEndings.some((ending) => folded.endsWith(ending))

/** Behind "in such a way" and its adjective: accused | in a direct way | a thousand men. */
export function mannerEnd(
  field: Field,
  i: number,
  stop: number,
  { phrases, isBoundary }: FrameWords,
): number {
  const { kind, folded = '' } = field.tokens[i + 1] ?? {}
  const isAdjective =
    i + 1 < stop && kind === 'word' && !folded.startsWith(phrases.article) && !isBoundary(folded)
  return isAdjective && mentionFrom(field, i + 1) === null ? i + 2 : i + 1
}
