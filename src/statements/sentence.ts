import type { Field, Sentence } from '../analysis/types.ts'
import type { Venue } from '../contract/statement.ts'
import { adjunctsOf } from './according.ts'
import type { Adjunct } from './according-parts.ts'
import { actOf } from './acts.ts'
import { adjunctDrafts, answersAt, turnAt } from './adjunct-statements.ts'
import { breakOf, callerVerb, contentOf, kindOf } from './content.ts'
import { cuesOf } from './cues.ts'
import { allowed, evidenceOf, firstWord, impersonal } from './evidence.ts'
import { frameOf } from './frames.ts'
import { mainVerbAt } from './fronted.ts'
import { type Dates, dayIn, isApart, isKnownBefore, occasionOf } from './head.ts'
import { isNobodys } from './headline-subject.ts'
import { tellsOfOthers } from './joined-verbs.ts'
import { headEnd, isRelative, leadsIn, openingOf, tailOf } from './leads.ts'
import { nominalEnd } from './nominal-end.ts'
import { isDefiniteDeed } from './object-place.ts'
import { addressedEnd } from './objects.ts'
import { paperVenue, passers } from './passers.ts'
import { wholePredicate } from './predicates.ts'
import { linkOf, relayOf } from './relay.ts'
import { informedMedium, sourceAndMedium } from './speaker-media.ts'
import { spokenOn } from './speech-goes-on.ts'
import { type Subject, subjectOf } from './subject.ts'
import { mediumWithin, toldLinks } from './told.ts'
import { toldIn } from './told-in.ts'
import type { Draft, DraftLink, Frame, Range, SpeakerMention } from './types.ts'
import { isWord, phraseAt, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'
import { aroundCue, frontPart } from './words-before.ts'

interface Found {
  readonly frame: Frame
  readonly subject: Subject
  readonly breakAt: number | null
  /** Where the sentence's main clause begins, behind the clause this frame stands in. */
  readonly mainAt: number | null
  /** The verb before a participle that brings its words: and went on | saying. */
  readonly callAt: number | null
}

/** The statements of one sentence, in the order of their cues. */
export function readSentence(
  field: Field,
  sentence: Sentence,
  dates: Dates,
  words: FrameWords,
  headline: boolean,
): Draft[] {
  const adjuncts = adjunctsOf(field, sentence, words)
  const found = framesOf(field, sentence, adjuncts, words, headline)
  if (found.length === 0 && adjuncts.length === 0) return []
  const ends = found.flatMap(({ breakAt, mainAt, callAt }) =>
    [callAt, breakAt, mainAt].filter((end) => end !== null),
  )
  const drafts: Draft[] = []
  const background = phraseAt(words.speech.background, field, firstWord(field, sentence))
  const frames: Found[] = []
  for (const one of found) {
    const draft = draftOf(
      field,
      sentence,
      one,
      ends,
      adjuncts,
      dates,
      words,
      headline,
      background !== null,
      drafts,
    )
    if (draft === null) continue
    frames.push(one)
    drafts.push(draft)
  }
  joinSecondParts(field, drafts, frames, words)
  drafts.push(...adjunctDrafts(field, sentence, adjuncts, drafts, ends, dates, words))
  return drafts.sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0))
}

/** "I think that" at the head of somebody's own words is no statement of its own. */
const opensVoice = (frame: Frame, at: number): boolean =>
  frame.kind === 'quote' && !frame.quoted && at === frame.content

/** "It tries - as the author sees it - | to repeat": the verb of an attribution between two dashes has no content of its own. */
const isWithinDashes = (field: Field, at: number, adjuncts: readonly Adjunct[]): boolean =>
  adjuncts.some(
    (one) => one.place === 'middle' && one.at < at && at < one.to && field.tokens[one.to]?.kind === 'dash',
  )

function framesOf(
  field: Field,
  sentence: Sentence,
  adjuncts: readonly Adjunct[],
  words: FrameWords,
  headline: boolean,
): Found[] {
  const out: Found[] = []
  for (const { at, forms } of cuesOf(field, sentence, words)) {
    if (out.some(({ frame }) => frame.at < at && (at < frame.content || opensVoice(frame, at)))) continue
    if (isWithinDashes(field, at, adjuncts)) continue
    const own = frameOf(field, sentence, at, forms, words, headline)
    const around = out.length > 0 ? null : aroundCue(field, sentence, at, own, forms, words)
    const frame = around ?? own
    if (frame === null || phraseAt(words.phrases.noComment, field, at) !== null) continue
    if (impersonal(field, sentence, frame, words)) continue
    if (headline && isNobodys(field, sentence, frame, words)) continue
    const subject = subjectOf(field, sentence, frame, words, headline)
    if (!allowed(field, sentence, frame, subject, words, headline)) continue
    if (tellsOfOthers(field, frame, subject, out, words)) continue
    out.push({
      frame: wholePredicate(field, frame, subject, words),
      subject,
      breakAt: breakOf(field, frame, subject, words),
      mainAt: mainVerbAt(field, sentence, frame, subject, words),
      callAt: frame.form.tense === 'participle' ? callerVerb(field, frame.at, words) : null,
    })
  }
  return out
}

function draftOf(
  field: Field,
  sentence: Sentence,
  found: Found,
  ends: readonly number[],
  adjuncts: readonly Adjunct[],
  dates: Dates,
  words: FrameWords,
  headline: boolean,
  background: boolean,
  before: readonly Draft[],
): Draft | null {
  const { frame, subject } = found
  const own = ends.filter((end) => end > frame.at)
  let content = contentOf(field, sentence, frame, own, adjuncts, words)
  if (frame.kind === 'object' || frame.kind === 'preposition')
    content = nominalContent(field, frame, content, words)
  else if (!headline) content = [...spokenOn(field, sentence, frame, content, words)]
  const front = before.length === 0 ? frontPart(field, sentence, frame) : null
  if (front !== null) content = [front, ...content]
  if (content.length === 0 || content.every(({ from, to }) => wordCount(field, from, to) === 0)) return null
  const outer = before.findLastIndex((draft) =>
    draft.content.some(({ from, to }) => from <= frame.at && frame.at < to),
  )
  const nominal = frame.kind === 'object' || frame.kind === 'preposition'
  const told = nominal || subject.speaker.how !== 'named' || isOpinion(field, found)
  if (outer >= 0 && told && !headline) return null
  const relay = relayOf(field, frame, subject, words)
  const speaker = relay.speaker ?? subject.speaker
  const split = informedMedium(field, frame, speaker, words) ?? sourceAndMedium(field, speaker, words)
  const floor = before.at(-1)?.content.at(-1)?.to ?? sentence.from
  const head: Range = { from: frame.at + 1, to: headEnd(field, frame, words) }
  const speakerRange = subject.speaker.how === 'named' ? subject.speaker.range : null
  // Between two statements of one sentence a participle's lead tells of the first one's matter.
  const inRelative =
    speakerRange !== null && speakerRange.from > frame.at && isRelative(field, frame.at - 1, words)
  const within = outer >= 0 || inRelative || (frame.form.tense === 'participle' && before.length > 0)
  const lead = within ? [] : leadsIn(field, sentence, frame.at, floor, words)
  const tail = outer >= 0 ? [] : tailOf(field, sentence, content.at(-1)?.to ?? sentence.to, words)
  const inVenue = toldIn(field, sentence, frame.at, words)
  const hangs = frame.form.tense === 'participle' && before.length === 0
  const around = [
    head,
    ...(inVenue === null ? lead : [inVenue.range]),
    ...(hangs ? [openingOf(sentence, frame.at)] : []),
    ...tail,
  ]
  const occasion = occasionOf(field, around, dates, words, speakerRange)
  const links: DraftLink[] = [...split.links, ...relay.links, ...occasion.links]
  const end = Math.max(...[...content, ...tail].map(({ to }) => to))
  links.push(...adjunctLinks(field, frame, content, end, adjuncts, before.length === 0, split.speaker, words))
  return {
    field,
    cue: relay.cue ?? { from: frame.at, to: frame.at + 1 },
    lemma: lemmaOf(field, relay.cue, words) ?? frame.form.lemma.lemma,
    content,
    speaker: split.speaker,
    links,
    kind: kindOf(field, frame, content),
    act: actOf(field, frame, content, words),
    venue:
      inVenue?.venue ??
      occasion.venue ??
      venueOf(field, frame.at, words) ??
      venueBehind(field, content, adjuncts, words),
    saidOn: occasion.saidOn ?? dayBehind(field, sentence, content, end, adjuncts, dates, words),
    background: background || subject.background,
    inside: headline && isNominal(before[outer]) ? -1 : outer,
    turn: turnAt(field, sentence, words),
    known: frame.form.lemma.continues || isKnownBefore(field, split.speaker, words),
    apart: isApart(field, [head, ...lead], words),
    again: occasion.again && inVenue === null,
    shared: occasion.shared,
    evidence: evidenceOf(frame, subject),
    rule: `${subject.rule}+${frame.kind}`,
    ...(frame.form.lemma.continues ? { adds: true as const } : {}),
    ...(occasion.open === null ? {} : { open: occasion.open }),
    ...(answersAt(field, sentence, words) ? { answers: true as const } : {}),
  }
}

/** "X calls for talks and Y says that": what a headline reports behind a nominal content is beside it, not told by X. */
const isNominal = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.rule.endsWith('+preposition') || draft.rule.endsWith('+object'))

/**
 * What somebody thinks or feels, or what shows: told by the one who speaks, it is no statement of its own. A person
 * named behind the verb more likely begins a clause that does not belong to him.
 */
function isOpinion(field: Field, { frame: { form }, subject: { speaker, rule } }: Found): boolean {
  const { lemma, tense } = form
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  if (rule.startsWith('V-S') && mention?.name) return false
  // "These results point to": no one speaks.
  const isThing = speaker.how === 'named' && (mention === undefined || mention.kind === 'document')
  if (tense === 'imperfect' && isThing && lemma.class !== 'say') return true
  return (
    lemma.class === 'show' || (tense === 'imperfect' && (lemma.class === 'opine' || lemma.class === 'feel'))
  )
}

/** "Tweeted | X, saying": the verb tells where. */
const venueOf = (field: Field, at: number, { speech }: FrameWords): Draft['venue'] =>
  (phraseAt(speech.venues, field, at)?.value as Venue | undefined) ?? null

/** The media and voices that "according to" names beside a clause that has a speaker of its own. */
function adjunctLinks(
  field: Field,
  frame: Frame,
  content: readonly Range[],
  end: number,
  adjuncts: readonly Adjunct[],
  isFirst: boolean,
  speaker: SpeakerMention,
  words: FrameWords,
): DraftLink[] {
  const out: DraftLink[] = []
  for (const adjunct of adjuncts) {
    const { source, medium, place, at, to } = adjunct
    const right = isRight(adjunct, content) || isBehind(adjunct, end)
    if (right && (source.how !== 'named' || medium)) out.push(...toldLinks(field, adjunct, words))
    if (source.how !== 'named') continue
    // "According to a study X will grow, | as Y expects": the study is not that of the second clause.
    const leads = place === 'front' && isFirst && Math.min(frame.at, subjectFrom(speaker, frame)) <= to + 2
    if (right || leads) out.push(...passers(field, adjunct, speaker, words))
    const front = medium && place === 'front' && isFirst
    const behind = medium && right
    const within =
      at > frame.at &&
      to <= frame.opener &&
      speaker.how === 'named' &&
      source.range.from !== speaker.range.from
    if (!front && !behind && !within) continue
    if (field.mentions[source.mention]?.kind === 'document') {
      // A paper passes nothing on; the medium whose paper it is does.
      const carrier = mediumWithin(field, source.range, words)
      if (carrier !== null) out.push(carrier)
      continue
    }
    const link = linkOf(field, source.range, words)
    out.push(source.bare === null ? link : { ...link, name: source.bare })
  }
  return out
}

const subjectFrom = (speaker: SpeakerMention, frame: Frame): number =>
  speaker.how === 'named' ? speaker.range.from : frame.at

/** Right behind what was said: the paper that it was said in, by "according to". */
const isRight = (adjunct: Adjunct, content: readonly Range[]): boolean =>
  isBehind(adjunct, content.at(-1)?.to ?? 0)

/** The same behind where it was said: X stressed that …, | and that in a call, | according to Y. */
const isBehind = ({ place, at }: Adjunct, end: number): boolean =>
  place !== 'front' && at >= end && at <= end + 2

/** The day told with who passed it on: X praised Y, | as the ministry said on Thursday. */
function dayBehind(
  field: Field,
  { to }: Sentence,
  content: readonly Range[],
  end: number,
  adjuncts: readonly Adjunct[],
  dates: Dates,
  words: FrameWords,
): string | null {
  const behind = adjuncts.find((adjunct) => isRight(adjunct, content) || isBehind(adjunct, end))
  return behind === undefined
    ? null
    : dayIn(field, behind.cue.from, Math.min(to, behind.to + TIME), dates, words)
}

/** Words of time behind an attribution. */
const TIME = 4

function venueBehind(
  field: Field,
  content: readonly Range[],
  adjuncts: readonly Adjunct[],
  words: FrameWords,
): Draft['venue'] {
  const behind = adjuncts.find((adjunct) => isRight(adjunct, content))
  return behind === undefined ? null : paperVenue(field, behind, words)
}

/** Nominal contents end at the clause's first comma when a new verb follows it; else with the clause. */
function nominalContent(field: Field, frame: Frame, content: readonly Range[], words: FrameWords): Range[] {
  const whole = content[0]
  if (whole === undefined) return []
  // "Blaming | him | for": a pronoun of its own stands for whom the verb is about.
  const isPronoun =
    frame.form.lemma.object === 'blame' &&
    words.phrases.objectPronouns.has(field.tokens[whole.from]?.folded ?? '')
  const first = { from: whole.from + (isPronoun ? 1 : 0), to: nominalEnd(field, whole, words) }
  const { object } = frame.form.lemma
  // "Appealed to the leaders | to act": its preposition tells what is asked, unless it tells of whom (asked | of X).
  const opener = field.tokens[frame.opener]?.folded ?? ''
  if (object === 'addressee' && frame.kind === 'preposition' && !words.phrases.partitive.has(opener))
    return [first]
  // "Requested | the halting of": what is asked, with nobody before it.
  if (object === 'addressee' && frame.kind === 'object' && isAsked(field, first.from, words)) return [first]
  const addressed = object === 'addressee' ? addressedEnd(field, first.from) : null
  if (addressed !== null && addressed < first.to) return [{ from: addressed, to: first.to }]
  if (object === 'addressee' || object === 'accused') {
    // A preposition that the frame begins with may be the one looked for.
    for (let i = first.from + (frame.kind === 'preposition' ? 0 : 1); i < first.to; i++) {
      if (words.gluedPreposition(field, i) === words.phrases.by) return [{ from: i, to: first.to }]
      const token = field.tokens[i]
      if (isWord(token) && words.speech.that.has(token.folded)) return [{ from: i + 1, to: first.to }]
    }
  }
  return [first, ...content.slice(1)]
}

/** A noun of action, also under the article or with a pronoun. */
const isAsked = (field: Field, i: number, words: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  return words.isDeed(folded) || words.isOwnDeed(folded) || isDefiniteDeed(field, i, words)
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
    if (at === null || wordCount(field, range.from, at) === 0 || wordCount(field, at + 1, range.to) === 0)
      continue
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
    if (isWord(token) && words.speech.andThat.has(token.folded) && field.tokens[i - 1]?.kind === 'comma')
      return i
  }
  return null
}

/** The lemma of the verbal noun with which a relayed source speaks ("his saying", "his stressing"). */
const lemmaOf = (field: Field, said: Range | null, words: FrameWords): string | null =>
  (said && words.speech.forms.get(field.tokens[said.from]?.folded ?? '')?.[0]?.lemma.lemma) ?? null
