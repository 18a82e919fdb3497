import { type Cell, csvRow, hopText, spansText, spanText } from './cells.ts'
import {
  type ExportAbout,
  type ExportedMark,
  type ExportedStatement,
  type ExportFormat,
  joinedText,
  speakerKindOf,
  speakerNameOf,
} from './types.ts'

type Column = readonly [name: string, value: (one: ExportedStatement, about: ExportAbout) => Cell]

/** What a reader looks for stands first; what a program needs to find the words again stands last. */
const COLUMNS: readonly Column[] = [
  ['speaker', ({ found }) => speakerNameOf(found)],
  ['text', ({ found }) => joinedText(found.statement.text)],
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
  ['standing', ({ found }) => found.standing?.is ?? null],
  ['standing.on', ({ found }) => found.standing?.on ?? null],
  ['standing.evidence', ({ found }) => found.standing?.evidence ?? null],
  ['standing.by', ({ found }) => found.standing?.by ?? null],
  ['original', ({ found }) => found.original?.standing ?? null],
  ['original.url', ({ found }) => found.original?.url ?? null],
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
  ['addedOn', ({ addedOn }) => addedOn],
  ['coverage.from', (_, { bounds }) => bounds.from],
  ['coverage.to', (_, { bounds }) => bounds.to],
  ['coverage.articles', (_, { bounds }) => bounds.articles],
  ['coverage.outlets', (_, { bounds }) => bounds.outlets.length],
]

const ofMark = (value: (mark: ExportedMark) => Cell): Column[1] => {
  return ({ mark }) => mark && value(mark)
}

/** The same of an issue: where the statement stands on it comes first. */
const MARK_COLUMNS: readonly Column[] = [
  ['issue', ofMark(({ issue }) => issue)],
  ['lane', ofMark(({ lane }) => lane?.name ?? null)],
  ['lane.party', ofMark(({ lane }) => lane?.party ?? null)],
  ['lane.state', ofMark(({ lane }) => lane?.state ?? null)],
  ['day', ofMark(({ day }) => day)],
  ['day.from', ofMark(({ from }) => from)],
  ['position.substance', ofMark(({ position }) => position.substance)],
  ['position.talks', ofMark(({ position }) => position.talks)],
  ['position.event', ofMark(({ position }) => position.event)],
  ['position.doubts', ofMark(({ position }) => position.doubts.join(' | '))],
  ['objects', ofMark(({ objects }) => objects.map(({ id }) => id).join(' | '))],
  ['objects.unsure', ofMark(({ unsure }) => unsure)],
  ['translated', ofMark(({ translated }) => translated)],
  ['byHand', ofMark(({ byHand }) => byHand)],
  ['utterance', ofMark(({ utterance }) => utterance)],
]

const columnsOf = ({ issue }: ExportAbout): readonly Column[] =>
  issue === null ? COLUMNS : [...MARK_COLUMNS, ...COLUMNS]

/** CSV for spreadsheets: a byte order mark, by which they know UTF-8, a head line, a row a statement. */
export const foundCsv: ExportFormat = {
  head: (about) => `\ufeff${csvRow(columnsOf(about).map(([name]) => name))}`,
  row: (one, about) => csvRow(columnsOf(about).map(([, value]) => value(one, about))),
  between: '',
  tail: () => '',
}
