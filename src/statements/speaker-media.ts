import type { Field } from '../analysis/types.ts'
import { linkAt } from './media.ts'
import { knownEnd, mediumNamed, roleOf } from './media-names.ts'
import { linkOf } from './relay.ts'
import type { DraftLink, Frame, NamedSpeaker, SpeakerMention } from './types.ts'
import { isWord } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a medium's name beyond the phrase that took its beginning in. */
const REST = 6

/** A speaker without the words that tell of a medium, and that medium. */
interface Split {
  readonly speaker: SpeakerMention
  readonly links: readonly DraftLink[]
}

/** "The official X | to the correspondent of Y that": the medium told stands in the speaker's words, behind him. */
function toldReporter(field: Field, speaker: NamedSpeaker, words: FrameWords): Split | null {
  const { phrases, speech } = words
  const { from, to } = speaker.range
  for (let i = from + 1; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    // "X | to The-Gulf": a name that lost its marks keeps its article whole; no person's name goes on so.
    const unmarked = folded.startsWith(phrases.to + phrases.article)
      ? linkAt(field, i, to + REST, words)
      : null
    if (unmarked !== null) return { speaker: { ...speaker, range: { from, to: i } }, links: [unmarked] }
    if (!folded.startsWith(phrases.to) || !speech.correspondents.has(folded.slice(phrases.to.length)))
      continue
    const link = linkAt(field, i, to + REST, words)
    return link && { speaker: { ...speaker, range: { from, to: i } }, links: [link] }
  }
  return null
}

/** "Sources of «X»": the sources speak, the medium passes on. */
export function sourceAndMedium(field: Field, speaker: SpeakerMention, words: FrameWords): Split {
  if (speaker.how !== 'named') return { speaker, links: [] }
  const reporter = toldReporter(field, speaker, words)
  if (reporter !== null) return reporter
  const kind = field.mentions[speaker.mention]?.kind
  if (kind !== 'anonymous') return { speaker, links: [] }
  // The correspondent of a medium bears its name: what he reports himself, nobody passes on.
  if (words.speech.correspondents.has(field.tokens[speaker.range.from]?.folded ?? ''))
    return { speaker, links: [] }
  for (let i = speaker.range.from + 1; i < speaker.range.to; i++) {
    const mark = field.tokens[i]?.kind
    const glued = field.tokens[i]?.folded.startsWith(words.phrases.to) ?? false
    const told = glued ? linkAt(field, i, speaker.range.to + REST, words) : null
    if (told !== null && told.role !== 'outlet')
      return { speaker: { ...speaker, range: { from: speaker.range.from, to: i } }, links: [told] }
    const known = i === speaker.range.from + 1 ? ownMedium(field, i, speaker.range.to, words) : null
    if (known !== null) return { speaker, links: [known] }
    if (mark !== 'quote' && mark !== 'open-bracket') continue
    if (!opensMedium(field, i, words)) break
    let close = i + 1
    while (close < speaker.range.to && isWord(field.tokens[close])) close++
    if (close === i + 1 || words.isDemonym(field.tokens[i + 1]?.folded ?? '')) break
    const end = knownEnd(field, i + 1, words)
    const role = end === null ? 'newspaper' : roleOf(field, i + 1, end, 0, words)
    // Sources that nothing else describes are called by the medium's name.
    const bare = i === speaker.range.from + 1
    return {
      speaker: { ...speaker, range: { from: speaker.range.from, to: bare ? closeBehind(field, close) : i } },
      links: [{ field, range: { from: i + 1, to: close }, name: null, role }],
    }
  }
  return { speaker, links: [] }
}

/** Behind the mark that closes a medium's name. */
const closeBehind = (field: Field, close: number): number => {
  const { kind } = field.tokens[close] ?? {}
  return kind === 'quote' || kind === 'close-bracket' ? close + 1 : close
}

/** The marks at `i` hold a medium: right behind the sources' noun, a medium's noun or "to" (not a spokesman of «X»). */
function opensMedium(field: Field, i: number, { speech, names, phrases }: FrameWords): boolean {
  const { folded = '' } = field.tokens[i - 1] ?? {}
  return folded === phrases.to || speech.media.has(folded) || names.bodies.get(folded)?.anonymous === true
}

/** "The minister informed | channel X | that": the medium told stands in the verb's noun phrases, behind who speaks. */
export function informedMedium(
  field: Field,
  frame: Frame,
  speaker: SpeakerMention,
  words: FrameWords,
): Split | null {
  if (frame.form.lemma.class !== 'inform' || speaker.how !== 'named') return null
  const { from, to } = speaker.range
  for (let i = from + 1; i < to; i++) {
    if (!words.speech.media.has(field.tokens[i]?.folded ?? '')) continue
    const link = mediumNamed(field, i, frame.opener, words)
    return link && { speaker: { ...speaker, range: { from, to: i } }, links: [link] }
  }
  return null
}

/** "Hespress sources", "sources of the paper X": the medium right behind them, without marks. */
function ownMedium(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const { folded = '' } = field.tokens[i] ?? {}
  if (words.speech.media.has(folded) && !folded.startsWith(words.phrases.to)) {
    const range = { from: i, to: limit }
    return limit > i + 1 ? linkOf(field, range, words) : null
  }
  const end = knownEnd(field, i, words)
  const sure = end === i + 1 ? words.agencies.named(folded)?.unsure === false : end !== null
  return sure && end !== null && end <= limit ? linkOf(field, { from: i, to: end }, words) : null
}
