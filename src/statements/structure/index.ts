import type { Field, Sentence } from '../../analysis/types.ts'
import type { Draft, SpeakerMention } from '../types.ts'
import type { FrameWords } from '../words.ts'
import { answerDraft, reportedInside } from './answers.ts'
import { guestOf } from './guest.ts'
import { type Interview, interviewOf, type Stretch } from './interview.ts'
import { paperOf } from './paper.ts'
import type { Layout } from './turns.ts'

/** Reads a body whose layout says who speaks. */
export interface LaidOut {
  /**
   * What a sentence gives: the answers that begin in it, then what is left of its own statements.
   * @param own the statements that its words alone show; not asked for where a question stands
   * @param before all statements so far
   */
  readonly read: (sentence: Sentence, own: () => readonly Draft[], before: readonly Draft[]) => Draft[]
  /** The headline's statements when the body has been read: what it quotes was said in the interview. */
  readonly headline: (draft: Draft) => Draft
}

/** How sure it is that the stretch between two questions is the guest's answer. */
const EVIDENCE: { readonly [layout in Layout]: number } = {
  'both-marked': 0.95,
  labels: 0.92,
  'one-mark': 0.85,
  'questions-marked': 0.9,
  'answers-marked': 0.88,
  plain: 0.8,
}

/** The reading of a body that is an interview; null for running text. */
export function laidOut(
  body: Field,
  headline: Field | null,
  author: readonly string[],
  words: FrameWords,
): LaidOut | null {
  const beside = [...(headline?.tokens.map(({ folded }) => folded) ?? []), ...author]
  const quotes = headline?.tokens.some(({ kind }) => kind === 'colon') === true
  const interview = interviewOf(body, beside, quotes, words)
  return interview === null ? null : interviewReader(body, headline, author, interview, words)
}

function interviewReader(
  body: Field,
  headline: Field | null,
  author: readonly string[],
  interview: Interview,
  words: FrameWords,
): LaidOut {
  const { intro, label, told, stretches, layout } = interview
  const lead = { body, headline, intro, label, told, author }
  const paper = paperOf(body, told, words)
  let speaker: SpeakerMention | null | undefined
  let next = 0
  let answer = -1
  const speakerOf = (before: readonly Draft[]): SpeakerMention | null => {
    const speaks = before.some(quotesHeadline)
    if (!interview.announced && !speaks) return null
    const by = guestOf(lead, before, words)
    const why =
      by === null ? 'an interview whose lead does not tell the guest' : 'whom the interview was held with'
    return { how: 'elsewhere', by, range: null, why }
  }
  const read: LaidOut['read'] = (sentence, own, before) => {
    if (sentence.to <= intro.to) return [...own()]
    if (speaker === undefined) speaker = speakerOf(before)
    if (speaker === null) return [...own()]
    const out: Draft[] = []
    let inside: Stretch | undefined = stretches[next - 1]
    while ((stretches[next]?.from ?? sentence.to) < sentence.to) {
      inside = stretches[next++]
      if (inside?.kind !== 'answer') continue
      const links = paper.length > 0 ? paper : (before.find(quotesHeadline)?.links ?? [])
      const draft = answerDraft(body, inside, speaker, links, EVIDENCE[layout], words)
      if (draft === null) continue
      answer = before.length + out.length
      out.push(draft)
    }
    if (inside === undefined || inside.to <= sentence.from) return [...out, ...own()]
    if (inside.kind === 'ask') return out
    for (const draft of own()) if (reportedInside(draft)) out.push({ ...draft, inside: answer })
    return out
  }
  return { read, headline: (draft) => ofHeadline(draft, speaker ?? null) }
}

const quotesHeadline = ({ rule }: Draft): boolean => rule === 'headline-colon'

/** An office before a headline's colon is the guest's. */
function ofHeadline(draft: Draft, guest: SpeakerMention | null): Draft {
  if (!quotesHeadline(draft) || guest?.how !== 'elsewhere' || guest.by === null) return draft
  const venue = draft.venue ?? 'interview'
  const { speaker, field } = draft
  const office = speaker.how === 'named' && field.mentions[speaker.mention]?.kind === 'office'
  if (!office || guest.by.field === field) return { ...draft, venue }
  return { ...draft, venue, speaker: { ...guest, range: speaker.range } }
}
