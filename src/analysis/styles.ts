import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Behind the forms of respect; not behind one that is the title's own head here (professor | of political science). */
export function honorificsOrHead(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): number | null {
  const start = words.honorificsEnd(tokens, i, limit)
  const office = start === i + 1 ? words.office(tokens, i, limit) : null
  if (start === null || office === null) return start
  // A title of several words that opens with one (the First Lady).
  if (office.to > start) return i
  const folded = tokens[start]?.folded ?? ''
  // His Excellency | the ambassador: the office itself stands behind the form of respect.
  if (words.office(tokens, start, limit)?.word.definite) return start
  if (words.definite(tokens[i]?.folded ?? '') || words.name(folded) !== undefined) return start
  return words.definite(folded) || isField(tokens, start, words) ? i : start
}

/** "Of the science of | the soul", "of management of | works": a frequent noun before a definite word. */
const isField = (tokens: readonly Token[], at: number, words: NounPhraseWords): boolean =>
  tokens[at]?.kind === 'word' &&
  words.names.common.has(tokens[at].folded) &&
  !words.boundary(tokens[at].folded) &&
  words.office(tokens, at, at + 1) === null &&
  tokens[at + 1]?.kind === 'word' &&
  words.definite(tokens[at + 1]?.folded ?? '')
