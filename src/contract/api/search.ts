import { z } from 'zod'
import { diagnosticSchema } from '../line.ts'
import { notesShape } from '../notes.ts'
import { isoDaySchema, spanSchema, statementSchema } from '../statement.ts'
import { countSchema, judgedSchema, nameSchema, partyIdSchema } from './basics.ts'

/** A statement found, with where it stands and which party its speaker is. */
export const hitSchema = z
  .strictObject({
    id: nameSchema.describe('The id of the statement: it stays when the article is read again alike.'),
    item: nameSchema.describe('The id of the item that holds it: the hash of its bytes.'),
    recordId: nameSchema.describe('What the item is called: its own id, or one made from its path.'),
    part: countSchema.describe('Which article of the item: 0 the first, 1 and up stories cut out of it.'),
    title: z.string().nullable().describe('The headline of the article.'),
    outlet: z.string().nullable().describe('Who published the article, as it was written.'),
    published: isoDaySchema.nullable().describe('The day of publication.'),
    dateUsed: z
      .strictObject({
        day: z.string().describe('`YYYY-MM-DD`, or `YYYY-MM` where only the month is known.'),
        from: z.enum(['said', 'published']).describe('Whether it is the day said or the day published.'),
      })
      .readonly()
      .nullable()
      .describe('The date that filters and order use; null where none is known.'),
    party: partyIdSchema.nullable().describe('Who speaks; null where that is unsure.'),
    judged: judgedSchema
      .nullable()
      .describe('Who speaks by somebody’s judgement, where that differs from what was read; else null.'),
    ...notesShape,
    statement: statementSchema.describe('The statement as it was read.'),
    matches: z
      .array(z.array(spanSchema).readonly())
      .readonly()
      .describe('Where words of the search stand: for each piece of `statement.text` the spans in it.'),
    engine: nameSchema.describe('The version that read the article.'),
  })
  .readonly()
  .meta({ id: 'FoundStatement' })

/** One page of a search. */
export const statementsAnswerSchema = z
  .strictObject({
    hits: z.array(hitSchema).readonly().describe('The statements of this page.'),
    total: countSchema.describe('All hits of the search, on every page.'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
    order: z.enum(['rank', 'date']).describe('How the hits are ordered.'),
    diagnostics: z
      .array(diagnosticSchema)
      .readonly()
      .describe('What of the query line could not be read as it was meant.'),
    suggestions: z
      .array(z.string())
      .readonly()
      .describe('Query lines that would find something, where this one found nothing.'),
  })
  .readonly()
  .meta({ id: 'StatementsAnswer' })

export type FoundStatement = z.infer<typeof hitSchema>
export type StatementsAnswer = z.infer<typeof statementsAnswerSchema>
