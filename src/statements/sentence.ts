import type { Field, Sentence } from '../analysis/types.ts'
import type { Act } from '../contract/statement.ts'
import type { DateExpression } from '../dates/types.ts'
import { type Adjunct, adjunctsOf } from './according.ts'
import { breakOf, contentOf, kindOf } from './content.ts'
import { cuesOf } from './cues.ts'
import { type Frame, frameOf } from './frames.ts'
import { leadIn, occasionOf } from './head.ts'
import { relayOf, sourceAndMedium } from './relay.ts'
import { type Subject, subjectOf } from './subject.ts'
import type { Draft, DraftLink, Range } from './types.ts'
import { isWord, phraseAt, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

interface Found {
  readonly frame: Frame
  readonly subject: Subject
  readonly breakAt: number | null
}

/** The statements of one sentence, in the order of their cues. */
export function readSentence(
  field: Field,
  sentence: Sentence,
  dates: readonly DateExpression[],
  words: FrameWords,
  headline: boolean,
): Draft[] {
  const found = framesOf(field, sentence, words, headline)
  const adjuncts = adjunctsOf(field, sentence, words)
  const ends = found.flatMap(({ breakAt }) => (breakAt === null ? [] : [breakAt]))
  const drafts: Draft[] = []
  const background = phraseAt(words.speech.background, field, openerEnd(field, sentence))
  const frames: Found[] = []
  for (const one of found) {
    const draft = draftOf(field, sentence, one, ends, adjuncts, dates, words, headline, background !== null, drafts)
    if (draft === null) continue
    frames.push(one)
    drafts.push(draft)
  }
  joinSecondParts(field, drafts, frames, words)
  drafts.push(...adjunctDrafts(field, sentence, adjuncts, drafts, dates, words))
  return drafts.sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0))
}

function framesOf(field: Field, sentence: Sentence, words: FrameWords, headline: boolean): Found[] {
  const out: Found[] = []
  for (const { at, forms } of cuesOf(field, sentence, words)) {
    if (out.some(({ frame }) => frame.at < at && at < frame.content)) continue
    const frame = frameOf(field, sentence, at, forms, words, headline)
    if (frame === null || phraseAt(words.phrases.noComment, field, at) !== null) continue
    if (impersonal(field, sentence, frame, words)) continue
    const subject = subjectOf(field, sentence, frame, words)
    if (!allowed(field, sentence, frame, subject, words, headline)) continue
    out.push({ frame, subject, breakAt: breakOf(field, frame, words) })
  }
  return out
}

/** "It is mentioned that", "it is expected that": nobody is named for it. */
function impersonal(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): boolean {
  if (frame.form.tense !== 'imperfect' || frame.content - frame.at > 3) return false
  return words.speech.impersonal.has(field.tokens[frame.at]?.folded ?? '') && frame.at <= openerEnd(field, sentence) + 1
}

/** Frames that only look like reports: a nested nominal, an imperfect without a subject, a first person in a quotation. */
function allowed(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  subject: Subject,
  words: FrameWords,
  headline: boolean,
): boolean {
  const quotation = field.quotations[field.tokens[frame.at]?.quotation ?? -1]
  const inQuotation = quotation?.closed === true && quotation.words >= 4
  const clause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
  const { tense, lemma } = frame.form
  const mention = subject.speaker.how === 'named' && subject.speaker.mention >= 0
  if (words.phrases.notSpeakers.has(field.tokens[frame.at + 1]?.folded ?? '')) return false
  if (!closeEnough(field, frame, subject, words)) return false
  if (lemma.outletOnly) return clause
  // "It stood in the statement that": only with the paper right behind.
  if (lemma.class === 'stated') return clause && words.statedIn.has(field.tokens[frame.at + 1]?.folded ?? '')
  // Homographs and duals that are adjectives elsewhere need a known subject, or their clause at once.
  if ((lemma.initial && tense === 'perfect') || frame.form.number === 'd')
    if (!mention && frame.opener - frame.at > 2) return false
  if (frame.kind === 'object' && subject.speaker.how === 'implied' && tense !== 'participle' && frame.form.proclitic === '' && !headline) {
    const before = field.tokens[frame.at - 1]
    if (isWord(before) && frame.at > sentence.from && !words.speech.relatives.has(before.folded) && !words.phrases.connectors.has(before.folded)) return false
  }
  if (inQuotation) return clause && mention && (tense === 'perfect' || tense === 'imperfect')
  const marked = field.tokens[frame.at + 1]?.kind
  if (lemma.outletOnly && marked !== 'quote' && marked !== 'open-bracket') return false
  if (tense === 'imperfect' && subject.speaker.how === 'implied' && frame.form.proclitic === '' && !headline) {
    const before = field.tokens[frame.at - 1]
    if (isWord(before) && !words.phrases.perfective.has(before.folded)) return false
  }
  if (tense === 'participle' && frame.form.gender === 'f' && frame.form.number === 's' && !clause) {
    const before = field.tokens[frame.at - 1]
    return before === undefined || before.kind !== 'word' || frame.at === sentence.from
  }
  return true
}

/** Words that may stand between a frame's head and its complement before the two no longer belong together. */
const LOOSE = 2
/** The same where somebody addressed, accused or described stands between them. */
const ADDRESSED = 12

/**
 * Nominal complements stand at their verb or its subject, and so does the clause of an imperfect: what lies between
 * is only adjuncts, interposed phrases and a subject.
 */
function closeEnough(field: Field, frame: Frame, subject: Subject, words: FrameWords): boolean {
  const strict = frame.kind === 'preposition' || frame.kind === 'object' || (frame.kind === 'that' && frame.form.tense === 'imperfect')
  if (!strict || subject.fronted) return true
  const from = subject.speaker.how === 'named' ? subject.speaker.range.to : frame.at + 1
  let loose = 0
  let interposed = false
  for (let i = from; i < frame.opener; i++) {
    const token = field.tokens[i]
    if (token === undefined) break
    if (token.kind === 'comma' || token.kind === 'dash' || token.kind === 'open-bracket') interposed = true
    if (!isWord(token)) continue
    if (words.isAdjunct(field, i) || words.isBoundary(token.folded)) interposed = true
    if (!interposed) loose++
  }
  // The addressed and the accused stand between verb and content: called on the parties to stop.
  const { object, act } = frame.form.lemma
  const room = object !== null || act === 'demand' || act === 'warn' ? ADDRESSED : LOOSE
  const bare = subject.speaker.how === 'named' && subject.speaker.mention < 0
  if (bare && frame.form.tense === 'imperfect' && subject.speaker.how === 'named' && subject.speaker.range.to - subject.speaker.range.from > 2) return false
  return loose <= room
}

/** The first token after "and", "but", a turn phrase at the sentence's start. */
function openerEnd(field: Field, sentence: Sentence): number {
  let i = sentence.from
  while (i < sentence.to && !isWord(field.tokens[i])) i++
  return i
}

function draftOf(
  field: Field,
  sentence: Sentence,
  found: Found,
  ends: readonly number[],
  adjuncts: readonly Adjunct[],
  dates: readonly DateExpression[],
  words: FrameWords,
  headline: boolean,
  background: boolean,
  before: readonly Draft[],
): Draft | null {
  const { frame, subject } = found
  const own = ends.filter((end) => end > frame.at)
  let content = contentOf(field, sentence, frame, own, adjuncts, words)
  if (frame.kind === 'object' || frame.kind === 'preposition') content = nominalContent(field, frame, content, words)
  if (content.length === 0 || content.every(({ from, to }) => wordCount(field, from, to) === 0)) return null
  const outer = before.findLastIndex((draft) => draft.content.some(({ from, to }) => from <= frame.at && frame.at < to))
  const nominal = frame.kind === 'object' || frame.kind === 'preposition'
  if (outer >= 0 && (nominal || subject.speaker.how !== 'named') && !headline) return null
  const relay = relayOf(field, frame, subject, words)
  const split = sourceAndMedium(field, relay.speaker ?? subject.speaker, words)
  const floor = before.at(-1)?.content.at(-1)?.to ?? sentence.from
  const head: Range = { from: frame.at + 1, to: frame.opener }
  const speakerRange = subject.speaker.how === 'named' ? subject.speaker.range : null
  const lead = outer >= 0 ? [] : [leadIn(field, sentence, frame.at, floor)]
  const occasion = occasionOf(field, [head, ...lead], dates, words, speakerRange)
  const links: DraftLink[] = [...split.links, ...relay.links, ...occasion.links]
  for (const adjunct of adjuncts)
    if (adjunct.medium && adjunct.place === 'front' && adjunct.source.how === 'named' && before.length === 0)
      links.push({ field, range: adjunct.source.range, name: adjunct.source.bare, role: 'outlet' })
    else if (adjunct.medium && adjunct.place === 'behind' && adjunct.source.how === 'named' && adjunct.at >= (content.at(-1)?.to ?? 0) && adjunct.at <= (content.at(-1)?.to ?? 0) + 2)
      links.push({ field, range: adjunct.source.range, name: adjunct.source.bare, role: 'outlet' })
  return {
    field,
    cue: relay.cue ?? { from: frame.at, to: frame.at + 1 },
    lemma: frame.form.lemma.lemma,
    content,
    speaker: split.speaker,
    links,
    kind: kindOf(field, frame, content),
    act: actOf(field, frame, content, words),
    venue: occasion.venue,
    saidOn: occasion.saidOn,
    background: background || subject.background,
    inside: outer,
    turn: turnAt(field, sentence, words),
    evidence: evidenceOf(frame, subject),
    rule: `${subject.rule}+${frame.kind}`,
  }
}

/** Nominal contents end at the clause's first comma when a new verb follows it; else with the clause. */
function nominalContent(field: Field, frame: Frame, content: readonly Range[], words: FrameWords): Range[] {
  const first = content[0]
  if (first === undefined) return []
  const { object } = frame.form.lemma
  if (object === 'addressee' || object === 'accused') {
    for (let i = first.from + 1; i < first.to; i++) {
      if (words.gluedPreposition(field, i) === words.phrases.by) return [{ from: i, to: first.to }]
      const token = field.tokens[i]
      if (isWord(token) && words.speech.that.has(token.folded)) return [{ from: i + 1, to: first.to }]
    }
  }
  return [...content]
}

function actOf(field: Field, frame: Frame, content: readonly Range[], words: FrameWords): Act {
  const { lemma } = frame.form
  const first = content[0]
  if (first === undefined) return lemma.act
  if (frame.kind !== 'that' && frame.kind !== 'colon' && frame.kind !== 'quote') {
    const word = field.tokens[first.from]?.folded ?? ''
    const nominal = words.speech.nominalActs.get(word)
    if (nominal !== undefined && (lemma.class === 'feel' || (frame.kind === 'object' && lemma.act === 'inform'))) return nominal
    return lemma.act
  }
  const act = frame.kind === 'that' ? lemma.thatAct : lemma.act
  return act === 'inform' && denies(field, first, words) ? 'deny' : act
}

/** How far into a content its denial may stand. */
const DENIAL_REACH = 12

/** A content that denies what others say: "no basis for", "we do not discuss", "not … but". */
export function denies(field: Field, content: Range, words: FrameWords): boolean {
  let negated = false
  for (let i = content.from; i < content.to; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const near = i < content.from + DENIAL_REACH
    if (near && phraseAt(words.speech.denials, field, i) !== null) return true
    if (i < content.from + 3 && words.speech.negators.has(token.folded)) {
      if (words.isFirstPersonVerb(field.tokens[i + 1]?.folded ?? '')) return true
      negated = true
    }
    if (negated && words.phrases.adversatives.has(token.folded)) return true
  }
  return false
}

const turnAt = (field: Field, sentence: Sentence, words: FrameWords): boolean =>
  phraseAt(words.speech.turn, field, openerEnd(field, sentence)) !== null

function evidenceOf(frame: Frame, subject: Subject): number {
  const clause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
  const base = clause ? 0.95 : frame.kind === 'bare' ? 0.5 : frame.kind === 'preposition' ? 0.85 : 0.7
  const tense = frame.form.tense === 'imperfect' ? 0.85 : 1
  return base * tense * (subject.fronted ? 0.95 : 1)
}

/** In "clarified that A, urging B, and that C" the first verb's content has the parts A and C. */
function joinSecondParts(field: Field, drafts: Draft[], frames: readonly Found[], words: FrameWords): void {
  for (let k = 1; k < drafts.length; k++) {
    const draft = drafts[k]
    const kind = frames[k]?.frame.kind
    if (!draft || kind === 'that' || kind === 'colon' || kind === 'quote') continue
    const range = draft.content.at(-1)
    if (!range) continue
    const at = coordinated(field, range, words)
    // Text that breaks off behind "and that" gives no second part.
    if (at === null || wordCount(field, range.from, at) === 0 || wordCount(field, at + 1, range.to) === 0) continue
    const owner = frames.findLastIndex((one, j) => j < k && one.frame.kind === 'that')
    const main = drafts[owner]
    if (!main) continue
    drafts[k] = { ...draft, content: [{ from: range.from, to: trimEnd(field, range.from, at) }] }
    drafts[owner] = { ...main, content: [...main.content, { from: at + 1, to: range.to }] }
  }
}

function coordinated(field: Field, range: Range, words: FrameWords): number | null {
  for (let i = range.from + 1; i < range.to; i++) {
    const token = field.tokens[i]
    if (isWord(token) && words.speech.andThat.has(token.folded) && field.tokens[i - 1]?.kind === 'comma') return i
  }
  return null
}

/** Statements that have no verb of their own: the clause that "according to X" qualifies. */
function adjunctDrafts(
  field: Field,
  sentence: Sentence,
  adjuncts: readonly Adjunct[],
  drafts: readonly Draft[],
  dates: readonly DateExpression[],
  words: FrameWords,
): Draft[] {
  const out: Draft[] = []
  for (const adjunct of adjuncts) {
    const content = adjunctContent(field, sentence, adjunct, adjuncts)
    const first = content[0]
    if (first === undefined || wordCount(field, first.from, first.to) < 3) continue
    const near = (draft: Draft) => draft.content.some((part) => part.from < (content.at(-1)?.to ?? 0) && part.to > first.from)
    if (drafts.some(near) || adjunct.own) continue
    const ranges = adjunct.source.how === 'named' ? [{ from: adjunct.cue.to, to: adjunct.to }] : []
    const occasion = occasionOf(field, ranges, dates, words, adjunct.source.how === 'named' ? adjunct.source.range : null)
    out.push({
      field,
      cue: adjunct.cue,
      lemma: adjunct.lemma,
      content,
      speaker: adjunct.source,
      links: occasion.links,
      kind: kindOf(field, null, content),
      act: 'inform',
      venue: occasion.venue,
      saidOn: occasion.saidOn,
      background: false,
      inside: -1,
      turn: turnAt(field, sentence, words),
      evidence: 0.8,
      rule: `according-${adjunct.place}`,
    })
  }
  return out
}

function adjunctContent(field: Field, sentence: Sentence, adjunct: Adjunct, adjuncts: readonly Adjunct[]): Range[] {
  const begin = openerEnd(field, sentence)
  const end = trimEnd(field, begin, sentence.to)
  if (adjunct.place === 'behind') {
    const previous = adjuncts.findLast((other) => other.at < adjunct.at)
    const from = previous !== undefined && previous.place !== 'front' ? previous.to + 1 : begin
    const to = trimEnd(field, from, adjunct.at)
    return to > from ? [{ from, to }] : []
  }
  let after = adjunct.to
  while (after < sentence.to && !isWord(field.tokens[after]) && field.tokens[after]?.kind !== 'quote') after++
  const next = adjuncts.find((other) => other.at > adjunct.at && other.place === 'behind')
  const to = next ? trimEnd(field, after, next.at) : end
  const behind: Range[] = to > after ? [{ from: after, to }] : []
  if (adjunct.place === 'front') return behind
  const front = trimEnd(field, begin, adjunct.at)
  return front > begin ? [{ from: begin, to: front }, ...behind] : behind
}
