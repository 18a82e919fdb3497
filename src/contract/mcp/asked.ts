import { z } from 'zod'
import { statementsQuerySchema, whoQuerySchema } from '../api/index.ts'
import { isoDaySchema } from '../statement.ts'

/** Most statements of one answer: whoever asks reads all of it. */
export const MAX_TOLD = 100

const limit = z.int().min(1).max(MAX_TOLD).default(20).describe('Statements in the answer.')

/** A search as `isnad search` takes it, criteria in the line or apart. */
export const searchAskedSchema = statementsQuerySchema.extend({ limit })

/** One statement. */
export const evidenceAskedSchema = z.strictObject({
  statement: z.string().trim().min(1).max(200).describe('The id of a statement, as the other tools give it.'),
})

/** One issue's timeline, or one party's lane on it. */
export const timelineAskedSchema = z.strictObject({
  issue: z.string().trim().min(1).max(100).describe('The id of an issue; list_issues tells them.'),
  party: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .optional()
    .describe('Only the lane of this party: an id, as answers give it. Left out: every lane.'),
  after: isoDaySchema.optional().describe('The first day that counts, YYYY-MM-DD.'),
  before: isoDaySchema.optional().describe('The first day that no longer counts, YYYY-MM-DD.'),
  limit,
  offset: z.int().min(0).max(1_000_000).default(0).describe('Statements to pass over: `next` of an answer.'),
})

/** Which issues are followed. */
export const issuesAskedSchema = z.strictObject({})

/** A name or an office, and the day that tells its holder. */
export const whoAskedSchema = whoQuerySchema

export type SearchAsked = z.infer<typeof searchAskedSchema>
export type EvidenceAsked = z.infer<typeof evidenceAskedSchema>
export type TimelineAsked = z.infer<typeof timelineAskedSchema>
export type WhoAsked = z.infer<typeof whoAskedSchema>
