import type { SchemaElement } from 'hyparquet-writer'
import {
  type ExportAbout,
  type ExportedMark,
  type ExportedStatement,
  speakerKindOf,
  speakerNameOf,
} from '../../contract/index.ts'

/** A column: what it is by the format, outermost element first, and a statement's value. */
export interface ParquetColumn {
  readonly name: string
  readonly schema: readonly SchemaElement[]
  readonly value: (one: ExportedStatement) => unknown
}

type Value = ParquetColumn['value']
type Leaf = Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>

const STRING: Leaf = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
const DAY: Leaf = { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } }
const NUMBER: Leaf = { type: 'INT32' }
const SHARE: Leaf = { type: 'DOUBLE' }
const BOOLEAN: Leaf = { type: 'BOOLEAN' }

const required = (name: string, leaf: Leaf, value: Value): ParquetColumn => ({
  name,
  schema: [{ name, repetition_type: 'REQUIRED', ...leaf }],
  value,
})
const optional = (name: string, leaf: Leaf, value: Value): ParquetColumn => ({
  name,
  schema: [{ name, repetition_type: 'OPTIONAL', ...leaf }],
  value,
})

/** A list in the three levels that the format asks for; no element of it is ever null. */
const list = (name: string, element: readonly SchemaElement[], value: Value): ParquetColumn => ({
  name,
  schema: [
    {
      name,
      repetition_type: 'REQUIRED',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ],
  value,
})
const one = (leaf: Leaf): SchemaElement[] => [{ name: 'element', repetition_type: 'REQUIRED', ...leaf }]
const group = (fields: Readonly<Record<string, Leaf>>): SchemaElement[] => [
  { name: 'element', repetition_type: 'REQUIRED', num_children: Object.keys(fields).length },
  ...Object.entries(fields).map(
    ([name, leaf]): SchemaElement => ({ name, repetition_type: 'REQUIRED', ...leaf }),
  ),
]

/** A whole day as the day it is; null for a month or nothing. */
const dayOf = (iso: string | null): Date | null =>
  iso !== null && iso.length === 10 ? new Date(`${iso}T00:00:00Z`) : null

const spans = (all: readonly (readonly [number, number])[]) => all.map(([start, end]) => ({ start, end }))

const STATEMENT: readonly ParquetColumn[] = [
  required('id', STRING, ({ found }) => found.id),
  optional('speaker', STRING, ({ found }) => speakerNameOf(found)),
  list('text', one(STRING), ({ found }) => found.statement.text),
  required('kind', STRING, ({ found }) => found.statement.kind),
  required('act', STRING, ({ found }) => found.statement.act),
  optional('said_on', STRING, ({ found }) => found.statement.saidOn),
  optional('said_day', DAY, ({ found }) => dayOf(found.statement.saidOn)),
  optional('published', DAY, ({ found }) => dayOf(found.published)),
  optional('outlet', STRING, ({ found }) => found.outlet),
  optional('title', STRING, ({ found }) => found.title),
  optional('url', STRING, ({ url }) => url),
  list('chain', group({ name: STRING, role: STRING, from: STRING }), ({ found }) =>
    found.statement.chain.map(({ name, role, from }) => ({ name, role, from })),
  ),
  optional('venue', STRING, ({ found }) => found.statement.venue),
  required('background', BOOLEAN, ({ found }) => found.statement.background),
  optional('speaker_for', STRING, ({ found }) => found.statement.speaker.for),
  optional('speaker_kind', STRING, ({ found }) => speakerKindOf(found)),
  required('speaker_why', STRING, ({ found }) => found.statement.speaker.why),
  list('speaker_candidates', one(STRING), ({ found }) => found.statement.speaker.candidates),
  optional('speaker_as_read', STRING, ({ found }) => found.statement.speaker.name),
  optional('judgement', NUMBER, ({ found }) => found.judged?.judgement ?? null),
  optional('standing', STRING, ({ found }) => found.standing?.is ?? null),
  optional('standing_on', DAY, ({ found }) => dayOf(found.standing?.on ?? null)),
  optional('standing_evidence', STRING, ({ found }) => found.standing?.evidence ?? null),
  optional('standing_by', STRING, ({ found }) => found.standing?.by ?? null),
  optional('original', STRING, ({ found }) => found.original?.standing ?? null),
  optional('original_url', STRING, ({ found }) => found.original?.url ?? null),
  required('confidence', SHARE, ({ found }) => found.statement.confidence),
  optional('party', STRING, ({ found }) => found.party),
  required('record_id', STRING, ({ found }) => found.recordId),
  required('item', STRING, ({ found }) => found.item),
  required('part', NUMBER, ({ found }) => found.part),
  required('in', STRING, ({ found }) => found.statement.in),
  list('content', group({ start: NUMBER, end: NUMBER }), ({ found }) => spans(found.statement.content)),
  optional('cue_lemma', STRING, ({ found }) => found.statement.cue?.lemma ?? null),
  optional('cue_start', NUMBER, ({ found }) => found.statement.cue?.span[0] ?? null),
  optional('cue_end', NUMBER, ({ found }) => found.statement.cue?.span[1] ?? null),
  required('rule', STRING, ({ found }) => found.statement.rule),
  required('engine', STRING, ({ found }) => found.engine),
  optional('added_on', DAY, ({ addedOn }) => dayOf(addedOn)),
]

const ofMark = (value: (mark: ExportedMark) => unknown): Value => {
  return ({ mark }) => mark && value(mark)
}

const MARK: readonly ParquetColumn[] = [
  optional(
    'issue',
    STRING,
    ofMark(({ issue }) => issue),
  ),
  optional(
    'lane',
    STRING,
    ofMark(({ lane }) => lane?.name ?? null),
  ),
  optional(
    'lane_party',
    STRING,
    ofMark(({ lane }) => lane?.party ?? null),
  ),
  optional(
    'lane_state',
    STRING,
    ofMark(({ lane }) => lane?.state ?? null),
  ),
  optional(
    'day',
    STRING,
    ofMark(({ day }) => day),
  ),
  optional(
    'day_from',
    STRING,
    ofMark(({ from }) => from),
  ),
  optional(
    'substance',
    STRING,
    ofMark(({ position }) => position.substance),
  ),
  optional(
    'talks',
    STRING,
    ofMark(({ position }) => position.talks),
  ),
  optional(
    'event',
    STRING,
    ofMark(({ position }) => position.event),
  ),
  list('doubts', one(STRING), ({ mark }) => mark?.position.doubts ?? []),
  list('objects', one(STRING), ({ mark }) => mark?.objects.map(({ id }) => id) ?? []),
  optional(
    'object_unsure',
    BOOLEAN,
    ofMark(({ unsure }) => unsure),
  ),
  optional(
    'translated',
    BOOLEAN,
    ofMark(({ translated }) => translated),
  ),
  optional(
    'by_hand',
    BOOLEAN,
    ofMark(({ byHand }) => byHand),
  ),
  optional(
    'utterance',
    NUMBER,
    ofMark(({ utterance }) => utterance),
  ),
]

/** The columns of an export. */
export const columnsOf = ({ issue }: ExportAbout): readonly ParquetColumn[] =>
  issue === null ? STATEMENT : [...STATEMENT, ...MARK]
