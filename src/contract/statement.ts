import { z } from 'zod'
import { ACTS, SPEAKER_KINDS, STATEMENT_KINDS, VENUES } from '../core/statement-words.ts'

/** Half-open UTF-16 offsets into `record.title` or `record.body`. */
export const spanSchema = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .refine(([start, end]) => start <= end, 'a span ends at or after its start')
/** The field of the record that a span points into. */
export const fieldSchema = z.enum(['title', 'body'])
/** A calendar day, `YYYY-MM-DD`. */
export const isoDaySchema = z.iso.date()

/** Who can speak: a person by name or office, a body, an unnamed group, or a source kept anonymous. */
export const speakerKindSchema = z.enum(SPEAKER_KINDS)
/** Verbatim in quotation marks, reported in the outlet’s words, or both. */
export const statementKindSchema = z.enum(STATEMENT_KINDS)
/** What was done by saying it; `inform` where nothing more is sure. */
export const actSchema = z.enum(ACTS)
/** Where it was said, as far as the text tells. */
export const venueSchema = z.enum(VENUES)
/** What a hop of the chain is. */
export const linkRoleSchema = z.enum([
  'spokesperson',
  'person',
  'body',
  'group',
  'agency',
  'channel',
  'newspaper',
  'platform',
  'document',
  'outlet',
])
/** Which part of the page names the hop; only `text` hops are in `via`. */
export const linkSourceSchema = z.enum(['text', 'dateline', 'byline', 'source-line'])

/** Who said it: the words that name the source, and who that is. `name` null is unsure, never a guess. */
export const speakerSchema = z
  .strictObject({
    span: spanSchema
      .nullable()
      .describe('The words that name the source; null where the subject is only implied.'),
    name: z
      .string()
      .min(1)
      .nullable()
      .describe('Who it is, in the fullest form the article gives; null is unsure.'),
    kind: speakerKindSchema.describe(
      'Who it is: a person, a body, an unnamed group, a source kept anonymous.',
    ),
    for: z.string().min(1).nullable().describe('The body spoken for, of a spokesperson.'),
    party: z
      .string()
      .min(1)
      .nullable()
      .describe('The id in the register; null where the register does not know it.'),
    why: z.string().min(1).describe('How the speaker was found.'),
    candidates: z.array(z.string().min(1)).readonly().describe('The contenders where `name` is null.'),
  })
  .readonly()
  .meta({ id: 'Speaker' })

/** One hop that passed the words on; span null where it stands in metadata, not in the text. */
export const chainLinkSchema = z
  .strictObject({
    name: z.string().min(1).describe('Who passed the words on.'),
    span: spanSchema.nullable().describe('The words that name it; null where it stands in metadata.'),
    role: linkRoleSchema.describe('What it is.'),
    from: linkSourceSchema.describe('Which part of the page names it.'),
  })
  .readonly()
  .meta({ id: 'ChainLink' })

/** One attributed statement: CONTRACT.md, "One line of `isnad extract`". */
export const statementSchema = z
  .strictObject({
    in: fieldSchema.describe('The field in which it stands.'),
    content: z.array(spanSchema).min(1).readonly().describe('The spans of what was said.'),
    text: z
      .array(z.string().min(1))
      .min(1)
      .readonly()
      .describe('The words of each of these spans, verbatim.'),
    cue: z
      .strictObject({
        span: spanSchema.describe('Where it stands.'),
        lemma: z.string().min(1).describe('The entry of the word list.'),
      })
      .readonly()
      .nullable()
      .describe('The words that attribute; null where none stand in the text.'),
    speaker: speakerSchema.describe('Who said it.'),
    chain: z
      .array(chainLinkSchema)
      .readonly()
      .describe('Every link that passed it on, from the speaker outwards.'),
    via: z
      .array(z.string().min(1))
      .readonly()
      .describe('The names of the chain’s links with `from: "text"`, in that order.'),
    kind: statementKindSchema.describe('Verbatim, reported in the outlet’s words, or both.'),
    act: actSchema.describe('What was done by saying it.'),
    venue: venueSchema.nullable().describe('Where it was said, as far as the text tells.'),
    saidOn: z
      .union([isoDaySchema, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)])
      .nullable()
      .describe('The day it was said, or the month where only that is known.'),
    background: z.boolean().describe('Whether it is told as background: something said before the news.'),
    confidence: z.number().min(0).max(1).describe('How sure the reading is, 0–1.'),
    rule: z.string().min(1).describe('The rule that found it.'),
  })
  .readonly()
  .meta({ id: 'Statement' })

export type SpeakerKind = z.infer<typeof speakerKindSchema>
export type StatementKind = z.infer<typeof statementKindSchema>
export type Act = z.infer<typeof actSchema>
export type Venue = z.infer<typeof venueSchema>
export type LinkRole = z.infer<typeof linkRoleSchema>
export type LinkSource = z.infer<typeof linkSourceSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type ChainLink = z.infer<typeof chainLinkSchema>
/** A statement as it leaves the engine: CONTRACT.md, "One line of `isnad extract`". */
export type Statement = z.infer<typeof statementSchema>
