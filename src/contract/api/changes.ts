import { z } from 'zod'
import { EXPORT_LANGUAGES } from '../export/files.ts'
import { issueDefinitionSchema } from '../issue.ts'
import { fieldSchema, isoDaySchema, spanSchema } from '../statement.ts'
import { countSchema, MAX_PARTY_CHARS, partyIdSchema } from './basics.ts'
import { issueLaneSchema, issueMarkSchema } from './issues.ts'
import { judgementSchema } from './judgements.ts'
import { issueLinkSchema } from './links.ts'

/** Most changes of one answer. */
const MAX_CHANGES = 500

const askedParty = partyIdSchema
  .max(MAX_PARTY_CHARS)
  .optional()
  .describe('Only what is of this party: an id, as answers give it. Definitions are told all the same.')

/** By which date a statement is new. */
export const CHANGED_BY = ['added', 'said'] as const

/** From when on changes are wanted, and of whom. */
export const changesQuerySchema = z.strictObject({
  since: isoDaySchema.describe('The first day that counts, YYYY-MM-DD; of instants, in UTC.'),
  by: z
    .enum(CHANGED_BY)
    .default('added')
    .describe('Which date of a statement counts: when it came into the ledger, or when it was said.'),
  party: askedParty,
  doubtful: z.enum(['yes', 'no']).default('no').describe('Whether doubtful links are told, too.'),
  limit: z.coerce.number().int().min(1).max(MAX_CHANGES).default(100).describe('Changes on the page.'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0).describe('Changes to pass over.'),
})

/** Of whom a feed is wanted, and in which language its own words are. */
export const feedQuerySchema = z.strictObject({
  party: askedParty,
  language: z
    .enum(EXPORT_LANGUAGES)
    .default('ar')
    .describe('The language of what stands beside the quoted words.'),
})

const told = {
  id: z
    .string()
    .regex(/^urn:uuid:[0-9a-f-]{36}$/)
    .describe('Its id, the same in every answer and feed: `urn:uuid:…`.'),
  at: z.iso.datetime().describe('When it came into the ledger, an ISO 8601 instant.'),
} as const

const laneRef = issueLaneSchema
  .unwrap()
  .pick({ party: true, name: true })
  .readonly()
  .nullable()
  .describe('On whose lane it stands; null: nobody can tell who speaks.')

const statementChangeSchema = z
  .strictObject({
    kind: z.literal('statement').describe('What changed: a statement came.'),
    ...told,
    cause: z
      .enum(['added', 'reread'])
      .describe('Whether its article came, or was read again and the statement found only then.'),
    lane: laneRef,
    in: fieldSchema.describe('The field of the item in which it stands.'),
    content: z.array(spanSchema).readonly().describe('Where each piece of its text stands there.'),
    mark: issueMarkSchema.describe('The statement, as the timeline has it.'),
  })
  .readonly()
  .meta({ id: 'StatementChange' })

const definitionChangeSchema = z
  .strictObject({
    kind: z.literal('definition').describe('What changed: what the issue is about.'),
    ...told,
    by: z.string().describe('Who defined it so.'),
    why: z.string().describe('Why.'),
    definition: issueDefinitionSchema.nullable().describe('As it then was; null: it was given up.'),
    fields: z
      .array(z.string())
      .readonly()
      .describe('The parts that differ from what held before; empty of the first.'),
  })
  .readonly()
  .meta({ id: 'DefinitionChange' })

const judgementChangeSchema = z
  .strictObject({
    kind: z.literal('judgement').describe('What changed: somebody decided something.'),
    ...told,
    undoes: z.int().min(1).nullable().describe('The number of the judgement that it takes back; else null.'),
    judgement: judgementSchema.describe('What was decided.'),
  })
  .readonly()
  .meta({ id: 'JudgementChange' })

const linkChangeSchema = z
  .strictObject({
    kind: z.literal('link').describe('What changed: what a later statement is to an earlier one.'),
    ...told,
    link: issueLinkSchema.describe('The link.'),
    from: issueMarkSchema.describe('The earlier statement.'),
    to: issueMarkSchema.describe('The later.'),
  })
  .readonly()
  .meta({ id: 'LinkChange' })

/** Something that changed on an issue. */
export const changeSchema = z
  .discriminatedUnion('kind', [
    statementChangeSchema,
    definitionChangeSchema,
    judgementChangeSchema,
    linkChangeSchema,
  ])
  .meta({ id: 'IssueChange' })

/** What changed on an issue since a day. */
export const changesAnswerSchema = z
  .strictObject({
    id: told.id.describe('The id of the issue’s feed, of that party or of all.'),
    issue: issueDefinitionSchema.describe('The issue as it is now.'),
    since: isoDaySchema.describe('From which day on.'),
    by: z.enum(CHANGED_BY).describe('By which date of a statement.'),
    party: partyIdSchema.nullable().describe('Of whom; null: of all.'),
    changes: z.array(changeSchema).readonly().describe('The latest first.'),
    total: countSchema.describe('How many there are, on every page.'),
    next: countSchema.nullable().describe('`offset` of the next page; null on the last.'),
    doubtful: countSchema.describe('Doubtful links that were left out.'),
  })
  .readonly()
  .meta({ id: 'ChangesAnswer' })

/** An Atom feed (RFC 4287). */
export const atomSchema = z.string().meta({ id: 'AtomFeed' }).describe('A feed by RFC 4287.')

/** A feed by JSON Feed 1.1, with each change whole under `_isnad`. */
export const jsonFeedSchema = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1').describe('The format.'),
    title: z.string().describe('The issue’s question, and of whom.'),
    home_page_url: z.string().describe('The issue’s page.'),
    feed_url: z.string().describe('The address of this feed.'),
    language: z.string().describe('The language of the words.'),
    authors: z
      .array(z.strictObject({ name: z.string().describe('Its name.') }).readonly())
      .readonly()
      .describe('Who makes the feed; who speaks stands in each item.'),
    items: z
      .array(
        z
          .strictObject({
            id: z.string().describe('The change’s id.'),
            url: z.string().describe('Where it is shown.'),
            title: z.string().describe('Who and what, on one line.'),
            content_text: z.string().describe('The exact words, who said them, when and where they stand.'),
            date_published: z.iso.datetime().describe('When it came into the ledger.'),
            tags: z.array(z.string()).readonly().describe('What it is: kind:…, act:…, standing:….'),
            _isnad: changeSchema.describe('The change, as `/changes` tells it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The latest first, 100 at the most.'),
  })
  .readonly()
  .meta({ id: 'JsonFeed' })

export type ChangesQuery = z.infer<typeof changesQuerySchema>
export type FeedQuery = z.infer<typeof feedQuerySchema>
export type Change = z.infer<typeof changeSchema>
export type StatementChange = z.infer<typeof statementChangeSchema>
export type LinkChange = z.infer<typeof linkChangeSchema>
export type DefinitionChange = z.infer<typeof definitionChangeSchema>
export type JudgementChange = z.infer<typeof judgementChangeSchema>
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>
export type JsonFeed = z.infer<typeof jsonFeedSchema>
