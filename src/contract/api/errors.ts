import { z } from 'zod'

/** The one shape in which the API says that something was wrong. */
export const errorAnswerSchema = z
  .strictObject({
    error: z
      .strictObject({
        rule: z
          .string()
          .min(1)
          .describe(
            'A name for programs: `bad-query`, `not-found`, `too-large`, `forbidden`, `read-only`, …',
          ),
        message: z.string().min(1).describe('What was wrong, where, and what to do.'),
        issues: z
          .array(
            z
              .strictObject({
                place: z.string().describe('The parameter or field; of several articles, the id of each.'),
                message: z.string().describe('What was wrong with it.'),
              })
              .readonly(),
          )
          .readonly()
          .describe('The parameters that could not be read.'),
      })
      .readonly()
      .describe('What was wrong.'),
  })
  .readonly()
  .meta({ id: 'ErrorAnswer' })

export type ErrorAnswer = z.infer<typeof errorAnswerSchema>
