import { bodyAt } from './bodies.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Mention, Token } from './types.ts'

/** Words of a body behind "and", at most. */
const LONGEST = 8

/**
 * A state or body that a verb has for its subject, with the states and bodies joined to it by a glued conjunction:
 * rejected | Sahl and-Tilal and-the United Provinces | the decision. The mention itself where none is.
 */
export function withJoinedBodies(
  tokens: readonly Token[],
  first: Mention,
  limit: number,
  words: NounPhraseWords,
): Mention {
  if (first.kind !== 'place' && first.kind !== 'body') return first
  let to = first.to
  for (
    let next = joinedEnd(tokens, to, limit, words);
    next !== null;
    next = joinedEnd(tokens, to, limit, words)
  )
    to = next
  if (to === first.to) return first
  return { ...first, to, title: first.title === null ? null : { from: first.title.from, to } }
}

/** The token behind the state or single body that the word at `k` names behind "and". */
function joinedEnd(
  tokens: readonly Token[],
  k: number,
  limit: number,
  words: NounPhraseWords,
): number | null {
  const token = tokens[k]
  const { and } = words.phrases
  if (k >= limit || token?.kind !== 'word' || !token.folded.startsWith(and)) return null
  const rest = token.folded.slice(and.length)
  const own = tokens.slice(k, Math.min(limit, k + LONGEST))
  own[0] = { ...token, folded: rest, roles: token.roles | words.rolesOf(rest), lists: words.listsOf(rest) }
  const place = words.place(own, 0, own.length)
  if (place !== null) return place.speaks && !words.demonym(rest) ? k + place.to : null
  const word = words.body(rest)
  if (word === undefined || word.document || word.group || word.number !== 's') return null
  const body = bodyAt(own, 0, own.length, words)
  return body === null || body.kind !== 'body' ? null : k + wholeEnd(own, body.to, words)
}

/** A construct that ends with a bare noun takes the definite one behind it: the council of churches of | the North. */
function wholeEnd(own: readonly Token[], to: number, words: NounPhraseWords): number {
  const { folded: last = '' } = own[to - 1] ?? {}
  const next = own[to]
  const isOpen = to > 1 && !words.definite(last) && !words.isPlace(last) && !words.demonym(last)
  return isOpen && next?.kind === 'word' && words.definite(next.folded) ? to + 1 : to
}
