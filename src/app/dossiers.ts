import type {
  ComparedSide,
  DossierAnswer,
  DossierChange,
  DossierFacts,
  DossierSummary,
  FoundStatement,
  FrozenSide,
  GivenDossier,
  StatementComparison,
} from '../contract/index.ts'
import { canonicalJson, contentHash, type ItemId, parseItemId } from '../core/ids.ts'
import { ENGINE_VERSION } from '../core/versions.ts'
import { coverageOf } from '../issues/index.ts'
import type { DossierWords, Ledger, StoredDossier } from '../ledger/types.ts'
import { type CompareRead, type CompareTools, compareRead } from './compare.ts'
import type { DossierFound, DossierOutcome } from './compare-types.ts'
import { currentOf } from './issues.ts'

type Read = Extract<CompareRead, { outcome: 'done' }>

/** Freezes a comparison of two statements as it stands now. */
export function freezeDossier(tools: CompareTools, { by, why, ...query }: GivenDossier): DossierOutcome {
  const read = compareRead(tools, query)
  if (read.outcome !== 'done') return read
  const words = wordsOf(read)
  const id = tools.ledger.recordDossier({ facts: factsOf(tools.ledger, read), words, by, why })
  return { outcome: 'done', dossier: answered(tools, id) }
}

/** Appends a correction; null where there is no dossier of that id. @param given.id perhaps its first digits */
export function correctDossier(
  tools: CompareTools,
  given: { readonly id: string; readonly by: string; readonly why: string },
): DossierFound {
  const lookup = tools.ledger.dossier(given.id)
  if (lookup.found !== 'one') return lookup
  const { id } = lookup.dossier
  tools.ledger.correctDossier({ ...given, id })
  return { found: 'one', dossier: answered(tools, id) }
}

/** A dossier with what became of it since. @param id perhaps its first digits */
export function dossierAnswer(tools: CompareTools, id: string): DossierFound {
  const lookup = tools.ledger.dossier(id)
  return lookup.found === 'one' ? { found: 'one', dossier: answerOf(tools, lookup.dossier) } : lookup
}

function answered(tools: CompareTools, id: string): DossierAnswer {
  const found = dossierAnswer(tools, id)
  if (found.found !== 'one') throw new Error(`dossier ${id} was not kept`)
  return found.dossier
}

/** All dossiers, the latest first. */
export const dossierList = ({ ledger }: Pick<CompareTools, 'ledger'>): DossierSummary[] =>
  ledger.dossiers().map((one) => {
    const sides = ['a', 'b'].map((place) => sideAt(one, place)?.side.found ?? null)
    const { id, by, at, why, corrections, withheld } = one
    return {
      id,
      by,
      at,
      why,
      speakers: sides.map((found) =>
        found === null ? null : found.judged === null ? found.statement.speaker.name : found.judged.name,
      ),
      days: sides.map((found) => found?.dateUsed?.day ?? null),
      corrections: corrections.length,
      withheld: withheld.length > 0,
    }
  })

/** The words of both sides and of the statements around them, each by its item. */
function wordsOf({ comparison, records }: Read): DossierWords[] {
  const { a, b, between, denials } = comparison
  const item = (found: FoundStatement): ItemId => parseItemId(found.item)
  const around = (name: string, { statements }: StatementComparison['between']) =>
    statements.map((found, n) => ({ place: `${name}:${n}`, item: item(found), value: found }))
  return [
    { place: 'a', item: item(a.found), value: { side: a, article: records.a } satisfies FrozenSide },
    { place: 'b', item: item(b.found), value: { side: b, article: records.b } satisfies FrozenSide },
    ...around('between', between),
    ...around('denials', denials),
  ]
}

function factsOf(ledger: Ledger, { comparison, records }: Read): DossierFacts {
  const { a, b, order, wording, position, relation, differences, cautions, issue, between, denials } =
    comparison
  const snapshot = (place: 'a' | 'b', { found }: ComparedSide) => ({
    place,
    statement: found.id,
    item: found.item,
    part: found.part,
    text: contentHash(records[place]),
  })
  return {
    version: 1,
    engine: ENGINE_VERSION,
    order,
    wording,
    position,
    relation,
    differences,
    cautions,
    issue: issue === null ? null : (currentOf(ledger, issue)?.definition ?? null),
    between: between.total,
    denials: denials.total,
    snapshots: [snapshot('a', a), snapshot('b', b)],
    coverage: coverageThen(ledger, a, b),
  }
}

/** What was read from the earlier statement to the later, month by month. */
function coverageThen(ledger: Ledger, a: ComparedSide, b: ComparedSide): DossierFacts['coverage'] {
  const counted = ledger.coverage()
  const sum = (all: readonly { readonly articles: number }[]) =>
    all.reduce((n, { articles }) => n + articles, 0)
  const [first, last] = [a, b].flatMap(({ found }) => found.dateUsed?.day.slice(0, 7) ?? [])
  const within = ({ month }: { readonly month: string }) =>
    first !== undefined && last !== undefined && month >= first && month <= last
  return {
    articles: sum(counted),
    undated: sum(counted.filter(({ month }) => month === null)),
    months: coverageOf(counted)
      .filter(within)
      .map(({ month, articles, outlets }) => ({ month, articles, outlets: outlets.length })),
  }
}

const sideAt = ({ words }: StoredDossier, place: string): FrozenSide | null =>
  (words.get(place) as FrozenSide | undefined) ?? null

function answerOf(tools: CompareTools, stored: StoredDossier): DossierAnswer {
  const facts = stored.facts as DossierFacts
  const [a, b] = [sideAt(stored, 'a'), sideAt(stored, 'b')]
  const around = (name: string, total: number) => ({
    total,
    statements: [...stored.words]
      .filter(([place]) => place.startsWith(`${name}:`))
      .sort(([x], [y]) => Number(x.split(':')[1]) - Number(y.split(':')[1]))
      .map(([, found]) => found as FoundStatement),
  })
  const { id, by, at, why, corrections } = stored
  return {
    id,
    by,
    at,
    why,
    facts,
    a,
    b,
    between: around('between', facts.between),
    denials: around('denials', facts.denials),
    withheld: withheldOf(tools.ledger, stored),
    corrections,
    differs: changesSince(tools, facts, a, b),
  }
}

function withheldOf(ledger: Ledger, { withheld }: StoredDossier): DossierAnswer['withheld'] {
  const byItem = Map.groupBy(withheld, ({ item }) => item)
  return ledger
    .tombstones()
    .flatMap(({ item, why, at }) =>
      byItem.has(item) ? [{ item, why, at, places: (byItem.get(item) ?? []).map(({ place }) => place) }] : [],
    )
}

/** In what the present reading of two statements differs from what was frozen. */
function changesSince(
  tools: CompareTools,
  facts: DossierFacts,
  a: FrozenSide | null,
  b: FrozenSide | null,
): DossierChange[] {
  const { ledger } = tools
  const [idA = '', idB = ''] = facts.snapshots.map(({ statement }) => statement)
  const [isGoneA, isGoneB] = [ledger.getStatement(idA) === null, ledger.getStatement(idB) === null]
  const definition = facts.issue === null ? null : (currentOf(ledger, facts.issue.id)?.definition ?? null)
  const changed: DossierChange[] = [
    ...(isGoneA ? (['a-gone'] as const) : []),
    ...(isGoneB ? (['b-gone'] as const) : []),
    ...(isOther(definition, facts.issue) ? (['issue'] as const) : []),
    ...(facts.engine === ENGINE_VERSION ? [] : (['engine'] as const)),
  ]
  const issue = definition === null ? {} : { issue: definition.id }
  const now = isGoneA || isGoneB ? null : compareRead(tools, { a: idA, b: idB, ...issue })
  if (now?.outcome !== 'done') return changed
  const { comparison } = now
  const sides = [a, b].flatMap((frozen) => {
    const side = [comparison.a, comparison.b].find(({ found }) => found.id === frozen?.side.found.id)
    return frozen === null || side === undefined ? [] : [[frozen.side, side] as const]
  })
  const told = FIELDS.filter(([, of]) => sides.some(([then, since]) => isOther(of(then), of(since))))
  return [
    ...changed,
    ...told.map(([change]) => change),
    ...(definition !== null || facts.issue === null
      ? [
          ...(comparison.position === facts.position ? [] : (['position'] as const)),
          ...(isOther(comparison.relation, facts.relation) ? (['relation'] as const) : []),
        ]
      : []),
  ]
}

/** What of a side is held against what it is now. */
const FIELDS: readonly (readonly [DossierChange, (side: ComparedSide) => unknown])[] = [
  ['words', ({ found, paragraphs }) => [found.statement.text, found.statement.content, paragraphs]],
  ['speaker', ({ found, lane }) => [found.party, found.judged, found.statement.speaker, lane?.party]],
  ['dates', ({ dates }) => [dates.said, dates.published]],
  ['standing', ({ found }) => found.standing],
  ['original', ({ found }) => found.original],
  ['judgements', ({ judgements }) => judgements.map(({ id, undone }) => [id, undone])],
  ['mark', ({ mark }) => (mark === null ? null : [mark.position, mark.objects])],
]

const isOther = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) !== canonicalJson(other ?? null)
