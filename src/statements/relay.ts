import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { mediumOf } from './media.ts'
import {
  BACK,
  knownEnd,
  mediaGroupEnd,
  mediumBefore,
  mediumNamed,
  roleOf as roleOfMedium,
} from './media-names.ts'
import { bareEnd } from './noun-phrase.ts'
import { issuerOf } from './paper-issuers.ts'
import { named } from './speaker-mentions.ts'
import type { Subject } from './subject.ts'
import type { DraftLink, Frame, Range, SpeakerMention } from './types.ts'
import { isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** What a relay verb or "quoting X" changes: the speaker is the source, the subject a link. */
export interface Relay {
  readonly speaker: SpeakerMention | null
  readonly links: readonly DraftLink[]
  readonly cue: Range | null
}

const NONE: Relay = { speaker: null, links: [], cue: null }

/** The chain inside a frame's head: "X relayed from Y his saying", "said X, quoting Y", "through its spokesman Y". */
export function relayOf(field: Field, frame: Frame, subject: Subject, words: FrameWords): Relay {
  const { speech } = words
  const subjectRange = subject.speaker.how === 'named' ? subject.speaker.range : null
  // A subject before its verb may have its voice between: the front, through its spokesman Y, denied.
  const scanFrom =
    subjectRange === null ? frame.at + 1 : subject.fronted ? subjectRange.to : subjectRange.from
  for (let i = scanFrom; i < frame.opener; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const quoting = phraseAt(speech.quoting, field, i)
    const relayed = quoting?.to ?? (isRelayed(field, frame, i, words) ? i + 1 : null)
    if (frame.form.lemma.relay && speech.relayFromHim.has(token.folded))
      return fromHim(field, frame, i, words)
    const person = subject.speaker.how === 'named' ? field.mentions[subject.speaker.mention]?.kind : undefined
    if (quoting !== null && (person === 'person' || person === 'office')) return NONE
    if (relayed !== null) {
      const source = sourceAt(field, relayed, frame.opener, words)
      if (source === null) continue
      const said = saidCue(field, relayed, frame.opener, words)
      const carrier =
        subjectRange === null
          ? carrierBefore(field, frame, words)
          : carrierOf(field, { from: subjectRange.from, to: Math.min(subjectRange.to, i) }, words)
      return { speaker: source, links: carrier === null ? [] : [carrier], cue: said }
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
    if (issued !== null) {
      const voice = mentionFrom(field, issued.to)
      if (voice?.kind === 'person' && (subjectRange !== null || isPaperBefore(field, i, words)))
        return {
          speaker: null,
          links: [{ field, range: voice.name ?? voice, name: null, role: 'spokesperson' }],
          cue: null,
        }
    }
    const behalf = phraseAt(speech.onBehalf, field, i)
    if (behalf !== null && (subjectRange !== null || speech.through.has(token.folded))) {
      const limit = i < frame.at ? frame.at : frame.opener
      // "Through a spokesman" names the voice itself.
      const from = speech.through.has(token.folded) ? i + 1 : behalf.to
      const voice = voiceAt(field, from, limit, words)
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

/** "In the statement | which X read": what is given stands before its verb. */
function isPaperBefore(field: Field, i: number, { speech }: FrameWords): boolean {
  const at = isIn(field.tokens[i - 1], LISTS.relatives) ? i - 1 : i
  return phraseAt(speech.venues, field, at - 1) !== null
}

/** Who relays; of a paper the body that issued it: a statement of the ministry | relayed from Y. */
const carrierOf = (field: Field, range: Range, words: FrameWords): DraftLink =>
  (mentionFrom(field, range.from)?.kind === 'document' ? issuerOf(field, range, range.to, words) : null) ??
  linkOf(field, range, words)

/** "relayed | from Y", "reported | from Y his saying": a source follows. */
function isRelayed(field: Field, frame: Frame, i: number, words: FrameWords): boolean {
  const { speech } = words
  const { folded = '' } = field.tokens[i] ?? {}
  const { relay } = frame.form.lemma
  if (typeof relay === 'string' ? folded !== relay : !speech.relayFrom.has(folded)) return false
  if (relay) return true
  const source = mentionFrom(field, i + 1)
  return source !== null && speech.relaySaid.has(field.tokens[source.to]?.folded ?? '')
}

/** "relayed from him agency X his saying": who spoke before speaks, the verb's subject passes on. */
function fromHim(field: Field, frame: Frame, i: number, words: FrameWords): Relay {
  const { speech } = words
  const said = saidCue(field, i + 1, frame.opener, words)
  const end = said?.from ?? frame.opener
  const to = Math.min(
    mediumNamed(field, i + 1, end, words)?.range.to ??
      mentionFrom(field, i + 1)?.to ??
      knownEnd(field, i + 1, words) ??
      bareEnd(field, i + 1, end, words),
    end,
  )
  const gender =
    speech.ownEndings[1] !== undefined && field.tokens[i]?.folded.endsWith(speech.ownEndings[1]) ? 'f' : 'm'
  return {
    speaker: { how: 'implied', gender, number: null, by: 'verb' },
    links: to > i + 1 ? [linkOf(field, { from: i + 1, to }, words)] : [],
    cue: said,
  }
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

/** The source named at token `from`, up to the word of its saying. */
export function sourceAt(
  field: Field,
  from: number,
  limit: number,
  words: FrameWords,
): SpeakerMention | null {
  const mention = mentionFrom(field, from)
  const to = mention?.to ?? bareEnd(field, from, limit, words)
  const end = stopAtSaid(field, from, Math.min(Math.max(to, from), limit), words)
  if (end <= from) return null
  return named({ from, to: end }, mention, field)
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

/** A medium's noun or a known medium begins at token `i`, or whom a medium sent. */
export function isMediumAt(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { article } = words.phrases
  const noun = folded.startsWith(article) ? folded.slice(article.length) : folded
  const { media, correspondents } = words.speech
  if (media.has(folded) || media.has(noun) || correspondents.has(folded)) return true
  if (mediaGroupEnd(field, i, field.tokens.length, words) !== null) return true
  return words.agencies.named(folded)?.unsure === false || (knownEnd(field, i, words) ?? i) > i + 1
}

/** A hop by its words; a medium called by its noun alone ("the agency") is the one of that noun named before. */
export function linkOf(field: Field, range: Range, words: FrameWords): DraftLink {
  const first = field.tokens[range.from]?.kind === 'quote' ? range.from + 1 : range.from
  const head = field.tokens[first]?.folded ?? ''
  const sender = words.speech.correspondents.has(head)
    ? mediumOf(field, range.from + 1, range.to, words)
    : null
  if (sender !== null) return sender
  const { article } = words.phrases
  const noun = head.startsWith(article) ? head.slice(article.length) : head
  const kind = words.speech.media.get(noun)
  if (kind !== undefined && noun !== head && range.to === range.from + 1) {
    const before = mediumBefore(field, range.from, noun, words)
    if (before !== null) return before
  }
  const known = kind === undefined ? knownEnd(field, first, words) : null
  const role = kind ?? (known === null ? roleOf(field, range) : roleOfMedium(field, first, known, 0, words))
  return { field, range, name: null, role }
}

/** "And relayed from Y that": the medium of that gender named last passes it on, where the verb stands without one. */
function carrierBefore(field: Field, { at, form }: Frame, words: FrameWords): DraftLink | null {
  if (!form.lemma.relay || form.tense !== 'perfect' || form.number !== 's') return null
  for (let k = at - 1; k >= 0 && k > at - BACK; k--) {
    const token = field.tokens[k]
    if (!isWord(token)) continue
    const noun = mediumNamed(field, k, at, words)
    if (noun !== null) return isFeminine(token.folded, words) === (form.gender === 'f') ? noun : null
    const end = knownEnd(field, k, words)
    if (end === null || end > at || words.agencies.named(token.folded)?.unsure) continue
    const role = roleOfMedium(field, k, end, 0, words)
    if (role !== 'platform') return { field, range: { from: k, to: end }, name: null, role }
  }
  return null
}

const isFeminine = (folded: string, { phrases }: FrameWords): boolean =>
  folded.endsWith(phrases.feminineEnding)

function roleOf(field: Field, range: Range): LinkRole {
  const kind = mentionFrom(field, range.from)?.kind
  if (kind === 'person' || kind === 'office') return 'person'
  if (kind === 'group' || kind === 'anonymous') return 'group'
  return kind === 'document' ? 'document' : 'body'
}
