// Whether the statements filed under an issue bear on it: draws some by lot for a reader, and scores what readers said.
//   node eval/issue-marks.ts --data FOLDER [--issues 20] [--without ID,…] [-n 30] [--seed 1]   prints one statement a line, with its paragraph
//   node eval/issue-marks.ts --score [FILES]                                  counts eval/issue-marks/*.jsonl
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { App } from '../src/app/index.ts'
import type { IssueAnswer } from '../src/contract/index.ts'
import { marksOf, openIssues, paragraphOf, placeOf } from './issue-sets.ts'
import { drawn } from './party-mentions.ts'
import { root } from './reader.ts'

/** What a reader says of a statement and the issue under which it is filed. */
const VERDICTS = ['bears', 'arguable', 'does-not'] as const
/** What a reader says of the position that was read. */
const POSITIONS = ['right', 'arguable', 'wrong', 'missed', 'none'] as const

const verdictSchema = z.object({
  issue: z.string(),
  record: z.string(),
  part: z.int(),
  in: z.enum(['title', 'body']),
  content: z.array(z.tuple([z.int(), z.int()])).min(1),
  verdict: z.enum(VERDICTS),
  position: z.enum(POSITIONS),
})

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string' },
    issues: { type: 'string', default: '20' },
    without: { type: 'string', default: '' },
    n: { type: 'string', short: 'n', default: '30' },
    seed: { type: 'string', default: '1' },
    score: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
if (values.score) score(positionals)
else if (values.data === undefined)
  throw new Error('--data FOLDER names the ledger, or --score counts verdicts')
else draw(values.data, Number(values.issues), Number(values.n), Number(values.seed))

/** Of the issues with most statements, so many of each. */
function draw(data: string, issues: number, each: number, seed: number): void {
  const { app, issues: all } = openIssues(data)
  const left = new Set(values.without.split(','))
  const chosen = all
    .filter(({ definition }) => !left.has(definition.id))
    .toSorted((a, b) => b.statements - a.statements)
    .slice(0, issues)
  for (const issue of chosen)
    for (const id of drawn([...marksOf(issue).keys()].sort(), each, seed))
      process.stdout.write(`${JSON.stringify(lineOf(app, issue, id))}\n`)
  app.close()
}

function lineOf(app: App, issue: IssueAnswer, id: string): object {
  const { mark, lane } = marksOf(issue).get(id) ?? {}
  if (mark === undefined) throw new Error(`statement ${id} is not on issue ${issue.definition.id}`)
  const { speaker, day, objects, text, position } = mark
  return {
    issue: issue.definition.id,
    question: issue.definition.name.en,
    words: issue.definition.any,
    ...placeOf(app, id),
    lane,
    speaker,
    day,
    objects,
    position: { substance: position.substance, talks: position.talks, doubts: position.doubts },
    text,
    paragraph: paragraphOf(app, id),
  }
}

function score(given: readonly string[]): void {
  const folder = join(root, 'eval', 'issue-marks')
  const files =
    given.length > 0
      ? given
      : readdirSync(folder)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => join(folder, name))
  for (const file of files) {
    const verdicts = verdictsIn(file)
    console.log(`${basename(file)}: ${verdicts.length} statements`)
    for (const [issue, own] of [...Map.groupBy(verdicts, ({ issue }) => issue), ['all', verdicts] as const])
      console.log(`  ${issue.padEnd(20)} ${countsOf(own)}`)
  }
}

function countsOf(own: readonly z.infer<typeof verdictSchema>[]): string {
  const of = (verdict: (typeof VERDICTS)[number]) => own.filter((one) => one.verdict === verdict).length
  const read = own.filter(
    ({ position }) => position === 'right' || position === 'arguable' || position === 'wrong',
  )
  const positions = POSITIONS.map(
    (kind) => `${kind} ${own.filter(({ position }) => position === kind).length}`,
  )
  const share = ((100 * of('bears')) / own.length).toFixed(0)
  return `bears ${of('bears')} of ${own.length} (${share} %), arguable ${of('arguable')}; positions read ${read.length}: ${positions.join(', ')}`
}

function verdictsIn(file: string): z.infer<typeof verdictSchema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line.trim() === '') return []
      const read = verdictSchema.safeParse(JSON.parse(line))
      if (!read.success) throw new Error(`${file}:${n + 1}: ${z.prettifyError(read.error)}`)
      return [read.data]
    })
}
