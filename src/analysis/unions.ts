import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/**
 * "For" whom or what behind a union's noun and its adjectives, part of its name: the union | international | of-journalists, the
 * directorate | general | of-passports. Not so a medium that is told, nor what is to be done (for-providing).
 */
export function isUnionsOwn(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { phrases } = words
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || !folded.startsWith(phrases.to)) return false
  let head = k - 1
  while (head > k - LONGEST && isAdjective(tokens[head], words)) head--
  if (head === k - 1 || !phrases.unions.has(tokens[head]?.folded ?? '')) return false
  const isDefinite = folded.startsWith(phrases.toThe)
  const rest = isDefinite ? folded.slice(phrases.toThe.length) : folded.slice(phrases.to.length)
  if (words.media.has(rest) || words.isAgency(rest)) return false
  if (words.names.offices.get(rest)?.number === 's' || words.body(rest)?.number === 's') return false
  // A bare noun's own words are behind it: of-scholars of | the faith.
  if (isDefinite) return true
  if (words.isCorrespondent(rest)) return false
  const next = tokens[k + 1]
  const isConstruct = next?.kind === 'word' && words.definite(next.folded)
  return isConstruct && !words.isMasdar(rest) && !phrases.verbalNouns.has(rest) && !phrases.isDeedShaped(rest)
}

/** Words back to the union's noun, at most. */
const LONGEST = 5

const isAdjective = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind === 'word' &&
  words.definite(token.folded) &&
  !words.phrases.unions.has(token.folded) &&
  (words.demonymShape(token.folded) || words.demonym(token.folded) || words.titleAdjective(token.folded))
