import { ROLES } from '../core/word-roles.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { PhraseHead, Token } from './types.ts'

/**
 * A word that is the verb's own behind a body's noun and a proper name that no list knows, with which that phrase may
 * be complete: the company Norpram | an addition; the company Norpram | the customers.
 */
export function isBehindProperName(
  tokens: readonly Token[],
  k: number,
  head: PhraseHead,
  words: NounPhraseWords,
): boolean {
  if (head.kind !== 'body' || head.definite || k <= head.to) return false
  for (let i = head.to; i < k; i++) if (!isProper(tokens[i], words)) return false
  const { folded = '' } = tokens[k] ?? {}
  if (words.name(folded) !== undefined || words.demonym(folded) || words.isPlace(folded)) return false
  return words.definite(folded) ? isPeople(tokens, k, words) : isBareNoun(tokens[k], words)
}

/** A noun of the language, not a further word of the name: one of action, with a pronoun, or met under the article. */
function isBareNoun(token: Token | undefined, { names, phrases, isMasdar }: NounPhraseWords): boolean {
  const { folded = '', roles = 0 } = token ?? {}
  if (phrases.objectNouns.has(folded) || isMasdar(folded)) return true
  if (!names.common.has(folded)) return false
  return (roles & ROLES.possessed) !== 0 || names.common.has(phrases.article + folded)
}

/** A bare word that no list knows. */
function isProper(token: Token | undefined, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = token ?? {}
  const { names, phrases } = words
  if (kind !== 'word' || words.definite(folded) || names.common.has(folded) || words.common(folded))
    return false
  if (folded.startsWith(phrases.and) || names.offices.has(folded) || phrases.objectNouns.has(folded))
    return false
  if (words.body(folded) !== undefined || words.isMasdar(folded) || words.demonym(folded)) return false
  return !phrases.adjectiveEndings.some((ending) => ending.length > 1 && folded.endsWith(ending))
}

/** People or bodies under the article, by their noun or the ending of several men. */
function isPeople(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k] ?? {}
  if (words.titleAdjective(folded) || folded.endsWith(words.phrases.feminineEnding)) return false
  if (words.body(folded) !== undefined || words.office(tokens, k, k + 3) !== null) return true
  return words.phrases.pluralEndings.some((ending) => folded.endsWith(ending))
}
