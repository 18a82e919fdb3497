import { share } from './rates.ts'
import { figuresOf } from './score.ts'
import type { Judged } from './score-types.ts'

/** How the statements made by one rule, or given one confidence, fared; those about optional gold are left out. */
export interface Fared {
  readonly right: number
  readonly unsure: number
  /** A wrong speaker, or no statement at all. */
  readonly wrong: number
  /** Right among those that name a speaker, per cent. */
  readonly share: number | null
}

function fared(all: readonly Judged[]): Fared {
  const of = (...verdicts: Judged['verdict'][]) =>
    all.filter(({ verdict, found }) => found !== null && verdicts.includes(verdict)).length
  // An extra statement that names nobody accuses nobody: it counts as unsure here.
  const nameless = all.filter((one) => one.verdict === 'extra' && one.found?.speaker.name === null).length
  const [right, wrong] = [of('right'), of('wrong-speaker', 'extra') - nameless]
  return { right, unsure: of('unsure') + nameless, wrong, share: share(right, right + wrong) }
}

function grouped(all: readonly Judged[], keyOf: (one: Judged) => string | null): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === null || one.verdict === 'optional') continue
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
}

/** By the rule that made the statement, the rule with most wrong ones first. */
export const byRule = (all: readonly Judged[]): Record<string, Fared> =>
  Object.fromEntries(
    grouped(all, ({ found }) => found?.rule ?? null)
      .map(([rule, list]) => [rule, fared(list)] as const)
      .sort(([a, x], [b, y]) => y.wrong - x.wrong || y.right - x.right || (a < b ? -1 : 1)),
  )

/** By confidence in steps of 0.1: whether a number near 0.9 is right nine times in ten. */
export const byConfidence = (all: readonly Judged[]): Record<string, Fared> =>
  Object.fromEntries(
    grouped(all, ({ found }) =>
      found === null ? null : (Math.min(9, Math.floor(found.confidence * 10 + 1e-9)) / 10).toFixed(1),
    )
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([bucket, list]) => [bucket, fared(list)]),
  )

/** Overlap and attribution F1 by outlet or collection. */
export function bySource(
  judgedByArticle: readonly (readonly Judged[])[],
  sourceOf: (index: number) => string,
): Record<
  string,
  { readonly articles: number; readonly gold: number; readonly overlap: number; readonly attribution: number }
> {
  const groups = new Map<string, (readonly Judged[])[]>()
  for (const [index, judged] of judgedByArticle.entries()) {
    const source = sourceOf(index)
    groups.set(source, [...(groups.get(source) ?? []), judged])
  }
  return Object.fromEntries(
    [...groups].map(([source, lists]) => {
      const { articles, gold, overlap, attribution } = figuresOf(lists)
      return [source, { articles, gold, overlap: overlap.f1, attribution: attribution.f1 }]
    }),
  )
}
