import { isWhite } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A word or a sign of a text with its folded form; `start` and `end` are offsets into the text. */
export interface DateWord {
  readonly start: number
  readonly end: number
  readonly folded: string
}

const DIGIT = 1
const LETTER = 2
const SIGN = 3
const WHITE = 0

/** The class of a folded character: runs of one class make a word, each sign is a word of its own. */
function classOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code >= 0x61 && code <= 0x7a) return LETTER
  if (isWhite(code)) return WHITE
  if (code < 0xc0 || code === 0x60c || code === 0x61b || code === 0x61f || code === 0x66a) return SIGN
  if (code >= 0x2010 && code <= 0x2bff) return SIGN
  return LETTER
}

/** Cuts a text into words and signs, with offsets into the untouched text. */
export function wordsOf(text: string, pack: Pick<LanguagePack, 'foldWithMap'>): DateWord[] {
  const { text: folded, map } = pack.foldWithMap(text)
  const words: DateWord[] = []
  let i = 0
  while (i < folded.length) {
    const kind = classOf(folded.charCodeAt(i))
    let j = i + 1
    if (kind === DIGIT || kind === LETTER)
      while (j < folded.length && classOf(folded.charCodeAt(j)) === kind) j++
    if (kind !== WHITE)
      words.push({
        start: map[i] as number,
        end: endAfter(text, (map[j - 1] as number) + 1, map[j] as number),
        folded: folded.slice(i, j),
      })
    i = j
  }
  return words
}

/** Takes in the marks that folding drops behind a word's last letter, but no white space. */
function endAfter(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && !isWhite(text.charCodeAt(end))) end++
  return end
}

/** The same words with those that mix digits and other signs ("12/3/2014", "1436h") cut where the class changes. */
export function splitMixed(words: readonly DateWord[], text: string): readonly DateWord[] {
  if (!words.some(isMixed)) return words
  const out: DateWord[] = []
  for (const word of words)
    if (isMixed(word)) split(word, text, out)
    else out.push(word)
  return out
}

function isMixed({ folded }: DateWord): boolean {
  if (folded.length < 2 || (folded.charCodeAt(0) > 0x61f && folded.charCodeAt(folded.length - 1) > 0x61f))
    return false
  const first = classOf(folded.charCodeAt(0))
  const last = classOf(folded.charCodeAt(folded.length - 1))
  if (first !== DIGIT && last !== DIGIT) return false
  for (let i = 1; i < folded.length; i++) if (classOf(folded.charCodeAt(i)) !== first) return true
  return false
}

/** The parts' offsets come from the runs of digits in the text: letters between them may have been folded away. */
function split(word: DateWord, text: string, out: DateWord[]): void {
  const { folded } = word
  const exact = word.end - word.start === folded.length
  const runs = exact ? [] : [...text.slice(word.start, word.end).matchAll(/\p{Nd}+/gu)]
  let at = word.start
  let i = 0
  while (i < folded.length) {
    const kind = classOf(folded.charCodeAt(i))
    let j = i + 1
    if (kind !== SIGN) while (j < folded.length && classOf(folded.charCodeAt(j)) === kind) j++
    const run = kind === DIGIT ? runs.shift() : undefined
    const start = exact ? word.start + i : run === undefined ? at : word.start + run.index
    const behind = runs[0] === undefined ? word.end : word.start + runs[0].index
    const end = exact ? word.start + j : run === undefined ? behind : start + run[0].length
    out.push({ start, end, folded: folded.slice(i, j) })
    at = end
    i = j
  }
}
