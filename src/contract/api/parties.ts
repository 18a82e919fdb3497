import { z } from 'zod'
import { actSchema, speakerKindSchema } from '../statement.ts'
import { countedSchema, countSchema, partyIdSchema } from './basics.ts'
import { judgementSchema, partySideSchema } from './judgements.ts'
import { genderSchema, holderSchema, officeSchema, partyRefSchema } from './offices.ts'

const partyNameSchema = z
  .strictObject({
    ar: z.string().describe('Its Arabic name: the register’s, else the spelling used most often.'),
    en: z.string().nullable().describe('Its English name, where the register has one.'),
  })
  .readonly()
  .meta({ id: 'PartyName' })

const spokeForSchema = z
  .strictObject({
    party: partyIdSchema.describe('The body or state.'),
    name: partyNameSchema.describe('What it is called.'),
    statements: countSchema.describe('How many statements were made for it.'),
  })
  .readonly()
  .meta({ id: 'SpokeFor' })

const spokenForBySchema = z
  .strictObject({
    party: partyIdSchema.nullable().describe('Who spoke; null where that is unsure.'),
    name: partyNameSchema.nullable().describe('What they are called; null where it is unsure who spoke.'),
    statements: countSchema.describe('How many statements they made for it.'),
    first: z.string().nullable().describe('First day on which one is dated; null where none is.'),
    last: z.string().nullable().describe('Last day on which one is dated; null where none is.'),
  })
  .readonly()
  .meta({ id: 'SpokenForBy' })

const chainCountSchema = z
  .strictObject({
    names: z.array(z.string()).readonly().describe('The links’ names, from the speaker outwards.'),
    statements: countSchema.describe('How many statements came through just these.'),
  })
  .readonly()
  .meta({ id: 'ChainCount' })

const passedOnForSchema = z
  .strictObject({
    party: partyIdSchema.nullable().describe('Whose words were passed on; null where the speaker is unsure.'),
    name: z
      .string()
      .nullable()
      .describe('Its name in the register, else the spelling used most often; null where it is unsure.'),
    statements: countSchema.describe('How many statements of it were passed on.'),
  })
  .readonly()
  .meta({ id: 'PassedOnFor' })

/** Whoever spoke: names seen, offices held, what was said when, for whom, and through whom it was passed on. */
export const partyAnswerSchema = z
  .strictObject({
    id: partyIdSchema.describe('The party’s id.'),
    name: partyNameSchema.describe('What it is called.'),
    registered: z
      .boolean()
      .describe('Whether the register knows it; else one spelling-blind name stands for whoever bears it.'),
    kind: speakerKindSchema.describe('A person, a body, a group …'),
    sort: z
      .string()
      .nullable()
      .describe(
        'What the register has it as: `person`, `state`, `ministry`, `party`, `news-agency`, `newspaper` …; null where it has it not.',
      ),
    wikidata: z.string().nullable().describe('Its item in Wikidata, `Q…`.'),
    gender: genderSchema,
    state: partyRefSchema.nullable().describe('The state that a body is of; null of all others.'),
    offices: z
      .array(officeSchema)
      .readonly()
      .describe('Offices held, as the register has them: the latest start first, those without one last.'),
    holders: z
      .array(holderSchema)
      .readonly()
      .describe(
        'Who held offices of it, its spokespersons among them, as the register has them; in that order.',
      ),
    statements: countSchema.describe('Statements in which it speaks.'),
    first: z.string().nullable().describe('First day on which one is dated; null where none is.'),
    last: z.string().nullable().describe('Last day on which one is dated; null where none is.'),
    names: z
      .array(countedSchema)
      .readonly()
      .describe('Names under which it speaks, the most frequent first.'),
    spokeFor: z
      .array(spokeForSchema)
      .readonly()
      .describe('Bodies spoken for in articles, the most frequent first, 20 at the most.'),
    spokenForBy: z
      .array(spokenForBySchema)
      .readonly()
      .describe('Who spoke for it in articles, the most frequent first, 20 at the most.'),
    byMonth: z
      .array(
        z
          .strictObject({
            month: z.string().describe('`YYYY-MM`; empty for the undated.'),
            act: actSchema.describe('What was done by saying it.'),
            statements: countSchema.describe('How many statements of that act fall into the month.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Its statements by month and act, in order of time.'),
    direct: countSchema.describe('Those of its statements that nobody passed on: their chain is empty.'),
    chains: z
      .array(chainCountSchema)
      .readonly()
      .describe('The chains that passed its words on, the most frequent first, 20 at the most.'),
    passedOn: countSchema.describe(
      'How many statements of others it passed on: what `/api/statements?via=ID` finds with its id.',
    ),
    passedOnFor: z
      .array(passedOnForSchema)
      .readonly()
      .describe('Whose statements these were, the most frequent first, 20 at the most.'),
    linkIn: z
      .array(chainCountSchema)
      .readonly()
      .describe('The chains of others in which it is a link, the most frequent first, 20 at the most.'),
    others: z
      .array(partySideSchema)
      .readonly()
      .describe(
        'Others who bear one of its names: the register knows none of them, and evidence sets them apart.',
      ),
    judgements: z
      .array(judgementSchema)
      .readonly()
      .describe('What people judged about it, the latest first.'),
  })
  .readonly()
  .meta({ id: 'PartyAnswer' })

export type PartyAnswer = z.infer<typeof partyAnswerSchema>

/** Who is meant by a name or an office: never a forced match. */
export const whoAnswerSchema = z
  .strictObject({
    query: z.string().describe('The words asked about.'),
    on: z.string().nullable().describe('The day asked about; null for any.'),
    answer: z
      .enum(['same', 'unsure', 'unknown'])
      .describe('One party; several, or one against its office; or nobody the register knows.'),
    party: partyRefSchema.nullable().describe('Who it is; null unless the answer is `same`.'),
    candidates: z.array(partyRefSchema).readonly().describe('Who it may be instead.'),
    why: z.string().describe('What decided it.'),
  })
  .readonly()
  .meta({ id: 'WhoAnswer' })

export type WhoAnswer = z.infer<typeof whoAnswerSchema>

/** Whether two names are one party's: never a forced match. */
export const compareAnswerSchema = z
  .strictObject({
    names: z.tuple([z.string(), z.string()]).readonly().describe('The names asked about.'),
    on: z.string().nullable().describe('The day asked about; null for any.'),
    answer: z.enum(['same', 'different', 'unsure']).describe('One party, two, or not to be told by names.'),
    why: z.string().describe('What decided it.'),
  })
  .readonly()
  .meta({ id: 'CompareAnswer' })

export type CompareAnswer = z.infer<typeof compareAnswerSchema>
