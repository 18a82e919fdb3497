import type { Field, Mention } from '../analysis/types.ts'
import { anonymityEnd } from './complements.ts'
import { isWord, mentionFrom } from './walk.ts'
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
      for (let k = i + 2; k < stop && k < i + 8; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
      return null
    }
    const agency = agencyEnd(field, i + 1, words)
    return agency ?? (isWord(next) ? i + 2 : i + 1)
  }
  if (token.folded.startsWith(toThe) && words.phrases.adjuncts.byFirst.has(token.folded)) return i + 1
  return null
}

/** The token after a known agency or medium that begins at `i`, or null. */
export function agencyEnd(field: Field, i: number, words: FrameWords): number | null {
  for (let n = Math.min(4, field.tokens.length - i); n >= 1; n--) {
    let key = ''
    for (let k = i; k < i + n; k++) {
      const token = field.tokens[k]
      if (!isWord(token)) {
        key = ''
        break
      }
      key += (key === '' ? '' : ' ') + token.folded
    }
    if (key !== '' && words.agencies.named(key) !== null) return i + n
  }
  return null
}

/** "A and B": two persons of one verb, joined by a glued conjunction. */
export function jointEnd(field: Field, mention: Mention, stop: number, words: FrameWords): number | null {
  const next = field.tokens[mention.to]
  const { and } = words.phrases
  if (mention.kind !== 'person' || !isWord(next) || !next.folded.startsWith(and)) return null
  const rest = next.folded.slice(and.length)
  if (
    words.speech.forms.has(next.folded) ||
    words.phrases.objectNouns.has(next.folded) ||
    !words.isPerson(rest)
  )
    return null
  const to = bareEnd(field, mention.to + 1, stop, words, true)
  return to > mention.to ? to : null
}

/** A mention goes on over an apposition and over names of bodies that the lists do not know in full. */
export function extendMention(field: Field, mention: Mention, stop: number, words: FrameWords): number {
  // A definite head is complete; what stands behind it is the verb's (the ministry | the applicants …).
  const head = field.tokens[mention.from]?.folded ?? ''
  if (mention.kind === 'person' || mention.kind === 'pronominal' || head.startsWith(words.phrases.article))
    return mention.to
  const within = placeOfSource(field, mention, stop, words)
  if (within !== null) return within
  return Math.max(mention.to, Math.min(stop, bareEnd(field, mention.to, stop, words, true)))
}

/** "A source | in the Grey Tower", "fishermen | in the bay": where an unnamed source or a group is, as it describes them. */
function placeOfSource(field: Field, mention: Mention, stop: number, words: FrameWords): number | null {
  const { to, kind } = mention
  if (kind !== 'anonymous' && kind !== 'group') return null
  if (!words.phrases.in.has(field.tokens[to]?.folded ?? '') || words.isAdjunct(field, to)) return null
  if (mentionFrom(field, to + 1)?.kind === 'document') return null
  const end = bareEnd(field, to + 1, stop, words)
  return end > to + 1 && end <= stop ? end : null
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
    if (i > from || extending || words.isBoundary(folded)) {
      if (words.isBoundary(folded) || words.speech.that.has(folded) || words.speech.thatPronoun.has(folded))
        break
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
