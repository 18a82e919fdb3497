import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** A word that is an office and a given name (Sultan) is a name before a family name. */
export function isGivenName(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const own = words.name(tokens[i]?.folded ?? '')
  const next = tokens[i + 1]?.folded ?? ''
  if (own === undefined || own.kind === 'f' || words.definite(tokens[i]?.folded ?? '')) return false
  if (tokens[i - 1]?.kind === 'comma' && isTwoWords(tokens, i, words)) return true
  const head = words.names.offices.get(tokens[i]?.folded ?? '')
  const after = words.names.names.get(next)
  // Not so what it rules: the emir | of the state of X.
  const isRuled = words.isPlace(next) || words.body(next) !== undefined
  if (after !== undefined && !head?.kinds.includes('office') && !isRuled) return true
  const bare = next.slice(words.phrases.article.length)
  const common =
    words.names.common.has(bare) || words.body(next) !== undefined || words.names.offices.has(next)
  return (
    words.definite(next) &&
    !words.demonym(next) &&
    !words.titleAdjective(next) &&
    !words.isPlace(next) &&
    (words.name(next) !== undefined || !common)
  )
}

/** A name that is also a title, and one bare word that is nothing else, between two commas: Amin | Mati. */
export function isTwoWords(tokens: readonly Token[], from: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[from + 1] ?? {}
  if (kind !== 'word' || tokens[from + 2]?.kind !== 'comma' || words.definite(folded)) return false
  return words.name(folded) !== undefined || !(words.names.common.has(folded) || words.isPlace(folded))
}
