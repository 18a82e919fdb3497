import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A mention's words from its beginning, without a conjunction or preposition glued to the first. */
export function ownText(
  field: Field,
  mention: Mention,
  from: number,
  to: number,
  { phrases }: LanguagePack,
): string {
  const text = textOf(field, from, to)
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
