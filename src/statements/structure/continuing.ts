import type { Field, Sentence } from '../../analysis/types.ts'
import { denies } from '../acts.ts'
import type { Draft, Range, SpeakerMention } from '../types.ts'
import { quotationAt, trimEnd } from '../walk.ts'
import type { FrameWords } from '../words.ts'

/** Words of a quotation that is a paragraph: fewer are a name or a heading. */
const LEAST_WORDS = 5
/** The same where it has no stop. */
const LONG = 12

/**
 * A paragraph that is wholly one quotation, without a cue, behind a paragraph that a statement ends: its speaker goes
 * on. Behind his quotation it is a further part of it, behind his reported words a statement of its own.
 * @param before all statements so far; a further part of a quotation is added to the last of them, in place
 */
export function continuing(
  field: Field,
  sentence: Sentence,
  before: Draft[],
  words: FrameWords,
): readonly Draft[] {
  const part = wholeQuotation(field, sentence)
  if (part === null) return []
  const at = before.findLastIndex(({ inside }) => inside < 0)
  const last = before[at]
  if (last === undefined || !endsParagraph(last, field, sentence)) return []
  if (last.kind === 'direct') {
    before[at] = { ...last, content: [...last.content, part] }
    return []
  }
  const draft: Draft = {
    ...last,
    cue: null,
    lemma: '',
    content: [part],
    speaker: sameSpeaker(last),
    links: [],
    kind: 'direct',
    act: denies(field, part, words) ? 'deny' : 'inform',
    venue: null,
    saidOn: null,
    turn: false,
    apart: false,
    again: false,
    shared: false,
    evidence: 0.7,
    rule: 'quotation-goes-on',
  }
  return [draft]
}

/** The words of a paragraph between its one pair of marks. */
function wholeQuotation(field: Field, sentence: Sentence): Range | null {
  if (field.tokens[sentence.from - 1]?.kind !== 'break') return null
  const quotation = quotationAt(field, sentence.from)
  if (quotation === null || !quotation.closed || quotation.words < LEAST_WORDS) return null
  let stop = field.tokens[quotation.close - 1]?.kind === 'stop'
  for (let i = quotation.close + 1; field.tokens[i] !== undefined; i++) {
    const kind = field.tokens[i]?.kind ?? ''
    if (kind === 'break') break
    if (!ENDS.has(kind)) return null
    if (kind === 'stop') stop = true
  }
  // A heading in marks has no stop.
  if (!stop && quotation.words < LONG) return null
  const from = sentence.from + 1
  return { from, to: trimEnd(field, from, quotation.close) }
}

const ENDS: ReadonlySet<string> = new Set(['stop', 'break', 'quote', 'close-bracket'])

/** Nothing but signs stands between the statement and the paragraph's end. */
function endsParagraph(last: Draft, field: Field, sentence: Sentence): boolean {
  const to = last.content.at(-1)?.to ?? -1
  if (last.field !== field || last.background || to < 0) return false
  if (to > sentence.from) return false
  for (let i = to; i < sentence.from; i++) if (!ENDS.has(field.tokens[i]?.kind ?? '')) return false
  return true
}

function sameSpeaker({ speaker, field }: Draft): SpeakerMention {
  if (speaker.how !== 'named') return speaker
  const by = { field, words: speaker }
  return { how: 'elsewhere', by, range: null, why: 'goes on in a quotation of its own' }
}
