import type { Field, Mention } from '../analysis/types.ts'
import type { Venue } from '../contract/statement.ts'
import type { Adjunct } from './according-parts.ts'
import { issuerOf } from './paper-issuers.ts'
import { linkOf } from './relay.ts'
import type { DraftLink, NamedSpeaker, Range, SpeakerMention } from './types.ts'
import { phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a cue that tells who told it: according to | what announced. */
const TELLING = 2

/**
 * Who, by the words of an attribution beside a clause with a speaker of its own, passed on what that speaker said:
 * X stressed that, as | the presidency | announced; according to a statement of the ministry, X said (annotation
 * guide, "via": those who passed it on, each as named).
 */
export function passers(
  field: Field,
  { source, cue, to, medium }: Adjunct,
  speaker: SpeakerMention,
  words: FrameWords,
): DraftLink[] {
  if (medium || source.how !== 'named' || speaker.how === 'elsewhere') return []
  const mention = field.mentions[source.mention]
  if (mention === undefined) return []
  if (mention.kind === 'document') {
    const tells = phraseAt(words.speech.venues, field, source.range.from) !== null
    const link = tells ? issuerOf(field, source.range, to, words) : null
    // An office of the body that spoke ("a statement of its bureau") passes nothing on.
    return link === null || (link.role === 'body' && saidBy(field, speaker) === 'body')
      ? []
      : [{ ...link, passed: true }]
  }
  if (!passesOn(field, mention, source, cue, speaker, words)) return []
  const link: DraftLink = { ...linkOf(field, source.range, words), passed: true }
  return [source.bare === null ? link : { ...link, name: source.bare }]
}

const saidBy = (field: Field, speaker: SpeakerMention): Mention['kind'] | undefined =>
  speaker.how === 'named' ? field.mentions[speaker.mention]?.kind : undefined

/** A body that "announced" it passes on what a person said, unnamed sources do; a body's own words are its own. */
function passesOn(
  field: Field,
  mention: Mention,
  source: NamedSpeaker,
  cue: Range,
  speaker: SpeakerMention,
  { phrases }: FrameWords,
): boolean {
  const said = saidBy(field, speaker)
  const isPerson = said === 'person' || said === 'office'
  // "The source": who spoke before.
  if (mention.kind === 'anonymous')
    return isPerson && field.tokens[mention.from]?.folded.startsWith(phrases.article) === false
  if (mention.kind !== 'body' || cue.to < cue.from + TELLING) return false
  return isPerson || (speaker.how === 'implied' && speaker.gender === 'm' && source.gender === 'f')
}

const PAPERS: ReadonlySet<string> = new Set<Venue>(['statement', 'letter', 'social-media'])

/** The venue that a paper is for who speaks in it: according to a statement, a letter; a report by others is none. */
export function paperVenue(field: Field, { source }: Adjunct, words: FrameWords): Venue | null {
  if (source.how !== 'named' || field.mentions[source.mention]?.kind !== 'document') return null
  const venue = phraseAt(words.speech.venues, field, source.range.from)?.value
  return venue !== undefined && PAPERS.has(venue) ? (venue as Venue) : null
}
