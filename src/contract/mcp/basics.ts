import { z } from 'zod'
import { countSchema } from '../api/basics.ts'
import { fieldSchema, spanSchema } from '../statement.ts'

/** Something that speaks against using an answer as it stands. */
export const caveatSchema = z
  .strictObject({
    rule: z.string().min(1).describe('A name for programs.'),
    message: z.string().min(1).describe('What is unsure or must be known, and what to do.'),
  })
  .readonly()
  .meta({ id: 'Caveat' })

/** All of them. */
export const caveatsSchema = z
  .array(caveatSchema)
  .readonly()
  .describe('What is unsure, or must be known before it is used.')

/** What the numbers of every span count. */
export const offsetsSchema = z
  .strictObject({
    unit: z.literal('utf-16-code-unit').describe('What is counted.'),
    interval: z.literal('half-open').describe('The first counts, the last no longer does.'),
    into: z
      .literal('untouched-field')
      .describe('Into the item’s own title or body, whichever `in` names, as it came.'),
  })
  .readonly()
  .meta({ id: 'Offsets' })

/** Words of the source, with their place in it. */
export const placedWordsSchema = z
  .strictObject({
    text: z.string().min(1).describe('The words, verbatim.'),
    in: fieldSchema.describe('The field in which they stand.'),
    span: spanSchema.describe('Where they stand there.'),
  })
  .readonly()
  .meta({ id: 'PlacedWords' })

/** What was read at all: what is not found may never have been read. */
export const boundsSchema = z
  .strictObject({
    articles: countSchema.describe('Articles with a date of publication.'),
    undatedArticles: countSchema.describe('Articles without one.'),
    first: z.string().nullable().describe('The first month of publication, YYYY-MM; null: none is dated.'),
    last: z.string().nullable().describe('The last.'),
    emptyMonths: countSchema.describe('Months between them in which no article was published that was read.'),
    outlets: countSchema.describe('Outlets that are named.'),
  })
  .readonly()
  .meta({ id: 'Bounds' })

export type Caveat = z.infer<typeof caveatSchema>
export type Offsets = z.infer<typeof offsetsSchema>
export type PlacedWords = z.infer<typeof placedWordsSchema>
export type Bounds = z.infer<typeof boundsSchema>
