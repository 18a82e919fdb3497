import { lettersOf } from '../core/letters.ts'
import type { Span } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A line of a sheet: offsets into the sheet's folded text, without the line break. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A body beside its folded form: everything in this room is matched on the folded text and mapped back. */
export interface Sheet {
  readonly body: string
  readonly folded: string
  readonly lines: readonly Line[]
  /** The stretch of the body that a stretch of the folded text came from, with the marks that follow it. */
  readonly spanOf: (start: number, end: number) => Span
}

/** Folds and splits a body. A tatweel that stands as a dash (beside a space) is kept as one. Linear. */
export function sheetOf(body: string, pack: LanguagePack): Sheet {
  const { text, map } = pack.foldWithMap(body.includes(TATWEEL) ? body.replace(LONE_TATWEEL, '-') : body)
  const spanOf = (start: number, end: number): Span => [map[start] ?? 0, map[end] ?? body.length]
  return { body, folded: text, lines: linesOf(text), spanOf }
}

const TATWEEL = '\u0640'
const LONE_TATWEEL = /(?<=[\s:])\u0640|\u0640(?=\s)/g

/** Lines end at LF or CR LF; a lone CR is a sign like any other. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const next = at < 0 ? text.length + 1 : at + 1
    let end = at < 0 ? text.length : at
    if (end > start && text.charCodeAt(end - 1) === 0x0d) end--
    lines.push({ start, end, text: text.slice(start, end) })
    start = next
  }
  return lines
}

export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Letters and digits only: the form in which a headline and its repetition are one. */
export const bareOf = (folded: string): string => lettersOf(folded).join('')

/** Longest line that can be a headline, in code units. */
const HEADLINE = 130

/** A short line without a full stop at its end: a headline, a teaser, a heading; not a paragraph. */
export const isHeadlineLike = (line: Line): boolean =>
  line.text.length <= HEADLINE && hasWord(line.text) && !/(?<!\.)\.\s*["')\]\u00bb]*\s*$/.test(line.text)

/** A line that reads as a story's paragraph. */
export const isStoryLike = (line: Line): boolean => hasWord(line.text) && !isHeadlineLike(line)
