import { z } from 'zod'
import {
  issueDefinitionSchema,
  POSITION_DOUBTS,
  POSITION_EVENTS,
  POSITION_EVIDENCE,
  SUBSTANCE,
  TALKS,
} from '../issue.ts'
import { notesShape } from '../notes.ts'
import { actSchema, spanSchema, statementKindSchema } from '../statement.ts'
import { countSchema, nameSchema, partyIdSchema } from './basics.ts'
import { issueLinkSchema } from './links.ts'
import { partyRefSchema } from './offices.ts'
import { toldUtteranceSchema } from './witnesses.ts'

const signed = {
  by: z.string().describe('Who defined it so.'),
  at: z.iso.datetime().describe('When.'),
  why: z.string().describe('Why.'),
}

/** Where a statement stands on an issue's matter, and from which words that was read. */
export const positionSchema = z
  .strictObject({
    substance: z.enum(SUBSTANCE).describe('Where its speaker stands on the matter itself.'),
    talks: z.enum(TALKS).describe('What he says of talks and plans about it.'),
    event: z
      .enum(POSITION_EVENTS)
      .nullable()
      .describe(
        'What he did instead of taking a position: he declined to comment, to confirm or to deny; null: nothing of the kind.',
      ),
    doubts: z
      .array(z.enum(POSITION_DOUBTS))
      .readonly()
      .describe(
        'Why it should not be printed without reading: it may hold for now alone; another is said to hold it; its clauses differ.',
      ),
    evidence: z
      .array(
        z
          .strictObject({
            kind: z.enum(POSITION_EVIDENCE).describe('What the words say.'),
            piece: countSchema.describe('The piece of the statement’s text in which they stand, from 0.'),
            span: spanSchema.describe('Where they stand in that piece.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The words from which it was read, in order.'),
  })
  .readonly()
  .meta({ id: 'Position' })

/** A statement that bears on an issue, as a mark on its timeline. */
export const issueMarkSchema = z
  .strictObject({
    statement: z.string().describe('The statement’s id.'),
    item: z.string().describe('The item in which it stands.'),
    part: countSchema.describe('The article of that item.'),
    utterance: countSchema.describe('The same for all statements of one speech event, in whatever articles.'),
    day: z.string().nullable().describe('The day, or the month where only that is known; null: undated.'),
    from: z
      .enum(['said', 'published'])
      .nullable()
      .describe('Whether it was said on that day, or not later than it was published.'),
    party: partyIdSchema.nullable().describe('Who speaks; null where it is unsure.'),
    speaker: z.string().nullable().describe('The name as the article gives it.'),
    text: z.array(z.string()).readonly().describe('What was said, verbatim, piece by piece.'),
    outlet: z.string().nullable().describe('Where it was published.'),
    kind: statementKindSchema.describe('Verbatim, reported in the outlet’s words, or both.'),
    act: actSchema.describe('What was done by saying it.'),
    objects: z.array(z.string()).readonly().describe('The issue’s objects that it bears on.'),
    unsure: z.boolean().describe('Whether it is unsure on which object it bears.'),
    ...notesShape,
    translated: z
      .boolean()
      .describe(
        'Whether the words are presumed to be a translation: the speaker is of a state whose officials speak another language.',
      ),
    byHand: z.boolean().describe('Whether somebody’s judgement put it here, and not its words.'),
    office: z
      .string()
      .nullable()
      .describe(
        'The body that he spoke for or was at the head of on that day, or the office that he held: one of the issue’s offices; null where none is known.',
      ),
    position: positionSchema.describe(
      'Where its speaker stands; not stated where its standing says that he never said so.',
    ),
  })
  .readonly()
  .meta({ id: 'IssueMark' })

/** A statement that holds an issue’s words and may only mention its matter. */
export const issueMentionSchema = z
  .strictObject({
    ...issueMarkSchema.unwrap().pick({
      statement: true,
      item: true,
      part: true,
      day: true,
      from: true,
      party: true,
      speaker: true,
      text: true,
      outlet: true,
    }).shape,
    evidence: positionSchema.unwrap().shape.evidence.describe('Where the matter stands in it.'),
  })
  .readonly()
  .meta({ id: 'IssueMention' })

/** How many statements a lane has in a month. */
export const laneMonthSchema = z
  .strictObject({
    month: z.string().nullable().describe('The month, YYYY-MM; null: the undated.'),
    statements: countSchema.describe('How many statements.'),
    substance: z
      .array(
        z
          .strictObject({
            name: z.enum(SUBSTANCE).describe('Where they stand on the matter.'),
            statements: countSchema.describe('How many stand there.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('By where they stand on the matter.'),
  })
  .readonly()
  .meta({ id: 'LaneMonth' })

/** What a party said to an issue, oldest first. */
export const issueLaneSchema = z
  .strictObject({
    party: partyIdSchema.describe('Whose lane it is: a body, for whom its spokespersons speak, or a person.'),
    name: z
      .strictObject({
        ar: z.string().describe('In Arabic.'),
        en: z.string().nullable().describe('In English, where the register tells it.'),
      })
      .readonly()
      .describe('What it is called.'),
    state: partyRefSchema.nullable().describe('The state to which it belongs, where the register tells one.'),
    marks: z
      .array(issueMarkSchema)
      .readonly()
      .describe('What it said; the undated last. Of an issue with very many statements the latest alone.'),
    total: countSchema.optional().describe('How many statements it has in all, where not all are given.'),
    months: z
      .array(laneMonthSchema)
      .readonly()
      .optional()
      .describe('All of them counted by month, where not all are given.'),
  })
  .readonly()
  .meta({ id: 'IssueLane' })

/** An office or a body whose positions can be read across those who held it. */
export const issueOfficeSchema = z
  .strictObject({
    id: z.string().describe('Its id among the offices of the issue.'),
    role: nameSchema.nullable().describe('What the office is: `head-of-state` …; null: the body as a whole.'),
    of: partyRefSchema.describe('The state whose office it is, or the body.'),
    holders: z
      .array(
        z
          .strictObject({
            party: partyRefSchema.describe('Who held it, or was at the head of the body.'),
            start: z.string().describe('From which day, month or year.'),
            end: z.string().nullable().describe('Until which; null where no end is known.'),
          })
          .readonly(),
      )
      .readonly()
      .describe(
        'Who held it between the first statement on it and the last, as the register knows, in order.',
      ),
  })
  .readonly()
  .meta({ id: 'IssueOffice' })

/** What was read in a month: a silence where nothing was read says nothing. */
export const coverageMonthSchema = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('The month of publication, YYYY-MM.'),
    articles: countSchema.describe('How many articles were read.'),
    outlets: z
      .array(
        z
          .strictObject({
            name: z.string().nullable().describe('The outlet; null where none is named.'),
            articles: countSchema.describe('How many articles of it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('How many of each outlet, the most first; null: no outlet is named.'),
  })
  .readonly()
  .meta({ id: 'CoverageMonth' })

/** An issue as it is listed. */
export const issueSummarySchema = z
  .strictObject({
    definition: issueDefinitionSchema.describe('What it is about, by words, objects, parties and days.'),
    ...signed,
    statements: countSchema.describe('How many statements bear on it.'),
    first: z.string().nullable().describe('The first day of one; null where none is dated.'),
    last: z.string().nullable().describe('The last.'),
  })
  .readonly()
  .meta({ id: 'IssueSummary' })

/** The issues that are followed. */
export const issuesAnswerSchema = z
  .strictObject({
    issues: z.array(issueSummarySchema).readonly().describe('In the order in which they were first defined.'),
  })
  .readonly()
  .meta({ id: 'IssuesAnswer' })

/** An issue with its timeline. */
export const issueAnswerSchema = z
  .strictObject({
    definition: issueDefinitionSchema.describe('What it is about, by words, objects, parties and days.'),
    ...signed,
    history: z
      .array(
        z
          .strictObject({
            definition: issueDefinitionSchema.nullable().describe('null: it was given up.'),
            ...signed,
          })
          .readonly(),
      )
      .readonly()
      .describe('Every definition it had, oldest first.'),
    statements: countSchema.describe('How many statements bear on it.'),
    left: z
      .strictObject({
        lanes: countSchema.describe('Lanes that are left out: the smallest.'),
        statements: countSchema.describe('Statements that are left out: the earlier ones of each lane.'),
      })
      .readonly()
      .optional()
      .describe(
        'What is left out where very many statements bear on it: links and utterances are then told of those given. Exports hold all.',
      ),
    lanes: z.array(issueLaneSchema).readonly().describe('What each party said, those of one state together.'),
    offices: z
      .array(issueOfficeSchema)
      .readonly()
      .describe('The offices and bodies for which, or in which, something was said.'),
    unattributed: z
      .array(issueMarkSchema)
      .readonly()
      .describe('What nobody can tell who said: on no lane, and in no position.'),
    mentions: z
      .strictObject({
        statements: countSchema.describe('How many there are.'),
        latest: z.array(issueMentionSchema).readonly().describe('The latest of them.'),
      })
      .readonly()
      .describe(
        'What holds the issue’s words and is not filed under it: it has them once and late, or in a name alone, and little else in its article speaks of the matter. A judgement that it bears on the issue files it.',
      ),
    links: z
      .array(issueLinkSchema)
      .readonly()
      .describe('What later statements are to earlier ones, by day of the later; none that was refused.'),
    utterances: z
      .array(toldUtteranceSchema)
      .readonly()
      .describe(
        'The utterances that more than one article tells, as far as their statements bear on the issue.',
      ),
    coverage: z
      .array(coverageMonthSchema)
      .readonly()
      .describe('What was read, by month, from the first month that has an article to the last.'),
    undatedArticles: countSchema.describe('How many articles without a date were read.'),
    offered: z
      .array(
        z
          .strictObject({
            word: z.string().describe('The word of the definition.'),
            others: z.array(z.string()).readonly().describe('Words that say the same or veil it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe(
        'Other words for those of the definition, never applied by themselves: which word was used is news.',
      ),
  })
  .readonly()
  .meta({ id: 'IssueAnswer' })

/** An issue as somebody defines it. */
export const givenIssueSchema = z
  .strictObject({
    definition: issueDefinitionSchema.describe('What it is about, by words, objects, parties and days.'),
    by: z.string().trim().min(1).max(200).describe('Who defines it.'),
    why: z.string().trim().min(1).max(2000).describe('Why; kept with it.'),
  })
  .readonly()
  .meta({ id: 'GivenIssue' })

/** An issue’s id in an address. */
export const issueParamsSchema = z.object({ id: z.string().min(1).max(100).describe('An issue’s id.') })

export type IssueMark = z.infer<typeof issueMarkSchema>
export type IssueMention = z.infer<typeof issueMentionSchema>
export type LaneMonth = z.infer<typeof laneMonthSchema>
export type IssueLane = z.infer<typeof issueLaneSchema>
export type IssueOffice = z.infer<typeof issueOfficeSchema>
export type CoverageMonth = z.infer<typeof coverageMonthSchema>
export type IssueSummary = z.infer<typeof issueSummarySchema>
export type IssuesAnswer = z.infer<typeof issuesAnswerSchema>
export type IssueAnswer = z.infer<typeof issueAnswerSchema>
export type GivenIssue = z.infer<typeof givenIssueSchema>
