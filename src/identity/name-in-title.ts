import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** Letters of the shortest word of no list that is taken for a name. */
const SHORTEST = 4

/**
 * A name that a title took in, right behind a definite word, where no construct goes on: the spokesman of the Foreign
 * Office | Bernard …, the German expert | Bajir. Folded; null where there is none.
 */
export function nameInTitle(
  { tokens }: Field,
  { from, to, glued = 0 }: Mention,
  pack: LanguagePack,
): string | null {
  const { names, phrases } = pack
  for (let k = Math.max(from + 1, glued > 0 ? from + 2 : 0); k < to; k++) {
    const before = tokens[k - 1]?.folded ?? ''
    if (!before.startsWith(phrases.article) || names.offices.has(before) || names.honorifics.has(before))
      continue
    if (mayBeName(tokens[k]?.folded ?? '', pack) && !isParticle(tokens, k)) return tokens[k]?.folded ?? null
  }
  return null
}

const isParticle = (tokens: Field['tokens'], k: number): boolean =>
  tokens[k]?.kind !== 'word' ||
  isIn(tokens[k], LISTS.boundary | LISTS.prepositions | LISTS.adverbs | LISTS.objectNouns) ||
  ((tokens[k]?.roles ?? 0) & (ROLES.accusative | ROLES.possessed | ROLES.cue)) !== 0

/** A bare word that names alone are, or that no list knows at all. */
function mayBeName(word: string, { names, phrases, speech }: LanguagePack): boolean {
  const { article, and, by, to } = phrases
  if (word.length < SHORTEST || word.startsWith(article)) return false
  const isWord = (one: string) => names.common.has(one) || names.common.has(article + one)
  if (names.offices.has(word) || names.bodies.has(word) || names.places.has(word) || names.demonyms.has(word))
    return false
  if (isWord(word) || speech.boundary.has(word)) return false
  const entry = names.names.get(word)
  if (entry !== undefined) return !entry.ambiguous
  const rest = word.slice(1)
  const isGlued =
    [and, by, to].some((letter) => word.startsWith(letter)) &&
    (isWord(rest) || rest.startsWith(article) || names.bodies.has(rest) || names.places.has(rest))
  return !isGlued && !speech.forms.has(word)
}
