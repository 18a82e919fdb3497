import { isIn, LISTS } from '../core/word-lists.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Letters of the shortest given name that no list knows. */
const SHORTEST = 3

/** A place before a sure given name: the capital's prosecutor, of Paris | François. */
const isPlaceBefore = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const next = words.names.names.get(tokens[k + 1]?.folded ?? '')
  return next?.kind === 'g' && !next.ambiguous && words.place(tokens, k, k + 1)?.ambiguous === false
}

/** A definite word that describes whoever is named behind it: a nationality, an adjective, a title, a form of respect. */
export function isDescription(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const token = tokens[k]
  if (token?.kind !== 'word') return false
  if (!words.definite(token.folded)) return isPlaceBefore(tokens, k, words)
  const { folded } = token
  const own = words.names.names.get(folded)
  // Given names under the article: al-Amin Hilu.
  if (own !== undefined && own.kind !== 'f' && !own.ambiguous) return false
  if (words.demonym(folded) || words.titleAdjective(folded)) return true
  if (own?.kind === 'g') return false
  const { office, honorific } = words.facts(folded).as
  if (office !== undefined) return office.definite && office.number === 's' && own === undefined
  return honorific !== undefined || words.phrases.describers.has(folded)
}

/** Whether a name may begin at `k`: a listed given name, or a bare word of no list with more behind it. */
export function isOpened(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const token = tokens[k]
  if (token?.kind !== 'word') return false
  const { folded } = token
  const own = words.names.names.get(folded)
  if (own !== undefined && own.kind !== 'f') return true
  if (isIn(token, LISTS.servant | LISTS.kunya)) return true
  if (words.definite(folded) || folded.length < SHORTEST || words.mayBeGlued(folded)) return false
  return own !== undefined || !(words.names.common.has(folded) || words.boundary(folded))
}
