import type { Field, Sentence, Token } from '../analysis/types.ts'
import type { LinkRole, Venue } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { type Dates, dayIn } from './head.ts'
import { isLate } from './lately.ts'
import type { Draft, DraftLink, Present } from './types.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A gathering or a visit that a sentence tells of: who was there speaks on its day, unless he says otherwise. */
export interface Gathering {
  /** Index of the sentence that tells of it. */
  readonly sentence: number
  /** The last one that tells of what was done there. */
  readonly last: number
  readonly venue: Venue | null
  readonly links: readonly DraftLink[]
  readonly saidOn: string | null
  /** Whoever is named next speaks there: a panel, or several who told a medium. */
  readonly open: boolean
  /** Somebody makes a speech there. */
  readonly given: boolean
  /** The sentence's words without their articles: who was there, and what it was. */
  readonly words: ReadonlySet<string>
}

/** Words before the verb that tells of it: "as well", "and in Zaytun". */
const BEFORE = 3
/** Tokens of a byline and dateline before the story's first words. */
const BYLINE = 12
/** Tokens before the verb in which an adjunct in front of it ends. */
const ADJUNCT = 35
/** Days before the story's own within which what it tells of is its news, not what somebody looks back at. */
const NEWS = 5
/** Words of the sentence's beginning in which its day stands. */
const OPENING = 30

/**
 * What a sentence's beginning, up to its first cue, tells of a gathering; null where it is no such sentence. Without
 * a venue or a day it only goes on with one told of before.
 */
export function gatheringOf(
  field: Field,
  { from, to }: Sentence,
  cue: number,
  dates: Dates,
  words: FrameWords,
): Gathering | null {
  const verb =
    convening(field, from, Math.min(cue, from + BEFORE), words) ??
    behindByline(field, from, cue, words) ??
    behindAdjunct(field, from, cue, words)
  if (verb === null) return null
  const held = verb.venue === null ? heldAt(field, verb.at, Math.min(cue, to), words) : null
  const venue = verb.venue ?? held?.venue ?? null
  const day = dayIn(field, verb.at + 1, Math.min(cue, to, verb.at + OPENING), dates, words)
  const saidOn = day !== null && (dates.anchor === null || isLate(day, dates.anchor, NEWS)) ? day : null
  const there = wordsOf(field, verb.at + 1, Math.min(cue, to), words)
  const open = held?.panel ?? false
  const sentence = field.tokens[from]?.sentence ?? 0
  const given = words.speech.gives.has(field.tokens[verb.at]?.folded ?? '')
  return { sentence, last: sentence, venue, links: [], saidOn, open, given, words: there }
}

/** Words of who holds it, between the verb and what is held. */
const HOLDER = 12

/** "Held | a meeting", "had | a telephone call with": what the verb's object tells, before any preposition. */
function heldAt(
  field: Field,
  verb: number,
  to: number,
  words: FrameWords,
): { readonly venue: Venue; readonly panel: boolean } | null {
  for (let i = verb + 1; i < Math.min(to, verb + HOLDER); i++) {
    const token = field.tokens[i]
    // "Held, | this evening, | a meeting".
    if (token?.kind === 'comma' && (isTime(field.tokens[i + 1]) || isTime(field.tokens[i - 1]))) continue
    if (!isWord(token)) return null
    const venue = phraseAt(words.speech.venues, field, i)?.value
    const panel = venue === 'meeting' && words.speech.panels.has(plain(token.folded, words))
    // "Took part | in | a panel".
    if (isIn(token, LISTS.prepositions)) {
      if (isPanelAt(field, i + 1, words)) continue
      return null
    }
    if (words.phrases.talks.has(token.folded)) return { venue: 'meeting', panel: false }
    if (venue !== undefined) return HELD.has(venue) ? { venue: venue as Venue, panel } : null
  }
  return null
}

/** A panel, or a press conference. */
function isPanelAt(field: Field, i: number, words: FrameWords): boolean {
  const venue = phraseAt(words.speech.venues, field, i)?.value
  if (venue !== 'meeting') return venue === 'press-conference'
  return words.speech.panels.has(plain(field.tokens[i]?.folded ?? '', words))
}

const isTime = (token: Token | undefined): boolean => isIn(token, LISTS.adverbs)

/** What several speak at; a speech or a statement is its giver's alone. */
const HELD: ReadonlySet<string> = new Set<Venue>(['meeting', 'call', 'press-conference'])

/** The next sentence that holds a word: between paragraphs stands one of a line break alone. */
export function nextSentence(field: Field, sentence: number): number {
  let next = sentence + 1
  for (; next < field.sentences.length; next++) {
    const { from, to } = field.sentences[next] as Sentence
    for (let i = from; i < to; i++) if (isWord(field.tokens[i])) return next
  }
  return next
}

/** Sentences behind the one that tells of a gathering, which tell who else was there. */
const GUESTS = 3

/** The gathering with those whom a sentence that reports nothing, shortly behind, tells of. */
export function withGuests(
  gathering: Gathering,
  field: Field,
  { from, to }: Sentence,
  words: FrameWords,
): Gathering {
  const behind = (field.tokens[from]?.sentence ?? 0) - gathering.sentence
  if (behind < 1 || behind > GUESTS) return gathering
  return { ...gathering, words: new Set([...gathering.words, ...wordsOf(field, from, to, words)]) }
}

function wordsOf(field: Field, from: number, to: number, words: FrameWords): ReadonlySet<string> {
  const seen = new Set<string>()
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (isWord(token)) seen.add(plain(token.folded, words))
  }
  return seen
}

/** Behind what stands in front of the verb: "under the patronage of X, the prince | opened …". */
function behindAdjunct(field: Field, from: number, cue: number, words: FrameWords) {
  if (!isIn(field.tokens[from], LISTS.prepositions)) return null
  for (let i = from; i < Math.min(cue, from + ADJUNCT); i++) {
    if (field.tokens[i]?.kind !== 'comma') continue
    const verb = convening(field, i + 1, Math.min(cue, i + 2), words)
    if (verb !== null) return verb
  }
  return null
}

/** Behind a reporter's name and a place: "X – city: opened …". */
function behindByline(field: Field, from: number, cue: number, words: FrameWords) {
  for (let i = from; i < Math.min(cue, from + BYLINE); i++)
    if (field.tokens[i]?.kind === 'colon')
      return convening(field, i + 1, Math.min(cue, i + 1 + BEFORE), words)
  return null
}

function convening(field: Field, from: number, to: number, words: FrameWords) {
  const { and } = words.phrases
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind !== 'word' || isIn(token, LISTS.pluperfect)) return null
    const { folded } = token
    const { convenes } = words.speech
    const bare = folded.startsWith(and) && folded.length > 3 ? folded.slice(1) : folded
    const venue = convenes.get(folded) ?? convenes.get(bare)
    if (venue !== undefined || convenes.has(folded)) return { at: i, venue: venue ?? null }
  }
  return null
}

/** A word without its article. */
const plain = (folded: string, { phrases }: FrameWords): string =>
  folded.startsWith(phrases.article) && folded.length > 4 ? folded.slice(phrases.article.length) : folded

const MEDIA: ReadonlySet<LinkRole> = new Set(['agency', 'channel', 'newspaper', 'outlet'])

/**
 * What a gathering told of before gives a statement made there: by one who was there, or "during the ceremony". What
 * was said right behind it has its day alone. Where the words do not tell, it is left to who the speaker is. Nothing
 * where the statement was made elsewhere.
 */
export function madeAt(
  draft: Draft,
  gathering: Gathering,
  field: Field,
  words: FrameWords,
): Pick<Draft, 'at' | 'beside'> {
  if (!mayBeAt(draft)) return {}
  const { sentence } = field.tokens[draft.cue?.from ?? 0] ?? {}
  const from = field.sentences[sentence ?? -1]?.from ?? 0
  const goesOn = draft.speaker.how === 'implied' && (sentence ?? 0) > nextSentence(field, gathering.sentence)
  const behind = goesOn || isBehindIt(field, from, draft.content[0]?.from ?? from, words)
  const { venue, links, saidOn } = gathering
  const at = { venue: behind ? null : venue, links, saidOn }
  if (gathering.open && isSpeakerThere(draft)) return { at }
  if (isMadeAt(draft, gathering, field, words)) return { at }
  if (sentence === gathering.sentence && isWhereupon(field, draft, words)) return { at }
  return draft.speaker.how === 'named' ? { beside: { at, words: gathering.words } } : {}
}

/** Of whom a panel or several who spoke to a medium is told: people, not papers and states. */
const isSpeakerThere = ({ speaker, field }: Draft): boolean => {
  if (speaker.how !== 'named') return false
  const kind = field.mentions[speaker.mention]?.kind
  return kind === 'person' || kind === 'office' || kind === 'group' || kind === 'pronominal'
}

/** No other occasion of its own parts it from what was told before. */
const mayBeAt = ({ inside, background, apart, venue, links }: Draft): boolean =>
  inside < 0 && !background && !apart && (venue !== null || !links.some(({ role }) => MEDIA.has(role)))

/** "Held a feast yesterday, | where | the head welcomed": right before the verb. */
const isWhereupon = (field: Field, { cue }: Draft, { speech }: FrameWords): boolean =>
  speech.whereupon.has(field.tokens[(cue?.from ?? 0) - 1]?.folded ?? '')

/** A person who is known by now to be one of those named there, by given and family name. */
export function wasThere(
  present: Present,
  name: string,
  fold: (text: string) => string,
  words: FrameWords,
): boolean {
  const parts = fold(name).split(' ')
  const isNamed = (part: string | undefined) => present.words.has(plain(part ?? '', words))
  return parts.length > 1 && isNamed(parts[0]) && isNamed(parts.at(-1))
}

/** "Right after the meeting". */
function isBehindIt(field: Field, from: number, to: number, { speech }: FrameWords): boolean {
  for (let i = from + 1; i < to; i++)
    if (
      speech.meetings.has(field.tokens[i]?.folded ?? '') &&
      speech.notAtVenue.has(field.tokens[i - 1]?.folded ?? '')
    )
      return true
  return false
}

function isMadeAt(draft: Draft, gathering: Gathering, field: Field, words: FrameWords): boolean {
  const { speaker, cue, content } = draft
  const at = cue?.from ?? content[0]?.from ?? 0
  const sentence = field.tokens[at]?.sentence ?? 0
  if (speaker.how === 'implied' && speaker.by !== 'own')
    return sentence <= nextSentence(field, gathering.last)
  if (speaker.how === 'named' && isThere(draft, gathering, field, words)) return true
  if (areThere(draft, field, words)) return true
  return namesIt(field, sentence, content[0]?.from ?? at, gathering, words)
}

/** Somebody named there: the last word of his name, or the first and the last of his title alone. */
function isThere({ speaker }: Draft, gathering: Gathering, field: Field, words: FrameWords): boolean {
  if (speaker.how !== 'named') return false
  const mention = field.mentions[speaker.mention]
  if (mention === undefined || !PRESENT.has(mention.kind)) return false
  const isWordThere = (i: number) => gathering.words.has(plain(field.tokens[i]?.folded ?? '', words))
  const { from, to } = speaker.range
  return mention.name === null ? isWordThere(from) && isWordThere(to - 1) : isWordThere(mention.name.to - 1)
}

const PRESENT: ReadonlySet<string> = new Set(['person', 'office', 'body'])

/** "The participants recommended": whoever they are, they were there. */
const areThere = ({ speaker }: Draft, field: Field, { speech }: FrameWords): boolean =>
  speaker.how === 'named' && speech.attendees.has(field.tokens[speaker.range.from]?.folded ?? '')

/** "During the meeting", "right after the talks". */
const isAroundMeeting = (field: Field, i: number, { speech }: FrameWords): boolean =>
  speech.meetings.has(field.tokens[i]?.folded ?? '') &&
  speech.aroundMeeting.has(field.tokens[i - 1]?.folded ?? '')

/** "During the ceremony", "on this occasion": a word of the sentence before its content, known from there. */
function namesIt(
  field: Field,
  sentence: number,
  to: number,
  gathering: Gathering,
  words: FrameWords,
): boolean {
  for (let i = field.sentences[sentence]?.from ?? to; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    if (gathering.venue === null && words.speech.ceremonies.has(folded)) return true
    if (gathering.venue === 'meeting' && isAroundMeeting(field, i, words)) return true
    if (!isIn(field.tokens[i], LISTS.occasions) || !gathering.words.has(plain(folded, words))) continue
    if (folded.startsWith(words.phrases.article) || isOfIt(field, i + 1, to, gathering, words)) return true
  }
  return false
}

/** Words behind a bare occasion that tell whose it is. */
const WHOSE = 3

/** "During the ceremony | of the college's graduates": a word behind it is known from there, too. */
function isOfIt(field: Field, from: number, to: number, gathering: Gathering, words: FrameWords): boolean {
  for (let i = from; i < Math.min(to, from + WHOSE); i++) {
    const token = field.tokens[i]
    if (!isWord(token) || isIn(token, LISTS.prepositions)) return false
    if (gathering.words.has(plain(token.folded, words))) return true
  }
  return false
}
