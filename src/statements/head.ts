import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { type Anchor, type DateExpression, dayOf } from '../dates/index.ts'
import { isRelative } from './leads.ts'
import { linkAt, venueBefore } from './media.ts'
import { isMediumAt } from './relay.ts'
import type { DraftLink, Occasioned, Range, SpeakerMention } from './types.ts'
import { documentVenue, type FoundVenue, preferred, venueAt } from './venues.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** What a statement's own words tell of its occasion: venue, media addressed, the day. */
export interface Occasion extends Occasioned {
  /** The venue is spoken of again ("in his statement"). */
  readonly again: boolean
  /** The venue is that of the statement before, whoever made it ("during the same conference"). */
  readonly shared: boolean
  /** Whoever is named next speaks there, too: at a panel, or each told the medium separately. */
  readonly open: FoundVenue['open']
}

/** Tokens between a meeting and the medium whose it is. */
const ENCOUNTER = 8

/** Reads the occasion from the head of a frame: what stands between sentence start or cue and the complement. */
export function occasionOf(
  field: Field,
  ranges: readonly Range[],
  dates: Dates,
  words: FrameWords,
  speaker: Range | null,
): Occasion {
  const document = speaker === null ? null : documentVenue(field, speaker, words)
  let venue: FoundVenue | null = document
  let saidOn: string | null = null
  let shared = false
  let encounter = -1
  let aired = false
  const links: DraftLink[] = []
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      const own = speaker !== null && i >= speaker.from && i < speaker.to
      // Whose guest the speaker is stands in his own words: X, guest of the programme «Y».
      if (own && !words.speech.programmes.has(field.tokens[i]?.folded ?? '')) continue
      if (!own) venue = preferred(venue, venueAt(field, i, words), field, i, words)
      if (!own && words.speech.encounters.has(field.tokens[i]?.folded ?? '')) encounter = i
      shared ||= !own && isSameOccasion(field, i, words)
      const link = linkAt(field, i, to, words)
      if (link === null || links.some((known) => known.range.from === link.range.from)) continue
      if (!own && speaker !== null && isSpeakers(field, link, speaker, from, words)) continue
      links.push(link)
      aired ||= encounter >= 0 && i - encounter <= ENCOUNTER && isAired(link)
      i = link.range.to - 1
    }
    saidOn ??= dayIn(field, from, to, dates, words)
  }
  const { again = false, open = null } = venue ?? {}
  const isInterview = aired && venue?.venue === 'meeting'
  return { venue: isInterview ? 'interview' : (venue?.venue ?? null), links, saidOn, again, shared, open }
}

/** A medium that was spoken to, not one that passed on what was said elsewhere. */
const isAired = ({ role, passed }: DraftLink): boolean =>
  passed !== true && (role === 'channel' || role === 'newspaper' || role === 'agency' || role === 'outlet')

/**
 * "The editor | of the magazine X, | Y said", "the site | of the paper X": the medium belongs to who speaks.
 * @param from where the stretch begins: behind the verb, or before it
 */
function isSpeakers(
  field: Field,
  { range }: DraftLink,
  speaker: Range,
  from: number,
  words: FrameWords,
): boolean {
  const leads = !isSaying(field.tokens[from - 1]?.folded ?? '', words)
  if (range.from === speaker.to)
    return field.tokens[range.from]?.kind === 'word' && (leads || isMediumAt(field, speaker.from, words))
  const before = field.tokens[range.from - 1]
  if (!leads || !isWord(before) || isSaying(before.folded, words)) return false
  let k = range.to
  while (k < speaker.from && !isWord(field.tokens[k])) k++
  return k === speaker.from && !venueBefore(field, range.from, words)
}

/** A verb of saying, also with the pronoun of what was said. */
const isSaying = (folded: string, { speech }: FrameWords): boolean =>
  speech.forms.has(folded) ||
  speech.ownEndings.some(
    (ending) => folded.endsWith(ending) && speech.forms.has(folded.slice(0, -ending.length)),
  )

/** "the same conference", "the conference itself". */
function isSameOccasion(field: Field, i: number, words: FrameWords): boolean {
  if (!isIn(field.tokens[i], LISTS.occasions)) return false
  for (const k of [i - 1, i + 1, i + 2]) if (words.isReflexive(field.tokens[k]?.folded ?? '')) return true
  return false
}

/** The date expressions of a field, found when they are first asked for. */
export interface Dates {
  /** Those that begin between two tokens, in the order of the text, none overlapping another. */
  readonly within: (from: number, to: number) => readonly DateExpression[]
  readonly all: () => readonly DateExpression[]
  /** The article's day, behind which nothing was said; null where unknown. */
  readonly anchor: Anchor
}

/** The first day named between two tokens: `YYYY-MM-DD` or `YYYY-MM`; null where none is or it is not resolved. */
export function dayIn(
  field: Field,
  from: number,
  to: number,
  dates: Dates,
  words: FrameWords,
): string | null {
  const last = field.tokens[to - 1]
  if (last === undefined || to <= from) return null
  for (const date of dates.within(from, to)) {
    if (date.span[1] > last.end) return null
    // "Days after X said it in January": what follows dates the other event.
    if (date.value === null && COUNTED.has(date.rule)) return null
    // A week, a stretch of days or a feast gives no day of speech.
    const day = date.precision === 'interval' || date.rule === 'feast' ? null : dayOf(date)
    if (day !== null && dates.anchor !== null && day > dates.anchor) continue
    if (day !== null && !isOfAnother(field, from, date, to, words)) return day
  }
  return null
}

/** Rules that count from an event; without a value it is one of the story's. */
const COUNTED: ReadonlySet<string> = new Set(['units-ahead', 'units-ago'])

/** Words of a relative clause behind which a day that ends the head is the verb's own. */
const LONG_RELATIVE = 6

/**
 * The date stands in a relative clause that tells of no venue: the man who was appointed | yesterday. Behind a long one
 * a day right before what was said is the day it was said.
 */
function isOfAnother(
  field: Field,
  from: number,
  { span: [start, end], precision }: DateExpression,
  to: number,
  words: FrameWords,
): boolean {
  let relative = -1
  let i = from
  for (; (field.tokens[i]?.start ?? start) < start; i++) {
    if (field.tokens[i]?.kind === 'comma') relative = -1
    if (
      relative < 0 &&
      !isOccasion(field, i - 1, words) &&
      (isRelative(field, i, words) || isAside(field, i, words))
    )
      relative = i
    if (phraseAt(words.speech.venues, field, i) !== null) return false
  }
  if (relative < 0) return false
  return i - relative < LONG_RELATIVE || precision !== 'day' || (field.tokens[to - 1]?.end ?? 0) > end
}

/** "X, | who is an engineer | that came yesterday, said": a clause of his own between commas. */
const isAside = (field: Field, i: number, { phrases }: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    field.tokens[i - 1]?.kind === 'comma' && folded.startsWith(phrases.and) && phrases.goingOn.has(folded)
  )
}

/** "The ceremony | that was held yesterday", "the visit | that began today": what is told of it dates what was said there. */
const isOccasion = (field: Field, i: number, { speech }: FrameWords): boolean =>
  isIn(field.tokens[i], LISTS.occasions) || speech.ceremonies.has(field.tokens[i]?.folded ?? '')

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

/** Words that part a statement from what its speaker said before: at another time, on another matter. */
export const isApart = (field: Field, ranges: readonly Range[], words: FrameWords): boolean =>
  ranges.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (phraseAt(words.speech.apart, field, i) !== null) return true
    return false
  })

/** A speaker named by a definite title or paper alone: who that is, the text has said before. */
export function isKnownBefore(field: Field, speaker: SpeakerMention, words: FrameWords): boolean {
  if (speaker.how !== 'named') return false
  const mention = field.mentions[speaker.mention]
  if (mention === undefined || mention.name !== null) return false
  const { folded = '' } = field.tokens[mention.from] ?? {}
  return mention.kind === 'pronominal' || folded.startsWith(words.phrases.article)
}
