import { z } from 'zod'
import { fieldSchema, isoDaySchema, spanSchema, speakerSchema, statementSchema } from './statement.ts'

/** What a stretch is that was cut from the story: CONTRACT.md, `cut[].as`. */
export const cutKindSchema = z.enum([
  'teaser',
  'byline',
  'caption',
  'tags',
  'source-line',
  'repeated-title',
  'counter',
  'other',
])

/** Where an article’s publication date was read; `option` is `--date`. */
export const dateFromSchema = z.enum(['record', 'metadata', 'date-line', 'dateline', 'url', 'option'])

/** Something said about speaking that is no statement: a speaker who declined to comment. */
export const eventSchema = z
  .strictObject({
    kind: z.literal('no-comment').describe('What it is: a speaker declined to comment.'),
    in: fieldSchema.describe('The field in which it stands.'),
    span: spanSchema.describe('Where it stands there.'),
    speaker: speakerSchema.describe('Who declined.'),
  })
  .readonly()

/** Something the world got wrong, with the rule that noticed it; place null where it has none in the text. */
export const diagnosticSchema = z
  .strictObject({
    rule: z.string().min(1).describe('The rule that noticed it.'),
    message: z.string().min(1).describe('What was wrong, and what to do.'),
    in: fieldSchema
      .nullable()
      .describe('The field in which it stands; null where it has no place in the text.'),
    span: spanSchema.nullable().describe('Where it stands; null where it has no place in the text.'),
  })
  .readonly()

/** A stretch of the record that is no part of the story. */
export const cutSchema = z
  .strictObject({
    in: fieldSchema.describe('The field in which it stands.'),
    span: spanSchema.describe('Where it stands there.'),
    as: cutKindSchema.describe('What it is.'),
  })
  .readonly()

/** The text of a record, untouched: what all spans point into. */
export const recordTextSchema = z
  .strictObject({
    title: z.string().nullable().describe('Its headline; null where it has none of its own.'),
    body: z.string().describe('Its text.'),
  })
  .readonly()

/** One line of `isnad extract --format jsonl`: one article found and what was read in it. */
export const extractLineSchema = z
  .strictObject({
    id: z.string().min(1),
    part: z.int().min(0),
    record: recordTextSchema,
    title: z.string().nullable(),
    date: isoDaySchema.nullable(),
    dateFrom: dateFromSchema.nullable(),
    outlet: z.string().nullable(),
    cut: z.array(cutSchema).readonly(),
    statements: z.array(statementSchema).readonly(),
    events: z.array(eventSchema).readonly(),
    diagnostics: z.array(diagnosticSchema).readonly(),
    engine: z.string().min(1),
  })
  .readonly()

export type ExtractLine = z.infer<typeof extractLineSchema>
export type SpeechEvent = z.infer<typeof eventSchema>
