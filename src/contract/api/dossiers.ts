import { z } from 'zod'
import { issueDefinitionSchema } from '../issue.ts'
import { recordTextSchema } from '../line.ts'
import { countSchema, nameSchema } from './basics.ts'
import { comparedSideSchema, compareQuerySchema, comparisonSchema } from './compare.ts'
import { hitSchema } from './search.ts'

/** Longest reason and name of a person who freezes or corrects, in UTF-16 code units. */
const MAX_WHY = 2000
const MAX_BY = 200

/** In what the ledger’s present reading may differ from a frozen one. */
export const DOSSIER_CHANGES = [
  'a-gone',
  'b-gone',
  'words',
  'speaker',
  'dates',
  'standing',
  'original',
  'judgements',
  'mark',
  'position',
  'relation',
  'issue',
  'engine',
] as const

const given = {
  by: z.string().trim().min(1).max(MAX_BY).describe('Who signs it.'),
  why: z.string().trim().min(1).max(MAX_WHY).describe('Why; kept with it.'),
} as const

/** A comparison that somebody freezes. */
export const givenDossierSchema = compareQuerySchema.extend(given).readonly().meta({ id: 'GivenDossier' })

/** A correction that somebody appends. */
export const givenCorrectionSchema = z.strictObject(given).readonly().meta({ id: 'GivenCorrection' })

const signed = {
  by: z.string().describe('Who signed it.'),
  at: z.iso.datetime().describe('When.'),
  why: z.string().describe('Why.'),
} as const

const frozenSideSchema = z
  .strictObject({
    side: comparedSideSchema.describe('The statement as it stood.'),
    article: recordTextSchema.describe('The whole text that its spans point into, as it stood.'),
  })
  .readonly()
  .meta({ id: 'FrozenSide' })

const frozenAroundSchema = z
  .strictObject({
    total: countSchema.describe('How many there were.'),
    statements: z
      .array(hitSchema)
      .readonly()
      .describe('Those that were shown, but for what is withheld since.'),
  })
  .readonly()
  .meta({ id: 'FrozenAround' })

/** What was read of a month. */
const readMonthSchema = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('The month of publication, YYYY-MM.'),
    articles: countSchema.describe('How many articles were read.'),
    outlets: countSchema.describe('Of how many outlets.'),
  })
  .readonly()
  .meta({ id: 'ReadMonth' })

/** What a dossier holds without a word of an article: what its hash is of, beside the hashes of the words. */
export const dossierFactsSchema = z
  .strictObject({
    version: z.literal(1).describe('The form of what follows.'),
    engine: nameSchema.describe('The version that compared.'),
    order: comparisonSchema.unwrap().shape.order,
    wording: comparisonSchema.unwrap().shape.wording,
    position: comparisonSchema.unwrap().shape.position,
    relation: comparisonSchema.unwrap().shape.relation,
    differences: comparisonSchema.unwrap().shape.differences,
    cautions: comparisonSchema.unwrap().shape.cautions,
    issue: issueDefinitionSchema
      .nullable()
      .describe('The issue, as it was defined; null: by the words alone.'),
    between: countSchema.describe('How many statements of the same parties stood in between.'),
    denials: countSchema.describe('How many denials followed.'),
    snapshots: z
      .array(
        z
          .strictObject({
            place: z.enum(['a', 'b']).describe('Which of the two: the earlier or the later.'),
            statement: nameSchema.describe('The statement’s id.'),
            item: nameSchema.describe('The id of its item: the hash of the bytes as they came.'),
            part: countSchema.describe('Which article of it.'),
            text: nameSchema.describe('SHA-256 of the text that the spans point into, as canonical JSON.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The articles that the two stand in.'),
    coverage: z
      .strictObject({
        articles: countSchema.describe('Articles in the ledger in all.'),
        undated: countSchema.describe('Of these without a date.'),
        months: z
          .array(readMonthSchema)
          .readonly()
          .describe('What was read month by month from the earlier statement to the later.'),
      })
      .readonly()
      .describe('What had been read then: where nothing was, nobody’s silence can be told.'),
  })
  .readonly()
  .meta({ id: 'DossierFacts' })

/** A dossier in a list. */
export const dossierSummarySchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of its content.'),
    ...signed,
    speakers: z
      .array(z.string().nullable())
      .readonly()
      .describe('Who speaks in the two; null: unsure, or withheld.'),
    days: z
      .array(z.string().nullable())
      .readonly()
      .describe('When they were said or published; null: not known, or withheld.'),
    corrections: countSchema.describe('How many were appended.'),
    withheld: z.boolean().describe('Whether words of it are withheld.'),
  })
  .readonly()
  .meta({ id: 'DossierSummary' })

/** All dossiers. */
export const dossiersAnswerSchema = z
  .strictObject({ dossiers: z.array(dossierSummarySchema).readonly().describe('The latest first.') })
  .readonly()
  .meta({ id: 'DossiersAnswer' })

/** A comparison as it was frozen, with what was corrected and what became of it. */
export const dossierAnswerSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of its content as canonical JSON: facts, hashes of the words, who, when and why.'),
    ...signed,
    facts: dossierFactsSchema.describe('What was seen.'),
    a: frozenSideSchema.nullable().describe('The earlier; null: its words are withheld.'),
    b: frozenSideSchema.nullable().describe('The later; null: its words are withheld.'),
    between: frozenAroundSchema.describe('What the same parties said in between.'),
    denials: frozenAroundSchema.describe('What they denied later.'),
    withheld: z
      .array(
        z
          .strictObject({
            item: nameSchema.describe('The item.'),
            places: z.array(z.string()).readonly().describe('Where the dossier showed it: a, b, between:0 …'),
            why: z.string().describe('Why it was taken down.'),
            at: z.string().describe('When, an ISO 8601 instant.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('What was withheld since: its words are gone here, too.'),
    corrections: z
      .array(
        z
          .strictObject({
            n: z.int().min(1).describe('Its number.'),
            hash: nameSchema.describe('SHA-256 of it and of the hash before it.'),
            ...signed,
          })
          .readonly(),
      )
      .readonly()
      .describe('What was corrected later; the frozen comparison itself never changes.'),
    differs: z
      .array(z.enum(DOSSIER_CHANGES))
      .readonly()
      .describe('In what the ledger’s present reading differs from the frozen one.'),
  })
  .readonly()
  .meta({ id: 'DossierAnswer' })

/** A dossier’s id in an address. */
export const dossierParamsSchema = z.object({
  id: z.string().min(1).max(100).describe('A dossier’s id, or its first 8 or more digits.'),
})

export type GivenDossier = z.infer<typeof givenDossierSchema>
export type GivenCorrection = z.infer<typeof givenCorrectionSchema>
export type DossierFacts = z.infer<typeof dossierFactsSchema>
export type FrozenSide = z.infer<typeof frozenSideSchema>
export type DossierSummary = z.infer<typeof dossierSummarySchema>
export type DossiersAnswer = z.infer<typeof dossiersAnswerSchema>
export type DossierAnswer = z.infer<typeof dossierAnswerSchema>
/** In what the present reading differs from a frozen one. */
export type DossierChange = (typeof DOSSIER_CHANGES)[number]
