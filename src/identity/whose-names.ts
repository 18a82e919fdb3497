import type { Field, Mention } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** The words that begin or end persons' names of an article. */
export function nameWordsOf(fields: readonly Field[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { mentions, tokens } of fields)
    for (const { name } of mentions)
      if (name !== null) words.add(tokens[name.from]?.folded ?? '').add(tokens[name.to - 1]?.folded ?? '')
  return words
}

/** A given name that is counted less often is too rare to be told behind "and" (Warren). */
const OFTEN = 20

/** A second name behind "and" within what was read as one (Hani | and-Samir): the two of them, never the fuller form of one. */
export function isOfTwo(
  { tokens }: Field,
  { name, number }: Mention,
  known: ReadonlySet<string>,
  { names: { names }, phrases: { and } }: LanguagePack,
): boolean {
  if (name === null || number !== 's') return false
  for (let k = name.from + 1; k < name.to; k++) {
    const { folded = '' } = tokens[k] ?? {}
    if (!folded.startsWith(and) || names.has(folded)) continue
    const rest = folded.slice(and.length)
    const entry = names.get(rest)
    if (known.has(rest) || (entry?.kind === 'g' && !entry.ambiguous && entry.freq >= OFTEN)) return true
  }
  return false
}

/** "The deputy of | X", without an article and with nothing between: the name is not the deputy's, but whose deputy he is. */
export function isOfAnother(
  { tokens }: Field,
  { name, title, from, glued = 0 }: Mention,
  { names }: LanguagePack,
): boolean {
  if (name === null || title?.from !== from || title.to !== from + 1 || name.from !== from + 1) return false
  const head = tokens[from]
  const office = names.offices.get(head?.folded ?? '')
  // "Her deputy | X" names him.
  if (((head?.roles ?? 0) & ROLES.possessed) !== 0) return false
  return glued === 0 && office?.deputy === true && !office.definite
}
