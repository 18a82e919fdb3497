import { z } from 'zod'
import { isoDaySchema } from '../statement.ts'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'

/** How many earlier articles are given. */
export const MAX_EARLIER = 20

/** What an earlier article says on an issue on which a later one has something too. */
const earlierOnIssueSchema = z
  .strictObject({
    id: nameSchema.describe('The issue’s id.'),
    name: z
      .strictObject({ ar: z.string().describe('In Arabic.'), en: z.string().describe('In English.') })
      .readonly()
      .describe('What the issue is called.'),
    statements: countSchema.describe('How many statements of the earlier article bear on it.'),
    parties: z
      .array(
        z
          .strictObject({
            id: partyIdSchema.describe('The id of a party that speaks in both.'),
            name: z.string().describe('What it is called.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The parties that speak on it in both articles.'),
  })
  .readonly()
  .meta({ id: 'EarlierOnIssue' })

/** An article that was published before on an issue that is followed. */
export const earlierArticleSchema = z
  .strictObject({
    item: nameSchema.describe('The id of its item.'),
    part: countSchema.describe('Which article of the item.'),
    title: z.string().nullable().describe('Its headline.'),
    outlet: z.string().nullable().describe('Who published it.'),
    published: isoDaySchema.describe('When.'),
    statement: nameSchema.describe('The first of its statements that bears on an issue of both.'),
    issues: z.array(earlierOnIssueSchema).min(1).readonly().describe('The issues of both.'),
  })
  .readonly()
  .meta({ id: 'EarlierArticle' })

/** What was published before an article on the issues on which its statements bear. */
export const earlierAnswerSchema = z
  .strictObject({
    earlier: z
      .array(earlierArticleSchema)
      .max(MAX_EARLIER)
      .readonly()
      .describe(
        'Those in which most parties of this one speak on most of its issues first, of alike ones the latest.',
      ),
    undated: z.boolean().describe('Whether the article has no date: then nothing is known to be earlier.'),
  })
  .readonly()
  .meta({ id: 'EarlierAnswer' })

export type EarlierArticle = z.infer<typeof earlierArticleSchema>
export type EarlierAnswer = z.infer<typeof earlierAnswerSchema>
