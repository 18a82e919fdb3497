import type { ExtractLine } from './line.ts'
import type { ChainLink, Statement } from './statement.ts'

type Cell = string | number | boolean | null
type Column = readonly [name: string, value: (statement: Statement, line: ExtractLine) => Cell]

const spans = (all: readonly (readonly [number, number])[]): string =>
  all.map(([s, e]) => `${s}-${e}`).join(' ')
const span = (one: readonly [number, number] | null): string | null => one && spans([one])
const hop = (one: ChainLink): string => `${one.name} (${one.role}, ${one.from})`

const COLUMNS: readonly Column[] = [
  ['id', (_, line) => line.id],
  ['part', (_, line) => line.part],
  ['title', (_, line) => line.title],
  ['date', (_, line) => line.date],
  ['dateFrom', (_, line) => line.dateFrom],
  ['outlet', (_, line) => line.outlet],
  ['in', (one) => one.in],
  ['content', (one) => spans(one.content)],
  ['text', (one) => one.text.join(' […] ')],
  ['cue.span', (one) => span(one.cue?.span ?? null)],
  ['cue.lemma', (one) => one.cue?.lemma ?? null],
  ['speaker.span', (one) => span(one.speaker.span)],
  ['speaker.name', (one) => one.speaker.name],
  ['speaker.kind', (one) => one.speaker.kind],
  ['speaker.for', (one) => one.speaker.for],
  ['speaker.party', (one) => one.speaker.party],
  ['speaker.why', (one) => one.speaker.why],
  ['speaker.candidates', (one) => one.speaker.candidates.join(' | ')],
  ['chain', (one) => one.chain.map(hop).join(' | ')],
  ['via', (one) => one.via.join(' | ')],
  ['kind', (one) => one.kind],
  ['act', (one) => one.act],
  ['venue', (one) => one.venue],
  ['saidOn', (one) => one.saidOn],
  ['background', (one) => one.background],
  ['confidence', (one) => one.confidence],
  ['rule', (one) => one.rule],
  ['engine', (_, line) => line.engine],
]

/**
 * The first row of the CSV, after a byte order mark, by which spreadsheets know UTF-8. Rows end in CRLF (RFC 4180).
 * The columns are the statement's fields by their names in the contract, `speaker.name` for a field of a field;
 * spans are written `start-end`, several with blanks between, several names with ` | `, pieces of content with ` […] `.
 */
export const csvHead = (): string => `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`

/** One row for each statement of the line; none where it has no statement. */
export const csvRows = (line: ExtractLine): string =>
  line.statements.map((one) => `${COLUMNS.map(([, value]) => cell(value(one, line))).join(',')}\r\n`).join('')

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
