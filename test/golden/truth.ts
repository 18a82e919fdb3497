import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { filesUnder } from '../../scripts/files-under.ts'
import {
  actSchema,
  cutKindSchema,
  dateFromSchema,
  isoDaySchema,
  linkRoleSchema,
  linkSourceSchema,
  speakerKindSchema,
  statementKindSchema,
  venueSchema,
} from '../../src/contract/index.ts'

const text = z.string().min(1)
const truthSpeakerSchema = z.strictObject({
  /** The words that name the speaker there; null = only implied. */
  text: text.nullable(),
  /** Who it is, in the fullest form the article gives; null = unsure expected. */
  name: text.nullable(),
  kind: speakerKindSchema,
  for: text.nullable(),
  /** The contenders, where `name` is null. */
  candidates: z.array(text).optional(),
})
const truthStatementSchema = z.strictObject({
  in: z.enum(['title', 'body']),
  cue: text.nullable(),
  speaker: truthSpeakerSchema,
  content: z.array(text).min(1),
  kind: statementKindSchema,
  // Fields left out are not checked: the text leaves two readings open.
  act: actSchema.optional(),
  venue: venueSchema.nullable().optional(),
  saidOn: z
    .union([isoDaySchema, z.string().regex(/^\d{4}-\d{2}$/)])
    .nullable()
    .optional(),
  via: z.array(text).optional(),
  chain: z.array(z.strictObject({ name: text, role: linkRoleSchema, from: linkSourceSchema })).optional(),
  background: z.boolean().optional(),
  optional: z.boolean().optional(),
})
const truthArticleSchema = z.strictObject({
  /** The record's id, where an item file holds several records. */
  id: text.optional(),
  part: z.int().min(0),
  title: text.nullable(),
  date: isoDaySchema.nullable(),
  dateFrom: dateFromSchema.nullable(),
  outlet: text.nullable(),
  /** What must be cut, each by its first words; other cuts are not checked. */
  cut: z.array(z.strictObject({ as: cutKindSchema, text })),
  statements: z.array(truthStatementSchema),
  events: z.array(
    z.strictObject({
      kind: z.literal('no-comment'),
      in: z.enum(['title', 'body']),
      /** The words within which the event stands. */
      text,
      speaker: z.strictObject({ name: text.nullable(), kind: speakerKindSchema }),
    }),
  ),
})
/** What a golden item must yield, written by hand: docs/annotation.md, "Golden items". */
export const truthSchema = z.strictObject({ note: text, articles: z.array(truthArticleSchema).min(1) })
export type Truth = z.infer<typeof truthSchema>
export type TruthArticle = z.infer<typeof truthArticleSchema>
export type TruthStatement = z.infer<typeof truthStatementSchema>

const optionsSchema = z.strictObject({ date: isoDaySchema.optional(), source: text.optional() })

export interface Golden {
  readonly slug: string
  /** Absolute path of `input.*`. */
  readonly input: string
  readonly truth: Truth
  readonly options: z.infer<typeof optionsSchema>
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function readTruth(path: string): Truth {
  const truth = truthSchema.safeParse(readJson(path))
  if (!truth.success) throw new Error(`${path}: ${z.prettifyError(truth.error)}`)
  return truth.data
}

/** All golden items of `folder`, in the order of their slugs. Throws, naming the file, when one is not in order. */
export function loadGoldens(folder: string = import.meta.dirname): Golden[] {
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return slugs.map((slug) => {
    const files = readdirSync(join(folder, slug)).filter((name) => name.startsWith('input.'))
    const [input] = files
    if (input === undefined || files.length > 1)
      throw new Error(`${slug}: one input.* is needed, not ${files.length}`)
    const truth = readTruth(join(folder, slug, 'truth.json'))
    const optionsPath = join(folder, slug, 'options.json')
    const options = optionsSchema.parse(existsSync(optionsPath) ? readJson(optionsPath) : {})
    return { slug, input: join(folder, slug, input), truth, options }
  })
}

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * The sample archive as golden items: `samples/<issue>/<name>.<ending>` with its truth in
 * `eval/gold/samples/<issue>/<name>.json`. Throws where a sample has no truth, or a truth no sample.
 */
export function loadSamples(root: string = ROOT): Golden[] {
  const bases = { items: join(root, 'samples'), truths: join(root, 'eval', 'gold', 'samples') }
  const slugOf = (path: string) => path.replace(/\.[^./]+$/, '')
  const samples = filesUnder(bases.items)
  const truths = new Set(filesUnder(bases.truths).map(slugOf))
  const orphans = [...truths].filter((slug) => !samples.some((path) => slugOf(path) === slug))
  if (orphans.length > 0) throw new Error(`eval/gold/samples: no sample for ${orphans.join(', ')}`)
  return samples.map((path) => ({
    slug: slugOf(path),
    input: join(bases.items, path),
    truth: readTruth(join(bases.truths, `${slugOf(path)}.json`)),
    options: {},
  }))
}
