import { quotedEnd } from './institutions.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { isOnlyAdjectives } from './phrase-links.ts'
import type { PhraseHead, Token } from './types.ts'

/**
 * Behind an institution in marks that a title asks for (the executive director | of «X» | somebody): a medium to whom
 * he speaks is followed by what he says. Null where none stands there.
 */
export function ofMarkedBody(
  tokens: readonly Token[],
  k: number,
  bound: number,
  head: PhraseHead,
  words: NounPhraseWords,
): number | null {
  if (tokens[k]?.folded !== words.phrases.to || tokens[k + 1]?.kind !== 'quote') return null
  if (!isOnlyAdjectives(tokens, k, head, words)) return null
  const close = quotedEnd(tokens, k + 1, bound, words)
  if (close === null) return null
  const comma = tokens[close]?.kind === 'comma'
  const next = tokens[comma ? close + 1 : close]
  if (next?.kind !== 'word' || words.boundary(next.folded) || words.definite(next.folded)) return null
  const entry = words.name(next.folded)
  if (comma) return entry?.kind === 'g' ? close : null
  return entry !== undefined || !words.names.common.has(next.folded) ? close : null
}

/** "A source | at «the authority»": behind a glued "at" alone, where the verb does not govern it. */
export function atMarkedBody(
  tokens: readonly Token[],
  k: number,
  bound: number,
  head: PhraseHead,
  verb: ReportingVerb,
  words: NounPhraseWords,
): number | null {
  const { by } = words.phrases
  if (tokens[k]?.folded !== by || tokens[k + 1]?.kind !== 'quote' || head.definite || k > head.to + 1)
    return null
  const close = quotedEnd(tokens, k + 1, bound, words)
  const opens = close !== null && words.opensClause(tokens[close]?.folded ?? '')
  return verb.prepositions.has(by) && !opens ? null : close
}
