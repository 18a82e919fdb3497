// The speakers of articles drawn by lot, a line each, for a reader to judge: a name cut or resolved wrongly is
// repeated by all of its statements, so one line read here is worth as many. Sealed sets are never drawn.
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import type { CorpusArticle } from './corpus.ts'
import { drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { loadPack, openReader } from './reader.ts'

const USAGE = `usage: node eval/audit-speakers.ts [--articles N] [--seed N] [--least N] [--source WORD] [--parts K/N]

Prints, for each of N articles of ../shared/corpus drawn by lot (default 300), its title and every speaker that has at
least so many statements (--least, default 2): how many, kind, name, how found, and the words each name was read from.
  --parts K/N      of the articles drawn, only each Nth from the Kth (from 1) on: for several readers of one draw`

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '2' },
    source: { type: 'string', default: '' },
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
  const [part = 1, parts = 1] = values.parts.split('/').map(Number)
  const reader = openReader(loadPack())
  const asked = all.filter(({ corpus }) => corpus.includes(values.source))
  let count = 0
  for (const article of drawnOf(asked, values).filter((_, k) => k % parts === part - 1)) {
    const lines = readDrawn(reader, article).flatMap(({ statements }) => speakersOf(article, statements))
    count += lines.length
    if (lines.length > 0)
      console.log(`## ${article.corpus}:${article.line} ${article.raw.title ?? ''}\n${lines.join('\n')}\n`)
  }
  console.log(`${count} speakers`)
  return 0
}

function speakersOf({ raw }: CorpusArticle, statements: readonly Statement[]): string[] {
  const groups = Map.groupBy(statements, ({ speaker }) => speaker.name)
  return [...groups].flatMap(([name, group]) => {
    if (name === null || group.length < Number(values.least)) return []
    const words = group.map(({ in: field, speaker: { span } }) => {
      const text = field === 'title' ? (raw.title ?? '') : raw.content
      return span ? text.slice(...span).replace(/\s+/g, ' ') : '—'
    })
    const ways = new Set(group.map(({ speaker }) => speaker.why))
    return [
      `${group.length} ${group[0]?.speaker.kind} ${name} ⟵ ${[...new Set(words)].join(' | ')} (${[...ways].join('; ')})`,
    ]
  })
}

process.exitCode = main()
