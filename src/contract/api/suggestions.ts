import { z } from 'zod'
import { issueDefinitionSchema } from '../issue.ts'
import { spanSchema } from '../statement.ts'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'

/** How many issues are proposed where nobody says, and at most. */
export const SUGGESTIONS = { usual: 50, most: 200 } as const

/** A statement that shows what an issue is about. */
const exampleSchema = z
  .strictObject({
    statement: nameSchema.describe('The statement’s id.'),
    item: nameSchema.describe('The item in which it stands.'),
    part: countSchema.describe('The article of that item.'),
    in: z.enum(['title', 'body']).describe('Where in the article.'),
    content: z.array(spanSchema).readonly().describe('Where its words stand there.'),
    text: z.array(z.string()).readonly().describe('What was said, verbatim, piece by piece.'),
    party: partyIdSchema.nullable().describe('Who speaks; null where it is unsure.'),
    speaker: z.string().nullable().describe('The name as the article gives it, or as somebody judged.'),
    day: z.string().nullable().describe('The day, or the month where only that is known; null: undated.'),
    from: z.enum(['said', 'published']).nullable().describe('Whether it was said on that day, or published.'),
    outlet: z.string().nullable().describe('Where it was published.'),
  })
  .readonly()
  .meta({ id: 'SuggestionExample' })

/** A question that somebody may follow, as it recurs in the ledger. */
export const suggestionSchema = z
  .strictObject({
    definition: issueDefinitionSchema.describe(
      'A definition that may be followed as it is: its one phrase, as it is written most often. The English name is that phrase, too, until somebody translates it.',
    ),
    statements: countSchema.describe('Statements whose words hold the phrase.'),
    parties: countSchema.describe('Parties that spoke of it.'),
    months: countSchema.describe('Months in which somebody did.'),
    outlets: countSchema.describe('Outlets that published it.'),
    first: z.string().nullable().describe('The first day of one; null where none is dated.'),
    last: z.string().nullable().describe('The last.'),
    most: z
      .array(
        z
          .strictObject({
            party: partyIdSchema.describe('Its id.'),
            name: z
              .strictObject({
                ar: z.string().describe('In Arabic.'),
                en: z.string().nullable().describe('In English.'),
              })
              .readonly()
              .describe('What it is called.'),
            statements: countSchema.describe('How many of its statements.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The parties that spoke of it most.'),
    narrower: z.array(z.string()).readonly().describe('Longer phrases that are a part of it.'),
    alike: z
      .array(z.string())
      .readonly()
      .describe('Other phrases for the same, or shorter ones that it explains. None of them is applied.'),
    offered: z
      .array(
        z
          .strictObject({
            word: z.string().describe('Words of the phrase.'),
            others: z.array(z.string()).readonly().describe('Words that say the same or veil it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Other words for those of the phrase. None of them is applied: which word was used is news.'),
    examples: z
      .array(exampleSchema)
      .readonly()
      .describe('Three statements at most, of different parties where there are some, oldest first.'),
  })
  .readonly()
  .meta({ id: 'IssueSuggestion' })

/** The issues that the ledger proposes. */
export const suggestionsAnswerSchema = z
  .strictObject({
    statements: countSchema.describe('Statements that were read for it.'),
    suggestions: z
      .array(suggestionSchema)
      .readonly()
      .describe('Those spread over the most parties and months first; none that is followed.'),
  })
  .readonly()
  .meta({ id: 'SuggestionsAnswer' })

/** How many are asked for. */
export const suggestionsQuerySchema = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(SUGGESTIONS.most)
    .default(SUGGESTIONS.usual)
    .describe('How many at most.'),
})

export type IssueSuggestion = z.infer<typeof suggestionSchema>
export type SuggestionsAnswer = z.infer<typeof suggestionsAnswerSchema>
