import type { Field } from '../../analysis/types.ts'
import { denies } from '../acts.ts'
import { type Draft, type DraftLink, PLAIN, type Range, type SpeakerMention } from '../types.ts'
import { quotationAt, trimEnd, wordCount } from '../walk.ts'
import type { FrameWords } from '../words.ts'

/** An answer as a statement: all of its words, the speaker's own, without a cue. */
export function answerDraft(
  field: Field,
  { from, to }: Range,
  speaker: SpeakerMention,
  links: readonly DraftLink[],
  evidence: number,
  words: FrameWords,
): Draft | null {
  const content = withoutMarks(field, { from, to: trimEnd(field, from, to) })
  if (wordCount(field, content.from, content.to) === 0) return null
  return {
    field,
    cue: null,
    lemma: '',
    content: [content],
    speaker,
    links,
    kind: 'direct',
    act: denies(field, content, words) ? 'deny' : 'inform',
    venue: 'interview',
    saidOn: null,
    ...PLAIN,
    evidence,
    rule: 'interview-answer',
  }
}

/** Quotation marks around the whole are not part of it. */
export function withoutMarks(field: Field, { from, to }: Range): Range {
  const quotation = quotationAt(field, from)
  return quotation?.closed && quotation.close === to - 1 ? { from: from + 1, to: to - 1 } : { from, to }
}

/** What an answer itself reports: others, named, in a clause or quotation. The rest is the speaker's own voice. */
export const reportedInside = (draft: Draft): boolean =>
  draft.inside < 0 &&
  draft.speaker.how === 'named' &&
  draft.speaker.mention >= 0 &&
  draft.field.mentions[draft.speaker.mention]?.kind !== 'place' &&
  /\+(that|quote)$/.test(draft.rule)
