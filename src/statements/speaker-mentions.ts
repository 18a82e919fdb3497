import type { Field, Mention } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { textOf } from '../core/tokens.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Frame, NamedSpeaker, Range } from './types.ts'
import { genderClash } from './words.ts'

/** A speaker whom the words of the range name, by the mention that begins it; null where the lists know none there. */
export const named = (range: Range, mention: Mention | null, field: Field): NamedSpeaker => ({
  how: 'named',
  range,
  mention: mention === null ? -1 : (field.mentionAt[mention.from] ?? -1),
  gender: mention?.gender ?? null,
  bare: null,
})

/** A verb whose subject the mention cannot be, by gender or number: a plural perfect has its subject before it. */
export const clashes = (frame: Frame, mention: Mention): boolean =>
  genderClash(
    frame.form.gender,
    mention.gender,
    mention.number !== 's' && frame.form.lemma.act !== 'demand',
  ) ||
  (frame.form.number !== 's' && frame.form.number !== null && frame.form.tense === 'perfect')

/** A verb whose subject before it the mention cannot be: there a plural agrees in number, too. */
export const clashesBefore = ({ form }: Frame, mention: Mention): boolean =>
  form.number === 'p'
    ? mention.number === 's' && mention.kind !== 'group'
    : genderClash(form.gender, mention.gender, mention.number !== 's' && form.lemma.act !== 'demand')

/**
 * Several persons of one verb, each joined to the one before by a glued conjunction: the minister A | and-the-ambassador
 * B. Their names alone, in the text's own words.
 */
export function jointSpeaker(field: Field, first: Mention, stop: number): NamedSpeaker | null {
  if (first.kind !== 'person' || first.name === null) return null
  // "X called on | his ally and Y": a name that ends in a pronoun has run into the object.
  if (((field.tokens[first.name.to - 1]?.roles ?? 0) & ROLES.possessed) !== 0) return null
  let last = first
  let names = textOf(field, first.name.from, first.name.to)
  for (;;) {
    const next = elementAt(field.mentions, field.mentionAt[last.to] ?? -1)
    if (next === undefined || next.to > stop || next.name === null || !next.glued) break
    const joined = textOf(field, next.name.from, next.name.to)
    const and =
      next.name.from === next.from ? '' : textOf(field, next.from, next.from + 1).slice(0, next.glued)
    names += ` ${and}${joined}`
    last = next
  }
  if (last === first) return null
  const range = { from: first.from, to: last.to }
  return { how: 'named', range, mention: -1, gender: 'm', bare: names, joint: true }
}
