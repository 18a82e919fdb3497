import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { nameEnd, quotedMedium } from './media-names.ts'
import type { DraftLink } from './types.ts'
import { isThat, isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words between a speech or a guest and the programme: in an intervention | of his today in | the programme X. */
const NEAR = 6
/** Tokens on both sides in which a medium that has the programme is looked for. */
const BESIDE = 10

/** Finds a medium of another kind at a token. */
type MediumAt = (field: Field, i: number, limit: number, words: FrameWords) => DraftLink | null

/**
 * "The guest of the programme «X»", "in an intervention in the programme X": a channel's programme that brought the
 * words, where no medium beside it is named.
 */
export function programmeAt(
  field: Field,
  i: number,
  limit: number,
  words: FrameWords,
  mediumAt: MediumAt,
): DraftLink | null {
  const host = hostOf(field, i, limit, words)
  if (host !== null) return host
  const { programmes } = words.speech
  const { to, by } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  const glued = [to, by].find((one) => folded.startsWith(one) && programmes.has(folded.slice(one.length)))
  const bare = programmes.has(folded)
  if ((!bare && glued === undefined) || !brings(field, i, bare, words)) return null
  const link = named(field, i, limit, words)
  if (link === null) return null
  const end = Math.min(field.tokens.length, link.range.to + BESIDE)
  for (let k = Math.max(0, i - BESIDE); k < end; k++) {
    if (field.tokens[k]?.kind === 'stop') {
      if (k < i) continue
      break
    }
    if ((k < i || k >= link.range.to) && mediumAt(field, k, end, words) !== null) return null
  }
  return bare ? link : { ...link, name: nameOf(field, link, glued?.length ?? 0) }
}

/** "The guest of «X» today": a programme by its name alone, in marks or a word that no list knows. */
function hostOf(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  if (!words.speech.hosts.has(field.tokens[i - 1]?.folded ?? '')) return null
  const token = field.tokens[i]
  if (token?.kind === 'quote') return quotedMedium(field, i, Math.max(limit, i + NEAR), 'outlet', null)
  if (!isWord(token) || token.given || words.isKnown(token.folded)) return null
  if (token.folded.startsWith(words.phrases.article) || words.speech.prepositions.has(token.folded))
    return null
  const next = field.tokens[i + 1]
  const ends = isIn(next, LISTS.adverbs) || isThat(next)
  return ends ? { field, range: { from: i, to: i + 1 }, name: null, role: 'outlet' } : null
}

/** The noun with its name: in marks, or the words behind it. */
function named(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  if (field.tokens[i + 1]?.kind === 'quote') {
    const link = quotedMedium(field, i + 1, Math.max(limit, i + NEAR), 'outlet', i)
    return link && { ...link, name: null }
  }
  let to = Math.min(nameEnd(field, i + 1, limit, words), limit)
  const { toThe } = words.phrases
  for (let k = i + 1; k < to; k++) if (field.tokens[k]?.folded.startsWith(toThe)) to = k
  return to > i + 1 ? { field, range: { from: i, to }, name: null, role: 'outlet' } : null
}

function nameOf(field: Field, { range }: DraftLink, glued: number): string {
  const [first, last] = [field.tokens[range.from], field.tokens[range.to - 1]]
  return first && last ? field.text.slice(first.start + glued, last.end) : ''
}

/** Behind a guest, behind what is given to a medium, or "in" with its name in marks. */
function brings(field: Field, i: number, bare: boolean, words: FrameWords): boolean {
  const { speech } = words
  for (let k = i - 1; k >= i - NEAR && isWord(field.tokens[k]); k--) {
    const { folded = '' } = field.tokens[k] ?? {}
    if (speech.guests.has(folded)) return true
    const venue = phraseAt(speech.venues, field, k)?.value
    if (venue !== undefined && GIVEN.has(venue)) return true
  }
  return (
    bare && field.tokens[i + 1]?.kind === 'quote' && speech.withMedium.has(field.tokens[i - 1]?.folded ?? '')
  )
}

/** What is given to a medium. */
const GIVEN: ReadonlySet<string> = new Set(['interview', 'statement', 'call'])
