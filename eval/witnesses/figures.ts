// How much is aligned: node eval/witnesses/figures.ts LEDGER
// Counts the utterances that several outlets tell, and holds the alignments against pairs of near copies found by
// another way: 8-word runs of whole articles, unfolded, all pairs, Jaccard 0.5 and more, of two outlets.
import { alignTellings, utterancesOf } from '../../src/stories/index.ts'
import { toolsOf, wholeLedger } from './whole.ts'

const RUN = 8
const NEAR = 0.5
/** Runs that more articles hold are a page's frame. */
const FRAME = 60

const [data] = process.argv.slice(2)
if (data === undefined) throw new Error('node eval/witnesses/figures.ts LEDGER')
const whole = wholeLedger(data)
const tools = toolsOf(whole)
const started = performance.now()
const alignments = alignTellings(whole.tellings, tools)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`${whole.tellings.length} statements, ${alignments.length} alignments in ${seconds} s`)

const utterances = utterancesOf(whole.tellings, tools)
const outletsOf = (one: (typeof utterances)[number]) =>
  new Set(one.witnesses.map(({ outlet }) => outlet)).size
for (const least of [2, 3, 4, 6]) {
  const several = utterances.filter((one) => outletsOf(one) >= least)
  const independent = several.filter(({ origins }) => origins.length > 1).length
  console.log(
    `told by ${least} outlets and more: ${several.length}, from more than one origin: ${independent}`,
  )
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const plain = (text: readonly string[]): string => words(text.join(' ')).join(' ')
const articles = Map.groupBy(whole.tellings, ({ article }) => article)
const runs = new Map<string, Set<string>>()
const holders = new Map<string, string[]>()
for (const article of articles.keys()) {
  const record = whole.tools.ledger.recordOf(article.slice(0, article.lastIndexOf('#')))
  const all = words(record?.body ?? '')
  const own = new Set(all.slice(RUN - 1).map((_, k) => all.slice(k, k + RUN).join(' ')))
  runs.set(article, own)
  for (const run of own) holders.set(run, [...(holders.get(run) ?? []), article])
}
const common = new Map<string, number>()
for (const list of holders.values()) {
  if (list.length > FRAME) continue
  for (const [k, a] of list.entries())
    for (const b of list.slice(k + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1)
}
const aligned = new Set(alignments.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
const utteranceOf = new Map(utterances.flatMap((one, n) => one.tellings.map((id) => [id, n] as const)))
const sum = { pairs: 0, withShared: 0, allAligned: 0, someAligned: 0, shared: 0, aligned: 0, oneUtterance: 0 }
const missed = new Map<string, number>()
const miss = (why: string) => missed.set(why, (missed.get(why) ?? 0) + 1)
for (const [pair, n] of common) {
  const [a = '', b = ''] = pair.split(' ')
  const union = (runs.get(a)?.size ?? 0) + (runs.get(b)?.size ?? 0) - n
  if (n / union < NEAR) continue
  const [mine = [], theirs = []] = [articles.get(a), articles.get(b)]
  if (mine[0]?.outlet === theirs[0]?.outlet) continue
  sum.pairs++
  const byText = new Map(theirs.map((one) => [plain(one.text), one]))
  const shared = mine.flatMap((one) => {
    const other = byText.get(plain(one.text))
    return other === undefined ? [] : [[one, other] as const]
  })
  if (shared.length === 0) continue
  sum.withShared++
  const found = shared.filter(([one, other]) => aligned.has(`${one.id} ${other.id}`))
  sum.shared += shared.length
  sum.aligned += found.length
  sum.oneUtterance += shared.filter(([x, y]) => utteranceOf.get(x.id) === utteranceOf.get(y.id)).length
  if (found.length === shared.length) sum.allAligned++
  if (found.length > 0) sum.someAligned++
  for (const [one, other] of shared) {
    if (aligned.has(`${one.id} ${other.id}`)) continue
    if (words(plain(one.text)).length < 4) miss('fewer than four words')
    else if (one.party !== other.party)
      miss(one.party === null || other.party === null ? 'one unsure' : 'speakers')
    else if (one.saidOn !== other.saidOn) miss('days said')
    else if (one.published !== other.published) miss('days published')
    else miss('other')
  }
}
console.log(sum, Object.fromEntries(missed))
