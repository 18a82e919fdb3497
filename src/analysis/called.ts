import { isSaid } from './name-score.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Field } from './types.ts'

/** Letters of the shortest word that a speaker is called by alone. */
const SHORTEST = 3

/**
 * The words by which a field calls speakers alone, between a reporting verb and what is said: and | Hilu | added that.
 * A title, a body or a nationality is no name so.
 */
export function calledAlone({ tokens }: Field, words: NounPhraseWords): ReadonlySet<string> {
  const called = new Set<string>()
  for (let k = 1; k < tokens.length; k++) {
    const { kind, folded = '' } = tokens[k] ?? {}
    if (kind !== 'word' || folded.length < SHORTEST || tokens[k - 1]?.kind !== 'word') continue
    if (!words.isVerb(tokens, k - 1) || !isTold(tokens, k + 1, words)) continue
    if (words.boundary(folded) || words.names.offices.has(folded) || words.body(folded) !== undefined)
      continue
    if (words.isPlace(folded) || words.isMasdar(folded) || words.phrases.objectNouns.has(folded)) continue
    if (words.phrases.adverbs.has(folded) || words.quantifier(folded) !== undefined) continue
    called.add(folded)
  }
  return called

  function isTold(all: Field['tokens'], k: number, { phrases }: NounPhraseWords): boolean {
    const next = all[k]
    if (isSaid(all, k, words) || next?.kind === 'quote' || next?.kind === 'comma') return true
    return next?.kind === 'word' && next.folded.startsWith(phrases.to) && words.isAgency(next.folded.slice(1))
  }
}
