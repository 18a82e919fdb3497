import type { Span } from './spans.ts'

/** A text cut into tokens: all that slicing by token needs to know of a field. */
export interface Tokenised {
  readonly text: string
  readonly tokens: readonly { readonly start: number; readonly end: number }[]
}

/** The text from token `from` up to token `to` (exclusive), verbatim; empty when there are none. */
export function textOf(field: Tokenised, from: number, to: number): string {
  const first = field.tokens[from]
  const last = field.tokens[to - 1]
  return first && last ? field.text.slice(first.start, last.end) : ''
}

/** The offsets of the same. Throws when the tokens are not the field's. */
export function spanOf(field: Tokenised, from: number, to: number): Span {
  const first = field.tokens[from]
  const last = field.tokens[to - 1]
  if (!first || !last) throw new Error(`no tokens ${from}–${to} in a field of ${field.tokens.length}`)
  return [first.start, last.end]
}
