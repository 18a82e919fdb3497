import { type Cell, csvRow, hopText, spansText, spanText } from './cells.ts'
import { type ExportedStatement, type ExportFormat, speakerKindOf, speakerNameOf } from './types.ts'

type Column = readonly [name: string, value: (one: ExportedStatement) => Cell]

/** What a reader looks for stands first; what a program needs to find the words again stands last. */
const COLUMNS: readonly Column[] = [
  ['speaker', ({ found }) => speakerNameOf(found)],
  ['text', ({ found }) => found.statement.text.join(' […] ')],
  ['kind', ({ found }) => found.statement.kind],
  ['act', ({ found }) => found.statement.act],
  ['saidOn', ({ found }) => found.statement.saidOn],
  ['published', ({ found }) => found.published],
  ['outlet', ({ found }) => found.outlet],
  ['title', ({ found }) => found.title],
  ['url', ({ url }) => url],
  ['chain', ({ found }) => found.statement.chain.map(hopText).join(' | ')],
  ['venue', ({ found }) => found.statement.venue],
  ['background', ({ found }) => found.statement.background],
  ['speaker.for', ({ found }) => found.statement.speaker.for],
  ['speaker.kind', ({ found }) => speakerKindOf(found)],
  ['speaker.why', ({ found }) => found.statement.speaker.why],
  ['speaker.candidates', ({ found }) => found.statement.speaker.candidates.join(' | ')],
  ['speaker.asRead', ({ found }) => found.statement.speaker.name],
  ['judgement', ({ found }) => found.judged?.judgement ?? null],
  ['confidence', ({ found }) => found.statement.confidence],
  ['party', ({ found }) => found.party],
  ['id', ({ found }) => found.id],
  ['recordId', ({ found }) => found.recordId],
  ['item', ({ found }) => found.item],
  ['part', ({ found }) => found.part],
  ['in', ({ found }) => found.statement.in],
  ['content', ({ found }) => spansText(found.statement.content)],
  ['cue.lemma', ({ found }) => found.statement.cue?.lemma ?? null],
  ['cue.span', ({ found }) => spanText(found.statement.cue?.span ?? null)],
  ['rule', ({ found }) => found.statement.rule],
  ['engine', ({ found }) => found.engine],
]

/** CSV for spreadsheets: a byte order mark, by which they know UTF-8, a head line, a row a statement. */
export const foundCsv: ExportFormat = {
  head: `\ufeff${csvRow(COLUMNS.map(([name]) => name))}`,
  row: (one) => csvRow(COLUMNS.map(([, value]) => value(one))),
  between: '',
  tail: '',
}
