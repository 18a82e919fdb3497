import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A mention's words from its beginning, without the marks around them or a conjunction or preposition glued to the first. */
export function ownText(
  field: Field,
  mention: Mention,
  from: number,
  to: number,
  { phrases }: LanguagePack,
): string {
  const isMarked = field.tokens[from]?.kind === 'quote' && field.tokens[to - 1]?.kind === 'quote'
  const text = isMarked && to > from + 2 ? textOf(field, from + 1, to - 1) : textOf(field, from, to)
  if (from !== mention.from || mention.glued === undefined) return text
  if (mention.glued > 0) return text.slice(mention.glued)
  const { folded = '' } = field.tokens[from] ?? {}
  return folded.startsWith(phrases.toThe) ? phrases.article + text.slice(phrases.toThe.length) : text
}

/** Whether a mention stands under the article, a glued "to the" among it. */
export function isDefinite(field: Field, mention: Mention, { phrases }: LanguagePack): boolean {
  const { folded = '' } = field.tokens[mention.from] ?? {}
  return (
    folded.startsWith(phrases.article) || (mention.glued !== undefined && folded.startsWith(phrases.toThe))
  )
}

/** The same for a title as a whole: under the article, or in construct with what is or with a place. */
export function isWholeDefinite(
  field: Field,
  { from, to }: Mention,
  { phrases, speech, names }: LanguagePack,
): boolean {
  for (let k = from; k < to; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    if (folded.startsWith(phrases.article) || names.places.has(folded)) return true
    if (speech.prepositions.has(folded) || phrases.titleLinks.has(folded)) return false
  }
  return false
}
