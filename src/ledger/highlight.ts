import type { Span } from '../core/spans.ts'
import type { SearchQuery } from './search-types.ts'
import type { Indexing } from './words.ts'

/** A word of a text as it stands there, with the folded words it comes to (more than one where a sign parts it). */
interface Token {
  readonly span: Span
  readonly words: readonly string[]
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}\u0640]*/gu

const tokensOf = (text: string, indexing: Indexing): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    words: indexing.words(match[0]),
  }))

/**
 * Finds where the words of a search stand in a text: each word as it stands or in a variant, a phrase word by word.
 * @returns a function from a text to spans in it (UTF-16, half-open), in order, none overlapping
 */
export function matcherOf(
  { words, phrases }: Pick<SearchQuery, 'words' | 'phrases'>,
  indexing: Indexing,
): (text: string) => Span[] {
  const single = new Set<string>()
  const rows: (readonly string[])[] = []
  for (const text of words) {
    const folded = indexing.words(text)
    const [only] = folded
    if (only === undefined) continue
    if (folded.length > 1) rows.push(folded)
    else for (const form of [only, ...indexing.variants(only)]) single.add(form)
  }
  for (const text of phrases) {
    const folded = indexing.words(text)
    if (folded.length > 0) rows.push(folded)
  }
  if (single.size === 0 && rows.length === 0) return () => []
  const isHit = (word: string) =>
    single.has(word) || indexing.variants(word).some((variant) => single.has(variant))
  return (text) => {
    const tokens = tokensOf(text, indexing)
    const hit = new Set(tokens.filter((token) => single.size > 0 && token.words.some(isHit)))
    for (const row of rows) for (const token of inRow(tokens, row)) hit.add(token)
    return tokens.filter((token) => hit.has(token)).map(({ span }) => span)
  }
}

/** The tokens that, one after the other, come to the words of a phrase. */
function inRow(tokens: readonly Token[], row: readonly string[]): Token[] {
  return tokens.flatMap((_, start) => {
    const taken: Token[] = []
    let at = 0
    for (let i = start; i < tokens.length && at < row.length; i++) {
      const token = tokens[i] as Token
      if (token.words.some((word, k) => word !== row[at + k])) return []
      taken.push(token)
      at += token.words.length
    }
    return at === row.length ? taken : []
  })
}
