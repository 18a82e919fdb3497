import { z } from 'zod'
import { dateFromSchema } from '../line.ts'
import { fieldSchema, linkRoleSchema, spanSchema } from '../statement.ts'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'
import { issueMarkSchema } from './issues.ts'
import { judgementSchema } from './judgements.ts'
import { genderSchema, partyRefSchema } from './offices.ts'
import { hitSchema } from './search.ts'
import { originSourceSchema } from './witnesses.ts'

/** Longest id of a statement or an issue in a question, in UTF-16 code units. */
const MAX_ID = 200

/** In what two texts differ, from what changes the meaning most to what changes it least. */
export const DIFFERENCES = [
  'contrary',
  'negation',
  'turned',
  'number',
  'condition',
  'open',
  'now',
  'postpone',
  'state',
  'alone',
  'reworded',
] as const

/** What an editor should look at before printing that somebody's words changed. */
export const CAUTIONS = [
  'order-unsure',
  'other-party',
  'new-holder',
  'other-office',
  'speaker-unsure',
  'anonymous',
  'standing',
  'original-not-seen',
  'reported',
  'same-article',
  'same-origin',
  'for-now',
  'condition',
  'other-holds',
  'clauses-differ',
  'not-on-issue',
  'other-object',
  'weak',
] as const

/** Which statements are compared, and on which issue. */
export const compareQuerySchema = z.strictObject({
  a: nameSchema.max(MAX_ID).describe('The id of a statement.'),
  b: nameSchema.max(MAX_ID).describe('The id of another; which is the earlier is told by their days.'),
  issue: nameSchema
    .max(MAX_ID)
    .optional()
    .describe('The id of an issue: then the positions on it are compared, not the words alone.'),
})

const datesSchema = z
  .strictObject({
    said: z
      .strictObject({
        day: z.string().nullable().describe('`YYYY-MM-DD`, `YYYY-MM`, or null where nothing tells it.'),
        precision: z
          .enum(['day', 'month', 'not-later', 'unknown'])
          .describe('The day itself; its month; not later than the day of publication; not known.'),
      })
      .readonly()
      .describe('When it was said.'),
    published: z
      .strictObject({
        day: z.string().nullable().describe('The day of publication; null where it is not known.'),
        from: dateFromSchema.nullable().describe('Where that day was read.'),
      })
      .readonly()
      .describe('When it was published.'),
    added: z.string().describe('When it was taken into the ledger, an ISO 8601 instant.'),
  })
  .readonly()
  .meta({ id: 'ThreeDates' })

/** A whole paragraph of an article, untouched. */
export const paragraphSchema = z
  .strictObject({
    start: countSchema.describe('Where it begins in the field.'),
    text: z.string().describe('Its words, verbatim.'),
  })
  .readonly()
  .meta({ id: 'Paragraph' })

const heldOfficeSchema = z
  .strictObject({
    role: nameSchema.describe('What the office is: `foreign-minister`, `spokesperson` …'),
    of: partyRefSchema.describe('The state or body it is of.'),
    start: z.string().nullable().describe('Its first day, month or year; null where it is not known.'),
    end: z.string().nullable().describe('Its last; null where none is known.'),
  })
  .readonly()
  .meta({ id: 'HeldOffice' })

/** One of two statements that are compared. All spans point into the field in which it stands. */
export const comparedSideSchema = z
  .strictObject({
    found: hitSchema.describe('The statement, with where it stands.'),
    lane: z
      .strictObject({
        party: partyIdSchema.describe('Its id.'),
        name: z
          .strictObject({
            ar: z.string().describe('In Arabic.'),
            en: z.string().nullable().describe('In English, where the register tells it.'),
          })
          .readonly()
          .describe('What it is called.'),
        state: partyRefSchema.nullable().describe('The state to which it belongs; null where none is told.'),
      })
      .readonly()
      .nullable()
      .describe('For whom it counts: the body that was spoken for, or whoever spoke; null: nobody can tell.'),
    field: fieldSchema.describe('The field in which it stands.'),
    paragraphs: z
      .array(paragraphSchema)
      .readonly()
      .describe('The whole paragraphs that hold its words, its cue and its speaker, in order.'),
    question: paragraphSchema
      .nullable()
      .describe('Of an interview’s answer: the question before it, as the article prints it; else null.'),
    dates: datesSchema.describe('Its three dates.'),
    offices: z
      .array(heldOfficeSchema)
      .readonly()
      .describe('The offices that the speaker surely held on that day, by the register.'),
    gender: genderSchema,
    url: z.string().nullable().describe('The article’s web address.'),
    origins: z
      .array(
        z
          .strictObject({
            name: z.string().describe('Its name, as the article gives it.'),
            role: linkRoleSchema.describe('What it is.'),
          })
          .readonly(),
      )
      .readonly()
      .describe(
        'From whom the article has the words: agencies, channels and papers that it names, else its outlet.',
      ),
    accounts: z
      .strictObject({
        articles: countSchema.describe('How many articles tell the utterance, this one among them.'),
        outlets: z.array(z.string()).readonly().describe('Their outlets, as far as they are named.'),
        origins: z
          .array(originSourceSchema)
          .readonly()
          .describe('Where they have it from: a copy is no second origin.'),
      })
      .readonly()
      .describe('Who else tells it, as /api/statements/{id}/witnesses finds them.'),
    translated: z
      .boolean()
      .describe(
        'Whether the words are presumed to be translated; `found.original` tells whether the original was seen.',
      ),
    mark: issueMarkSchema
      .nullable()
      .describe('Its place on the issue; null: none is asked for, or it does not bear on it.'),
    judgements: z.array(judgementSchema).readonly().describe('What people decided of it, the latest first.'),
  })
  .readonly()
  .meta({ id: 'ComparedSide' })

/** Words in which two statements differ. */
export const differenceSchema = z
  .strictObject({
    kind: z.enum(DIFFERENCES).describe('In what they differ.'),
    axes: z
      .array(z.string())
      .readonly()
      .describe('Of contraries the scales on which they stand apart; else none.'),
    a: z.array(spanSchema).readonly().describe('Where the words stand in the earlier statement’s field.'),
    b: z.array(spanSchema).readonly().describe('Where they stand in the later one’s.'),
  })
  .readonly()
  .meta({ id: 'Difference' })

const statementsSchema = z
  .strictObject({
    total: countSchema.describe('How many there are.'),
    statements: z.array(hitSchema).readonly().describe('The nearest in words, oldest first; 20 at the most.'),
  })
  .readonly()
  .meta({ id: 'StatementsAround' })

/** Two statements side by side: the earlier first. */
export const comparisonSchema = z
  .strictObject({
    a: comparedSideSchema.describe('The earlier; where the days do not tell, the one that was named first.'),
    b: comparedSideSchema.describe('The later.'),
    order: z
      .enum(['said', 'published', 'unsure'])
      .describe('By what they are ordered: the days on which they were said; of publication; neither tells.'),
    issue: nameSchema
      .nullable()
      .describe('The issue on which they are compared; null: by their words alone.'),
    wording: z.enum(['same', 'differs']).describe('Whether the words differ.'),
    position: z
      .enum(['same', 'differs', 'unsure', 'not-told'])
      .describe(
        'Whether the position differs: told by the issue, else by the words; never more than apparent.',
      ),
    relation: z
      .strictObject({
        label: z
          .enum(['agree', 'disagree', 'other'])
          .describe('What the texts are to each other, as `isnad relate` says it.'),
        confidence: z
          .number()
          .min(0)
          .max(1)
          .describe('The share of pairs like this one for which that is right.'),
      })
      .readonly()
      .describe('What the words alone say.'),
    differences: z
      .array(differenceSchema)
      .readonly()
      .describe('In which words they differ, the weightiest first.'),
    cautions: z
      .array(z.enum(CAUTIONS))
      .readonly()
      .describe('What to look at before printing that something changed.'),
    between: statementsSchema.describe('What the same parties said to it between the two.'),
    denials: statementsSchema.describe('What they denied of it after the later one.'),
  })
  .readonly()
  .meta({ id: 'StatementComparison' })

/** Which statements are compared, and on which issue. */
export type CompareQuery = z.infer<typeof compareQuerySchema>
export type StatementComparison = z.infer<typeof comparisonSchema>
export type ComparedSide = z.infer<typeof comparedSideSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type Difference = z.infer<typeof differenceSchema>
/** In what two texts differ. */
export type DifferenceKind = (typeof DIFFERENCES)[number]
/** What to look at before printing that something changed. */
export type Caution = (typeof CAUTIONS)[number]
