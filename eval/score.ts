// The figures of a gold set. They equal those of the gold's own referee (test/eval/score.test.ts holds them together).
import { judge } from './judge.ts'
import { occasionsOf, ratesOf } from './occasions.ts'
import { interval, rates, share } from './rates.ts'
import type { Judged, Rates, ReadArticle } from './score-types.ts'

export interface KindFigures {
  readonly gold: number
  readonly recall: number | null
  readonly exact: number | null
  readonly attributed: number | null
}

/** All figures of a set; percentages with one decimal, null where nothing was counted. */
export interface Figures {
  readonly articles: number
  /** Statements that must be found, and those that may. */
  readonly gold: number
  readonly optional: number
  readonly predicted: number
  /** Found, by half the content's words or by all of them. */
  readonly overlap: Rates
  readonly exact: Rates
  /** Found with the right speaker. An unsure speaker costs recall only, a wrong one both. */
  readonly attribution: Rates
  /** 95 % of 1,000 draws of the articles with replacement. */
  readonly interval: readonly [number, number] | null
  /** Per cent of the statements found. */
  readonly speakers: {
    readonly right: number | null
    readonly unsure: number | null
    readonly wrong: number | null
  }
  readonly kind: number | null
  readonly act: number | null
  /** Mean F1 over acts that stand three times or more in the gold found. */
  readonly actMacro: number | null
  readonly venue: Rates
  readonly chain: Rates
  readonly date: Rates
  readonly byKind: Readonly<Record<string, KindFigures>>
}

const count = <T>(all: readonly T[], keep: (one: T) => boolean) => all.filter(keep).length

/** Scores articles that were read. Pure. */
export function score(articles: readonly ReadArticle[]): Figures {
  const judged = articles.map(judge)
  return figuresOf(judged)
}

/** The figures of judged articles, one list an article. */
export function figuresOf(judgedByArticle: readonly (readonly Judged[])[]): Figures {
  const all = judgedByArticle.flat()
  const rows = judgedByArticle.map(tally)
  const sum = (key: keyof Tally) => rows.reduce((total, row) => total + row[key], 0)
  const gold = sum('gold')
  const matched = sum('matched')
  const unsure = sum('unsure')
  const claimed = sum('predicted') - sum('ignored')
  const found = all.filter(({ verdict, found }) => found !== null && isRequired(verdict))
  return {
    articles: rows.length,
    gold,
    optional: sum('optional'),
    predicted: sum('predicted'),
    overlap: rates(matched, claimed, gold),
    exact: rates(
      count(found, ({ exact }) => exact),
      claimed,
      gold,
    ),
    attribution: rates(sum('right'), claimed - unsure, gold),
    interval: interval(
      rows.map(({ right, predicted, ignored, unsure: none, gold }) => ({
        right,
        claimed: predicted - ignored - none,
        gold,
      })),
    ),
    speakers: {
      right: share(sum('right'), matched),
      unsure: share(unsure, matched),
      wrong: share(sum('wrong'), matched),
    },
    kind: share(
      count(found, (one) => one.found?.kind === one.gold?.kind),
      matched,
    ),
    ...actFigures(found),
    ...occasionFigures(all),
    byKind: kindFigures(all),
  }
}

const isRequired = (verdict: Judged['verdict']) =>
  verdict === 'right' || verdict === 'unsure' || verdict === 'wrong-speaker'

interface Tally {
  readonly gold: number
  readonly optional: number
  readonly predicted: number
  /** Found where nothing is asked, for optional statements. */
  readonly ignored: number
  readonly matched: number
  readonly right: number
  readonly unsure: number
  readonly wrong: number
}

function tally(judged: readonly Judged[]): Tally {
  const of = (verdict: Judged['verdict']) => count(judged, (one) => one.verdict === verdict)
  const [right, unsure, wrong, optional] = [of('right'), of('unsure'), of('wrong-speaker'), of('optional')]
  const matched = right + unsure + wrong
  return {
    gold: matched + of('missed'),
    optional,
    predicted: count(judged, (one) => one.found !== null),
    ignored: count(judged, (one) => one.verdict === 'optional' && one.found !== null),
    matched,
    right,
    unsure,
    wrong,
  }
}

function actFigures(found: readonly Judged[]): Pick<Figures, 'act' | 'actMacro'> {
  const checked = found.filter(({ gold }) => gold?.act !== undefined)
  const same = (one: Judged) => one.gold?.act === one.found?.act
  const acts = new Set(checked.map(({ gold }) => gold?.act))
  const scores = [...acts].flatMap((act) => {
    const inGold = checked.filter(({ gold }) => gold?.act === act)
    const predicted = count(checked, (one) => one.found?.act === act)
    return inGold.length < 3 ? [] : [(2 * count(inGold, same)) / (inGold.length + predicted)]
  })
  return {
    act: share(count(checked, same), checked.length),
    actMacro: share(
      scores.reduce((a, b) => a + b, 0),
      scores.length,
    ),
  }
}

function occasionFigures(all: readonly Judged[]): Pick<Figures, 'venue' | 'chain' | 'date'> {
  const { via, venue, saidOn } = occasionsOf(all)
  return { venue: ratesOf(venue), chain: ratesOf(via), date: ratesOf(saidOn) }
}

function kindFigures(all: readonly Judged[]): Record<string, KindFigures> {
  const required = all.filter(({ gold }) => gold !== null && !gold.optional)
  const kinds = [...new Set(required.map(({ gold }) => gold?.kind ?? ''))]
  return Object.fromEntries(
    kinds.map((kind) => {
      const of = required.filter(({ gold }) => gold?.kind === kind)
      const part = (keep: (one: Judged) => boolean) => share(count(of, keep), of.length)
      return [
        kind,
        {
          gold: of.length,
          recall: part(({ found }) => found !== null),
          exact: part(({ exact }) => exact),
          attributed: part(({ verdict }) => verdict === 'right'),
        },
      ]
    }),
  )
}
