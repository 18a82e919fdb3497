// Articles drawn by lot with what was read of each statement's occasion (chain, venue, day) written into the text, for
// a reader to judge. The articles of the sealed sets are never drawn.
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import type { CorpusArticle } from './corpus.ts'
import { drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { loadPack, openReader } from './reader.ts'

const USAGE = `usage: node eval/audit-occasions.ts [--articles N] [--seed N] [--source WORD] [--most N] [--parts K/N]

Prints N articles of ../shared/corpus that have statements (default 20), drawn by lot with a seed (1), as many of each
source as of the next. Before each cue stands ⟦number speaker | chain | venue | day⟧, a dash for what was not read.
  --source WORD    only articles of the corpus files whose name holds the word
  --most N         characters of an article's body printed (default 2500)
  --parts K/N      of the articles drawn, only each Nth from the Kth (from 1) on`

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    source: { type: 'string', default: '' },
    most: { type: 'string', default: '2500' },
    parts: { type: 'string', default: '1/1' },
    help: { type: 'boolean', short: 'h' },
  },
})

function main(): number {
  if (values.help === true) {
    console.log(USAGE)
    return 0
  }
  const all = readableArticles()
  if (all === null) return 1
  const count = Number(values.articles)
  const [part = 1, parts = 1] = values.parts.split('/').map(Number)
  const reader = openReader(loadPack())
  const asked = all.filter(({ corpus }) => corpus.includes(values.source))
  let shown = 0
  for (const article of inTurn(drawnOf(asked, { articles: String(asked.length), seed: values.seed }))) {
    const statements = readDrawn(reader, article).flatMap((line) => line.statements)
    if (statements.length === 0) continue
    if (shown++ >= count) break
    if ((shown - 1) % parts === part - 1) console.log(marked(article, statements))
  }
  return 0
}

/** The first article of each source, then the second of each, …: sources are of very different sizes. */
function* inTurn(articles: readonly CorpusArticle[]): Generator<CorpusArticle> {
  const sources = [...Map.groupBy(articles, ({ corpus }) => corpus).values()]
  for (let k = 0; sources.some((of) => k < of.length); k++)
    for (const of of sources) {
      const article = of[k]
      if (article !== undefined) yield article
    }
}

function marked({ corpus, line, raw }: CorpusArticle, statements: readonly Statement[]): string {
  const show = (field: Statement['in'], text: string) => {
    let [out, at] = ['', 0]
    for (const [k, one] of statements.entries()) {
      const start = one.cue?.span[0] ?? one.content[0]?.[0] ?? 0
      if (one.in !== field || start >= text.length) continue
      const from = Math.max(start, at)
      out += `${text.slice(at, from)}${noteOf(one, k)}`
      at = from
    }
    return (out + text.slice(at)).replace(/\s*\n\s*/g, ' ¶ ')
  }
  const title = show('title', raw.title ?? '')
  const body = show('body', raw.content.slice(0, Number(values.most)))
  return `## ${corpus}:${line} | ${raw.date ?? '-'}\n${title}\n${body}\n`
}

const noteOf = ({ speaker, via, venue, saidOn }: Statement, k: number): string =>
  `⟦${k} ${speaker.name ?? '?'} | ${via.join(' ← ') || '-'} | ${venue ?? '-'} | ${saidOn ?? '-'}⟧`

process.exitCode = main()
