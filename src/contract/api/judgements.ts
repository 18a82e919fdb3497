import { z } from 'zod'
import { commitmentFields } from '../commitment.ts'
import { LINK_ANSWERS, LINK_KINDS } from '../issue-links.ts'
import { originalFields, standingFields } from '../notes.ts'
import { countSchema, MAX_PARTY_CHARS, nameSchema, partyIdSchema } from './basics.ts'
import { genderSchema, officeSchema } from './offices.ts'
import { hitSchema } from './search.ts'

/** Longest reason and name of a person who judges, in UTF-16 code units. */
const MAX_WHY = 2000
const MAX_BY = 200

const askedPartySchema = partyIdSchema.max(MAX_PARTY_CHARS)

const placeSchema = z
  .strictObject({
    item: nameSchema.max(MAX_PARTY_CHARS).describe('The id of an item.'),
    part: countSchema.describe('Which article of it.'),
  })
  .readonly()
  .meta({ id: 'ArticlePlace' })

const signed = {
  by: z.string().trim().min(1).max(MAX_BY).describe('Who judges.'),
  why: z.string().trim().min(1).max(MAX_WHY).describe('Why.'),
} as const

/** What somebody decides: it is added to the ledger, dated and signed, and changes nothing that is there. */
export const givenJudgementSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('same-party').describe('Whether two parties are one.'),
      a: askedPartySchema.describe('A party.'),
      b: askedPartySchema.describe(
        'Another. Of two that are one, the register’s stands for both, else this one.',
      ),
      answer: z
        .enum(['same', 'different', 'unsure'])
        .describe('One person or body; two; or not to be told. None of them is asked about again.'),
      ...signed,
    }),
    z.strictObject({
      kind: z.literal('split').describe('That a party is two.'),
      party: askedPartySchema.describe('The party that is two.'),
      places: z.array(placeSchema).min(1).max(500).describe('The articles in which it is the other.'),
      into: askedPartySchema
        .nullable()
        .describe('Who the other is; null for a party of its own under the same name.'),
      ...signed,
    }),
    z.strictObject({
      kind: z.literal('speaker').describe('Who speaks in a statement.'),
      statement: nameSchema.describe('The id of a statement.'),
      party: askedPartySchema
        .nullable()
        .describe('Who speaks in it: an id, or `name:` and a name; null: not to be known.'),
      ...signed,
    }),
    z.strictObject({
      kind: z.literal('confirm').describe('That a party is rightly one.'),
      party: askedPartySchema.describe('A provisional party that is one person, rightly named.'),
      ...signed,
    }),
    z.strictObject({
      kind: z
        .literal('standing')
        .describe('That a statement is disputed, disowned, corrected, satire or forged.'),
      statement: nameSchema.describe('The id of a statement.'),
      ...standingFields,
      ...signed,
    }),
    z
      .strictObject({
        kind: z.literal('original').describe('The official text or recording of what was said.'),
        statement: nameSchema.describe('The id of a statement of the utterance.'),
        ...originalFields,
        ...signed,
      })
      .refine(({ url, text }) => url !== null || text !== null, {
        path: ['url'],
        message: 'give an address or the text',
      }),
    z.strictObject({
      kind: z
        .literal('bears')
        .describe('Whether a statement bears on an issue, where its words do not tell it right.'),
      statement: nameSchema.describe('The id of a statement.'),
      issue: nameSchema.max(100).describe('The id of an issue.'),
      object: nameSchema
        .max(100)
        .nullable()
        .default(null)
        .describe('The issue’s object on which it bears or does not; null: the issue as a whole.'),
      answer: z.enum(['bears', 'does-not']).describe('Whether it does.'),
      ...signed,
    }),
    z
      .strictObject({
        kind: z.literal('link').describe('What a statement is to an earlier one, on an issue.'),
        link: z.enum(LINK_KINDS).describe('What it is said to be.'),
        from: nameSchema.describe('The id of the earlier statement.'),
        to: nameSchema.describe('The id of the later.'),
        issue: nameSchema.max(100).describe('The id of the issue on which both bear.'),
        answer: z
          .enum(LINK_ANSWERS)
          .describe('It is so; it is not, and is never proposed again; or, of a conflict, it is a reversal.'),
        ...signed,
      })
      .refine(({ answer, link }) => answer !== 'reversal' || link === 'conflict', {
        path: ['answer'],
        message: 'a conflict alone is judged a reversal',
      })
      .refine(({ from, to }) => from !== to, { path: ['to'], message: 'is the same statement as from' }),
    z.strictObject({
      kind: z.literal('commitment').describe('What became of a commitment.'),
      statement: nameSchema.describe('The id of the statement that makes it.'),
      ...commitmentFields,
      ...signed,
    }),
    z.strictObject({
      kind: z.literal('undo').describe('That a judgement no longer holds.'),
      judgement: z.int().min(1).describe('The number of the judgement that no longer holds.'),
      ...signed,
    }),
  ])
  .meta({ id: 'GivenJudgement' })

/** A judgement as it was recorded. */
export const judgementSchema = z
  .strictObject({
    id: z.int().min(1).describe('Its number.'),
    kind: nameSchema.describe('What kind of question it answers.'),
    by: z.string().describe('Who judged.'),
    at: z.string().describe('When, an ISO 8601 instant.'),
    why: z.string().describe('Why.'),
    undone: z.boolean().describe('Whether a later one took it back.'),
    parties: z
      .array(
        z
          .strictObject({
            id: partyIdSchema.describe('Its id.'),
            name: z.string().describe('What it is called.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The parties that it is about, in the order in which the answer names them.'),
    answer: z
      .string()
      .nullable()
      .describe(
        'The answer, of kinds that have several: same, different, unsure; what standing; bears or does-not; accepted, refused, reversal.',
      ),
    evidence: z
      .string()
      .nullable()
      .describe('On what it rests, of a standing; where the original stands, or its text; else null.'),
    issue: nameSchema.nullable().describe('The issue that it is about; null where it is about none.'),
    object: nameSchema.nullable().describe('Of that issue the object; null: the whole.'),
    link: z
      .strictObject({
        kind: z.enum(LINK_KINDS).describe('What the statement is said to be to the earlier.'),
        from: nameSchema
          .nullable()
          .describe('Where the earlier statement is in the current reading; null where it is lost.'),
      })
      .readonly()
      .nullable()
      .describe('The link that it is about, whose later end is `statement`; null where it is about none.'),
    statement: nameSchema
      .nullable()
      .describe(
        'Where its statement is in the current reading; null where it is about none, or that is lost.',
      ),
    about: z
      .strictObject({
        item: nameSchema.describe('The id of the item that holds the article.'),
        part: countSchema.describe('Which article of it.'),
        text: z
          .array(z.string())
          .readonly()
          .describe('Of a lost statement: the words that were judged, as they were read then; else none.'),
      })
      .readonly()
      .nullable()
      .describe('The article of the statement that it is about; null where it is about none.'),
    lost: z
      .boolean()
      .describe('Whether what it was about was not found again after an article was read anew.'),
  })
  .readonly()
  .meta({ id: 'Judgement' })

/** What recording a judgement did. */
export const judgedAnswerSchema = z
  .strictObject({ judgement: judgementSchema.describe('As it was recorded.') })
  .readonly()
  .meta({ id: 'JudgedAnswer' })

/** What judgements are asked for. */
export const judgementsQuerySchema = z.strictObject({
  party: partyIdSchema.optional().describe('Only those about a party.'),
  statement: nameSchema.optional().describe('Only those about a statement.'),
})

/** Judgements, the latest first. */
export const judgementsAnswerSchema = z
  .strictObject({ judgements: z.array(judgementSchema).readonly().describe('The latest first.') })
  .readonly()
  .meta({ id: 'JudgementsAnswer' })

/** A party next to another: what tells whether they are one. */
export const partySideSchema = z
  .strictObject({
    id: partyIdSchema.describe('The party’s id.'),
    name: z
      .strictObject({
        ar: z.string().describe('Its Arabic name: the register’s, else the spelling used most often.'),
        en: z.string().nullable().describe('Its English name, where the register has one.'),
      })
      .readonly()
      .describe('What it is called.'),
    registered: z.boolean().describe('Whether the register knows it.'),
    gender: genderSchema,
    offices: z
      .array(officeSchema)
      .readonly()
      .describe('Offices held, as the register has them: the latest start first.'),
    statements: countSchema.describe('Statements in which it speaks.'),
    first: z.string().nullable().describe('First day on which one is dated.'),
    last: z.string().nullable().describe('Last day on which one is dated.'),
    outlets: z.array(z.string()).readonly().describe('The outlets that quote it most.'),
    seenAs: z
      .array(z.string())
      .readonly()
      .describe('The speaker’s words, titles and all, the most frequent first.'),
    places: z
      .array(placeSchema)
      .readonly()
      .describe('Articles in which it speaks, the latest first, 60 at the most.'),
    examples: z.array(hitSchema).readonly().describe('Some of its statements, the latest first.'),
  })
  .readonly()
  .meta({ id: 'PartySide' })

/** What kinds of question the queue holds. */
export const questionKindSchema = z.enum(['same-party', 'confirm', 'speaker', 'lost'])

/** A question to people, with the evidence. */
export const questionSchema = z
  .strictObject({
    kind: questionKindSchema.describe(
      'Whether two parties are one; whether a provisional party is one person; who speaks; or where a judgement’s statement went.',
    ),
    statements: countSchema.describe('How many statements the answer bears on.'),
    why: z.string().describe('Why it is asked.'),
    party: partySideSchema.nullable().describe('Whom it is about; null of a statement or a judgement.'),
    other: partySideSchema.nullable().describe('With whom it may be one; null of the other kinds.'),
    statement: hitSchema.nullable().describe('The statement whose speaker is unsure, else null.'),
    candidates: z
      .array(
        z
          .strictObject({
            id: partyIdSchema.describe('A party’s id.'),
            name: z.string().describe('Its name.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Who may speak in it.'),
    judgement: judgementSchema.nullable().describe('The judgement that lost its statement, else null.'),
  })
  .readonly()
  .meta({ id: 'Question' })

/** Which questions are wanted. */
export const reviewQuerySchema = z.strictObject({
  kind: questionKindSchema.optional().describe('Only those of a kind.'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Questions on the page.'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0).describe('Questions to pass over.'),
})

/** The queue: the questions that bear on the most statements first. */
export const reviewAnswerSchema = z
  .strictObject({
    questions: z.array(questionSchema).readonly().describe('The questions of this page.'),
    total: countSchema.describe('How many there are of the kind, or of all kinds.'),
    counts: z
      .strictObject({
        'same-party': countSchema.describe('Pairs of parties that may be one.'),
        confirm: countSchema.describe('Provisional parties that nobody confirmed.'),
        speaker: countSchema.describe('Statements whose speaker is unsure, with candidates.'),
        lost: countSchema.describe('Judgements whose statement was not found again.'),
      })
      .readonly()
      .describe('How many there are of each kind.'),
  })
  .readonly()
  .meta({ id: 'ReviewAnswer' })

export type GivenJudgement = z.infer<typeof givenJudgementSchema>
export type JudgementAnswer = z.infer<typeof judgementSchema>
export type JudgementsQuery = z.infer<typeof judgementsQuerySchema>
export type PartySideAnswer = z.infer<typeof partySideSchema>
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = z.infer<typeof questionKindSchema>
export type ReviewQuery = z.infer<typeof reviewQuerySchema>
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>
