import type { Field, Mention } from '../../analysis/types.ts'
import { elementAt } from '../../core/elements.ts'
import { named } from '../speaker-mentions.ts'
import type { Draft, NamedSpeaker, Range } from '../types.ts'
import type { FrameWords } from '../words.ts'
import { isInterview } from './paper.ts'

/** Words that name somebody, and the field they stand in. */
export interface Guest {
  readonly field: Field
  readonly words: NamedSpeaker
}

/** Where a body's lead stands, and the lines of it that tell of the interview. */
export interface Lead {
  readonly body: Field
  readonly headline: Field | null
  readonly intro: Range
  readonly told: readonly Range[]
  /** The label of the first answer. */
  readonly label: Range | null
  /** The byline's words, folded: who asked. */
  readonly author: readonly string[]
}

/** Somebody whom headline and lead name, and what speaks for his being the guest. */
interface Candidate {
  readonly names: Set<string>
  best: Guest
  score: number
  count: number
  /** Headline's colon, speech, or the line that tells of the interview names him. */
  strong: boolean
}

/** Mentions beyond which one more tells nothing. */
const MOST_MENTIONS = 3
/** What each place says for a person: the headline's colon, the headline, the line that tells of the interview, speech. */
const WEIGHT = { colon: 4, headline: 1, told: 2, speech: 2 } as const
/** Tokens of a dateline with its reporter. */
const LONGEST_DATELINE = 10
/** Below this the lead does not tell. */
const LEAST = 3

/**
 * Whose answers an interview holds: whom headline and lead name most, who speaks there, whom the line that tells of the
 * interview names; never who asks. Where no person is named so, the office that speaks there; null without any.
 * @param said the statements of headline and lead
 */
export function guestOf(lead: Lead, said: readonly Draft[], words: FrameWords): Guest | null {
  const candidates: Candidate[] = []
  if (lead.headline !== null) weigh(lead.headline, whole(lead.headline), candidates, lead, words)
  weigh(lead.body, lead.intro, candidates, lead, words)
  const speakers = said.filter(
    (draft) => draft.inside < 0 && !draft.background && draft.speaker.how === 'named',
  )
  for (const draft of speakers) weighSpeaker(draft, candidates, words)
  const best = candidates.reduce<Candidate | null>(
    (one, other) => (one === null || other.score > one.score ? other : one),
    null,
  )
  if (best?.strong && best.score >= LEAST && lengthOf(best.best) > 1) return best.best
  return (
    speakers.map(officeOf).find((guest) => guest !== null) ?? labelled(lead, candidates) ?? alone(candidates)
  )
}

const whole = (field: Field): Range => ({ from: 0, to: field.tokens.length })

function weigh(
  field: Field,
  { from, to }: Range,
  candidates: Candidate[],
  lead: Lead,
  words: FrameWords,
): void {
  for (const mention of field.mentions) {
    if (mention.from < from || mention.to > to || mention.kind !== 'person') continue
    if (asks(field, mention, lead, words)) continue
    const guest = guestAt(field, mention)
    const candidate = candidateOf(nameWords(field, mention, words), guest, candidates)
    if (candidate.count++ < MOST_MENTIONS) candidate.score++
    if (field === lead.headline) candidate.score += WEIGHT.headline
    else if (lead.told.some((line) => mention.from >= line.from && mention.to <= line.to)) {
      candidate.score += WEIGHT.told
      candidate.strong = true
    }
    if (length(mention) > lengthOf(candidate.best)) candidate.best = guest
  }
}

function weighSpeaker(
  { speaker, field, rule }: Draft,
  candidates: readonly Candidate[],
  words: FrameWords,
): void {
  if (speaker.how !== 'named') return
  const mention = field.mentions[speaker.mention]
  const name = mention?.kind === 'person' ? nameWords(field, mention, words) : []
  const last = name.at(-1) ?? field.tokens[speaker.range.to - 1]?.folded ?? ''
  const candidate = candidates.find(({ names }) => names.has(last))
  if (candidate === undefined) return
  candidate.strong = true
  candidate.score += rule === 'headline-colon' ? WEIGHT.colon : WEIGHT.speech
}

/** The byline names him, or he stands behind "interview:" or before the colon of a dateline. */
function asks(field: Field, mention: Mention, { author }: Lead, words: FrameWords): boolean {
  const { tokens } = field
  const names = nameWords(field, mention, words)
  if (names.length > 1 && names.every((name) => author.includes(name))) return true
  const before = tokens[mention.from - 1]?.kind
  if (before !== 'colon' && before !== 'dash') return false
  const sentence = field.sentences[tokens[mention.from]?.sentence ?? 0]
  if (before === 'dash' && tokens[mention.to]?.kind === 'colon' && mention.from < LONGEST_DATELINE)
    return true
  for (let i = mention.from - 2; i >= Math.max(sentence?.from ?? 0, mention.from - 5); i--)
    if (isInterview(tokens[i]?.folded ?? '', words)) return true
  return false
}

/** The person so named: one whose name shares the last word, and no other given name; or a word of theirs. */
function candidateOf(names: readonly string[], guest: Guest, candidates: Candidate[]): Candidate {
  const last = names.at(-1) ?? ''
  const known = candidates.find(
    ({ names: known }) =>
      known.has(last) && (names.length === 1 || known.size === 1 || known.has(names[0] ?? '')),
  )
  if (known !== undefined) {
    for (const name of names) known.names.add(name)
    return known
  }
  const made = { names: new Set(names), best: guest, score: 0, count: 0, strong: false }
  candidates.push(made)
  return made
}

/** A name's words but those that stand between its parts (ibn, abu). */
function nameWords(field: Field, mention: Mention, words: FrameWords): string[] {
  const { from, to } = mention.name ?? mention
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const { kind, folded } = field.tokens[i] ?? {}
    if (kind === 'word' && folded !== undefined && !words.speech.boundary.has(folded)) out.push(folded)
  }
  return out
}

const length = ({ name, from, to }: Mention): number => (name === null ? to - from : name.to - name.from)
const lengthOf = ({ field, words }: Guest): number => {
  const mention = field.mentions[words.mention]
  return mention === undefined ? 0 : length(mention)
}

/** A speaker whom an office or a bare word of the headline names. */
function officeOf({ speaker, field, rule }: Draft): Guest | null {
  if (speaker.how !== 'named') return null
  const kind = field.mentions[speaker.mention]?.kind
  return kind === 'office' || (kind === undefined && rule === 'headline-colon' && isShort(speaker.range))
    ? { field, words: speaker }
    : null
}

const isShort = ({ from, to }: Range): boolean => to - from <= 2

/** Whom the label before the first answer names: by a mention, or by a part of somebody's name. */
function labelled({ body, label }: Lead, candidates: readonly Candidate[]): Guest | null {
  if (label === null) return null
  const mention = elementAt(body.mentions, body.mentionAt[label.from] ?? -1)
  if (mention?.kind === 'person' || mention?.kind === 'office') return guestAt(body, mention)
  const last = body.tokens[label.to - 1]?.folded ?? ''
  return candidates.find(({ names }) => names.has(last))?.best ?? null
}

/** The only person whom headline and lead name more than once. */
function alone(candidates: readonly Candidate[]): Guest | null {
  const [one, other] = candidates.filter(({ count, best }) => count > 1 && lengthOf(best) > 1)
  return one !== undefined && other === undefined ? one.best : null
}

const guestAt = (field: Field, mention: Mention): Guest => ({
  field,
  words: named({ from: mention.from, to: mention.to }, mention, field),
})
