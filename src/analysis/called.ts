import { isIn, LISTS } from '../core/word-lists.ts'
import { isMedium, isSaid } from './name-score.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Token } from './types.ts'

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
    if (!words.isVerb(tokens, k - 1)) continue
    if (!isTold(tokens, k + 1, words) && !isSubjectOnly(tokens, k, words)) continue
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
    if (isMedium(next, words)) return true
    if (next?.folded === phrases.to && all[k + 1]?.kind === 'quote') return true
    if (isIn(next, LISTS.prepositions) && words.opensClause(all[k + 1]?.folded ?? '')) return true
    return next?.kind === 'word' && next.folded.startsWith(phrases.to) && words.isAgency(next.folded.slice(1))
  }
}

/**
 * A word that only a subject can be, though it begins like one behind a letter of its own: criticised | Bilhilu | the plan.
 * Neither the verb nor a time or manner takes it.
 */
function isSubjectOnly(tokens: Field['tokens'], k: number, words: NounPhraseWords): boolean {
  const { folded } = tokens[k] as Token
  const { and, by, to, toThe } = words.phrases
  const letter = [and, by, to].find((one) => folded.startsWith(one))
  if (letter === undefined || folded.startsWith(toThe) || words.isAdjunct(tokens, k)) return false
  const rest = folded.slice(letter.length)
  const verb = words.reportingVerb(tokens[k - 1]?.folded ?? '')
  if (rest.length < SHORTEST || verb === null || verb.prepositions.has(letter)) return false
  const bare = words.definite(rest) ? rest.slice(words.phrases.article.length) : rest
  return ![folded, rest, bare].some(
    (word) =>
      words.isMasdar(word) ||
      words.names.offices.has(word) ||
      words.isCorrespondent(word) ||
      words.isAgency(word) ||
      words.body(word) !== undefined ||
      words.isPlace(word) ||
      words.demonym(word) ||
      words.isImperfect(word),
  )
}
