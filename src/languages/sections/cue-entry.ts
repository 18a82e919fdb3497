import { z } from 'zod'
import { ACTS } from '../../core/statement-words.ts'

/** What a speaker does by a cue. */
export const actSchema = z.enum(ACTS)

/** One entry of words/cues.yaml; its head tells what each key means. */
export const entrySchema = z.strictObject({
  lemma: z.string().min(1),
  impf: z.string().min(1),
  part: z.string().min(1),
  partAcc: z.string().min(1).optional(),
  masdar: z.string().min(1).optional(),
  class: z.string().min(1),
  act: actSchema,
  thatAct: actSchema.optional(),
  takes: z.array(z.string().min(1)),
  only: z.enum(['all', 'clause']).default('all'),
  impfOnly: z.enum(['all', 'clause', 'never']).optional(),
  partOnly: z.enum(['clause', 'parted']).optional(),
  object: z
    .enum([
      'label',
      'predicate',
      'accused',
      'blame',
      'addressee',
      'called',
      'cause',
      'appeal',
      'feeling',
      'thanked',
      'thanks',
    ])
    .optional(),
  relay: z.union([z.boolean(), z.string().min(1)]).default(false),
  continues: z.boolean().default(false),
  evenNot: z.boolean().default(false),
  outletOnly: z.boolean().default(false),
  finding: z.boolean().default(false),
  spelled: z.boolean().default(false),
  initial: z.boolean().default(false),
  suffixed: z.boolean().default(false),
  noPerf: z.boolean().default(false),
  noImpf: z.boolean().default(false),
  noPart: z.boolean().default(false),
  n: z.int().min(0),
  example: z.string().optional(),
  not: z.array(z.string()).optional(),
})
export type Entry = z.infer<typeof entrySchema>
