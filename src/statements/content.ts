import type { Field, Sentence } from '../analysis/types.ts'
import type { StatementKind } from '../contract/statement.ts'
import { elementAt } from '../core/elements.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import type { Adjunct } from './according-parts.ts'
import { isShortStop } from './clauses.ts'
import { formsAt } from './cues.ts'
import { narratorAt } from './narrator.ts'
import type { Subject } from './subject.ts'
import type { Frame, Range } from './types.ts'
import { isThat, isWord, phraseAt, quotationAt, trimEnd } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Signs that may stand between "that" and what is said. */
const MARKS: ReadonlySet<string> = new Set(['comma', 'colon'])
/** The same behind a colon, where a list may begin, or the line ends. */
const BEHIND_COLON: ReadonlySet<string> = new Set(['comma', 'colon', 'dash', 'break'])

/** Words of a name in quotation marks. */
const NAME = 3

/** Tokens. Nine contents in ten have at most 54 words; what a text without stops gives must stay bounded. */
const LONGEST = 400

/** Where another cue of the sentence ends the content before it, or null when it stands inside that content. */
export function breakOf(field: Field, frame: Frame, subject: Subject, words: FrameWords): number | null {
  const { at, form } = frame
  const token = field.tokens[at]
  if (token === undefined) return null
  const quotation = elementAt(field.quotations, token.quotation)
  if (quotation?.closed && quotation.words >= 4) return null
  const before = field.tokens[at - 1]
  if (form.tense === 'participle') return at
  if (form.tense === 'masdar') return before?.kind === 'comma' ? at : callerVerb(field, at, words)
  const { consequence, perfective } = words.phrases
  const then = field.tokens[at - 1]?.folded ?? ''
  if (form.proclitic === consequence || (perfective.has(then) && then.startsWith(consequence))) {
    const topic = topicBefore(field, at, words)
    if (topic !== null) return topic
  }
  // A future's letter joins nothing.
  if (form.proclitic.startsWith(words.phrases.and) || form.proclitic.startsWith(consequence)) return at
  // "…, | added we are keen on": a verb of adding goes on with the speaker before it.
  const goesOn = form.lemma.continues && form.tense === 'perfect' && subject.speaker.how === 'implied'
  if (goesOn && before?.kind === 'comma' && frame.kind !== 'object' && frame.kind !== 'preposition') return at
  const { speaker } = subject
  const first = subject.fronted && speaker.how === 'named' ? speaker.range.from : at
  const nominal = frame.kind === 'object' || frame.kind === 'preposition'
  if (first < at && isBackground(field, first, at, words)) return first - 1
  const opposed = first < at && !nominal ? opposedBefore(field, first, frame, words) : null
  if (opposed !== null) return opposed
  if (first < at && (nominal || words.speech.that.has(field.tokens[first - 1]?.folded ?? ''))) return null
  return (
    connectorBefore(field, first, words) ??
    leadBefore(field, frame, subject, words) ??
    resumedBefore(field, frame, subject, words) ??
    voiceBefore(field, frame, subject, first, words)
  )
}

/** Words of a lead between its comma and the verb. */
const LEAD = 8

/** "…, | and in another statement | he said that", "…, | and did not | rule out that": the verb's lead begins the new statement. */
function leadBefore(
  field: Field,
  { at, kind, form }: Frame,
  { speaker }: Subject,
  words: FrameWords,
): number | null {
  const { speech, phrases } = words
  const before = field.tokens[at - 1]
  const isJoined = before?.folded.startsWith(phrases.and) === true
  if (form.lemma.evenNot && isJoined && isIn(before, LISTS.negators)) return at - 1
  if (form.proclitic === phrases.to) return returningFrom(field, at - 1, words)
  const isTold = kind === 'that' || kind === 'colon' || kind === 'quote'
  if (!isTold || form.tense !== 'perfect' || !form.lemma.say || speaker.how === 'named') return null
  for (let i = at - 1; i > at - LEAD && i > 0; i--) {
    const token = field.tokens[i]
    if (!isWord(token) || isThat(token) || isIn(token, LISTS.relatives) || speech.forms.has(token.folded))
      return null
    if (field.tokens[i - 1]?.kind !== 'comma') continue
    const rest = token.folded.slice(phrases.and.length)
    return token.folded.startsWith(phrases.and) && speech.prepositions.has(rest) ? i : null
  }
  return null
}

/** "… | where she said that": the same speaker goes on, also without a comma before it. */
function resumedBefore(
  field: Field,
  { at, kind, form, opener }: Frame,
  { speaker }: Subject,
  words: FrameWords,
): number | null {
  const isTelling =
    kind !== 'bare' &&
    kind !== 'object' &&
    kind !== 'preposition' &&
    form.tense === 'perfect' &&
    form.lemma.act === 'inform' &&
    form.lemma.say
  const before = field.tokens[at - 1]
  if (!isTelling || speaker.how === 'named' || !isWord(before)) return null
  const { connectors, goingOn, besides } = words.phrases
  if (!connectors.has(before.folded)) return null
  // "… | as-well he pointed out that": not "as he pointed out".
  const tellsMore = kind === 'that' && opener - at <= 2 && besides.has(before.folded)
  return goingOn.has(before.folded) || tellsMore ? at - 1 : null
}

/** Words of "in spite of that". */
const LONGEST_OPPOSED = 6

/** "…, | but | the minister | said that", "…, | had | the minister | said that": somebody else's clause behind a comma. */
function opposedBefore(
  field: Field,
  first: number,
  { form, kind }: Frame,
  { speech }: FrameWords,
): number | null {
  if (kind === 'bare' || form.tense === 'participle' || form.tense === 'masdar') return null
  for (let from = first - 1; from > first - LONGEST_OPPOSED && from > 0; from--)
    if (field.tokens[from - 1]?.kind === 'comma')
      return phraseAt(speech.opposed, field, from)?.to === first ? from : null
  return null
}

/** "… | and-had | the adviser | (already) announced": what somebody else did before, also without a comma. */
const isBackground = (field: Field, first: number, at: number, { phrases }: FrameWords): boolean =>
  isIn(field.tokens[first - 1], LISTS.pluperfect) &&
  field.tokens[first - 1]?.folded.startsWith(phrases.and) === true &&
  phrases.perfective.has(field.tokens[at - 1]?.folded ?? '')

/** Words of a phrase that announces a new voice. */
const LONGEST_TURN = 4

/** "…, | stressed | experts | that", "… | for his part | the minister said that": somebody else's clause begins. */
function voiceBefore(
  field: Field,
  { kind, at, form }: Frame,
  { speaker, fronted }: Subject,
  first: number,
  words: FrameWords,
): number | null {
  if (speaker.how !== 'named') return null
  const before = field.tokens[first - 1]
  const to = before?.kind === 'comma' ? first - 1 : first
  for (let i = to - 1; i >= to - LONGEST_TURN && i > 0; i--)
    if (phraseAt(words.speech.turn, field, i)?.to === to) return i
  if (kind === 'object' || kind === 'preposition' || kind === 'bare') return null
  if (before?.folded === words.phrases.and) return first - 1
  if (before?.kind === 'comma' && !fronted && speaker.range.from === at + 1 && speaker.mention >= 0) {
    // "…, adds the speaker, …" stands in the middle of what is said; whom a verb may be told to is its object.
    const interposed = form.tense === 'imperfect' && field.tokens[speaker.range.to]?.kind === 'comma'
    return interposed || form.lemma.object !== null ? null : at
  }
  return null
}

/** Words of a topic before its verb. */
const TOPIC = 16

/** "…, | as for the researcher X, he said that": the topic begins the new statement. */
function topicBefore(field: Field, at: number, { phrases }: FrameWords): number | null {
  for (let i = at - 1; i > at - TOPIC && i > 0; i--) {
    const token = field.tokens[i]
    if (token === undefined || token.kind === 'stop' || token.kind === 'break') return null
    if (phrases.topics.has(token.folded)) return i
  }
  return null
}

/** "…, and went on | by saying", "…, contenting himself | with saying": the verb before the caller begins the new statement. */
export function callerVerb(field: Field, at: number, words: FrameWords): number | null {
  if (!words.speech.callers.has(field.tokens[at]?.folded ?? '')) return null
  for (let i = at - 1; i > at - 6; i--) {
    if (!isWord(field.tokens[i])) return null
    const back = returningFrom(field, i, words)
    if (back !== null) return back
    const opens = i === at - 1 || field.tokens[i - 1]?.kind === 'comma'
    if (
      formsAt(field, i, words).some(({ tense, proclitic }) =>
        tense === 'participle' ? opens : (tense === 'perfect' || tense === 'imperfect') && proclitic !== '',
      )
    )
      return i
  }
  return null
}

/** "…, | but he went back | to saying", "… | and went as far as | saying": where the verb of going begins its clause. */
function returningFrom(field: Field, i: number, { speech, phrases }: FrameWords): number | null {
  const { folded = '' } = field.tokens[i] ?? {}
  const before = field.tokens[i - 1]
  const isJoined = folded.startsWith(phrases.and)
  if (!speech.returning.has(isJoined ? folded.slice(phrases.and.length) : folded)) return null
  if (isJoined || before?.kind === 'comma') return i
  return isWord(before) &&
    (phrases.strongConnectors.has(before.folded) || phrases.connectors.has(before.folded))
    ? i - 1
    : null
}

/** The connector by which a clause of its own begins before token `at`: but he, except that he, before she. */
function connectorBefore(field: Field, at: number, words: FrameWords): number | null {
  const { phrases } = words
  const before = field.tokens[at - 1]
  if (!isWord(before)) return null
  const second = field.tokens[at - 2]
  if (isThat(before)) return isWord(second) && phrases.exceptions.has(second.folded) ? at - 2 : null
  if (phrases.strongConnectors.has(before.folded)) return at - 1
  if (!phrases.connectors.has(before.folded)) return null
  return second?.kind === 'comma' || second === undefined ? at - 1 : null
}

/**
 * The content of a frame: exactly the reported words (annotation guide, "Content"). Ends before the next cue of the
 * sentence, before an attribution behind it, before the reporter's gloss or scene, before the final stop; inside
 * an open quotation nothing ends it but its closing mark.
 * @param ends token indices at which other cues of the sentence end what stands before them, ascending
 */
export function contentOf(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  ends: readonly number[],
  adjuncts: readonly Adjunct[],
  words: FrameWords,
): Range[] {
  if (frame.parts !== undefined) return aroundVerb(field, frame.parts, frame.form, ends, words)
  let from = frame.content
  const skipped = frame.kind === 'colon' ? BEHIND_COLON : MARKS
  while (from < sentence.to && skipped.has(field.tokens[from]?.kind ?? 'word')) from++
  const opening = quotationAt(field, from)
  if (opening !== null) {
    const inside = quotedContent(field, frame, from, ends, words)
    if (inside !== null) return inside
  }
  let to = innerEnd(field, frame, from, sentence.to)
  for (const end of ends) if (end > from && end < to) to = end
  for (const adjunct of adjuncts)
    if (adjunct.at > from && adjunct.at < to && adjunct.place !== 'middle') to = adjunct.at
  to = Math.min(to, dashEnd(field, sentence, frame.at, from, to))
  const nominal = frame.kind === 'object' || frame.kind === 'preposition'
  to = Math.min(to, from + LONGEST)
  to = narratorAt(field, from, to, frame.form, nominal, words)
  to = trimEnd(field, from, to)
  return to > from ? [{ from, to }] : []
}

/**
 * What is told inside a closed quotation («he told me that it is safe. | We believe him») ends with its own sentence there,
 * speech behind a colon with the quotation; `limit` where the verb stands in none.
 */
function innerEnd(field: Field, { at, kind }: Frame, from: number, limit: number): number {
  const quotation = elementAt(field.quotations, field.tokens[at]?.quotation ?? -1)
  if (!quotation?.closed || quotation.open >= at || quotation.close < from) return limit
  const to = Math.min(limit, quotation.close)
  if (kind === 'colon' || kind === 'quote') return to
  for (let i = from + 1; i < to; i++) if (isFullStop(field, i)) return i
  return to
}

/** A stop with a space behind it; none of an abbreviation, an ellipsis or a number. */
function isFullStop(field: Field, i: number): boolean {
  const [before, token, after] = [field.tokens[i - 1], field.tokens[i], field.tokens[i + 1]]
  if (token?.kind !== 'stop' || isShortStop(field, i)) return false
  return before?.kind !== 'stop' && after?.start !== token.end
}

/** "X - who said that A - B": the dash that closes the aside in which the verb stands; `to` where it stands in none. */
function dashEnd(field: Field, sentence: Sentence, at: number, from: number, to: number): number {
  let open = at - 1
  while (open > sentence.from && field.tokens[open]?.kind !== 'dash') {
    if (!isWord(field.tokens[open])) return to
    open--
  }
  if (open <= sentence.from || !isIn(field.tokens[open + 1], LISTS.relatives)) return to
  for (let k = from; k < to; k++) if (field.tokens[k]?.kind === 'dash') return k
  return to
}

/** What stands around an interposed verb: its last part ends where any content ends. */
function aroundVerb(
  field: Field,
  parts: readonly Range[],
  form: CueForm,
  ends: readonly number[],
  words: FrameWords,
): Range[] {
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return [...parts]
  const stop = ends.find((end) => end > last.from && end < last.to) ?? last.to
  const to = trimEnd(field, last.from, narratorAt(field, last.from, stop, form, false, words))
  return to > last.from ? [...parts.slice(0, -1), { from: last.from, to }] : parts.slice(0, -1)
}

/** A content that begins with a quotation mark: the quotation alone, unless the clause goes on behind it. */
function quotedContent(
  field: Field,
  frame: Frame,
  from: number,
  ends: readonly number[],
  words: FrameWords,
): Range[] | null {
  const quotation = quotationAt(field, from)
  if (quotation === null) return null
  let inner = from + 1
  const first = field.tokens[inner]
  if (isThat(first)) inner++
  if (!quotation.closed) {
    // A page that lost the closing mark: the next cue behind a comma is the reporter's.
    const cue = ends.find((at) => at > inner && field.tokens[at - 1]?.kind === 'comma')
    const end = Math.min(unclosedEnd(field, quotation.open, quotation.close), cue ?? Number.POSITIVE_INFINITY)
    const to = trimEnd(field, inner, Math.min(end, inner + LONGEST))
    return to > inner ? [{ from: inner, to }] : null
  }
  const after = field.tokens[quotation.close + 1]
  const direct = frame.kind === 'colon' || frame.kind === 'quote'
  // Behind a name in marks its verb stands, whatever it is: made clear that | «X» | goes on.
  const isName = !direct && quotation.words <= NAME
  const goesOn = isWord(after) && (isName || !words.speech.forms.has(after.folded))
  if (goesOn && !direct) return null
  if (goesOn && quotation.words <= 2) return null
  // «…» | and more effort | «…»: own words between two quotations.
  if (goesOn && joinsQuotation(field, quotation.close + 1, words)) return null
  if (!direct && after?.kind === 'comma') {
    const next = field.tokens[quotation.close + 2]
    if (isWord(next) && words.speech.andThat.has(next.folded)) return null
    if (quotesOn(field, quotation.close + 2, words)) return null
  }
  if (direct && quotation.words <= 2 && after?.kind === 'comma' && frame.kind === 'colon') return null
  const to = trimEnd(field, inner, quotation.close)
  return to > inner ? [{ from: inner, to }] : null
}

/** Tokens between two quotations of one content. */
const BETWEEN = 10

/** "«…», | together with «…»": a further quotation of the same content, with no verb of telling before it. */
function quotesOn(field: Field, from: number, words: FrameWords): boolean {
  for (let i = from; i < from + BETWEEN; i++) {
    const quotation = quotationAt(field, i)
    if (quotation !== null) return quotation.closed && i > from
    if (!isWord(field.tokens[i]) || formsAt(field, i, words).some(({ tense }) => tense !== 'masdar'))
      return false
  }
  return false
}

/** Words of a quotation that goes on with the one before it, at least. */
const SPOKEN = 4

/** «…» | of the leader of the league | «…»: only words, and no verb of telling, before a further quotation that is no name. */
function joinsQuotation(field: Field, from: number, words: FrameWords): boolean {
  for (let i = from; i < from + BETWEEN; i++) {
    const quotation = quotationAt(field, i)
    if (quotation !== null) return quotation.closed && quotation.words >= SPOKEN
    if (!isWord(field.tokens[i]) || formsAt(field, i, words).length > 0) return false
    if (phraseAt(words.speech.venues, field, i) !== null || isIn(field.tokens[i], LISTS.pluperfect))
      return false
  }
  return false
}

/** An unclosed quotation runs on over paragraphs that open with a mark, and ends with its own sentence else. */
function unclosedEnd(field: Field, open: number, close: number): number {
  const sentence = field.sentences[field.tokens[open]?.sentence ?? 0]
  return Math.min(close, sentence?.to ?? close)
}

/** `direct` when all of it stands in marks or behind a colon in the speaker's own words; `mixed` when part does. */
export function kindOf(field: Field, frame: Frame | null, content: readonly Range[]): StatementKind {
  if (content.every((range) => inMarks(field, range))) return 'direct'
  if (frame?.kind === 'quote' && !frame.quoted) return 'direct'
  if (frame?.kind === 'colon' && isRightBehind(field, frame)) return 'direct'
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(field, i)
      if (quotation !== null && quotation.words >= 3 && quotation.closed) return 'mixed'
    }
  return 'indirect'
}

/** Nothing but breaks stands between a colon and what is said. */
function isRightBehind({ tokens }: Field, { opener, content }: Frame): boolean {
  let i = opener + 1
  while (tokens[i]?.kind === 'break') i++
  return i === content
}

const inMarks = (field: Field, { from, to }: Range): boolean => {
  const own = quotationAt(field, from)
  if (own !== null) return own.closed && own.close === to - 1
  const quotation = elementAt(field.quotations, field.tokens[from]?.quotation ?? -1)
  return quotation !== undefined && quotation.open >= from - 2 && quotation.close >= to
}
