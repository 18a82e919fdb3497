import { z } from 'zod'
import { chainLinkSchema, isoDaySchema, spanSchema, statementKindSchema } from '../statement.ts'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'

/** Where the words of witnesses may come from. */
export const ORIGINS = ['agency', 'channel', 'newspaper', 'outlet', 'agencies', 'text', 'own'] as const
/** What a witness is to its origin. */
export const SOURCES = ['first', 'copy', 'unsure'] as const

const places = z.array(z.array(spanSchema).readonly()).readonly()

/** An utterance of an issue that several articles tell. */
export const toldUtteranceSchema = z
  .strictObject({
    utterance: countSchema.describe('Its number, as its marks have it.'),
    witnesses: countSchema.describe('How many articles tell it.'),
    outlets: countSchema.describe('How many outlets.'),
    origins: countSchema.describe(
      'From how many origins that nothing ties to each other: a copy is no second witness.',
    ),
  })
  .readonly()
  .meta({ id: 'ToldUtterance' })

/** Where the words of some witnesses come from. */
export const originSourceSchema = z
  .strictObject({
    kind: z
      .enum(ORIGINS)
      .describe(
        'A medium that is named; `agencies`: agencies that are not; `text`: one text of which nobody says where it comes from; `own`: the outlet’s own report.',
      ),
    name: z.string().nullable().describe('Its name; null where nobody names it.'),
    witnesses: countSchema.describe('How many articles have it from there.'),
  })
  .readonly()
  .meta({ id: 'WitnessOrigin' })

/** An article that tells an utterance. */
export const witnessSchema = z
  .strictObject({
    item: nameSchema.describe('The item.'),
    part: countSchema.describe('The article of that item.'),
    title: z.string().nullable().describe('Its headline.'),
    outlet: z.string().nullable().describe('Who published it.'),
    published: isoDaySchema.nullable().describe('When.'),
    origin: countSchema.describe('Where it has it from, by place in `origins`.'),
    source: z
      .enum(SOURCES)
      .describe('Whether it is that origin itself, passes its words on, or nothing tells which.'),
    statements: z.array(nameSchema).readonly().describe('Its statements of the utterance.'),
  })
  .readonly()
  .meta({ id: 'Witness' })

/** A saying as one article words it. */
export const wordingSchema = z
  .strictObject({
    statement: nameSchema.describe('The statement’s id.'),
    witness: countSchema.describe('The article, by place in `witnesses`.'),
    speaker: z.string().nullable().describe('Who speaks, as the article names him; null where it is unsure.'),
    party: partyIdSchema.nullable().describe('Who that is.'),
    cue: z
      .strictObject({
        lemma: nameSchema.describe('The entry of the word list.'),
        text: z.string().describe('The words themselves.'),
      })
      .readonly()
      .nullable()
      .describe('The words that attribute.'),
    kind: statementKindSchema.describe('Verbatim, reported in the outlet’s words, or both.'),
    saidOn: z.string().nullable().describe('The day said, or the month; null where the article names none.'),
    chain: z.array(chainLinkSchema).readonly().describe('Who passed it on, from the speaker outwards.'),
    text: z.array(z.string()).readonly().describe('The words, piece by piece.'),
    differs: places.describe(
      'For each piece the words that the first wording has not; of the first, those that no other has.',
    ),
  })
  .readonly()
  .meta({ id: 'Wording' })

/** The utterance that a statement is of, with all that tell it. */
export const utteranceAnswerSchema = z
  .strictObject({
    statement: nameSchema.describe('The statement that was asked for.'),
    day: z
      .string()
      .nullable()
      .describe('The day on which it was said, or that it was said not later than; null: neither is known.'),
    from: z
      .enum(['said', 'published'])
      .nullable()
      .describe('Whether an article names that day, or the first was published on it.'),
    witnesses: z.array(witnessSchema).readonly().describe('The articles that tell it, the earliest first.'),
    origins: z
      .array(originSourceSchema)
      .readonly()
      .describe('Where they have it from; nothing that the articles tell ties two of them to each other.'),
    sayings: z
      .array(z.array(wordingSchema).min(1).readonly())
      .readonly()
      .describe(
        'What was said, each saying in the words of all articles that have it; those that most have first.',
      ),
  })
  .readonly()
  .meta({ id: 'UtteranceAnswer' })

export type ToldUtterance = z.infer<typeof toldUtteranceSchema>
export type WitnessOrigin = z.infer<typeof originSourceSchema>
export type Witness = z.infer<typeof witnessSchema>
export type Wording = z.infer<typeof wordingSchema>
export type UtteranceAnswer = z.infer<typeof utteranceAnswerSchema>
