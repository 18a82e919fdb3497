import type { Field, Sentence } from '../analysis/types.ts'
import type { LinkRole, Venue } from '../contract/statement.ts'
import { type DateExpression, dayOf } from '../dates/index.ts'
import { agencyEnd } from './noun-phrase.ts'
import type { DraftLink, Range } from './types.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** What a statement's own words tell of its occasion: venue, media addressed, the day. */
export interface Occasion {
  readonly venue: Venue | null
  readonly links: readonly DraftLink[]
  readonly saidOn: string | null
}

/** Reads the occasion from the head of a frame: what stands between sentence start or cue and the complement. */
export function occasionOf(
  field: Field,
  ranges: readonly Range[],
  dates: Dates,
  words: FrameWords,
  speaker: Range | null,
): Occasion {
  let venue: Venue | null = null
  let saidOn: string | null = null
  const links: DraftLink[] = []
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      const inSpeaker = speaker !== null && i >= speaker.from && i < speaker.to
      if (!inSpeaker && venue === null) {
        const hit = phraseAt(words.speech.venues, field, i)
        if (hit !== null && i > from - 1) venue = hit.value as Venue
      }
      const link = inSpeaker ? null : linkAt(field, i, to, words)
      if (link !== null && !links.some((known) => known.range.from === link.range.from)) {
        links.push(link)
        i = link.range.to - 1
      }
    }
    if (saidOn === null) saidOn = dayIn(field, from, to, dates)
  }
  return { venue, links, saidOn }
}

/** The date expressions of a field, found when they are first asked for. */
export interface Dates {
  /** Whether one can begin between two tokens; false is sure. */
  readonly mayBegin: (from: number, to: number) => boolean
  /** In the order of the text, none overlapping another. */
  readonly all: () => readonly DateExpression[]
}

/** The first day named between two tokens: `YYYY-MM-DD` or `YYYY-MM`; null where none is or it is not resolved. */
export function dayIn(field: Field, from: number, to: number, dates: Dates): string | null {
  const first = field.tokens[from]
  const last = field.tokens[to - 1]
  if (!first || !last || to <= from || !dates.mayBegin(from, to)) return null
  const all = dates.all()
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as DateExpression).span[0] < first.start) low = middle + 1
    else high = middle
  }
  for (let k = low; k < all.length; k++) {
    const date = all[k] as DateExpression
    if (date.span[1] > last.end) return null
    const day = dayOf(date)
    if (day !== null) return day
  }
  return null
}

/** A medium addressed or named as carrier at token `i`: to «X», to agency X, with channel X. */
function linkAt(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const token = field.tokens[i]
  if (!isWord(token)) return null
  const { to, toThe } = words.phrases
  const { media, prepositions } = words.speech
  const { folded } = token
  if (folded === to && field.tokens[i + 1]?.kind === 'quote')
    return quotedMedium(field, i + 1, limit, 'outlet', null)
  const own = media.get(folded)
  const stripped = folded.startsWith(to) ? folded.slice(to.length) : folded
  const kind = own ?? media.get(stripped)
  if (kind !== undefined) {
    const before = field.tokens[i - 1]
    const carried = folded !== stripped || (isWord(before) && prepositions.has(before.folded))
    if (!carried) return null
    return mediumNamed(field, i, limit, kind, folded !== stripped, words)
  }
  if (folded.startsWith(toThe) || !folded.startsWith(to) || stripped.length < 2) return null
  const toVenue = venueBefore(field, i, words) && !words.phrases.notGlued.has(folded)
  const latin = /^[a-z]{2,}/.test(stripped)
  const agency = words.agencies.named(stripped)
  if (!latin && !toVenue && (agency === null || words.phrases.notGlued.has(folded))) return null
  const name = withoutFirst(field.text.slice(token.start, token.end), to.length)
  return { field, range: { from: i, to: i + 1 }, name, role: agency?.agency.kind ?? 'outlet' }
}

/** A statement, an interview (of some kind) stands right before: what it was given to follows. */
function venueBefore(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - 3 && k >= 0; k--)
    if (
      phraseAt(words.speech.venues, field, k)?.to === i ||
      (k < i - 1 && phraseAt(words.speech.venues, field, k)?.to === i - 1)
    )
      return true
  return false
}

/** "agency X", "channel «X»": the noun with the name behind it. */
function mediumNamed(
  field: Field,
  i: number,
  limit: number,
  kind: LinkRole,
  glued: boolean,
  words: FrameWords,
): DraftLink | null {
  const token = field.tokens[i]
  if (!token) return null
  const head = field.text.slice(token.start, token.end)
  const noun = glued ? withoutFirst(head, words.phrases.to.length) : null
  const next = field.tokens[i + 1]
  if (next?.kind === 'quote' || next?.kind === 'open-bracket')
    return quotedMedium(field, i + 1, limit, kind, i)
  let to = agencyEnd(field, i + 1, words) ?? i + 1
  if (to === i + 1) {
    while (to < limit && to < i + 4) {
      const word = field.tokens[to]
      if (
        !isWord(word) ||
        words.speech.boundary.has(word.folded) ||
        words.speech.that.has(word.folded) ||
        words.speech.thatPronoun.has(word.folded)
      )
        break
      to++
    }
  }
  while (to < limit && to < i + 5 && isAdjective(field, to, words)) to++
  if (to === i + 1) return null
  const last = field.tokens[to - 1]
  const name = noun === null || !last ? null : noun + field.text.slice(token.end, last.end)
  return { field, range: { from: i, to }, name, role: kind }
}

const isAdjective = (field: Field, i: number, words: FrameWords): boolean => {
  const folded = field.tokens[i]?.folded ?? ''
  return (
    folded.startsWith(words.phrases.article) &&
    words.phrases.relativeEndings.some(
      (ending) => folded.endsWith(ending) || folded.endsWith(ending + words.phrases.feminineEnding),
    )
  )
}

function quotedMedium(
  field: Field,
  open: number,
  limit: number,
  role: LinkRole,
  head: number | null,
): DraftLink | null {
  for (let k = open + 1; k < limit && k < open + 7; k++) {
    const kind = field.tokens[k]?.kind
    if (kind !== 'quote' && kind !== 'close-bracket') continue
    const first = field.tokens[open + 1]
    const last = field.tokens[k - 1]
    if (!first || !last || k === open + 1) return null
    const noun = head === null ? null : field.tokens[head]
    const name = field.text.slice(first.start, last.end)
    return {
      field,
      range: { from: head ?? open + 1, to: head === null ? k : k + 1 },
      name: noun ? name : null,
      role,
    }
  }
  return null
}

/** Drops a glued first letter and the tatweel behind it. */
const withoutFirst = (text: string, n: number): string => text.slice(n).replace(/^\u0640+/, '')

/** The first medium named in a range, outside the speaker's own words. */
export function linkIn(
  field: Field,
  from: number,
  to: number,
  words: FrameWords,
  speaker: Range,
): DraftLink | null {
  for (let i = from; i < to; i++) {
    if (i >= speaker.from && i < speaker.to) continue
    const link = linkAt(field, i, to, words)
    if (link !== null) return link
  }
  return null
}

/** Tokens before a cue that may all be its occasion. */
const LONGEST_LEAD = 14

/** The stretch of the sentence before a cue that may hold its occasion: fronted adjuncts, no other cue. */
export function leadIn(field: Field, sentence: Sentence, at: number, floor: number): Range {
  let from = Math.max(sentence.from, floor)
  for (let i = from; i < at; i++) if (field.tokens[i]?.kind === 'stop') from = i + 1
  // A long stretch tells a story of its own; only its last clause is the verb's.
  if (at - from > LONGEST_LEAD)
    for (let i = from; i < at; i++) if (field.tokens[i]?.kind === 'comma') from = i + 1
  return { from, to: at }
}
