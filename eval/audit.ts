// Statements of real articles drawn by lot, with the words around them, for a reader to judge: how often is what one
// rule or one way of finding the speaker says right? The articles of the sealed sets are never drawn.
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import type { CorpusArticle } from './corpus.ts'
import { countsOf, drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { drawn } from './party-mentions.ts'
import { loadPack, openReader } from './reader.ts'

const USAGE = `usage: node eval/audit.ts [--articles N] [--seed N] [--sample N] [--around N] [--source WORD]
                       [--rule RE] [--why RE] [--kind RE] [--name RE] [--cue RE] [--unsure] [--each] [--counts]
       node eval/audit.ts --article CORPUS:LINE

Prints statements of N articles of ../shared/corpus (default 1500), drawn by lot: where, rule, confidence, how the
speaker was found, and the text from before the statement to behind it, with ⟦content⟧, ⟨cue⟩ and {speaker} marked.
  --rule, --why, --kind, --name, --cue   only those whose rule (way, kind of speaker, name, cue's entry) matches
  --source WORD    only articles of the corpus files whose name holds the word
  --unsure         only those without a name
  --each           at most one statement an article
  --sample N       how many to print (default 40)
  --around N       characters of text before and behind (default 350)
  --counts         the counts by rule and way instead of statements
  --article        one article whole, with all that was read from it; the line is 0-based`

/** A statement with the article it stands in. */
interface Read {
  readonly article: CorpusArticle
  readonly statement: Statement
}

const options = {
  articles: { type: 'string', default: '1500' },
  seed: { type: 'string', default: '1' },
  sample: { type: 'string', default: '40' },
  around: { type: 'string', default: '350' },
  source: { type: 'string', default: '' },
  rule: { type: 'string', default: '' },
  why: { type: 'string', default: '' },
  kind: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  cue: { type: 'string', default: '' },
  unsure: { type: 'boolean', default: false },
  each: { type: 'boolean', default: false },
  counts: { type: 'boolean', default: false },
  article: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
type Asked = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function main(): number {
  const { values } = parseArgs({ options })
  if (values.help === true) {
    console.log(USAGE)
    return 0
  }
  const all = readableArticles()
  if (all === null) return 1
  if (values.article !== undefined) return printArticle(all, values.article)
  const readArticle = articleReader()
  const articles = drawnOf(
    all.filter(({ corpus }) => corpus.includes(values.source)),
    values,
  )
  const test = testOf(values)
  const found = articles.flatMap((article) => {
    const wanted = readArticle(article).filter(test)
    return values.each ? wanted.slice(0, 1) : wanted
  })
  if (values.counts) printCounts(found)
  else {
    for (const one of drawn(found, Number(values.sample), Number(values.seed) + 1))
      console.log(`${headOf(one)}\n${around(one, Number(values.around))}\n`)
    console.log(`${found.length} in ${articles.length} articles`)
  }
  return 0
}

function articleReader(): (article: CorpusArticle) => Read[] {
  const reader = openReader(loadPack())
  return (article) =>
    readDrawn(reader, article).flatMap(({ statements }) =>
      statements.map((statement) => ({ article, statement })),
    )
}

function testOf(asked: Asked): (one: Read) => boolean {
  const tests: ((statement: Statement) => boolean)[] = []
  const matching = (re: string | undefined, of: (statement: Statement) => string) => {
    if (re) tests.push((statement) => new RegExp(re, 'u').test(of(statement)))
  }
  matching(asked.rule, ({ rule }) => rule)
  matching(asked.why, ({ speaker }) => speaker.why)
  matching(asked.kind, ({ speaker }) => speaker.kind)
  matching(asked.name, ({ speaker }) => speaker.name ?? '')
  matching(asked.cue, ({ cue }) => cue?.lemma ?? '')
  if (asked.unsure) tests.push(({ speaker }) => speaker.name === null)
  return ({ statement }) => tests.every((test) => test(statement))
}

function printCounts(found: readonly Read[]): void {
  const labels = found.map(({ statement }) => `${statement.rule}\t${statement.speaker.why}`)
  for (const [label, count] of countsOf(labels)) console.log(`${count}\t${label}`)
}

function printArticle(all: readonly CorpusArticle[], place: string): number {
  const article = all.find(({ corpus, line }) => `${corpus}:${line}` === place)
  if (article === undefined) {
    console.error(`${place}: no such article, or one of a sealed set; give CORPUS:LINE as --rule prints it`)
    return 1
  }
  console.log(`${article.raw.title ?? ''}\n\n${article.raw.content}\n`)
  for (const one of articleReader()(article)) {
    console.log(`${headOf(one)}\n${one.statement.text.join(' … ')}\n`)
  }
  return 0
}

const headOf = ({ article, statement }: Read) => {
  const { rule, confidence, speaker, via } = statement
  const name = speaker.name ?? `? (${speaker.candidates.join(', ')})`
  const chain = via.length > 0 ? ` | via ${via.join(' ← ')}` : ''
  return `## ${article.corpus}:${article.line} | ${rule} | ${confidence} | ${speaker.kind} ${name} | ${speaker.why}${chain}`
}

/** The text around a statement in one line, its parts marked. */
function around({ article, statement }: Read, size: number): string {
  const text = statement.in === 'title' ? (article.raw.title ?? '') : article.raw.content
  const marks: (readonly [number, string])[] = []
  const mark = (span: readonly [number, number] | null | undefined, open: string, close: string) => {
    if (span) marks.push([span[0], open], [span[1], close])
  }
  for (const span of statement.content) mark(span, '⟦', '⟧')
  mark(statement.cue?.span, '⟨', '⟩')
  mark(statement.speaker.span, '{', '}')
  const places = marks.map(([at]) => at)
  const [from, to] = [
    Math.max(0, Math.min(...places) - size),
    Math.min(text.length, Math.max(...places) + size / 2),
  ]
  let [out, at] = ['', from]
  for (const [place, sign] of marks.toSorted(([a], [b]) => a - b)) {
    out += text.slice(at, place) + sign
    at = place
  }
  return (out + text.slice(at, to)).replace(/\s*\n\s*/g, ' ¶ ')
}

process.exitCode = main()
