import { z } from 'zod'
import { cutSchema, dateFromSchema, diagnosticSchema, eventSchema, recordTextSchema } from '../line.ts'
import { notesShape } from '../notes.ts'
import { isoDaySchema, statementSchema } from '../statement.ts'
import { countSchema, judgedSchema, nameSchema, partyIdSchema } from './basics.ts'

/** A statement of an article, with its id in the ledger; ids and judgement null where the article was read and not kept. */
export const placedStatementSchema = z
  .strictObject({
    id: nameSchema.nullable().describe('Its id in the ledger; null where the article was not kept.'),
    party: partyIdSchema.nullable().describe('Who speaks; null where it is unsure, or nothing was kept.'),
    judged: judgedSchema
      .nullable()
      .describe('Who speaks by somebody’s judgement, where that differs from what was read; else null.'),
    ...notesShape,
    statement: statementSchema.describe('The statement as it was read.'),
  })
  .readonly()
  .meta({ id: 'PlacedStatement' })

/** One article as it was read; all spans point into the record that it stands in. */
export const articleReadingSchema = z
  .strictObject({
    part: countSchema.describe('Which article of the item: 0 the first, 1 and up stories cut out of it.'),
    title: z.string().nullable().describe('The headline.'),
    date: isoDaySchema.nullable().describe('The day of publication.'),
    dateFrom: dateFromSchema.nullable().describe('Where that day was read.'),
    outlet: z.string().nullable().describe('Who published it, as it was written.'),
    cut: z.array(cutSchema).readonly().describe('What was left out of the story.'),
    statements: z
      .array(placedStatementSchema)
      .readonly()
      .describe('The statements, in the order of the text.'),
    events: z.array(eventSchema).readonly().describe('What was said about speaking and is no statement.'),
    diagnostics: z.array(diagnosticSchema).readonly().describe('What was wrong with the article.'),
  })
  .readonly()
  .meta({ id: 'ArticleReading' })

/** An item of the ledger with its current reading: the text untouched, and the articles found in it. */
export const articleAnswerSchema = z
  .strictObject({
    item: nameSchema.describe('The id of the item: the hash of its bytes.'),
    recordId: nameSchema.describe('What the item is called: its own id, or one made from its path.'),
    from: z
      .string()
      .describe('Where it came from: a path within the folder that was given, a web address, or `-`.'),
    url: z.string().nullable().describe('Its web address.'),
    addedAt: z.string().describe('When it was taken in, an ISO 8601 instant.'),
    readAt: z.string().describe('When it was last read, an ISO 8601 instant.'),
    engine: nameSchema.describe('The version that read it last.'),
    earlierReadings: countSchema.describe('Readings by other engines before the current one.'),
    withheld: z
      .strictObject({
        why: z.string().describe('Why it was taken down.'),
        at: z.string().describe('When, an ISO 8601 instant.'),
      })
      .readonly()
      .nullable()
      .describe('Set where its words were taken down: then there is no record and no article.'),
    record: recordTextSchema.nullable().describe('The text that spans point into.'),
    articles: z.array(articleReadingSchema).readonly().describe('The articles found in it.'),
  })
  .readonly()
  .meta({ id: 'ArticleAnswer' })

const failedInputSchema = z
  .strictObject({
    from: z.string().describe('What failed.'),
    rule: z.string().describe('The rule that noticed it.'),
    message: z.string().describe('What was wrong, and what to do.'),
  })
  .readonly()
  .meta({ id: 'FailedInput' })

/** What was read and not kept: a record each, and the inputs that gave nothing. */
export const extractAnswerSchema = z
  .strictObject({
    records: z
      .array(
        z
          .strictObject({
            recordId: nameSchema.describe('What the record is called.'),
            record: recordTextSchema.describe('The text that spans point into.'),
            articles: z.array(articleReadingSchema).readonly().describe('The articles found in it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('What was read.'),
    failed: z.array(failedInputSchema).readonly().describe('What could not be read.'),
    engine: nameSchema.describe('The version that read it.'),
  })
  .readonly()
  .meta({ id: 'ExtractAnswer' })

/** That an article was taken into the ledger, or was there already. */
export const keptAnswerSchema = z
  .strictObject({
    item: nameSchema.describe('The id of the item.'),
    outcome: z
      .enum(['added', 'known', 'withheld'])
      .describe('Whether it was added, was there already, or is withheld and was not taken in.'),
  })
  .readonly()
  .meta({ id: 'KeptAnswer' })

/** What became of each record that was given to be kept, in order, and of what could not be read. */
export const keepAnswerSchema = z
  .strictObject({
    kept: z.array(keptAnswerSchema).readonly().describe('What became of each record, in order.'),
    failed: z.array(failedInputSchema).readonly().describe('What could not be read.'),
  })
  .readonly()
  .meta({ id: 'KeepAnswer' })

export type PlacedStatement = z.infer<typeof placedStatementSchema>
export type ArticleReading = z.infer<typeof articleReadingSchema>
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>
export type ExtractAnswer = z.infer<typeof extractAnswerSchema>
export type KeptAnswer = z.infer<typeof keptAnswerSchema>
export type KeepAnswer = z.infer<typeof keepAnswerSchema>
