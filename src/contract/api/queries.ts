import { z } from 'zod'
import { MAX_PAGE, MAX_PASTE_BYTES, MAX_QUERY_CHARS, MAX_SOURCE_CHARS, MAX_TITLE_CHARS } from '../limits.ts'
import { actSchema, fieldSchema, isoDaySchema, statementKindSchema } from '../statement.ts'
import { MAX_PARTY_CHARS, partyIdSchema } from './basics.ts'

export * from '../limits.ts'
export { partyIdSchema } from './basics.ts'

const askedParty = partyIdSchema
  .max(MAX_PARTY_CHARS)
  .describe('A party’s id: one of the register, or `name:` and a name in any spelling.')

const filterText = z.string().trim().min(1).max(MAX_QUERY_CHARS)
const filterDay = z.string().regex(/^\d{4}(-\d{1,2}(-\d{1,2})?)?$/, 'needs YYYY-MM-DD, YYYY-MM or YYYY')

/**
 * What narrows a search; all that is given must hold. Values are strings, as an address holds them. An unknown
 * parameter is an error: a search without a criterion that was meant would answer another question.
 */
export const filtersSchema = z.strictObject({
  q: z
    .string()
    .max(MAX_QUERY_CHARS)
    .optional()
    .describe('A query line as `isnad search` takes it: words, "a phrase", speaker:NAME and the other keys.'),
  speaker: filterText.optional().describe('Words of the speaker’s name, in any spelling.'),
  party: askedParty.optional().describe('The id of the party that speaks, as answers give it.'),
  for: askedParty.optional().describe('The id of the body that the speaker spoke for, as answers give it.'),
  via: z
    .string()
    .trim()
    .min(1)
    .max(MAX_PARTY_CHARS)
    .optional()
    .describe(
      'A whole name that stands in the statement’s chain; or a party’s id, which finds what it passed on of others.',
    ),
  outlet: filterText
    .optional()
    .describe('The outlet’s name in any spelling; where no outlet is called just so, words of its name.'),
  title: filterText.optional().describe('Words of the article’s headline.'),
  act: actSchema.optional().describe('What was done by saying it.'),
  kind: statementKindSchema.optional().describe('Verbatim, reported in the outlet’s words, or both.'),
  in: fieldSchema.optional().describe('Where the statement stands.'),
  unsure: z.enum(['yes', 'no']).optional().describe('Whether the speaker is unsure.'),
  after: filterDay.optional().describe('First day that counts: YYYY-MM-DD, YYYY-MM or YYYY.'),
  before: filterDay.optional().describe('First day that no longer counts: YYYY-MM-DD, YYYY-MM or YYYY.'),
})

/** A search and the page of it that is wanted. `rank` orders by match, `date` newest first, the undated last. */
export const statementsQuerySchema = filtersSchema.extend({
  order: z
    .enum(['rank', 'date'])
    .optional()
    .describe('By match, or newest first with the undated last; by match where words are given.'),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50).describe('Statements on the page.'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the page before.'),
})

/** Longest id in an address: a record id may be a path. */
const addressId = z.string().min(1).max(2000)

/** The id of a statement, as a search gives it. */
export const statementParamsSchema = z.object({
  id: addressId.describe('The id of a statement, as a search gives it.'),
})
/** An item id, its first six digits or more, or a record id; `#part` may follow. */
export const articleParamsSchema = z.object({
  id: addressId.describe('An item id, its first six digits or more, or a record id; `#part` may follow.'),
})
/** A party's id. */
export const partyParamsSchema = z.object({ id: askedParty })
/** What proves that whoever writes was given the page by this server. */
export const tokenHeadersSchema = z.object({
  'x-isnad-token': z.string().max(200).optional().describe('The token that the page holds in its head.'),
})

/** An article to be read, as a record of a JSON file would hold it. */
export const pastedSchema = z
  .strictObject({
    title: z.string().max(MAX_TITLE_CHARS).optional().describe('The headline.'),
    body: z.string().min(1).describe('The text.'),
    date: z
      .union([isoDaySchema, z.literal('')])
      .optional()
      .describe('The day of publication, `YYYY-MM-DD`.'),
    source: z.string().max(MAX_SOURCE_CHARS).optional().describe('The outlet.'),
    url: z.string().max(MAX_TITLE_CHARS).optional().describe('The web address of the article.'),
  })
  .readonly()
  .meta({ id: 'Pasted' })

/** A file that is dropped to be read, as the fields of a form; `date` and `source` fill what it lacks. */
export const droppedSchema = z.strictObject({
  file: z
    .file()
    .max(MAX_PASTE_BYTES)
    .meta({ type: 'string', format: 'binary', description: 'The file, of any kind that `isnad add` reads.' }),
  date: z
    .union([isoDaySchema, z.literal('')])
    .optional()
    .describe('The day of publication where the file tells none.'),
  source: z.string().max(MAX_SOURCE_CHARS).optional().describe('The outlet where the file tells none.'),
})

export type Filters = z.infer<typeof filtersSchema>
export type StatementsQuery = z.infer<typeof statementsQuerySchema>
export type Pasted = z.infer<typeof pastedSchema>
export type Dropped = z.infer<typeof droppedSchema>

/** A name or an office, and the day that tells its holder. */
export const whoQuerySchema = z.strictObject({
  q: filterText.describe('A name, an office or both, in any spelling.'),
  on: isoDaySchema.optional().describe('The day on which the words were said, YYYY-MM-DD.'),
})
