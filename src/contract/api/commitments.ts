import { z } from 'zod'
import { COMMITMENT_ANSWERS, COMMITMENT_FORMS, COMMITMENT_STATUSES } from '../commitment.ts'
import { actSchema, isoDaySchema, spanSchema } from '../statement.ts'
import { countSchema, MAX_PARTY_CHARS, nameSchema, partyIdSchema } from './basics.ts'

/** How many commitments are given where nobody says, and at most. */
export const COMMITMENTS = { usual: 100, most: 500 } as const

const passage = {
  piece: countSchema.describe('The piece of the statement’s text in which it stands, from 0.'),
  span: spanSchema.describe('Where it stands in that piece.'),
} as const
const passageSchema = z.strictObject(passage).readonly().meta({ id: 'CommitmentPassage' })

const placed = {
  statement: nameSchema.describe('The statement’s id.'),
  item: nameSchema.describe('The item in which it stands.'),
  part: countSchema.describe('The article of that item.'),
  day: z.string().nullable().describe('The day, or the month where only that is known; null: undated.'),
  from: z.enum(['said', 'published']).nullable().describe('Whether it was said on that day, or published.'),
  outlet: z.string().nullable().describe('Where it was published.'),
  text: z.array(z.string()).readonly().describe('What was said, verbatim, piece by piece.'),
  party: partyIdSchema.nullable().describe('Who speaks; null where it is unsure.'),
  speaker: z.string().nullable().describe('The name as the article gives it, or as somebody judged.'),
} as const

/** A promise: who, what, by when, on what condition, and where it stands. */
export const commitmentSchema = z
  .strictObject({
    ...placed,
    act: actSchema.describe('What was done by saying it.'),
    lane: z
      .strictObject({
        party: partyIdSchema.describe('Its id.'),
        name: z
          .strictObject({
            ar: z.string().describe('In Arabic.'),
            en: z.string().nullable().describe('In English.'),
          })
          .readonly()
          .describe('What it is called.'),
      })
      .readonly()
      .nullable()
      .describe('For whom it is promised: the body that was spoken for, else whoever speaks; null: unsure.'),
    form: z
      .enum(COMMITMENT_FORMS)
      .describe('Pledged by the speaker; announced as what will be done; or readiness alone.'),
    action: passageSchema.describe('What is promised.'),
    condition: passageSchema.nullable().describe('On what it hangs; null: nothing that was read.'),
    event: passageSchema.nullable().describe('What must happen first; null: nothing that was read.'),
    due: z
      .strictObject({
        ...passage,
        value: z.string().describe('`YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `START/END` in days.'),
        precision: z.enum(['day', 'month', 'year', 'interval']).describe('How much of it is fixed.'),
        last: isoDaySchema.describe('The last day on which it is not past due.'),
      })
      .readonly()
      .nullable()
      .describe('By when it is due; null: no day was read.'),
    status: z.enum(COMMITMENT_STATUSES).describe('Where it stands.'),
    judged: z
      .strictObject({
        judgement: z.int().min(1).describe('The number of the judgement.'),
        status: z.enum(COMMITMENT_ANSWERS).describe('What was decided.'),
        evidence: z.string().describe('On what it rests.'),
        by: z.string().describe('Who decided.'),
        at: z.iso.datetime().describe('When.'),
        why: z.string().describe('Why.'),
      })
      .readonly()
      .nullable()
      .describe('What people decided; null: nothing yet.'),
    later: z
      .array(z.strictObject(placed).readonly().meta({ id: 'LaterStatement' }))
      .readonly()
      .describe('Later statements of the same party whose words bear on what is promised, oldest first.'),
  })
  .readonly()
  .meta({ id: 'Commitment' })

/** Commitments. */
export const commitmentsAnswerSchema = z
  .strictObject({
    today: isoDaySchema.describe('The day on which past due was told.'),
    total: countSchema.describe('How many there are.'),
    commitments: z
      .array(commitmentSchema)
      .readonly()
      .describe('Past due first, then open by the day due, then open without one, then closed.'),
  })
  .readonly()
  .meta({ id: 'CommitmentsAnswer' })

/** Which commitments are asked for. */
export const commitmentsQuerySchema = z.strictObject({
  issue: nameSchema.max(100).optional().describe('Only those that bear on an issue, by its id.'),
  party: partyIdSchema.max(MAX_PARTY_CHARS).optional().describe('Only those of a party.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(COMMITMENTS.most)
    .default(COMMITMENTS.usual)
    .describe('How many at most.'),
})

export type CommitmentAnswer = z.infer<typeof commitmentSchema>
export type CommitmentsAnswer = z.infer<typeof commitmentsAnswerSchema>
export type CommitmentsQuery = z.infer<typeof commitmentsQuerySchema>
