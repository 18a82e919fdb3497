import type { Field, Token } from '../analysis/types.ts'
import type { Venue } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Range } from './types.ts'
import { isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A venue as words name it. */
export interface FoundVenue {
  readonly venue: Venue
  /** It is known from before ("in his statement"). */
  readonly again: boolean
  /** It yields to a venue that is named behind it: a remark | in an interview. */
  readonly weak: boolean
  /** Several speak there: a panel; or words of several, each for himself ("in remarks to X"). */
  readonly open: 'panel' | 'several' | null
}

/** A venue named at token `i` as the place of speech, not as its topic or as what it followed. */
export function venueAt(field: Field, i: number, words: FrameWords): FoundVenue | null {
  const hit = phraseAt(words.speech.venues, field, i)
  if (hit === null) return null
  const venue = hit.value as Venue
  const before = field.tokens[i - 1]
  if (isWord(before) && venue !== 'social-media' && words.speech.notAtVenue.has(before.folded)) return null
  const again = isDefiniteAgain(field, i, words)
  // "One who took part in the study", "on the speech": of what is known a report is no venue, a speech only behind "in".
  const known = isDefinite(field, i, words)
  if (known && (venue === 'report' || (venue === 'speech' && !isAt(field, i, words)))) return null
  const { folded } = field.tokens[i] as Token
  if (words.speech.onlyAtVenue.has(folded) && (!isAt(field, i, words) || isAnothers(field, i))) return null
  const bare = folded.startsWith(words.phrases.article) ? folded.slice(words.phrases.article.length) : folded
  const panel = venue === 'meeting' && words.speech.panels.has(bare)
  const open = panel ? 'panel' : words.speech.severally.has(bare) ? 'several' : null
  return { venue, again, weak: venue === 'letter' || words.speech.weakVenues.has(folded), open }
}

/** Words of a relative clause before the venue of its own verb. */
const RELATIVE = 6

/** "Those who took part | in the conference": the venue is that of a relative clause. */
function isAnothers(field: Field, i: number): boolean {
  for (let k = i - 2; k > i - 2 - RELATIVE && isWord(field.tokens[k]); k--)
    if (isIn(field.tokens[k], LISTS.relatives)) return true
  return false
}

/** What a remark, a contribution or a letter is made in: on social media, in an interview, at a conference. */
const HELD_IN: { readonly [weak in Venue]?: ReadonlySet<Venue> } = {
  statement: new Set(['social-media', 'interview', 'press-conference', 'speech', 'meeting']),
  interview: new Set(['meeting', 'press-conference', 'speech']),
  letter: new Set(['social-media']),
}

/** The first venue named, unless it is one that is made within the next: "in a remark | in an interview with X". */
export function preferred(
  first: FoundVenue | null,
  next: FoundVenue | null,
  field: Field,
  i: number,
  words: FrameWords,
): FoundVenue | null {
  if (first === null || next === null) return first ?? next
  const held = first.weak && HELD_IN[first.venue]?.has(next.venue) === true
  return held && (next.venue === 'social-media' || isAt(field, i, words)) ? next : first
}

/** "In | the speech", "in | this | speech". */
const isAt = (field: Field, i: number, words: FrameWords): boolean =>
  isIn(
    field.tokens[words.phrases.demonstratives.has(field.tokens[i - 1]?.folded ?? '') ? i - 2 : i - 1],
    LISTS.atVenue,
  )

const isDefinite = (field: Field, i: number, { phrases }: FrameWords): boolean =>
  (field.tokens[i]?.folded ?? '').startsWith(phrases.article)

/** Under the article or with a pronoun: the venue is known from before. */
function isDefiniteAgain(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  return (
    isDefinite(field, i, words) ||
    words.speech.ownEndings.some((ending) => folded.endsWith(ending) && folded.length > ending.length + 3)
  )
}

/** A paper that speaks ("the statement", "a study by") is its own venue. */
export function documentVenue(field: Field, speaker: Range, words: FrameWords): FoundVenue | null {
  if (mentionFrom(field, speaker.from)?.kind !== 'document') return null
  for (let i = speaker.from; i < Math.min(speaker.to, speaker.from + 2); i++) {
    const hit = phraseAt(words.speech.venues, field, i)
    if (hit !== null) return { venue: hit.value as Venue, again: false, weak: false, open: null }
  }
  return null
}
