import { byConfidence, byRule, bySource, type Fared } from './breakdown.ts'
import { judge } from './judge.ts'
import { type Occasions, occasionsOf } from './occasions.ts'
import { type Figures, figuresOf } from './score.ts'
import type { Judged, Rates, ReadArticle } from './score-types.ts'
import { SEALED, type SetName } from './sets.ts'

/** Everything measured about one set; of a sealed one the totals alone. */
export interface SetReport {
  readonly set: SetName
  readonly figures: Figures
  readonly occasions: Occasions
  readonly detail: {
    readonly byRule: Readonly<Record<string, Fared>>
    readonly byConfidence: Readonly<Record<string, Fared>>
    readonly bySource: ReturnType<typeof bySource>
  } | null
  readonly judged: readonly Judged[]
}

export function reportOf(set: SetName, articles: readonly ReadArticle[]): SetReport {
  const judged = articles.map(judge)
  const figures = figuresOf(judged)
  const all = judged.flat()
  const occasions = occasionsOf(all)
  if (SEALED.has(set)) return { set, figures, occasions, detail: null, judged: [] }
  const detail = {
    byRule: byRule(all),
    byConfidence: byConfidence(all),
    bySource: bySource(judged, (index) => articles[index]?.source ?? ''),
  }
  return { set, figures, occasions, detail, judged: all }
}

const row = (label: string, value: string) => `  ${label.padEnd(26)}${value}`
const show = (value: number | null) => (value === null ? '–' : value.toFixed(1))
const threeOf = ({ p, r, f1 }: Rates) =>
  `P ${show(p).padStart(5)}  R ${show(r).padStart(5)}  F1 ${show(f1).padStart(5)}`
const faredRow = (label: string, one: Fared) =>
  row(
    label,
    `${String(one.right).padStart(4)} right ${String(one.wrong).padStart(4)} wrong ${String(one.unsure).padStart(4)} unsure  ${show(one.share)} %`,
  )

/** A set's two main figures in one line. */
export const briefOf = ({ set, figures: { overlap, attribution, speakers } }: SetReport): string =>
  `${set.padEnd(9)} overlap ${threeOf(overlap)}   attribution ${threeOf(attribution)}   wrong speakers ${show(speakers.wrong)} %`

/** A set's figures as lines for a terminal. */
export function tableOf({ set, figures, detail }: SetReport): string[] {
  const { speakers } = figures
  const [low, high] = figures.interval ?? [null, null]
  const lines = [
    `${set}: ${figures.articles} articles, ${figures.gold} statements (${figures.optional} more optional), ${figures.predicted} found`,
    row('found (overlap)', threeOf(figures.overlap)),
    row('found exactly', threeOf(figures.exact)),
    row(
      'attribution',
      `${threeOf(figures.attribution)}  (95 % over articles: ${show(low)} to ${show(high)})`,
    ),
    row(
      'speakers of found',
      `${show(speakers.right)} % right, ${show(speakers.unsure)} % unsure, ${show(speakers.wrong)} % wrong`,
    ),
    row('kind, act', `${show(figures.kind)} %, ${show(figures.act)} % (macro F1 ${show(figures.actMacro)})`),
    row('venue', threeOf(figures.venue)),
    row('chain', threeOf(figures.chain)),
    row('date', threeOf(figures.date)),
    ...Object.entries(figures.byKind).map(([kind, one]) =>
      row(
        kind,
        `${one.gold} statements: ${show(one.recall)} % found, ${show(one.exact)} % exactly, ${show(one.attributed)} % attributed`,
      ),
    ),
  ]
  return detail === null ? lines : [...lines, ...detailOf(detail)]
}

/** More sources than this are as many as articles: a table of them says nothing. */
const MOST_SOURCES = 30

function detailOf(detail: NonNullable<SetReport['detail']>): string[] {
  const sources = Object.entries(detail.bySource)
  const sourceRows = sources.map(([source, one]) =>
    row(
      `  ${source}`,
      `${one.gold} statements in ${one.articles}: overlap ${show(one.overlap)}, attribution ${show(one.attribution)}`,
    ),
  )
  return [
    '  by rule',
    ...Object.entries(detail.byRule).map(([rule, one]) => faredRow(`  ${rule}`, one)),
    '  by confidence',
    ...Object.entries(detail.byConfidence).map(([from, one]) => faredRow(`  from ${from}`, one)),
    ...(sources.length > MOST_SOURCES ? [] : ['  by source', ...sourceRows]),
  ]
}
