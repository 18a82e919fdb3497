import { isIn, LISTS } from '../core/word-lists.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/**
 * The token behind a short quotation that opens at `at`: a name in marks, behind the noun that it names (the movement
 * | «X»). Null where none does, and where it may be what was said (the residents of the quarter | «We heard it»).
 */
export const quotedEnd = (
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
): number | null => {
  // An opening mark stands at its word and apart from the one before.
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (next === undefined || next.start !== tokens[at]?.end) return null
  const isGlued = before !== undefined && before.end === tokens[at]?.start && before.folded.length > 2
  if (isGlued && words.body(before.folded) === undefined) return null
  for (let k = at + 1; k < limit && k <= at + 5; k++)
    if (tokens[k]?.kind === 'quote') return isSaying(tokens, at, k + 1, words) ? null : k + 1
  return null
}

/** Words in marks that begin like a sentence, or stand behind an unnamed source: no name. */
function isSaying(tokens: readonly Token[], open: number, behind: number, words: NounPhraseWords): boolean {
  const { folded: before = '' } = tokens[open - 1] ?? {}
  const next = tokens[behind]?.kind
  if (behind - open < 4 || next === 'word' || next === 'open-bracket' || words.media.has(before)) return false
  const body = words.body(before)
  if (body?.anonymous) return true
  return (body === undefined || words.definite(before)) && words.boundary(tokens[open + 1]?.folded ?? '')
}

/**
 * The end of one step of an institution's name at `at`; `at` itself when none stands there. A bare unknown word
 * counts only where a definite word, a place or a known name stands close behind it (the head of a department).
 */
export function institutionEnd(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
  mayBeName = false,
): number {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || at >= limit) return at
  const { folded } = token
  // What the verb gave or issued is no part of who did (the minister of agriculture | a speech).
  if (isIn(token, LISTS.issued)) return at
  const place = words.place(tokens, at, limit)
  if (words.demonym(folded)) return at + 1
  if (place !== null && !(place.ambiguous && words.name(folded))) return place.to
  const given = words.names.names.get(folded)
  if (given !== undefined && !given.ambiguous && given.kind !== 'f') return at
  if (words.body(folded) !== undefined) return at + 1
  const { article, and, toThe, to, by } = words.phrases
  if (folded.startsWith(to) && words.media.has(folded.slice(to.length))) return at
  if (words.definite(folded)) {
    if (mayBeName && !words.titleAdjective(folded) && words.name(folded) !== undefined) return at
    return at + 1
  }
  if (folded.startsWith(toThe) && folded.length > toThe.length + 2) return at + 1
  if (folded.startsWith(by)) {
    const rest = folded.slice(by.length)
    if (
      (words.body(rest) !== undefined && rest.length > 3) ||
      (words.isPlace(rest) && rest.length > 3) ||
      words.names.particles.acting.has(folded)
    )
      return at + 1
    if (rest.startsWith(article) && words.isPlace(rest.slice(article.length))) return at + 1
  }
  if (folded.startsWith(to) && words.body(folded.slice(1)) !== undefined && !words.media.has(folded.slice(1)))
    return at + 1
  if (folded.startsWith(and)) {
    const rest = folded.slice(and.length)
    const joined = words.definite(rest) || words.demonym(rest) || words.body(rest) !== undefined
    const construct =
      words.definite(tokens[at + 1]?.folded ?? '') &&
      words.name(rest) === undefined &&
      !words.names.common.has(folded)
    const office = words.names.offices.get(rest)
    return (joined || construct) &&
      (office === undefined || office.number !== 's') &&
      !words.isVerb(tokens, at)
      ? at + 1
      : at
  }
  // For football, for the affairs of: a construct behind a glued preposition.
  if (
    folded.startsWith(to) &&
    words.names.common.has(folded.slice(to.length)) &&
    words.definite(tokens[at + 1]?.folded ?? '')
  )
    return at + 1
  const name = words.name(folded)
  if ((name !== undefined && !name.ambiguous) || words.mayBeGlued(folded)) return at
  const next = tokens[at + 1]
  if (next?.kind !== 'word' || words.boundary(next.folded)) return at
  const nextName = words.name(next.folded)
  if (words.definite(next.folded) && name === undefined) return words.demonym(next.folded) ? at + 2 : at + 1
  if (words.place(tokens, at + 1, limit) !== null && name === undefined) return at + 1
  return nextName !== undefined && !nextName.ambiguous && nextName.kind !== 'f' && name === undefined
    ? at + 1
    : at
}

/**
 * A bare word behind a bare head of a body is what that head belongs to, in no list or not: the municipality of X.
 * Not so a known given name, a common word or a glued preposition.
 */
export function isGenitiveOf(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const head = words.body(tokens[at - 1]?.folded ?? '')
  const folded = tokens[at]?.folded ?? ''
  if (
    head === undefined ||
    head.definite ||
    head.number !== 's' ||
    head.document ||
    head.group ||
    head.anonymous
  )
    return false
  if (tokens[at]?.kind !== 'word' || folded.length < 3 || words.definite(folded) || words.boundary(folded))
    return false
  return (
    words.name(folded) === undefined &&
    !words.common(folded) &&
    !words.mayBeGlued(folded) &&
    !words.isVerb(tokens, at)
  )
}
