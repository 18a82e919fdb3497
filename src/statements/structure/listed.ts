import type { Field, Sentence } from '../../analysis/types.ts'
import { denies } from '../acts.ts'
import { formsAt } from '../cues.ts'
import type { Dates } from '../head.ts'
import { colonHeadline, startsFirstPerson } from '../headline.ts'
import { readSentence } from '../sentence.ts'
import { named } from '../speaker-mentions.ts'
import { type Draft, PLAIN, type Range, type SpeakerMention } from '../types.ts'
import { isThat, isWord, phraseAt } from '../walk.ts'
import type { FrameWords } from '../words.ts'
import { reportedInside, withoutMarks } from './answers.ts'
import type { Below } from './below.ts'

/**
 * The statements of a line that ends in a colon and of what stands below it: each item of a list is a statement of the
 * speaker before the colon. Null where that line tells of no speaker; `inside` counts from the first of them.
 */
export function toldBelow(field: Field, below: Below, dates: Dates, words: FrameWords): Draft[] | null {
  const { joined, items } = below
  const drafts = readSentence(field, joined, dates, words, false)
  const line = below.from
  const governs = (draft: Draft) =>
    draft.inside < 0 && (draft.content[0]?.from ?? 0) >= line && tellsInWords(draft, line, joined, words)
  const at = drafts.findIndex(governs)
  if (items.length === 0) {
    const first = firstWordFrom(field, line)
    const hasOwn = drafts.some(({ cue }) => cue !== null && cue.from >= first && cue.from <= first + 1)
    const lead = drafts[at]
    return lead === undefined || hasOwn || isByline(field, lead, joined, words) ? null : drafts
  }
  const governing = below.colon ? drafts[at] : undefined
  const lead =
    governing?.speaker.how === 'named'
      ? governing
      : (highlighted(field, { from: joined.from, to: line }, words) ??
        governing ??
        labelled(field, below, words))
  if (lead === null) return null
  const out = drafts.filter(({ inside, content }) => inside < 0 && (content[0]?.from ?? line) < line)
  items.forEach((item, k) => {
    const own = ownOf(field, item, dates, words)
    if (beginsItself(field, item, own)) {
      const base = out.length
      for (const draft of own) out.push(draft.inside < 0 ? draft : { ...draft, inside: draft.inside + base })
      return
    }
    const place = out.length
    out.push(itemDraft(field, lead, item, k === 0, words))
    for (const draft of own) if (reportedInside(draft)) out.push({ ...draft, inside: place })
  })
  return out
}

/** «Wrote X:»: the line names who wrote the story, and no occasion. */
function isByline(field: Field, { cue, links, venue }: Draft, joined: Sentence, words: FrameWords): boolean {
  const writes = formsAt(field, cue?.from ?? joined.from, words).some(({ lemma }) => lemma.class === 'tweet')
  return writes && links.length === 0 && venue === null
}

/** Verbs whose colon brings what somebody said: others lead lists of causes, results, decisions. */
const TELLING: ReadonlySet<string> = new Set([
  'say',
  'add',
  'clarify',
  'announce',
  'assert',
  'point-out',
  'tweet',
  'answer',
  'comment',
  'inform',
  'demand',
  'call-for',
  'urge',
  'warn',
  'condemn',
])

/** A verb of telling in the line, and its subject there, too: a story tells of nameless people, and in the present. */
function tellsInWords(
  { cue, speaker, field }: Draft,
  line: number,
  joined: Sentence,
  words: FrameWords,
): boolean {
  if (cue === null || cue.from >= line) return false
  const form = formsAt(field, cue.from, words).find(({ lemma }) => TELLING.has(lemma.class))
  if (form === undefined || form.tense === 'imperfect') return false
  if (speaker.how === 'named') return SPEAKS.has(field.mentions[speaker.mention]?.kind ?? 'place')
  if (form.tense !== 'participle') return form.lemma.continues
  return field.mentions.some(
    ({ from, to, kind }) => from >= joined.from && to <= cue.from && SPEAKS.has(kind),
  )
}

function firstWordFrom(field: Field, from: number): number {
  let i = from
  while (field.tokens[i] !== undefined && !isWord(field.tokens[i])) i++
  return i
}

/** What an item's own words report. */
function ownOf(field: Field, { from, to }: Range, dates: Dates, words: FrameWords): Draft[] {
  const out: Draft[] = []
  for (let k = field.tokens[from]?.sentence ?? 0; (field.sentences[k]?.from ?? to) < to; k++) {
    const sentence = field.sentences[k] as Sentence
    const base = out.length
    const inItem = { ...sentence, from: Math.max(from, sentence.from) }
    for (const draft of readSentence(field, inItem, dates, words, false))
      out.push(draft.inside < 0 ? draft : { ...draft, inside: draft.inside + base })
  }
  return out
}

/** Words before the verb of an item that has a cue of its own. */
const BEFORE = 2

/** «- And the minister said: …»: an item that reports by itself. */
function beginsItself(field: Field, { from }: Range, own: readonly Draft[]): boolean {
  const first = firstWordFrom(field, from)
  return own.some(
    ({ cue, rule }) =>
      cue !== null && cue.from >= first && cue.from < first + BEFORE && /\+(that|colon|quote)$/.test(rule),
  )
}

function itemDraft(field: Field, lead: Draft, item: Range, isFirst: boolean, words: FrameWords): Draft {
  const that = isThat(field.tokens[item.from])
  const content = [that ? { from: item.from + 1, to: item.to } : withoutMarks(field, item)]
  const act = denies(field, item, words) ? 'deny' : lead.act
  const kind = that ? 'indirect' : 'direct'
  if (isFirst) return { ...lead, content, act, kind }
  const cue = null
  return {
    ...lead,
    cue,
    lemma: '',
    content,
    act,
    kind,
    speaker: sameSpeaker(lead),
    rule: 'list-item',
  }
}

function sameSpeaker({ speaker, field }: Draft): SpeakerMention {
  if (speaker.how !== 'named') return speaker
  const by = { field, words: speaker }
  return { how: 'elsewhere', by, range: null, why: 'an item of a list of what one speaker said' }
}

/** «President X during the visit:» above what he says in the first person; a list about somebody has his name above it, too. */
function labelled(field: Field, { colon, joined, items, from }: Below, words: FrameWords): Draft | null {
  if (!colon || !items.some((item) => startsFirstPerson(field, item, words))) return null
  const draft = colonHeadline(field, field, joined, null, words)
  if (draft === null || draft.speaker.how !== 'named' || (draft.content[0]?.from ?? 0) < from - 2) return null
  const mention = field.mentions[draft.speaker.mention]
  return mention?.kind === 'person' && mention.name !== null ? { ...draft, rule: 'list-lead' } : null
}

/** Words between "the most important" and whose words they are. */
const REACH = 8

/** «The main points of the president's speech:»: the speaker of a list whose line has no cue; null for other lists. */
function highlighted(field: Field, { from, to }: Range, words: FrameWords): Draft | null {
  const { highlights, highlighted: told } = words.structure
  let at = from
  while (at < to && !highlights.has(field.tokens[at]?.folded ?? '')) at++
  let venue: string | null = null
  let said = -1
  for (let i = at + 1; i < Math.min(to, at + REACH); i++) {
    const place = phraseAt(words.speech.venues, field, i)
    if (place !== null || told.has(field.tokens[i]?.folded ?? '')) {
      said = i
      venue = place?.value ?? null
      break
    }
  }
  if (said < 0) return null
  const mention = field.mentions.find((one) => one.from > said && one.from <= said + REACH && one.to <= to)
  if (mention === undefined || !SPEAKS.has(mention.kind)) return null
  return {
    field,
    cue: { from: said, to: said + 1 },
    lemma: '',
    content: [],
    speaker: named({ from: mention.from, to: mention.to }, mention, field),
    links: [],
    kind: 'direct',
    act: 'inform',
    venue: venue as Draft['venue'],
    saidOn: null,
    ...PLAIN,
    evidence: 0.75,
    rule: 'list-lead',
  }
}

const SPEAKS: ReadonlySet<string> = new Set(['person', 'office', 'body', 'anonymous', 'group'])
