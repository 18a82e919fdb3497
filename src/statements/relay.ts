import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import type { Frame } from './frames.ts'
import { agencyEnd, bareEnd } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import type { DraftLink, Range, SpeakerMention } from './types.ts'
import { isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** What a relay verb or "quoting X" changes: the speaker is the source, the subject a link. */
export interface Relay {
  readonly speaker: SpeakerMention | null
  readonly links: readonly DraftLink[]
  readonly cue: Range | null
}

const NONE: Relay = { speaker: null, links: [], cue: null }

/** "Sources of «X»": the sources speak, the medium passes on. */
export function sourceAndMedium(
  field: Field,
  speaker: SpeakerMention,
  words: FrameWords,
): { speaker: SpeakerMention; links: readonly DraftLink[] } {
  const kind = speaker.how === 'named' ? field.mentions[speaker.mention]?.kind : undefined
  if (speaker.how !== 'named' || kind !== 'anonymous') return { speaker, links: [] }
  for (let i = speaker.range.from + 1; i < speaker.range.to; i++) {
    const mark = field.tokens[i]?.kind
    if (mark !== 'quote' && mark !== 'open-bracket') continue
    let close = i + 1
    while (close < speaker.range.to && isWord(field.tokens[close])) close++
    if (close === i + 1 || words.isDemonym(field.tokens[i + 1]?.folded ?? '')) break
    return {
      speaker: { ...speaker, range: { from: speaker.range.from, to: i } },
      links: [{ field, range: { from: i + 1, to: close }, name: null, role: 'newspaper' }],
    }
  }
  return { speaker, links: [] }
}

/** The chain inside a frame's head: "X relayed from Y his saying", "said X, quoting Y", "through its spokesman Y". */
export function relayOf(field: Field, frame: Frame, subject: Subject, words: FrameWords): Relay {
  const { speech } = words
  const subjectRange = subject.speaker.how === 'named' ? subject.speaker.range : null
  const scanFrom = subjectRange !== null && !subject.fronted ? subjectRange.from : frame.at + 1
  for (let i = scanFrom; i < frame.opener; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const quoting = phraseAt(speech.quoting, field, i)
    const from = quoting?.to ?? (frame.form.lemma.relay && speech.relayFrom.has(token.folded) ? i + 1 : null)
    const person = subject.speaker.how === 'named' ? field.mentions[subject.speaker.mention]?.kind : undefined
    if (quoting !== null && (person === 'person' || person === 'office')) return NONE
    if (from !== null) {
      const source = sourceAt(field, from, frame.opener, words)
      if (source === null) continue
      const said = saidCue(field, from, frame.opener, words)
      const carrier =
        subjectRange === null
          ? []
          : [linkOf(field, { from: subjectRange.from, to: Math.min(subjectRange.to, i) }, words)]
      return { speaker: source, links: carrier, cue: said }
    }
    // An outlet has learned from sources: they speak, it passes on.
    if (frame.form.lemma.outletOnly && words.phrases.partitive.has(token.folded) && subjectRange !== null) {
      const source = sourceAt(field, i + 1, frame.opener, words)
      if (source !== null)
        return {
          speaker: source,
          links: [{ field, range: subjectRange, name: null, role: 'newspaper' }],
          cue: null,
        }
    }
    const issued = phraseAt(speech.issued, field, i)
    if (issued !== null && subjectRange !== null) {
      const voice = mentionFrom(field, issued.to)
      if (voice?.kind === 'person')
        return {
          speaker: null,
          links: [{ field, range: voice.name ?? voice, name: null, role: 'spokesperson' }],
          cue: null,
        }
    }
    const behalf = phraseAt(speech.onBehalf, field, i)
    if (behalf !== null && subjectRange !== null) {
      const voice = voiceAt(field, behalf.to, frame.opener, words)
      if (voice !== null)
        return {
          speaker: null,
          links: [{ field, range: voice, name: null, role: 'spokesperson' }],
          cue: null,
        }
    }
  }
  return NONE
}

/** The person through whom a body speaks: the name, where one stands within a few words. */
function voiceAt(field: Field, from: number, limit: number, words: FrameWords): Range | null {
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    const mention = mentionFrom(field, i)
    if (mention?.name) return mention.name
    if (mention?.kind === 'person') return mention
  }
  const source = sourceAt(field, from, limit, words)
  return source?.how === 'named' ? source.range : null
}

function sourceAt(field: Field, from: number, limit: number, words: FrameWords): SpeakerMention | null {
  const mention = mentionFrom(field, from)
  const to = mention?.to ?? bareEnd(field, from, limit, words)
  const end = stopAtSaid(field, from, Math.min(Math.max(to, from), limit), words)
  if (end <= from) return null
  return {
    how: 'named',
    range: { from, to: end },
    mention: mention === null ? -1 : (field.mentionAt[from] ?? -1),
    gender: mention?.gender ?? null,
    bare: null,
  }
}

const stopAtSaid = (field: Field, from: number, to: number, words: FrameWords): number => {
  for (let i = from; i < to; i++) if (words.speech.relaySaid.has(field.tokens[i]?.folded ?? '')) return i
  return to
}

function saidCue(field: Field, from: number, to: number, words: FrameWords): Range | null {
  for (let i = from; i < to; i++)
    if (words.speech.relaySaid.has(field.tokens[i]?.folded ?? '')) return { from: i, to: i + 1 }
  return null
}

function linkOf(field: Field, range: Range, words: FrameWords): DraftLink {
  const head = field.tokens[range.from]?.folded ?? ''
  const kind = words.speech.media.get(head)
  const role: LinkRole =
    kind ?? (agencyEnd(field, range.from, words) === null ? roleOf(field, range) : 'agency')
  return { field, range, name: null, role }
}

function roleOf(field: Field, range: Range): LinkRole {
  const kind = mentionFrom(field, range.from)?.kind
  if (kind === 'person' || kind === 'office') return 'person'
  if (kind === 'group' || kind === 'anonymous') return 'group'
  return kind === 'document' ? 'document' : 'body'
}
