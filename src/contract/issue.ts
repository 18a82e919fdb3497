import { z } from 'zod'
import { isoDaySchema } from './statement.ts'

/** Longest word or phrase of an issue, and most of each list. */
const MAX_TERM_CHARS = 120
const MAX_TERMS = 60

/** What is at most in one issue. */
export const MAX_OBJECTS = 20
const MAX_PARTIES = 100

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small Latin letters and digits, parted by hyphens')
  .max(60)

/** What follows `/api/issues/` and is no issue. */
const RESERVED = 'suggestions'

const name = z
  .strictObject({
    ar: z.string().trim().min(1).max(200).describe('In Arabic.'),
    en: z.string().trim().min(1).max(200).describe('In English.'),
  })
  .readonly()

const term = z
  .string()
  .trim()
  .min(1)
  .max(MAX_TERM_CHARS)
  // No pattern of the document: it would lose the sign that makes it one of letters in any script.
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'needs a letter or a digit')
const terms = z.array(term).max(MAX_TERMS)

const words = {
  any: terms.min(1).readonly().describe('Words and phrases of which a content must hold one, in any form.'),
  all: terms.default([]).readonly().describe('Words and phrases of which it must hold each.'),
  none: terms.default([]).readonly().describe('Words and phrases of which it may hold none.'),
}

/** A part of an issue on which positions are kept apart: the forces; the talks about them. */
export const issueObjectSchema = z
  .strictObject({
    id: slug.describe('Its id within the issue.'),
    name: name.describe('What it is called.'),
    ...words,
  })
  .readonly()
  .meta({ id: 'IssueObject' })

/** A question that somebody follows: words, and perhaps parties and days. */
export const issueDefinitionSchema = z
  .strictObject({
    id: slug
      .refine((id) => id !== RESERVED, `${RESERVED} is an address of its own; choose another id`)
      .describe('Its id.'),
    name: name.describe('The question, as it is shown.'),
    ...words,
    contrary: terms
      .default([])
      .readonly()
      .describe(
        'Words for the contrary of the matter (to stay, of a withdrawal): who wants it opposes the matter.',
      ),
    objects: z
      .array(issueObjectSchema)
      .max(MAX_OBJECTS)
      .default([])
      .readonly()
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two objects have one id')
      .describe('What the issue is divided into; empty: it is one.'),
    parties: z
      .array(z.string().trim().min(1))
      .max(MAX_PARTIES)
      .default([])
      .readonly()
      .describe('Ids of the parties that count; empty: all.'),
    after: isoDaySchema.nullable().default(null).describe('The first day that counts.'),
    before: isoDaySchema.nullable().default(null).describe('The first day that no longer counts.'),
  })
  .readonly()
  .refine(({ any, contrary }) => !contrary.some((word) => any.includes(word)), {
    path: ['contrary'],
    message: 'holds a word of any; leave it in one of them',
  })
  .refine(({ after, before }) => after === null || before === null || after < before, {
    path: ['before'],
    message: 'is not later than after; exchange them',
  })
  .meta({ id: 'IssueDefinition' })

/** Where a party stands on the substance of a matter. */
export const SUBSTANCE = [
  'supports',
  'supports-with-conditions',
  'opposes',
  'leaves-open',
  'not-stated',
] as const
/** Where it stands on talks about the matter. */
export const TALKS = ['confirms', 'denies', 'refuses', 'postpones', 'not-stated'] as const
/** What speaks against printing a position as it was read. */
export const POSITION_DOUBTS = ['for-now', 'condition', 'other-party', 'two'] as const
/** What a statement does to a matter without taking a position. */
export const POSITION_EVENTS = ['no-comment'] as const
/** What a word of a statement says for its position. */
export const POSITION_EVIDENCE = [
  'matter',
  'object',
  'favour',
  'against',
  'turn',
  'negation',
  'condition',
  'open',
  'now',
  'talks',
  'postpone',
  'silent',
  'other-party',
] as const

export type IssueDefinition = z.infer<typeof issueDefinitionSchema>
export type IssueObject = z.infer<typeof issueObjectSchema>
/** What is done without taking a position. */
export type PositionEvent = (typeof POSITION_EVENTS)[number]
/** Where a party stands on the substance. */
export type Substance = (typeof SUBSTANCE)[number]
/** What it says of talks. */
export type Talks = (typeof TALKS)[number]
/** What a word of evidence says. */
export type PositionEvidenceKind = (typeof POSITION_EVIDENCE)[number]
/** Why a position should not be printed without reading. */
export type PositionDoubt = (typeof POSITION_DOUBTS)[number]
