import { z } from 'zod'
import { countSchema, judgedSchema, nameSchema } from '../api/basics.ts'
import {
  hitSchema,
  issueLaneSchema,
  issueMarkSchema,
  issueOfficeSchema,
  issueSummarySchema,
  judgementSchema,
  partyIdSchema,
  statementsAnswerSchema,
  whoAnswerSchema,
} from '../api/index.ts'
import { issueLinkSchema } from '../api/links.ts'
import { officeSchema } from '../api/offices.ts'
import { issueDefinitionSchema } from '../issue.ts'
import { dateFromSchema } from '../line.ts'
import { notesShape } from '../notes.ts'
import {
  actSchema,
  chainLinkSchema,
  fieldSchema,
  isoDaySchema,
  spanSchema,
  speakerSchema,
  statementKindSchema,
  venueSchema,
} from '../statement.ts'
import { boundsSchema, caveatsSchema, offsetsSchema, placedWordsSchema } from './basics.ts'

const frame = {
  offsets: offsetsSchema.describe('What the spans count.'),
  coverage: boundsSchema.describe('What was read at all.'),
  caveats: caveatsSchema,
}

/** What a search found. */
export const searchToldSchema = statementsAnswerSchema.unwrap().extend({
  hits: z
    .array(z.strictObject({ found: hitSchema.describe('The statement.'), caveats: caveatsSchema }).readonly())
    .readonly()
    .describe('The statements of this page.'),
  ...frame,
})

/** A day as far as it is known. */
const saidSchema = z
  .strictObject({
    day: z
      .string()
      .nullable()
      .describe('YYYY-MM-DD, or YYYY-MM where only the month is known; null: unknown.'),
    precision: z.enum(['day', 'month', 'unknown']).describe('How exactly it is known.'),
  })
  .readonly()

/** A statement with all that a reader needs to check it. */
export const evidenceToldSchema = z.strictObject({
  statement: nameSchema.describe('Its id.'),
  words: z.array(placedWordsSchema).min(1).readonly().describe('What was said, piece by piece.'),
  around: placedWordsSchema.describe('The paragraph or paragraphs in which it stands.'),
  isWhole: z.boolean().describe('Whether `around` holds these paragraphs whole; false: long ones are cut.'),
  cue: placedWordsSchema.nullable().describe('The words that attribute; null where none stand in the text.'),
  speaker: speakerSchema.describe('Who said it, as it was read.'),
  speakerWords: placedWordsSchema.nullable().describe('The words that name the source; null: only implied.'),
  party: partyIdSchema.nullable().describe('Who speaks; null where that is unsure.'),
  judged: judgedSchema
    .nullable()
    .describe('Who speaks by somebody’s judgement, where that differs from what was read; else null.'),
  ...notesShape,
  chain: z.array(chainLinkSchema).readonly().describe('Every link that passed it on, outwards.'),
  kind: statementKindSchema.describe('Verbatim, reported in the outlet’s words, or both.'),
  act: actSchema.describe('What was done by saying it.'),
  venue: venueSchema.nullable().describe('Where it was said, as far as the text tells.'),
  background: z.boolean().describe('Whether it is told as something said before the news.'),
  dates: z
    .strictObject({
      said: saidSchema.describe('When it was said.'),
      published: z
        .strictObject({
          day: isoDaySchema.nullable().describe('The day of publication; null: unknown.'),
          from: dateFromSchema.nullable().describe('Where it was read.'),
        })
        .readonly()
        .describe('When it was published.'),
      added: z.string().describe('When the article came into the ledger, an ISO 8601 instant.'),
    })
    .readonly()
    .describe('Said, published, added.'),
  article: z
    .strictObject({
      item: nameSchema.describe('The hash of the bytes that came in (SHA-256), which names the item.'),
      part: countSchema.describe('Which article of it.'),
      recordId: nameSchema.describe('What the item is called.'),
      title: z.string().nullable().describe('The headline.'),
      outlet: z.string().nullable().describe('Who published it, as it was written.'),
      url: z.string().nullable().describe('Its web address.'),
      from: z.string().describe('Where it came from.'),
    })
    .readonly()
    .describe('Where it stands.'),
  engine: nameSchema.describe('The version that read it.'),
  rule: nameSchema.describe('The rule that found it.'),
  confidence: z.number().min(0).max(1).describe('How sure the reading is, 0–1.'),
  judgements: z.array(judgementSchema).readonly().describe('What people decided about it, the latest first.'),
  ...frame,
})

/** A mark of a timeline with its place in the source. */
export const toldMarkSchema = issueMarkSchema.unwrap().extend({
  in: fieldSchema.describe('The field in which the words stand.'),
  content: z.array(spanSchema).min(1).readonly().describe('Where each piece of the text stands there.'),
  caveats: caveatsSchema,
})

/** A party's lane, as far as this answer holds it. */
const toldLaneSchema = issueLaneSchema.unwrap().extend({
  marks: z.array(toldMarkSchema).readonly().describe('What it said; the undated last.'),
  total: countSchema.describe('Its statements within the days asked for, in this answer and in others.'),
})

/** An issue's timeline. */
export const timelineToldSchema = z.strictObject({
  definition: issueDefinitionSchema.describe('What the issue is about.'),
  by: z.string().describe('Who defined it so.'),
  at: z.string().describe('When.'),
  why: z.string().describe('Why.'),
  total: countSchema.describe('Statements that were asked for, in this answer and in others.'),
  lanes: z.array(toldLaneSchema).readonly().describe('What each party said.'),
  unattributed: z
    .array(toldMarkSchema)
    .readonly()
    .describe('What nobody can tell who said: on no lane, and nobody’s position.'),
  links: z
    .array(issueLinkSchema)
    .readonly()
    .describe('What the statements given here are to earlier or later ones: proposed, or judged by people.'),
  offices: z
    .array(issueOfficeSchema)
    .readonly()
    .describe('The offices and bodies for which, or in which, something was said.'),
  next: countSchema.nullable().describe('`offset` that asks for the rest; null: this is all.'),
  months: z
    .array(
      z
        .strictObject({
          month: z.string().describe('The month of publication, YYYY-MM.'),
          articles: countSchema.describe('Articles read; 0: a silence here says nothing.'),
          outlets: countSchema.describe('Outlets of which there was one.'),
        })
        .readonly(),
    )
    .readonly()
    .describe('What was read, month by month.'),
  ...frame,
})

/** The issues that are followed. */
export const issuesToldSchema = z.strictObject({
  issues: z.array(issueSummarySchema).readonly().describe('In the order in which they were first defined.'),
  caveats: caveatsSchema,
})

/** Who is meant. */
export const whoToldSchema = whoAnswerSchema.unwrap().extend({
  offices: z
    .array(officeSchema)
    .readonly()
    .describe('Of one party: the offices it held on the day asked about, or ever where none is asked about.'),
  inLedger: z
    .strictObject({
      statements: countSchema.describe('Statements in which it speaks.'),
      first: z.string().nullable().describe('The first day of one.'),
      last: z.string().nullable().describe('The last.'),
    })
    .readonly()
    .nullable()
    .describe('What the ledger has of the party; null unless the answer is `same`.'),
  caveats: caveatsSchema,
})

export type SearchTold = z.infer<typeof searchToldSchema>
export type EvidenceTold = z.infer<typeof evidenceToldSchema>
export type ToldMark = z.infer<typeof toldMarkSchema>
export type TimelineTold = z.infer<typeof timelineToldSchema>
export type IssuesTold = z.infer<typeof issuesToldSchema>
export type WhoTold = z.infer<typeof whoToldSchema>
