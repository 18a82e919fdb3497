import type { Field } from '../analysis/types.ts'
import { anonymityEnd } from './complements.ts'
import { knownEnd } from './media-names.ts'
import { isThat, isWord } from './walk.ts'
import type { FrameWords } from './words.ts'

/** "to «X»", "to agency X", "to reporters": the addressee, which may stand before the subject. */
export function addresseeEnd(field: Field, i: number, stop: number, words: FrameWords): number | null {
  const token = field.tokens[i]
  if (!isWord(token)) return null
  const { to, toThe } = words.phrases
  if (token.folded === to && field.tokens[i + 1]?.kind === 'quote') {
    for (let k = i + 2; k < stop && k < i + 8; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
    return null
  }
  if (!token.folded.startsWith(to)) return null
  const bare = token.folded.slice(to.length)
  if (words.speech.media.has(bare) || words.speech.media.has(token.folded)) {
    const next = field.tokens[i + 1]
    if (next?.kind === 'quote') {
      for (let k = i + 2; k < stop && k < i + 8; k++)
        if (field.tokens[k]?.kind === 'quote') return pastAdjectives(field, i, k + 1, stop, words)
      return null
    }
    return pastAdjectives(
      field,
      i,
      knownEnd(field, i + 1, words) ?? (isWord(next) ? i + 2 : i + 1),
      stop,
      words,
    )
  }
  const known = knownEnd(field, i, words, to.length)
  if (known !== null && known > i + 1) return known
  if (token.folded.startsWith(toThe) && words.phrases.adjuncts.byFirst.has(token.folded)) return i + 1
  return null
}

/** Behind what describes the medium at `i`, in its own gender: to the news agency | Sahli, to radio «X» | private. */
function pastAdjectives(field: Field, i: number, from: number, stop: number, words: FrameWords): number {
  const { article, feminineEnding } = words.phrases
  const isWoman = (folded: string) => folded.endsWith(feminineEnding)
  const { folded: medium = '' } = field.tokens[i] ?? {}
  let to = from
  for (; to < stop; to++) {
    const { kind, folded = '' } = field.tokens[to] ?? {}
    if (kind !== 'word' || !folded.startsWith(article) || isWoman(folded) !== isWoman(medium)) break
    if (!words.isDemonym(folded) && !words.phrases.titleAdjectives.has(folded)) break
  }
  // Its letters behind its name: to the agency of news German | DPA.
  return to > from ? (knownEnd(field, to, words) ?? to) : to
}

/** Where a noun phrase of bare words ends: at a sign, a function word, a reporting verb. */
export function bareEnd(
  field: Field,
  from: number,
  stop: number,
  words: FrameWords,
  extending = false,
): number {
  let i = from
  while (i < stop && i < from + 16) {
    const token = field.tokens[i]
    if (token?.kind === 'quote') {
      let close = i + 1
      while (close < stop && close < i + 6 && field.tokens[close]?.kind !== 'quote') close++
      if (field.tokens[close]?.kind !== 'quote') return i
      i = close + 1
      continue
    }
    if (!isWord(token)) break
    const { folded } = token
    if (folded.length === 1 && token.kind === 'word') break
    if (words.isImperfect(folded) && words.isCommon(folded)) break
    if (i > from || extending || words.isBoundary(folded)) {
      if (words.isBoundary(folded) || isThat(token)) break
      if (
        words.speech.relaySaid.has(folded) ||
        words.speech.callers.has(folded) ||
        words.phrases.adjuncts.byFirst.has(folded) ||
        anonymityEnd(field, i, stop, words) !== null
      )
        break
      if (addresseeEnd(field, i, stop, words) !== null) break
    }
    i++
  }
  return i
}
