import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { abbreviationEnd } from './media-names.ts'
import type { Frame, Range } from './types.ts'
import { isThat, isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens before a cue that may all be its occasion. */
const LONGEST_LEAD = 14
/** Words of a time between two commas. */
const LONGEST_TIME = 6
/** Tokens of a sentence's beginning in which its verb's day stands. */
const OPENING = 14

/**
 * The stretches of the sentence before a cue that may hold its occasion: fronted adjuncts, no other cue. A long lead
 * tells a story of its own: only its last clause is the verb's, and what it says in so many words of a venue.
 */
export function leadsIn(
  field: Field,
  sentence: Sentence,
  at: number,
  floor: number,
  words: FrameWords,
): Range[] {
  // "He came on Sunday, after X had said": the day is that of the other verb.
  if (isThat(field.tokens[at - 1]) && words.speech.notBeforeThat.has(field.tokens[at - 2]?.folded ?? ''))
    return []
  let from = Math.max(sentence.from, floor)
  for (let i = from; i < at; i++) {
    i = (abbreviationEnd(field, i, at) ?? i + 1) - 1
    const { folded = '', kind } = field.tokens[i] ?? {}
    // "Planes struck yesterday, while | X promised": the day is that of the other clause.
    const parts = words.phrases.meanwhile.has(folded) || (i === at - 1 && words.speech.whereupon.has(folded))
    if (kind === 'stop' || (i > from && parts)) from = i + 1
  }
  if (at - from <= LONGEST_LEAD) return [{ from, to: at }]
  let last = from
  for (let i = from; i < at; i++) if (field.tokens[i]?.kind === 'comma') last = i + 1
  return [{ from: last, to: at }, ...venueClauses(field, from, last, words)]
}

/** "The club | of which | reports said": who speaks there is not the one before, whose verb has a day of its own. */
export const isRelative = (field: Field, i: number, { speech }: FrameWords): boolean => {
  const { folded = '' } = field.tokens[i] ?? {}
  return speech.relatives.has(folded) && !speech.prepositions.has(folded)
}

/** "in an interview with X", "during a session of", "to a question of X": from the preposition to the end of the clause. */
export function venueClauses(field: Field, from: number, to: number, words: FrameWords): Range[] {
  const out: Range[] = []
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (!opensVenue(field, i, words) && !isIn(token, LISTS.questions)) continue
    let end = clauseEnd(field, i + 1, to)
    if (isTime(field, end + 1, to)) end = clauseEnd(field, end + 1, to)
    out.push({ from: i, to: end })
    i = end
  }
  return out
}

function clauseEnd(field: Field, from: number, to: number): number {
  let end = from
  while (end < to && field.tokens[end]?.kind !== 'comma') end++
  return end
}

/** "In a conference in the city, | at six on Monday evening, | behind …": when it was stands between commas of its own. */
function isTime(field: Field, from: number, to: number): boolean {
  let end = from
  while (end < to && isWord(field.tokens[end])) end++
  if (end > from + LONGEST_TIME) return false
  for (let k = from; k < Math.min(end, from + 2); k++) if (isIn(field.tokens[k], LISTS.adverbs)) return true
  return false
}

/** "In" with a venue behind it, or with what is written or shown. */
export const opensVenue = (field: Field, i: number, { speech }: FrameWords): boolean =>
  isIn(field.tokens[i], LISTS.atVenue) &&
  (phraseAt(speech.venues, field, i + 1) !== null || speech.writings.has(field.tokens[i + 1]?.folded ?? ''))

/** The beginning of a sentence whose verb reports nothing: its day is that of the participle behind. */
export const openingOf = (sentence: Sentence, at: number): Range => ({
  from: sentence.from,
  to: Math.min(at, sentence.from + OPENING),
})

/**
 * What stands behind a content and tells of its scene: "…, in a statement to X"; "…, and that during his visit
 * yesterday".
 */
export function tailOf(field: Field, sentence: Sentence, end: number, words: FrameWords): Range[] {
  let from = end
  while (from < sentence.to && field.tokens[from]?.kind !== 'word') from++
  if (from >= sentence.to || field.tokens[from - 1]?.kind !== 'comma') return []
  const scene = phraseAt(words.speech.scene, field, from)
  const first = scene === null ? from : firstIn(field, scene.to)
  if (first === null) return []
  let to = first
  while (to < sentence.to && field.tokens[to]?.kind !== 'comma') to++
  return scene !== null || venueClauses(field, first, first + 2, words).length > 0
    ? [{ from: first, to }]
    : []
}

/** "And that came | in …": the preposition with which the words of a scene end, or right behind them. */
const firstIn = (field: Field, to: number): number | null =>
  [to - 1, to].find((i) => isIn(field.tokens[i], LISTS.atVenue)) ?? null

/** Where a verb's head ends: its complement, or before that a participle that reports something else. */
export function headEnd(field: Field, { at, opener }: Frame, { speech }: FrameWords): number {
  for (let i = at + 2; i < opener; i++) {
    const forms = speech.forms.get(field.tokens[i]?.folded ?? '')
    if (field.tokens[i - 1]?.kind === 'comma' && forms?.some(({ tense }) => tense === 'participle')) return i
  }
  return opener
}
