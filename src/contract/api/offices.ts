import { z } from 'zod'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'

/** A party of the register, by all its names. */
export const partyRefSchema = z
  .strictObject({
    id: partyIdSchema.describe('Its id in the register.'),
    name: z
      .strictObject({ ar: z.string().describe('In Arabic.'), en: z.string().describe('In English.') })
      .readonly()
      .describe('What the register calls it.'),
    wikidata: z.string().nullable().describe('Its item in Wikidata, `Q…`.'),
  })
  .readonly()
  .meta({ id: 'PartyRef' })

/** What grammar needs to name an office by its holder. */
export const genderSchema = z
  .enum(['m', 'f'])
  .nullable()
  .describe('Of a person, as the register has it; null of all others.')

const saidInTermSchema = z
  .strictObject({
    after: z.string().describe('The first day of the term: `after` of the search.'),
    before: z
      .string()
      .nullable()
      .describe('The first day behind the term: `before` of the search; null where no end is known.'),
    statements: countSchema.describe('How many statements of the holder that search finds.'),
  })
  .readonly()
  .meta({ id: 'SaidInTerm' })

const term = {
  role: nameSchema.describe('What the office is: `foreign-minister`, `spokesperson` …'),
  start: z.string().nullable().describe('Its first day, month or year; null where it is not known.'),
  end: z
    .string()
    .nullable()
    .describe(
      'Its last day, month or year; null where none is known, which is not to say that it is held today.',
    ),
  known: z
    .string()
    .nullable()
    .describe(
      'Where no end is known: the last day on which the source vouches for it; null where it names none.',
    ),
  said: saidInTermSchema
    .nullable()
    .describe(
      'What the holder said in these days, whatever it was said as; null where the start is not known.',
    ),
}

/** An office that a party held. */
export const officeSchema = z
  .strictObject({ ...term, of: partyRefSchema.describe('The state or body it is of.') })
  .readonly()
  .meta({ id: 'Office' })

/** Who held an office of a state or body. */
export const holderSchema = z
  .strictObject({
    ...term,
    party: partyRefSchema.describe('Who held it.'),
    gender: genderSchema,
  })
  .readonly()
  .meta({ id: 'OfficeHolder' })
