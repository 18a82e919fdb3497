import type { Field, Sentence } from '../analysis/types.ts'
import type { Adjunct } from './according-parts.ts'
import { kindOf } from './content.ts'
import { formsAt } from './cues.ts'
import { firstWord } from './evidence.ts'
import { type Dates, dayIn, isApart, isKnownBefore, occasionOf } from './head.ts'
import { sourceAndMedium } from './speaker-media.ts'
import { type Draft, PLAIN, type Range } from './types.ts'
import { isWord, mentionFrom, phraseAt, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

export const turnAt = (field: Field, sentence: Sentence, words: FrameWords): boolean =>
  phraseAt(words.speech.turn, field, firstWord(field, sentence)) !== null

/** "For his part" opens the sentence. */
export const answersAt = (field: Field, sentence: Sentence, words: FrameWords): boolean =>
  phraseAt(words.speech.forHisPart, field, firstWord(field, sentence)) !== null

/** Statements that have no verb of their own: the clause that "according to X" qualifies. */
export function adjunctDrafts(
  field: Field,
  sentence: Sentence,
  adjuncts: readonly Adjunct[],
  drafts: readonly Draft[],
  ends: readonly number[],
  dates: Dates,
  words: FrameWords,
): Draft[] {
  const out: Draft[] = []
  for (const adjunct of adjuncts) {
    const whole = adjunctContent(field, sentence, adjunct, adjuncts, drafts, ends, words)
    const { place, medium } = adjunct
    const isOuter = place === 'front' && !medium && isUnderThen(field, whole[0]?.from ?? 0, words)
    const content = place === 'front' ? beforeOthers(field, whole, drafts, ends, isOuter) : whole
    const first = content[0]
    const count = content.reduce((sum, { from, to }) => sum + wordCount(field, from, to), 0)
    if (first === undefined || count < (adjunct.place === 'front' ? 2 : 3)) continue
    const near = (draft: Draft) =>
      draft.content.some((part) => part.from < (content.at(-1)?.to ?? 0) && part.to > first.from)
    // Within a verb's head it tells who passed on what the verb reports: said X, as Y relayed, that.
    const within = ({ cue, content: said }: Draft) =>
      cue !== null && cue.from < adjunct.at && adjunct.to <= (said[0]?.from ?? 0)
    if (
      drafts.some((draft) => near(draft) && !(isOuter && isInside(field, draft, first))) ||
      drafts.some(within)
    )
      continue
    if (isTail(adjunct, field, words) && !tellsAll(field, sentence, adjunct, count, words)) continue
    const ranges = [{ from: adjunct.cue.to, to: adjunct.to }]
    const { speaker, links } = sourceAndMedium(field, adjunct.source, words)
    // The day may stand right behind the source: according to the ministry on Thursday.
    const day = dayIn(field, adjunct.to, Math.min(sentence.to, adjunct.to + 4), dates, words)
    const occasion = occasionOf(
      field,
      ranges,
      dates,
      words,
      adjunct.source.how === 'named' ? adjunct.source.range : null,
    )
    out.push({
      field,
      cue: adjunct.cue,
      lemma: adjunct.lemma,
      content,
      speaker,
      links: [...links, ...adjunct.links, ...occasion.links],
      kind: kindOf(field, null, content),
      act: 'inform',
      venue: occasion.venue,
      saidOn: occasion.saidOn ?? day,
      ...PLAIN,
      turn: turnAt(field, sentence, words),
      known: isKnownBefore(field, adjunct.source, words),
      apart: isApart(field, [{ from: sentence.from, to: adjunct.at }], words),
      again: occasion.again,
      shared: occasion.shared,
      evidence: 0.8,
      rule: `according-${adjunct.place}`,
    })
  }
  return out
}

/** Words of a clause before another one that reports. */
const CLAUSE = 5

/**
 * "According to X, A, | whereas Y said that": the content up to where the clause of the first other statement begins; under
 * "then" also before one that only its verb or participle begins (so A | but they pointed out that).
 */
function beforeOthers(
  field: Field,
  content: readonly Range[],
  drafts: readonly Draft[],
  ends: readonly number[],
  isOuter: boolean,
): readonly Range[] {
  const [range] = content
  if (range === undefined) return content
  const other = drafts.find(({ cue }) => cue !== null && cue.from >= range.from && cue.from < range.to)
  const ended =
    isOuter && other?.cue ? ends.findLast((at) => at > range.from && at <= (other.cue?.from ?? 0)) : undefined
  const first = other?.speaker.how === 'named' || ended !== undefined ? (other?.cue ?? null) : null
  if (first === null) return content
  let comma = first.from
  while (comma > range.from && field.tokens[comma]?.kind !== 'comma') comma--
  const end = ends.findLast((at) => at > range.from && at <= first.from) ?? comma
  const to = trimEnd(field, range.from, Math.max(end, range.from))
  return wordCount(field, range.from, to) < CLAUSE ? content : [{ from: range.from, to }]
}

/** A participle or a verb under "and" behind a comma: a statement beside this one. */
function goesOnBehind(field: Field, { cue, rule }: Draft, from: number, { phrases }: FrameWords): boolean {
  if (cue === null || cue.from <= from || field.tokens[cue.from - 1]?.kind !== 'comma') return false
  return rule.startsWith('participle') || (field.tokens[cue.from]?.folded.startsWith(phrases.and) ?? false)
}

/** "In his own words" qualifies what somebody said; it makes a statement of its own only where it opens the sentence: "According to him, …". */
const isTail = ({ own, place, to }: Adjunct, { tokens }: Field, { speech }: FrameWords): boolean =>
  own &&
  !(place === 'front' && (tokens[to]?.kind === 'comma' || speech.resumed.has(tokens[to]?.folded ?? '')))

/** "According to the analyst, | so | the people think that": what he says holds what they say. */
const isUnderThen = (field: Field, from: number, { speech }: FrameWords): boolean =>
  speech.resumed.has(field.tokens[from - 1]?.folded ?? '')

/** Words before the verb of a statement inside another one. */
const NESTED = 6

const isInside = (field: Field, { cue, speaker }: Draft, { from, to }: Range): boolean => {
  if (cue === null || cue.from <= from || cue.to > to) return false
  if (wordCount(field, from, cue.from) >= CLAUSE) return true
  return (
    speaker.how === 'named' &&
    cue.from <= from + NESTED &&
    field.tokens.slice(from, cue.from).every((token) => isWord(token))
  )
}

/** Words of a sentence that "in her words" at its end attributes. */
const WHOLE = 6

/** "…, | in her words.": the sentence goes on with whoever spoke last, where no reporting verb of its own opens it. */
function tellsAll(
  field: Field,
  sentence: Sentence,
  { at, to }: Adjunct,
  count: number,
  words: FrameWords,
): boolean {
  if (count < WHOLE || at <= sentence.from + 1) return false
  for (let k = to; k < sentence.to; k++) if (isWord(field.tokens[k])) return false
  const begin = firstWord(field, sentence)
  for (let k = begin; k < at; k++)
    if (
      formsAt(field, k, words).some(
        ({ tense, proclitic }) => tense === 'perfect' && (proclitic !== '' || k <= begin + 1),
      )
    )
      return false
  return true
}

/** Words of the clause right before an attribution, at least. */
const LAST = 4

/** "A, | and B goes on, according to X": a coordinated clause with its verb is what the attribution qualifies. */
function lastClause(field: Field, from: number, to: number, words: FrameWords): number {
  const { and, meanwhile } = words.phrases
  for (let k = to - 1; k > from + LAST; k--) {
    if (field.tokens[k]?.kind !== 'comma' || (field.tokens[k]?.quotation ?? -1) >= 0) continue
    const { folded = '' } = field.tokens[k + 1] ?? {}
    const at = meanwhile.has(folded)
      ? k + 2
      : folded.startsWith(and) && isClauseVerb(field, k + 1, folded.slice(and.length), words)
        ? k + 1
        : null
    if (at !== null && wordCount(field, at, to) >= LAST) return at
  }
  return from
}

/** Under its conjunction a verb by its shape. */
const isClauseVerb = (field: Field, i: number, bare: string, words: FrameWords): boolean =>
  mentionFrom(field, i) === null && words.isImperfect(bare) && words.isCommon(bare)

function adjunctContent(
  field: Field,
  sentence: Sentence,
  adjunct: Adjunct,
  adjuncts: readonly Adjunct[],
  drafts: readonly Draft[],
  ends: readonly number[],
  words: FrameWords,
): Range[] {
  const begin = firstWord(field, sentence)
  const last = trimEnd(field, begin, sentence.to)
  if (adjunct.place === 'behind') {
    const previous = adjuncts.findLast((other) => other.at < adjunct.at)
    const first = previous !== undefined && previous.place !== 'front' ? previous.to + 1 : begin
    const from = lastClause(field, first, adjunct.at, words)
    const end = trimEnd(field, from, adjunct.at)
    const isThis = words.speech.andThis.has(field.tokens[end - 1]?.folded ?? '')
    const to = isThis ? trimEnd(field, from, end - 1) : end
    return to > from ? [{ from, to }] : []
  }
  let after = adjunct.to
  while (after < sentence.to && !isWord(field.tokens[after]) && field.tokens[after]?.kind !== 'quote') after++
  const isResumed = words.speech.resumed.has(field.tokens[after]?.folded ?? '')
  if (isResumed) after++
  const next = adjuncts.find((other) => other.at > adjunct.at && other.place !== 'middle')
  // "According to X so A, | making clear that B": whoever goes on behind a comma has a statement of his own.
  const goesOn = isResumed ? drafts.find((draft) => goesOnBehind(field, draft, after, words)) : undefined
  const stop = Math.min(next?.at ?? last, goesOn?.cue?.from ?? last)
  const cut = adjunct.place === 'middle' ? (ends.find((end) => end > after) ?? stop) : stop
  const to = trimEnd(field, after, Math.min(stop, cut))
  const behind: Range[] = to > after ? [{ from: after, to }] : []
  if (adjunct.place === 'front') return behind
  const before = adjuncts.findLast((other) => other.at < adjunct.at && other.place === 'behind')
  const first = lastClause(field, before === undefined ? begin : before.to + 1, adjunct.at, words)
  const front = trimEnd(field, first, adjunct.at)
  return front > first ? [{ from: first, to: front }, ...behind] : behind
}
