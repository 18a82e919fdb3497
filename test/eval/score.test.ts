import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { byConfidence, byRule } from '../../eval/breakdown.ts'
import { shared } from '../../eval/corpus.ts'
import { judge } from '../../eval/judge.ts'
import { loadPack, openReader } from '../../eval/reader.ts'
import { type Figures, score } from '../../eval/score.ts'
import type { ReadArticle } from '../../eval/score-types.ts'
import { isHere, readSet } from '../../eval/sets.ts'
import type { Statement } from '../../src/contract/index.ts'
import { foundAt } from './support.ts'

const body = 'قالت هبة إن الدين انخفض. وقال مراد إن الأرقام ناقصة. وقالت لينا إن الطريق مغلق.'
const spanOf = (text: string): readonly [number, number] => [
  body.indexOf(text),
  body.indexOf(text) + text.length,
]
const found = (text: string, name: string | null, more: Partial<Statement> = {}): Statement =>
  foundAt(body, spanOf(text), name, more)
const gold = (text: string, name: string, optional = false): ReadArticle['gold'][number] => ({
  in: 'body',
  cue: null,
  content: [spanOf(text)],
  speaker: { name, kind: 'person' },
  kind: 'indirect',
  act: 'inform',
  venue: null,
  saidOn: null,
  via: [],
  optional,
})
const article = (read: readonly Statement[], annotated: ReadArticle['gold']): ReadArticle => ({
  id: 'a',
  source: 's',
  texts: { title: '', body },
  gold: annotated,
  found: read,
})

describe('score', () => {
  it('takes a wrong speaker from precision and recall, an unsure one from recall alone', () => {
    const annotated = [gold('الدين انخفض', 'هبة'), gold('الأرقام ناقصة', 'مراد')]
    const wrong = score([article([found('الدين انخفض', 'هبة'), found('الأرقام ناقصة', 'لينا')], annotated)])
    expect(wrong.attribution).toEqual({ p: 50, r: 50, f1: 50 })
    const unsure = score([article([found('الدين انخفض', 'هبة'), found('الأرقام ناقصة', null)], annotated)])
    expect(unsure.attribution).toEqual({ p: 100, r: 50, f1: 66.7 })
    expect(unsure.overlap).toEqual({ p: 100, r: 100, f1: 100 })
  })

  it('lets optional statements be found or missed', () => {
    const annotated = [gold('الدين انخفض', 'هبة'), gold('الطريق مغلق', 'لينا', true)]
    const with_ = score([article([found('الدين انخفض', 'هبة'), found('الطريق مغلق', 'مراد')], annotated)])
    const without = score([article([found('الدين انخفض', 'هبة')], annotated)])
    expect([with_.attribution, with_.overlap]).toEqual([without.attribution, without.overlap])
  })

  it('does not check a field that the truth leaves out', () => {
    const { act: _act, ...open } = gold('الدين انخفض', 'هبة')
    const figures = score([article([found('الدين انخفض', 'هبة', { act: 'warn' })], [open])])
    expect(figures.act).toBeNull()
  })

  it('tells rules and confidences apart', () => {
    const read = [
      found('الدين انخفض', 'هبة', { rule: 'good', confidence: 0.95 }),
      found('الأرقام ناقصة', 'لينا', { rule: 'bad', confidence: 0.61 }),
      found('الطريق مغلق', 'لينا', { rule: 'bad', confidence: 0.65 }),
    ]
    const judged = judge(article(read, [gold('الدين انخفض', 'هبة'), gold('الأرقام ناقصة', 'مراد')]))
    expect(byRule(judged)).toEqual({
      bad: { right: 0, unsure: 0, wrong: 2, share: 0 },
      good: { right: 1, unsure: 0, wrong: 0, share: 100 },
    })
    expect(Object.keys(byConfidence(judged))).toEqual(['0.6', '0.9'])
  })
})

/** The referee's own words for our figures. */
const asReferee = (figures: Figures) => ({
  articles: figures.articles,
  gold: figures.gold,
  optional: figures.optional,
  predicted: figures.predicted,
  'statements, content overlap': figures.overlap,
  'statements, content exact': figures.exact,
  'attribution (overlap and right speaker)': figures.attribution,
  'attribution F1, 95 % interval over articles': figures.interval,
  'speakers on matched, %': figures.speakers,
  'kind accuracy on matched, %': figures.kind,
  'act accuracy on matched, %': figures.act,
  'act, macro F1 over acts with 3 or more': figures.actMacro,
  venue: figures.venue,
  'chain (via)': figures.chain,
  'date (saidOn)': figures.date,
  'by kind': figures.byKind,
})

function referee(set: string, articles: readonly ReadArticle[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'))
  try {
    const path = join(folder, 'p.jsonl')
    const lines = articles.map(({ id, found }) => JSON.stringify({ id, statements: found }))
    writeFileSync(path, `${lines.join('\n')}\n`)
    const script = join(shared, 'gold', 'score.mjs')
    const run = spawnSync(process.execPath, [script, path, join(shared, 'gold', set), '--json'])
    return JSON.parse(run.stdout.toString())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the figures', () => {
  const reader = openReader(loadPack())
  for (const set of ['dev', 'seeds'] as const)
    it.skipIf(!isHere(set))(`of ${set} equal those of the gold's own referee`, async () => {
      const articles = await readSet(set, reader)
      expect(asReferee(score(articles))).toEqual(referee(set, articles))
    })
})
