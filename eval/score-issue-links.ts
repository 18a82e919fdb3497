// Scores proposed links against what readers judged of pairs: `node eval/score-issue-links.ts --data FOLDER [FILES]`.
// Files are eval/link-pairs/*.jsonl: one pair a line, {issue, from, to, label}, where it stands without its words.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { marksOf, openIssues, placeKey, placeOf } from './issue-sets.ts'
import { root } from './reader.ts'

/** What a reader may call a pair of one party's statements; none: another thing, or nothing to be said. */
const LABELS = ['renews', 'worded-harder', 'worded-softer', 'conflict', 'same-utterance', 'none'] as const
type Label = (typeof LABELS)[number]

const place = z.object({
  record: z.string(),
  part: z.int().default(0),
  in: z.enum(['title', 'body']).default('body'),
  content: z.array(z.tuple([z.int(), z.int()])).min(1),
})
const pairSchema = z.object({ issue: z.string(), from: place, to: place, label: z.enum(LABELS) })

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
})
if (values.data === undefined) throw new Error('--data FOLDER names the ledger')
const folder = join(root, 'eval', 'link-pairs')
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(folder, name))

const readers = files.map((file) => ({ name: basename(file), pairs: pairsIn(file) }))
const proposed = proposals(values.data)
for (const { name, pairs } of readers) report(name, pairs)
for (const [k, one] of readers.entries()) for (const other of readers.slice(k + 1)) agreement(one, other)

function pairsIn(file: string): Map<string, Label> {
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Map(
    lines.flatMap((line, n) => {
      if (line.trim() === '') return []
      const read = pairSchema.safeParse(JSON.parse(line))
      if (!read.success) throw new Error(`${file}:${n + 1}: ${z.prettifyError(read.error)}`)
      const { issue, from, to, label } = read.data
      return [[JSON.stringify([issue, placeKey(from), placeKey(to)]), label] as const]
    }),
  )
}

interface Proposal {
  readonly kind: string
  readonly doubtful: boolean
}

interface Proposals {
  /** Links by issue and the utterances that they tie. */
  readonly links: ReadonlyMap<string, Proposal>
  /** Of each statement the utterance, by issue and place. */
  readonly utterances: ReadonlyMap<string, number>
  readonly issues: readonly string[]
}

/** Links by the utterances that they tie: a change is linked once, between whichever papers' wordings. */
function proposals(data: string): Proposals {
  const { app, issues } = openIssues(data)
  const links = new Map<string, Proposal>()
  const utterances = new Map<string, number>()
  for (const issue of issues) {
    const { id } = issue.definition
    const said = new Map([...marksOf(issue)].map(([one, { mark }]) => [one, mark.utterance]))
    for (const [one, utterance] of said) utterances.set(`${id} ${placeKey(placeOf(app, one))}`, utterance)
    for (const { kind, from, to, doubtful } of issue.links)
      if ((LABELS as readonly string[]).includes(kind))
        links.set(`${id} ${said.get(from)} ${said.get(to)}`, { kind, doubtful })
  }
  app.close()
  return { links, utterances, issues: issues.map(({ definition }) => definition.id) }
}

/** What is proposed of two statements on any issue that files both: issues were divided since the pairs were drawn. */
function proposedOf(from: string, to: string, shown: boolean): Proposal | undefined {
  const { links, utterances, issues } = proposed
  const found = issues.flatMap((id) => {
    const [a, b] = [utterances.get(`${id} ${from}`), utterances.get(`${id} ${to}`)]
    const link = a === undefined || b === undefined ? undefined : links.get(`${id} ${a} ${b}`)
    return link === undefined || (shown && link.doubtful) ? [] : [link]
  })
  return found.find(({ doubtful }) => !doubtful) ?? found[0]
}

function share(part: number, whole: number): string {
  return `${part}/${whole}${whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`}`
}

function report(name: string, pairs: ReadonlyMap<string, Label>): void {
  process.stdout.write(`\n${name}: ${pairs.size} pairs\n`)
  for (const shown of [true, false]) {
    process.stdout.write(shown ? 'as shown by default\n' : 'doubtful ones too\n')
    const answers = [...pairs].map(([key, label]) => {
      const [, from, to] = JSON.parse(key) as [string, string, string]
      return { label, kind: proposedOf(from, to, shown)?.kind ?? 'none' }
    })
    for (const kind of LABELS.slice(0, 4)) {
      const right = answers.filter((one) => one.label === kind && one.kind === kind).length
      const said = answers.filter((one) => one.kind === kind).length
      const are = answers.filter((one) => one.label === kind).length
      process.stdout.write(
        `  ${kind.padEnd(14)} precision ${share(right, said)}  recall ${share(right, are)}\n`,
      )
    }
  }
}

type Reader = (typeof readers)[number]

/** How often two readers say the same of one pair, and Cohen's kappa. */
function agreement(a: Reader, b: Reader): void {
  const both = [...a.pairs].flatMap(([key, label]) => {
    const other = b.pairs.get(key)
    return other === undefined ? [] : [[label, other] as const]
  })
  if (both.length === 0) return
  const same = both.filter(([x, y]) => x === y).length / both.length
  const rate = (side: 0 | 1, label: Label) => both.filter((one) => one[side] === label).length / both.length
  const byChance = LABELS.reduce((sum, label) => sum + rate(0, label) * rate(1, label), 0)
  const kappa = byChance === 1 ? 1 : (same - byChance) / (1 - byChance)
  process.stdout.write(
    `\n${a.name}, ${b.name}: ${both.length} pairs read by both, ${Math.round(100 * same)} % the same, kappa ${kappa.toFixed(2)}\n`,
  )
}
