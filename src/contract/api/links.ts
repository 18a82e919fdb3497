import { z } from 'zod'
import { LINK_DOUBTS, LINK_EVIDENCE, LINK_KINDS } from '../issue-links.ts'
import { spanSchema } from '../statement.ts'
import { countSchema } from './basics.ts'

/** Words of a statement: the piece of its text, and where in that. */
export const pieceSpanSchema = z
  .strictObject({
    piece: countSchema.describe('The piece of the statement’s text, from 0.'),
    span: spanSchema.describe('Where the words stand in that piece.'),
  })
  .readonly()
  .meta({ id: 'PieceSpan' })

/** What two linked statements have in common or apart. */
export const linkEvidenceSchema = z
  .strictObject({
    kind: z.enum(LINK_EVIDENCE).describe('What the words show.'),
    scale: z
      .string()
      .nullable()
      .describe('The scale on which the two stand apart (blame, certainty, level …); null of other kinds.'),
    from: z.array(pieceSpanSchema).readonly().describe('The words in the earlier statement.'),
    to: z.array(pieceSpanSchema).readonly().describe('The words in the later.'),
    words: z
      .string()
      .nullable()
      .describe('Words beside the later content that say it (“in reply to …”), verbatim; else null.'),
  })
  .readonly()
  .meta({ id: 'LinkEvidence' })

/** A link between two statements that bear on an issue: proposed by what they say, or judged by people. */
export const issueLinkSchema = z
  .strictObject({
    id: z.string().describe('Its id: kind and both statements, parted by full stops.'),
    kind: z.enum(LINK_KINDS).describe('What the later statement is to the earlier.'),
    from: z.string().describe('The earlier statement’s id; of a reply or denial the one that it answers.'),
    to: z.string().describe('The later statement’s id.'),
    object: z
      .string()
      .nullable()
      .describe('The object of the issue on which both bear; null where the issue is one, or none is sure.'),
    confidence: z.number().min(0).max(1).describe('How likely a reader would agree, 0–1.'),
    doubtful: z.boolean().describe('Whether it is left out unless doubtful ones are asked for.'),
    doubts: z.array(z.enum(LINK_DOUBTS)).readonly().describe('Why it should not be printed without reading.'),
    evidence: z.array(linkEvidenceSchema).readonly().describe('The words from which it was read.'),
    state: z
      .enum(['proposed', 'accepted', 'reversal'])
      .describe('Whether somebody judged it; a refused one is told no more.'),
    judged: z
      .strictObject({
        judgement: z.int().min(1).describe('The judgement’s number.'),
        by: z.string().describe('Who judged.'),
        at: z.string().describe('When, an ISO 8601 instant.'),
        why: z.string().describe('Why.'),
      })
      .readonly()
      .nullable()
      .describe('The judgement that stands; null where nobody judged.'),
  })
  .readonly()
  .meta({ id: 'IssueLink' })

export type PieceSpan = z.infer<typeof pieceSpanSchema>
export type LinkEvidence = z.infer<typeof linkEvidenceSchema>
export type IssueLink = z.infer<typeof issueLinkSchema>
