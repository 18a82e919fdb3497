import type { ComparedSide, StatementComparison } from '../contract/index.ts'
import type { PlacedMark } from '../issues/index.ts'
import type { Hit, SearchQuery } from '../ledger/types.ts'
import type { CompareTools } from './compare.ts'
import { dayBehind, firstDayOf } from './offices.ts'

type Around = Pick<StatementComparison, 'between' | 'denials'>

/** How many statements are shown of each kind. */
const MOST = 20
/** How many statements of a party are looked at for words in common: its latest of the period. */
const LOOKED_AT = 1000
/** Words of meaning in common with the two by which a statement counts as one on the same matter. */
const IN_COMMON = 2

/**
 * What the parties of two statements said to the same matter between the two, and what they denied of it later. On an
 * issue these are the statements of their lanes; else those with words in common.
 * @param placed the statements; null where none is asked for
 */
export function around(
  tools: CompareTools,
  a: ComparedSide,
  b: ComparedSide,
  placed: readonly PlacedMark[] | null,
): Around {
  const [first, last] = [a.found.dateUsed?.day, b.found.dateUsed?.day]
  if (first === undefined || last === undefined) return { between: listed([]), denials: listed([]) }
  const bounds = { first: firstDayOf(first), last: dayBehind(last) }
  const isOther = ({ id }: Hit) => id !== a.found.id && id !== b.found.id
  const near = nearness(tools, a, b)
  const on = placed === null ? null : onLanes(tools, a, b, placed)
  const within = (after: string, before: string | null, act: 'deny' | null) =>
    (
      on ??
      saidBy(tools, a, b, { after, ...(before === null ? {} : { before }), ...(act === null ? {} : { act }) })
    )
      .filter(isOther)
      .filter((hit) => isWithin(hit, after, before) && (act === null || hit.statement.act === act))
      .map((hit) => ({ hit, near: near(hit) }))
      .filter((one) => on !== null || one.near >= IN_COMMON)
  return {
    between: listed(within(bounds.first, bounds.last, null)),
    denials: listed(within(bounds.last, null, 'deny')),
  }
}

interface Near {
  readonly hit: Hit
  readonly near: number
}

/** The nearest in words, oldest first. */
function listed(found: readonly Near[]): Around['between'] {
  const nearest = found.toSorted((x, y) => y.near - x.near).slice(0, MOST)
  const statements = nearest
    .map(({ hit: { score: _, ...hit } }) => hit)
    .sort((x, y) => compare(x.dateUsed?.day ?? '', y.dateUsed?.day ?? '') || compare(x.id, y.id))
  return { total: found.length, statements }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How many words a statement has in common with the two. */
function nearness({ differences }: CompareTools, a: ComparedSide, b: ComparedSide): (hit: Hit) => number {
  const inCommon = differences().inCommon([a, b].flatMap(({ found }) => found.statement.text))
  return ({ statement }) => inCommon(statement.text.join('\n'))
}

/** The dated statements of both lanes on an issue. */
function onLanes(
  { ledger }: CompareTools,
  a: ComparedSide,
  b: ComparedSide,
  placed: readonly PlacedMark[],
): Hit[] {
  const lanes = new Set([a.lane?.party, b.lane?.party])
  return placed.flatMap(({ lane, mark }) =>
    lane !== null && lanes.has(lane.party) && mark.day !== null
      ? (ledger.getStatement(mark.statement) ?? [])
      : [],
  )
}

/** What both speakers said in a period, and what was said for the bodies that they speak for. */
function saidBy(
  { ledger }: CompareTools,
  a: ComparedSide,
  b: ComparedSide,
  period: Pick<SearchQuery, 'after' | 'before' | 'act'>,
): Hit[] {
  const speakers = new Set([a, b].flatMap(({ found, lane }) => [found.party ?? [], lane?.party ?? []].flat()))
  const bodies = new Set(
    [a, b].flatMap(({ found, lane }) => (lane === null || lane.party === found.party ? [] : lane.party)),
  )
  const queries = [
    ...[...speakers].map((party) => ({ party })),
    ...[...bodies].map((body) => ({ for: body })),
  ]
  const found = queries.flatMap(
    (who) =>
      ledger.search({ words: [], phrases: [], ...who, ...period }, { limit: LOOKED_AT, order: 'date' }).hits,
  )
  return [...new Map(found.map((hit) => [hit.id, hit])).values()]
}

/** Whether all of a statement's day lies in a period. */
function isWithin({ dateUsed }: Hit, after: string, before: string | null): boolean {
  if (dateUsed === null) return false
  return firstDayOf(dateUsed.day) >= after && (before === null || dayBehind(dateUsed.day) <= before)
}
