import type { Field } from '../analysis/types.ts'
import { describesAnother } from '../core/relative.ts'
import type { ImpliedSpeaker } from '../statements/types.ts'
import { fits } from './agreement.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** Words between the antecedent and the comma before its relative clause. */
const APART = 8

/** "X, who said": the antecedent of the relative pronoun before the verb; null where none stands there. */
export function antecedentOf(form: ImpliedSpeaker, field: Field, at: number, scene: Scene): Who | null {
  const { speech, phrases } = scene.pack
  let i = at - 1
  while (phrases.perfective.has(field.tokens[i]?.folded ?? '')) i--
  const folded = field.tokens[i]?.folded ?? ''
  const bare = folded.startsWith(phrases.and) ? folded.slice(phrases.and.length) : folded
  if (!speech.relatives.has(bare) || !bare.startsWith(phrases.article)) return null
  const verb = speech.forms.get(field.tokens[at]?.folded ?? '')?.[0]
  if (
    verb !== undefined &&
    describesAnother(speech.relativeOf.get(bare), verb) &&
    !speech.pronominal.has(field.tokens[at + 1]?.folded ?? '')
  )
    return null
  // "the strike | that | called for it | the union": the antecedent is what was spoken of; the subject stands behind.
  if (speech.pronominal.has(field.tokens[at + 1]?.folded ?? '')) {
    const subject = scene.standsFor(field, field.mentionAt[at + 2] ?? -1)
    return subject !== null && fits(subject, form, false)
      ? whoIs(subject, 'named right behind the words', 0.85)
      : unsure([], 'the relative clause describes somebody whom no list knows')
  }
  const sentence = field.sentences[field.tokens[at]?.sentence ?? 0]?.from ?? 0
  for (let k = i - 1; k >= sentence && k >= i - 30; k--) {
    const index = field.mentionAt[k] ?? -1
    const mention = index < 0 ? undefined : field.mentions[index]
    if (mention === undefined || mention.to > i || mention.kind === 'place') continue
    if (i - mention.to > APART) break
    const entity = scene.standsFor(field, index)
    if (entity !== null && fits(entity, form, true))
      return whoIs(entity, 'whom the relative clause describes', 0.85)
  }
  return unsure([], 'the relative clause describes somebody whom no list knows')
}
