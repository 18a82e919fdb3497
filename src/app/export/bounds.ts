import type { ExportBounds } from '../../contract/index.ts'
import type { CoverageCount } from '../../ledger/types.ts'
import { fill, isolated, type Wording } from './words.ts'

/** How many outlets a sentence names. */
const NAMED = 12

/** The bounds of what was read, from the counts by month and outlet. */
export function boundsOf(counts: readonly CoverageCount[]): ExportBounds {
  const months = counts.flatMap(({ month }) => month ?? []).sort()
  const outlets = [...Map.groupBy(counts, ({ outlet }) => outlet)].map(([name, all]) => ({
    name,
    articles: articlesIn(all),
  }))
  return {
    articles: articlesIn(counts),
    undatedArticles: articlesIn(counts.filter(({ month }) => month === null)),
    from: months[0] ?? null,
    to: months.at(-1) ?? null,
    outlets: outlets.sort((a, b) => b.articles - a.articles || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  }
}

const articlesIn = (counts: readonly CoverageCount[]): number =>
  counts.reduce((sum, { articles }) => sum + articles, 0)

/** The bounds as sentences, the last of them what a silence means. */
export function boundsText(bounds: ExportBounds, { words, number, day }: Wording): string {
  const { coverage, separator, semicolon } = words
  const { from, to, articles, undatedArticles, outlets } = bounds
  const read =
    from === null || to === null
      ? coverage.none
      : fill(coverage.read, { articles: number(articles), from: day(from), to: day(to) })
  const named = outlets.filter(({ name }) => name !== null)
  const list = outlets
    .slice(0, NAMED)
    .map((one) => `${one.name === null ? coverage.noName : isolated(one.name)} ${number(one.articles)}`)
  const rest = outlets.length - NAMED
  const all = rest > 0 ? [...list, fill(coverage.more, { n: number(rest) })] : list
  const parts = [
    read,
    ...(undatedArticles > 0 ? [fill(coverage.undated, { articles: number(undatedArticles) })] : []),
    ...(all.length > 0
      ? [fill(coverage.outlets, { n: number(named.length), outlets: all.join(separator) })]
      : []),
  ]
  return `${parts.join(semicolon)}. ${coverage.silence}`
}
