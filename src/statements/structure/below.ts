import type { Field, Sentence } from '../../analysis/types.ts'
import type { Range } from '../types.ts'
import { isWord, trimEnd } from '../walk.ts'
import type { FrameWords } from '../words.ts'

/** What stands below a line that ends in a colon, or that is a list's heading. */
export interface Below {
  /** The line ends in a colon; else it is the heading of a list. */
  readonly colon: boolean
  /** The line and the first sentence below it as one: its cue governs what is told there. */
  readonly joined: Sentence
  /** The items of a list, without their marks; empty where a plain paragraph stands there. */
  readonly items: readonly Range[]
  /** The first token below the line. */
  readonly from: number
  /** The token behind all of it. */
  readonly to: number
}

/** Items that make a list. */
const LEAST_ITEMS = 2
/** Items looked at: a page may be one list, each of whose lines ends in a colon. */
const MOST_ITEMS = 60
/** Digits of an item's number. */
const NUMBER = 2

/**
 * A line that ends in a colon, and what stands below it: «The minister said: ⏎ • The bridge opens. ⏎ • Prices stay.»
 * Null where the line ends otherwise, or only short lines stand below. A quotation there is found from its mark.
 * @param k the index of the sentence that ends the line
 */
export function belowOf(field: Field, k: number, words: FrameWords): Below | null {
  const { tokens, sentences } = field
  const sentence = sentences[k]
  if (sentence === undefined || tokens[sentence.to - 1]?.kind !== 'break') return null
  const colon = endsInColon(field, sentence, words)
  if (!colon && !isHeading(field, sentence, words)) return null
  let from = sentence.to
  while (tokens[from]?.kind === 'break') from++
  const items = itemsFrom(field, from, words)
  // A point behind an item's number ends a sentence.
  const first = sentences[tokens[items[0]?.from ?? from]?.sentence ?? k]
  if (first === undefined || first.from < sentence.to) return null
  const joined: Sentence = { from: sentence.from, to: first.to, paragraph: sentence.paragraph }
  if (items.length >= LEAST_ITEMS) return { colon, joined, items, from, to: items.at(-1)?.to ?? first.to }
  if (!colon || items.length > 0 || tokens[from]?.kind === 'quote') return null
  // A verse or a heading has no stop.
  if (tokens[trimBreaks(field, first) - 1]?.kind !== 'stop') return null
  return { colon, joined, items, from, to: first.to }
}

/** Its last sign is a colon; a dash may stand behind it (:-). */
function endsInColon(field: Field, sentence: Sentence, { structure }: FrameWords): boolean {
  let last = trimBreaks(field, sentence) - 1
  if (structure.marks.has(field.tokens[last]?.folded ?? '')) last--
  const before = field.tokens[last - 1]
  return field.tokens[last]?.kind === 'colon' && isWord(before) && !structure.counted.has(before.folded)
}

/** Words before the one that leads a list in. */
const BEFORE = 3

/** «The main points of the president's speech»: a line of its own without a stop, led in by such a word. */
function isHeading(field: Field, sentence: Sentence, { structure }: FrameWords): boolean {
  const { tokens } = field
  const { from } = sentence
  if (from > 0 && tokens[from - 1]?.kind !== 'break') return false
  if (!isWord(tokens[trimBreaks(field, sentence) - 1])) return false
  for (let i = from; i <= from + BEFORE; i++)
    if (structure.highlights.has(tokens[i]?.folded ?? '')) return true
  return false
}

function trimBreaks({ tokens }: Field, { from, to }: Range): number {
  let end = to
  while (end > from && tokens[end - 1]?.kind === 'break') end--
  return end
}

/** The lines from token `from` on that the same mark opens, or numbers. */
function itemsFrom(field: Field, from: number, words: FrameWords): Range[] {
  const { tokens } = field
  const items: Range[] = []
  let mark: string | null = null
  for (let at = from; at < tokens.length && items.length < MOST_ITEMS; ) {
    const opened = openedBy(field, at, words)
    if (opened === null || (mark !== null && opened.mark !== mark)) break
    mark = opened.mark
    let end = opened.to
    while (end < tokens.length && tokens[end]?.kind !== 'break') end++
    const to = trimEnd(field, opened.to, end)
    if (to > opened.to) items.push({ from: opened.to, to })
    at = end
    while (tokens[at]?.kind === 'break') at++
  }
  return items
}

/** The mark at a line's head: signs of the list, or a number with a sign behind it. The dashes are one mark. */
function openedBy(field: Field, at: number, words: FrameWords): { mark: string; to: number } | null {
  const { tokens, text } = field
  const { marks } = words.structure
  const numbered = numberEnd(field, at, words) ?? ordinalEnd(field, at, words)
  if (numbered !== null) return { mark: '#', to: numbered }
  let to = at
  while (marks.has(tokens[to]?.folded ?? '')) to++
  // A lengthening sign that stands alone is no token; it is read from the text.
  const before = text.slice(tokens[at - 1]?.end ?? 0, tokens[to]?.start ?? 0)
  const sign = [...before].find((one) => marks.has(one))
  if (sign === undefined) return null
  return { mark: to === at || tokens[at]?.kind === 'dash' ? '-' : sign, to }
}

const SPELLED: ReadonlySet<string> = new Set(['word', 'number', 'break'])

/** «1-», «(2)», «3.»: the token behind an item's number and its signs. */
function numberEnd({ tokens }: Field, at: number, { structure }: FrameWords): number | null {
  let to = tokens[at]?.kind === 'open-bracket' ? at + 1 : at
  const number = tokens[to]
  const sign = tokens[to + 1]
  if (number?.kind !== 'number' || number.end - number.start > NUMBER) return null
  if (sign === undefined || SPELLED.has(sign.kind)) return null
  to += 2
  while (structure.marks.has(tokens[to]?.folded ?? '')) to++
  const kind = tokens[to]?.kind ?? 'break'
  return kind === 'word' || kind === 'number' || kind === 'quote' ? to : null
}

/** «First: …», «secondly - …»: the token behind an item's ordinal and its sign. */
function ordinalEnd({ tokens }: Field, at: number, { structure }: FrameWords): number | null {
  if (!structure.ordinals.has(tokens[at]?.folded ?? '')) return null
  const sign = tokens[at + 1]?.kind ?? 'break'
  return SPELLED.has(sign) || sign === 'stop' ? null : at + 2
}
