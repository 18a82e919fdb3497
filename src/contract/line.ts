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
  .strictObject({ kind: z.literal('no-comment'), in: fieldSchema, span: spanSchema, speaker: speakerSchema })
  .readonly()

/** Something the world got wrong, with the rule that noticed it; place null where it has none in the text. */
export const diagnosticSchema = z
  .strictObject({
    rule: z.string().min(1),
    message: z.string().min(1),
    in: fieldSchema.nullable(),
    span: spanSchema.nullable(),
  })
  .readonly()

/** One line of `isnad extract --format jsonl`: one article found and what was read in it. */
export const extractLineSchema = z
  .strictObject({
    id: z.string().min(1),
    part: z.int().min(0),
    record: z.strictObject({ title: z.string().nullable(), body: z.string() }).readonly(),
    title: z.string().nullable(),
    date: isoDaySchema.nullable(),
    dateFrom: dateFromSchema.nullable(),
    outlet: z.string().nullable(),
    cut: z
      .array(z.strictObject({ in: fieldSchema, span: spanSchema, as: cutKindSchema }).readonly())
      .readonly(),
    statements: z.array(statementSchema).readonly(),
    events: z.array(eventSchema).readonly(),
    diagnostics: z.array(diagnosticSchema).readonly(),
    engine: z.string().min(1),
  })
  .readonly()

export type ExtractLine = z.infer<typeof extractLineSchema>
export type SpeechEvent = z.infer<typeof eventSchema>
