import type { ExtractLine } from '../line.ts'
import type { Statement } from '../statement.ts'
import { type Cell, csvRow, hopText, spansText, spanText } from './cells.ts'

type Column = readonly [name: string, value: (statement: Statement, line: ExtractLine) => Cell]

const COLUMNS: readonly Column[] = [
  ['id', (_, line) => line.id],
  ['part', (_, line) => line.part],
  ['title', (_, line) => line.title],
  ['date', (_, line) => line.date],
  ['dateFrom', (_, line) => line.dateFrom],
  ['outlet', (_, line) => line.outlet],
  ['in', (one) => one.in],
  ['content', (one) => spansText(one.content)],
  ['text', (one) => one.text.join(' […] ')],
  ['cue.span', (one) => spanText(one.cue?.span ?? null)],
  ['cue.lemma', (one) => one.cue?.lemma ?? null],
  ['speaker.span', (one) => spanText(one.speaker.span)],
  ['speaker.name', (one) => one.speaker.name],
  ['speaker.kind', (one) => one.speaker.kind],
  ['speaker.for', (one) => one.speaker.for],
  ['speaker.party', (one) => one.speaker.party],
  ['speaker.why', (one) => one.speaker.why],
  ['speaker.candidates', (one) => one.speaker.candidates.join(' | ')],
  ['chain', (one) => one.chain.map(hopText).join(' | ')],
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
export const csvHead = (): string => `\ufeff${csvRow(COLUMNS.map(([name]) => name))}`

/** One row for each statement of the line; none where it has no statement. */
export const csvRows = (line: ExtractLine): string =>
  line.statements.map((one) => csvRow(COLUMNS.map(([, value]) => value(one, line)))).join('')
