import type { ChainLink } from '../statement.ts'

/** What a cell of a table holds; null is written as nothing. */
export type Cell = string | number | boolean | null

type Offsets = readonly [number, number]

/** Spans as `start-end`, with blanks between. */
export const spansText = (all: readonly Offsets[]): string => all.map(([s, e]) => `${s}-${e}`).join(' ')
/** A span, or null where there is none. */
export const spanText = (one: Offsets | null): string | null => one && spansText([one])
/** A hop of a chain, with its role and where it was read. */
export const hopText = (one: ChainLink): string => `${one.name} (${one.role}, ${one.from})`

/** A row of CSV, ended by CRLF (RFC 4180). */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

/**
 * A spreadsheet would run a cell that begins like a formula, and the words are strangers': such a cell gets an
 * apostrophe before it, which spreadsheets do not show. A number is none. The spans still give the words untouched.
 */
function cell(value: Cell): string {
  if (value === null) return ''
  const isFormula =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value)
  const text = isFormula ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
