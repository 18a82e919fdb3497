// Readers' corrections of chain, venue and day, over statements that readers have put right (eval/correct.ts).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { VENUES } from '../src/core/statement-words.ts'
import { align } from './align.ts'
import type { CorpusArticle } from './corpus.ts'
import { readableArticles, readDrawn } from './drawn-texts.ts'
import { loadPack, openReader, root } from './reader.ts'
import type { GoldStatement } from './score-types.ts'
import { CORRECTED } from './sets.ts'
import { checkShown, placeName, sheetOf, textsOf } from './sheets.ts'

const USAGE = `usage: node eval/correct-occasions.ts --draw --set SET [--part K/N]
       node eval/correct-occasions.ts --apply ANSWERS.jsonl --set SET

--draw prints the articles of SET (${CORRECTED.join(', ')}; the K-th of N parts) whose occasions nobody looked at yet:
the text with each statement's content in ⟦k … k⟧, then what the program reads of its day, venue and chain. A reader
answers each with one JSON line, where what he leaves out is right:
  {"at": "CORPUS:LINE", "shown": "1a2b3c4d", "fix": {"3": {"saidOn": "2012-05-30", "venue": "interview", "via": ["…"]}, "5": {"saidOn": null}}}`

const fixSchema = z.strictObject({
  saidOn: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable()
    .optional(),
  venue: z.enum(VENUES).nullable().optional(),
  via: z.array(z.string().min(1)).optional(),
})
const answerSchema = z.strictObject({
  at: z.string(),
  shown: z.string(),
  fix: z.record(z.string(), fixSchema).default({}),
})

/** What is told of a statement's occasion. */
type Occasion = Required<Pick<GoldStatement, 'saidOn' | 'venue' | 'via'>>
const NONE: Occasion = { saidOn: null, venue: null, via: [] }

interface GoldFile {
  readonly path: string
  readonly corpus: string
  readonly line: number
  readonly statements: readonly GoldStatement[]
}

function filesOf(set: string): GoldFile[] {
  if (!CORRECTED.some((name) => name === set)) throw new Error(`--set: one of ${CORRECTED.join(', ')}`)
  const folder = join(root, 'eval', 'gold', set)
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, ...JSON.parse(readFileSync(path, 'utf8')) }))
}

/** What the program reads of the occasion of each statement of a gold file; of one that it does not find, nothing. */
function occasionReader() {
  const reader = openReader(loadPack())
  return (article: CorpusArticle, { statements }: GoldFile): Occasion[] => {
    const found = readDrawn(reader, article).flatMap((line) => line.statements)
    return align(textsOf(article), statements, found).map((pair) => {
      const one = pair === null ? undefined : found[pair.found]
      return one === undefined ? NONE : { saidOn: one.saidOn, venue: one.venue, via: one.via }
    })
  }
}

const told = ({ saidOn, venue, via }: Occasion): string =>
  `${saidOn ?? '–'} | ${venue ?? '–'} | via ${via?.join(' ← ') || '–'}`

const occasionLines =
  ({ statements }: GoldFile, occasions: readonly Occasion[]) =>
  (k: number) =>
    `${statements[k]?.speaker.name ?? '?'} | ${told(occasions[k] ?? NONE)}`

function main(): number {
  const { values } = parseArgs({
    options: {
      draw: { type: 'boolean', default: false },
      apply: { type: 'string' },
      set: { type: 'string', default: 'corrected-a' },
      part: { type: 'string', default: '1/1' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const all = readableArticles()
  if (all === null) return 1
  const articles = new Map(all.map((one) => [placeName(one), one]))
  if (values.apply !== undefined) return apply(values.apply, values.set, articles)
  if (values.draw) return draw(values.set, values.part, articles)
  console.log(USAGE)
  return values.help === true ? 0 : 2
}

function draw(set: string, part: string, articles: ReadonlyMap<string, CorpusArticle>): number {
  const [own = 1, parts = 1] = part.split('/').map(Number)
  const occasionsOf = occasionReader()
  const open = filesOf(set).filter(({ statements }) => statements.some(({ via }) => via === undefined))
  for (const [k, file] of open.entries()) {
    const article = articles.get(placeName(file))
    if (article === undefined || k % parts !== own - 1) continue
    console.log(sheetOf(article, file.statements, occasionLines(file, occasionsOf(article, file))))
  }
  return 0
}

function apply(path: string, set: string, articles: ReadonlyMap<string, CorpusArticle>): number {
  const files = new Map(filesOf(set).map((file) => [placeName(file), file]))
  const occasionsOf = occasionReader()
  let [made, faults] = [0, 0]
  for (const [k, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const { at, shown, fix } = answerSchema.parse(JSON.parse(line))
      const [file, article] = [files.get(at), articles.get(at)]
      if (file === undefined || article === undefined) throw new Error(`${at}: no article of ${set}`)
      const unknown = Object.keys(fix).find((number) => file.statements[Number(number)] === undefined)
      if (unknown !== undefined) throw new Error(`${at}: there is no statement ${unknown}`)
      const occasions = occasionsOf(article, file)
      checkShown(at, shown, file.statements, occasionLines(file, occasions))
      const { path: own, ...gold } = file
      const statements = gold.statements.map((one, i) => ({ ...one, ...occasions[i], ...fix[String(i)] }))
      writeFileSync(own, `${JSON.stringify({ ...gold, statements }, null, 1)}\n`)
      made++
    } catch (error) {
      faults++
      console.error(`${path}:${k + 1}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  console.log(`${made} articles with their occasions; ${faults} lines not understood`)
  return faults === 0 ? 0 : 1
}

process.exitCode = main()
