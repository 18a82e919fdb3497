import type { FoundStatement } from '../contract/index.ts'
import type { PlacedWords } from '../contract/mcp/index.ts'

/** Most characters on either side of a statement: some pages are one paragraph from end to end. */
const MOST = 2000

/** The text that a statement's spans point into. */
export type RecordText = { readonly title: string | null; readonly body: string }

export type Field = FoundStatement['statement']['in']

export const fieldOf = (record: RecordText, field: Field): string =>
  (field === 'title' ? record.title : record.body) ?? ''

/** The words of a span, verbatim. */
export const wordsAt = (record: RecordText, field: Field, span: readonly [number, number]): PlacedWords => ({
  text: fieldOf(record, field).slice(...span),
  in: field,
  span,
})

/** The lines in which a statement's content and cue stand, whole unless they are very long. */
export function aroundOf(
  record: RecordText,
  { statement }: Pick<FoundStatement, 'statement'>,
): { readonly around: PlacedWords; readonly isWhole: boolean } {
  const text = fieldOf(record, statement.in)
  const spans = [...statement.content, ...(statement.cue === null ? [] : [statement.cue.span])]
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const opens = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  const closing = text.indexOf('\n', last)
  const closes = closing === -1 ? text.length : closing
  const start = whole(text, Math.max(opens, first - MOST), 1)
  const end = whole(text, Math.min(closes, last + MOST), -1)
  return {
    around: wordsAt(record, statement.in, [start, end]),
    isWhole: start === opens && end === closes,
  }
}

/** Moves a place that would part a pair of surrogates. */
const whole = (text: string, at: number, by: 1 | -1): number => {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at + by : at
}
