// Readers' corrections of what the program reads: sheets of articles drawn by lot, and truths made of the answers. Much
// faster than reading from nothing and fit to learn from; not to score by, for a reader follows what he is shown.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import type { CorpusArticle } from './corpus.ts'
import {
  type CorrectedStatement,
  type Correction,
  checkNamed,
  corrected,
  correctionSchema,
} from './corrections.ts'
import { drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { loadPack, openReader, root } from './reader.ts'
import { CORRECTED, ownPlaces } from './sets.ts'
import { checkShown, placeName, sheetOf, textsOf } from './sheets.ts'

const USAGE = `usage: node eval/correct.ts --draw [--articles N] [--seed N] [--source WORD] [--unnamed]
       node eval/correct.ts --apply ANSWERS.jsonl --set SET [--by NAME] [--unnamed]

--draw prints N articles (default 20) that no set has, 700 to 4,000 characters long with two statements or more: the text
with each statement's content in ⟦k … k⟧, then who is said to have said it. A reader answers each with one JSON line:
  {"at": "CORPUS:LINE", "shown": "1a2b3c4d", "fix": {"3": {"speaker": "…", "kind": "person"}, "5": {"end": "last words"}, "7": "no"},
   "add": [{"parts": [["first words", "last words"]], "speaker": "…", "kind": "body", "cue": "…"}]}
or {"at": "CORPUS:LINE", "skip": "why"}. What he leaves out of "fix" is right;
"shown" is the sheet's own sign. --apply makes gold files of
the answers, in the set named. With --unnamed the sheet does not tell who is said to have said it, so that the reader names
every speaker himself: each statement needs its line in "fix", with a speaker or "no".`

/** Characters: shorter ones hold little, longer ones tire. */
const [SHORTEST, LONGEST] = [700, 4000]
const LEAST_STATEMENTS = 2

const options = {
  draw: { type: 'boolean', default: false },
  articles: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  source: { type: 'string', default: '' },
  apply: { type: 'string' },
  by: { type: 'string', default: 'reader' },
  set: { type: 'string', default: '' },
  unnamed: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const

function main(): number {
  const { values } = parseArgs({ options })
  const articles = readableArticles()
  if (articles === null) return 1
  if (values.apply !== undefined) return apply(values.apply, values, articles)
  if (values.draw) return draw(values, articles)
  console.log(USAGE)
  return values.help === true ? 0 : 2
}

const statementReader = () => {
  const reader = openReader(loadPack())
  return (article: CorpusArticle) => readDrawn(reader, article).flatMap(({ statements }) => statements)
}

function draw(
  { articles, seed, source, unnamed }: { articles: string; seed: string; source: string; unnamed: boolean },
  all: readonly CorpusArticle[],
): number {
  const taken = new Set(ownPlaces().map(placeName))
  const open = all.filter(
    (one) =>
      one.corpus.includes(source) &&
      !taken.has(placeName(one)) &&
      one.raw.content.length >= SHORTEST &&
      one.raw.content.length <= LONGEST,
  )
  const read = statementReader()
  let left = Number(articles)
  for (const article of drawnOf(open, { articles: String(open.length), seed })) {
    if (left === 0) break
    const statements = read(article)
    if (statements.length < LEAST_STATEMENTS) continue
    console.log(sheetOf(article, statements, unnamed ? UNNAMED : speakerLines(statements)))
    left--
  }
  return 0
}

const speakerLines = (statements: readonly Statement[]) => (k: number) =>
  speakerLine(statements[k] as Statement)

/** A reader follows what he is shown: a name that is nearly right he lets stand. */
const UNNAMED = () => ''

function speakerLine({ speaker: { name, kind, candidates } }: Statement): string {
  return name === null ? `? unsure (${candidates.join(' / ') || 'nobody'})` : `${name}  [${kind}]`
}

function apply(
  path: string,
  { by, set, unnamed }: { by: string; set: string; unnamed: boolean },
  all: readonly CorpusArticle[],
): number {
  if (!CORRECTED.some((name) => name === set)) throw new Error(`--set: one of ${CORRECTED.join(', ')}`)
  const articles = new Map(all.map((one) => [placeName(one), one]))
  const read = statementReader()
  const folder = join(root, 'eval', 'gold', set)
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  let made = 0
  for (const [k, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const answer = correctionSchema.parse(JSON.parse(line))
      const article = articles.get(answer.at)
      if (article === undefined) throw new Error(`${answer.at}: no such article may be read`)
      if ('skip' in answer) continue
      const statements = read(article)
      checkShown(answer.at, answer.shown, statements, unnamed ? UNNAMED : speakerLines(statements))
      if (unnamed) checkNamed(answer, statements.length)
      const gold = goldOf(article, statements, answer, by)
      writeFileSync(join(folder, `${gold.id}.gold.offsets.json`), `${JSON.stringify(gold, null, 1)}\n`)
      made++
    } catch (error) {
      faults.push(`${path}:${k + 1}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const fault of faults) console.error(fault)
  console.log(`${made} articles written to ${folder}; ${faults.length} lines not understood`)
  return faults.length === 0 ? 0 : 1
}

function goldOf(
  article: CorpusArticle,
  statements: readonly Statement[],
  answer: Exclude<Correction, { skip: string }>,
  by: string,
) {
  const shown = statements.map(
    ({ in: field, cue, speaker, content, kind }): CorrectedStatement => ({
      in: field,
      cue: cue?.span ?? null,
      speaker: { name: speaker.name, kind: speaker.kind },
      content,
      kind,
      optional: false,
    }),
  )
  const { corpus, line, raw } = article
  return {
    id: `${corpus.replace(/\.jsonl\.gz$/, '')}-${line}`,
    dataset: corpus.replace(/\.jsonl\.gz$/, ''),
    by,
    sha256: createHash('sha256').update(raw.content).digest('hex'),
    corpus,
    line,
    statements: corrected(textsOf(article), shown, answer),
  }
}

process.exitCode = main()
