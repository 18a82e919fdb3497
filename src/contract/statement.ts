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
    /** The words that name the source; null where the subject is only implied. */
    span: spanSchema.nullable(),
    /** Who it is, in the fullest form the article gives; null is unsure. */
    name: z.string().min(1).nullable(),
    kind: speakerKindSchema,
    /** The body spoken for, of a spokesperson. */
    for: z.string().min(1).nullable(),
    /** Id in the register, where the party is known there. */
    party: z.string().min(1).nullable(),
    why: z.string().min(1),
    /** The contenders where `name` is null. */
    candidates: z.array(z.string().min(1)).readonly(),
  })
  .readonly()
  .meta({ id: 'Speaker' })

/** One hop that passed the words on; span null where it stands in metadata, not in the text. */
export const chainLinkSchema = z
  .strictObject({
    name: z.string().min(1),
    span: spanSchema.nullable(),
    role: linkRoleSchema,
    from: linkSourceSchema,
  })
  .readonly()
  .meta({ id: 'ChainLink' })

/** One attributed statement: CONTRACT.md, "One line of `isnad extract`". */
export const statementSchema = z
  .strictObject({
    in: fieldSchema,
    content: z.array(spanSchema).min(1).readonly(),
    text: z.array(z.string().min(1)).min(1).readonly(),
    cue: z
      .strictObject({ span: spanSchema, lemma: z.string().min(1) })
      .readonly()
      .nullable(),
    speaker: speakerSchema,
    /** Every hop from the speaker outwards. */
    chain: z.array(chainLinkSchema).readonly(),
    /** The names of the chain's links with `from: "text"`, in that order. */
    via: z.array(z.string().min(1)).readonly(),
    kind: statementKindSchema,
    act: actSchema,
    venue: venueSchema.nullable(),
    saidOn: z.union([isoDaySchema, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).nullable(),
    background: z.boolean(),
    /** 0–1. */
    confidence: z.number().min(0).max(1),
    rule: z.string().min(1),
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
