import { z } from 'zod'

/** A number of things. */
export const countSchema = z.int().min(0)
/** What names something and is never empty. */
export const nameSchema = z.string().min(1)

/** Longest id in an address, in UTF-16 code units: a party's holds a name, and an address holds no more than this of it. */
export const MAX_PARTY_CHARS = 1000

/**
 * How a party is named in addresses: its id in the register; or, for a name that is not in it, `name:` and the name in
 * its spelling-blind form. Whoever bears such a name is one party until the register tells them apart.
 */
export const partyIdSchema = z.string().min(1)

/** A name, and how many statements have it. */
export const countedSchema = z
  .strictObject({
    name: z.string().describe('The name, as articles spell it most often.'),
    statements: countSchema.describe('How many statements have it.'),
  })
  .readonly()
  .meta({ id: 'Counted' })

/** That somebody judged who speaks in a statement. */
export const judgedSchema = z
  .strictObject({
    judgement: z.int().min(1).describe('The number of the judgement.'),
    name: z.string().nullable().describe('Who speaks by it; null where it says that it is not to be known.'),
  })
  .readonly()
  .meta({ id: 'Judged' })
