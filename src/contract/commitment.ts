import { z } from 'zod'

/** How a promise is made. */
export const COMMITMENT_FORMS = ['pledged', 'announced', 'ready'] as const
/** Where a commitment stands: the first by the calendar alone. */
export const COMMITMENT_STATUSES = ['past-due', 'open', 'kept', 'broken', 'withdrawn'] as const
/** What people may decide of one. */
export const COMMITMENT_ANSWERS = ['kept', 'broken', 'withdrawn', 'open'] as const

/** What somebody decides of a commitment, without who decides it. */
export const commitmentFields = {
  status: z
    .enum(COMMITMENT_ANSWERS)
    .describe('Whether it was kept, broken or withdrawn; open: none of these, the calendar tells.'),
  evidence: z.string().trim().min(1).max(4000).describe('On what it rests: an address, or what was seen.'),
} as const

/** A word for where a commitment stands. */
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]
/** A word for what people decide of it. */
export type CommitmentAnswerWord = (typeof COMMITMENT_ANSWERS)[number]
/** A word for how it is made. */
export type CommitmentFormWord = (typeof COMMITMENT_FORMS)[number]
