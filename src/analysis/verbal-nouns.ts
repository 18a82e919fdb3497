import type { LanguagePack } from '../languages/pack.ts'
import type { Token } from './types.ts'
import { IS, type WordFacts } from './word-facts.ts'

/** A noun of the lists that takes what it belongs to: a body, an office; not an unnamed source, a group or a man. */
function takesGenitive({ as: { body, office } }: WordFacts): boolean {
  if (body !== undefined) return !body.definite && !body.anonymous && !body.group
  return office !== undefined && !office.definite && office.number === 's' && !office.kinds.includes('person')
}

/**
 * A perfect's letters that are a noun where they stand: behind a bare noun that takes what it belongs to, before a
 * definite word, and frequent under the article (professor | of the science of | the soul, network | of transport of |
 * the gas).
 */
export function isVerbalNoun(
  tokens: readonly Token[],
  i: number,
  facts: (folded: string) => WordFacts,
  { names, phrases }: LanguagePack,
): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  const { folded = '' } = tokens[i] ?? {}
  if (before?.kind !== 'word' || next?.kind !== 'word') return false
  if ((facts(next.folded).is & IS.definite) === 0 || !names.common.has(phrases.article + folded)) return false
  if (takesGenitive(facts(before.folded))) return true
  // One noun more between: the administration | of the services of | transport.
  const first = tokens[i - 2]
  const isBare = (facts(before.folded).is & (IS.definite | IS.boundary | IS.verb | IS.mayBeGlued)) === 0
  if (first?.kind !== 'word' || !isBare || !names.common.has(before.folded)) return false
  return names.names.get(before.folded) === undefined && takesGenitive(facts(first.folded))
}
