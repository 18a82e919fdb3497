import { z } from 'zod'
import { ORIGINAL_STANDINGS, STANDINGS } from '../core/statement-words.ts'
import { isoDaySchema } from './statement.ts'

/** Longest evidence, text and note, in UTF-16 code units. */
export const MAX_EVIDENCE = 4000
const MAX_TEXT = 20_000

const signed = {
  judgement: z.int().min(1).describe('The number of the judgement that says so.'),
  by: z.string().describe('Who says so.'),
  at: z.iso.datetime().describe('When it was recorded.'),
  why: z.string().describe('Why.'),
} as const

/** The words that say what a standing rests on: an address, or what was seen. */
const evidenceSchema = z.string().trim().min(1).max(MAX_EVIDENCE)

/** What a standing says, without who says so. */
export const standingFields = {
  is: z.enum(STANDINGS).describe('What it is.'),
  on: isoDaySchema
    .nullable()
    .default(null)
    .describe('The day on which that came out; null where it is not known.'),
  evidence: evidenceSchema.describe('On what it rests: an address, or what was seen.'),
} as const

const passage = (told: string) =>
  z.string().trim().min(1).max(MAX_TEXT).nullable().default(null).describe(told)

/** What is told of an original, without who tells it. */
export const originalFields = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'two or three small letters, as in ISO 639: en, fa, ckb')
    .describe('Its language, by ISO 639.'),
  standing: z
    .enum(ORIGINAL_STANDINGS)
    .describe('Official text or recording; a courtesy translation; an agency’s translation; not known.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null)
    .describe('Where it stands.'),
  text: passage('The passage of it that the statement reports, in its own language.'),
  leftOut: passage('What the report left out.'),
  added: passage('What the report added.'),
} as const

/** What people found out about a statement: dated, signed, evidenced. */
export const standingSchema = z
  .strictObject({ ...standingFields, ...signed })
  .readonly()
  .meta({ id: 'Standing' })

/** The official text, transcript or recording of what was said, in any language. */
export const originalSchema = z
  .strictObject({ ...originalFields, ...signed })
  .readonly()
  .meta({ id: 'Original' })

/** What people recorded of a statement, as every answer shows it. */
export const notesShape = {
  standing: standingSchema
    .nullable()
    .describe('Whether people found it disputed, disowned, corrected, satire or forged; else null.'),
  original: originalSchema
    .nullable()
    .describe('The original text, where somebody attached it; else null: it was not seen.'),
} as const

/** A word for what people found out about a statement. */
export type StandingWord = (typeof STANDINGS)[number]
/** A word for how near to the spoken words a text is. */
export type OriginalStanding = (typeof ORIGINAL_STANDINGS)[number]
export type Standing = z.infer<typeof standingSchema>
export type Original = z.infer<typeof originalSchema>
/** What people recorded of a statement. */
export interface Notes {
  readonly standing: Standing | null
  readonly original: Original | null
}
