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
  if ((facts(next.folded).is & IS.definite) === 0) return false
  const isGoverned = takesGenitive(facts(before.folded)) || isGovernedBeyond(tokens, i, facts, names)
  return isGoverned && names.common.has(phrases.article + folded)
}

/** One noun more between: the administration | of the services of | transport. */
function isGovernedBeyond(
  tokens: readonly Token[],
  i: number,
  facts: (folded: string) => WordFacts,
  names: LanguagePack['names'],
): boolean {
  const first = tokens[i - 2]
  if (first?.kind !== 'word' || !takesGenitive(facts(first.folded))) return false
  const { folded = '' } = tokens[i - 1] ?? {}
  const isBare = (facts(folded).is & (IS.definite | IS.boundary | IS.verb | IS.mayBeGlued)) === 0
  return isBare && names.common.has(folded) && names.names.get(folded) === undefined
}
