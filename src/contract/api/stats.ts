import { z } from 'zod'
import { countedSchema, countSchema, nameSchema, partyIdSchema } from './basics.ts'

/** Counts of the statements that a search finds. Each list leaves its own filter out, so that others can be chosen. */
export const countsSchema = z
  .strictObject({
    statements: countSchema.describe('All statements that the search finds.'),
    unsure: countSchema.describe('Those of them whose speaker is unsure.'),
    byAct: z.array(countedSchema).readonly().describe('By act, the most frequent first.'),
    byKind: z.array(countedSchema).readonly().describe('By kind, the most frequent first.'),
    byOutlet: z
      .array(countedSchema)
      .readonly()
      .describe(
        'By outlet, the most frequent first: spellings of one name together, under the most frequent.',
      ),
    bySpeaker: z
      .array(
        z
          .strictObject({
            party: partyIdSchema.describe('The party’s id.'),
            name: z.string().describe('Its name in the register, else the spelling used most often.'),
            statements: countSchema.describe('How many statements it made.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('By party that speaks, the most frequent first.'),
    byMonth: z
      .array(
        z
          .strictObject({
            month: z.string().describe('`YYYY-MM` by the date said, else published; empty for the undated.'),
            statements: countSchema.describe('How many statements fall into it.'),
            unsure: countSchema.describe('Those of them whose speaker is unsure.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('By month, in order of time.'),
  })
  .readonly()
  .meta({ id: 'Counts' })

/** What the ledger holds, and the counts of what a search finds in it. */
export const statsAnswerSchema = z
  .strictObject({
    ledger: z
      .strictObject({
        items: countSchema.describe('Items taken in.'),
        articles: countSchema.describe('Articles found in them.'),
        statements: countSchema.describe('Statements found in these.'),
        events: countSchema.describe(
          'Things said about speaking that are no statements, as a refusal to comment.',
        ),
        withheld: countSchema.describe('Items whose words were taken down.'),
      })
      .readonly()
      .describe('What the whole ledger holds.'),
    counts: countsSchema.describe('Counts of what the search finds.'),
    engine: nameSchema.describe('The version that reads.'),
    samples: z.boolean().describe('Whether it holds the samples of the project alone, which are invented.'),
    readOnly: z.boolean().describe('Whether this server takes no articles in.'),
  })
  .readonly()
  .meta({ id: 'StatsAnswer' })

export type Counts = z.infer<typeof countsSchema>
export type StatsAnswer = z.infer<typeof statsAnswerSchema>
