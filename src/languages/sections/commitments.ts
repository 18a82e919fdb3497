import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

/** What a word says of a promise: `words/commitments.yaml` tells what each means. */
export const COMMITMENT_KINDS = [
  'future',
  'never',
  'self',
  'impersonal',
  'idle',
  'ready',
  'bound',
  'timetable',
  'condition',
  'event',
  'agent',
  'within',
  'by',
] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** The shape of `words/commitments.yaml`. */
export const commitmentsSchema = z
  .array(
    z.strictObject({
      kind: z.enum(COMMITMENT_KINDS),
      why: z.string().min(1),
      example: z.string().min(1),
      not: z.string().min(1).optional(),
      words: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1)

/** The words from which commitments are read, folded: of each kind the phrases, the longest first. */
export type CommitmentWords = Readonly<Record<CommitmentKind, readonly (readonly string[])[]>> & {
  /** How the first of `within` is written: the dates know it. */
  readonly withinAs: string
}

/** Loads `words/commitments.yaml`. Throws, naming file, place and cure, when it is not in order. */
export function loadCommitmentWords(root: string, fold: (text: string) => string): CommitmentWords {
  const list = readList(join(root, 'words', 'commitments.yaml'), commitmentsSchema)
  const written = (kind: CommitmentKind) =>
    list.filter((one) => one.kind === kind).flatMap(({ words }) => words)
  const phrases = (kind: CommitmentKind) =>
    written(kind)
      .map((text) => fold(text).split(' '))
      .sort((a, b) => b.length - a.length)
  return {
    future: phrases('future'),
    never: phrases('never'),
    self: phrases('self'),
    impersonal: phrases('impersonal'),
    idle: phrases('idle'),
    ready: phrases('ready'),
    bound: phrases('bound'),
    timetable: phrases('timetable'),
    condition: phrases('condition'),
    event: phrases('event'),
    agent: phrases('agent'),
    within: phrases('within'),
    by: phrases('by'),
    withinAs: written('within')[0] ?? '',
  }
}
