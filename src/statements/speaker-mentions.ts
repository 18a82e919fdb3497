import type { Field, Mention } from '../analysis/types.ts'
import type { Frame } from './frames.ts'
import type { NamedSpeaker, Range } from './types.ts'
import { genderClash } from './words.ts'

export const named = (range: Range, mention: Mention | null, field: Field): NamedSpeaker => ({
  how: 'named',
  range,
  mention: mention === null ? -1 : (field.mentionAt[mention.from] ?? -1),
  gender: mention?.gender ?? null,
  bare: null,
})

export const clashes = (frame: Frame, mention: Mention): boolean =>
  genderClash(
    frame.form.gender,
    mention.gender,
    mention.number !== 's' && frame.form.lemma.act !== 'demand',
  ) ||
  (frame.form.number === 'p' && frame.form.tense === 'perfect')
