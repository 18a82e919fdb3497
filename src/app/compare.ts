import type {
  Caution,
  ComparedSide,
  CompareQuery,
  Difference,
  IssueMark,
  StatementComparison,
} from '../contract/index.ts'
import { isVoid } from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import type { Differences, Relation } from '../issues/index.ts'
import type { Hit } from '../ledger/types.ts'
import { around } from './compare-around.ts'
import { type SideRead, sideOf } from './compare-side.ts'
import type { CompareOutcome } from './compare-types.ts'
import { currentOf, type IssueTools, marksOf } from './issues.ts'

/** What comparing statements needs. */
export interface CompareTools extends IssueTools {
  readonly differences: () => Differences
}

/** The same with the whole texts, for a dossier. */
export type CompareRead =
  | Exclude<CompareOutcome, { outcome: 'done' }>
  | {
      readonly outcome: 'done'
      readonly comparison: StatementComparison
      readonly records: { readonly a: SideRead['record']; readonly b: SideRead['record'] }
    }

/** Lays two statements side by side, the earlier first. */
export function compareStatements(tools: CompareTools, query: CompareQuery): CompareOutcome {
  const read = compareRead(tools, query)
  return read.outcome === 'done' ? { outcome: 'done', comparison: read.comparison } : read
}

/** The same with the whole texts of both articles. */
export function compareRead(tools: CompareTools, { a, b, issue }: CompareQuery): CompareRead {
  const { ledger } = tools
  if (a === b) return { outcome: 'one', id: a }
  const definition = issue === undefined ? null : (currentOf(ledger, issue)?.definition ?? null)
  if (issue !== undefined && definition === null) return { outcome: 'unknown', what: 'issue', id: issue }
  const placed = definition === null ? [] : marksOf(tools, definition)
  const read = (id: string) => {
    const found = ledger.getStatement(id)
    const mark = placed.find((one) => one.mark.statement === id)?.mark ?? null
    return found === null ? null : sideOf(tools, found, mark)
  }
  const [one, other] = [read(a), read(b)]
  if (one === null || other === null)
    return { outcome: 'unknown', what: 'statement', id: one === null ? a : b }
  const { order, isTurned } = orderOf(one.side.found, other.side.found)
  const [first, second] = isTurned ? [other, one] : [one, other]
  const [sideA, sideB] = [first.side, second.side]
  const { relation, differences } = laid(tools, sideA, sideB)
  const comparison: StatementComparison = {
    a: sideA,
    b: sideB,
    order,
    issue: issue ?? null,
    wording: differences.length === 0 ? 'same' : 'differs',
    position: doubted(
      definition === null ? byWords(relation, differences) : byIssue(sideA.mark, sideB.mark),
      sideA,
      sideB,
    ),
    relation: { label: relation.label, confidence: relation.confidence },
    differences,
    cautions: cautionsOf(sideA, sideB, order, relation, definition !== null, differences),
    ...around(tools, sideA, sideB, definition === null ? null : placed),
  }
  return { outcome: 'done', comparison, records: { a: first.record, b: second.record } }
}

/** Which of two was said first, as far as their days tell; a day within the other's month tells nothing. */
function orderOf(a: Pick<Hit, 'dateUsed'>, b: Pick<Hit, 'dateUsed'>) {
  const [one, other] = [a.dateUsed, b.dateUsed]
  if (one === null || other === null) return { order: 'unsure', isTurned: false } as const
  const length = Math.min(one.day.length, other.day.length)
  const [x, y] = [one.day.slice(0, length), other.day.slice(0, length)]
  if (x === y) return { order: 'unsure', isTurned: false } as const
  const order = one.from === 'said' && other.from === 'said' ? 'said' : 'published'
  return { order, isTurned: x > y } as const
}

/** The texts word by word, the places told in each statement's field. */
function laid({ differences }: CompareTools, a: ComparedSide, b: ComparedSide) {
  const [textA, textB] = [pieced(a), pieced(b)]
  const { relation, differences: found } = differences().between(textA.text, textB.text)
  return {
    relation,
    differences: found.map(
      (one): Difference => ({ ...one, a: one.a.map(textA.inField), b: one.b.map(textB.inField) }),
    ),
  }
}

/** A statement's pieces as one text, a line each, and where a span of it stands in the field. */
function pieced({ found: { statement } }: ComparedSide) {
  let at = 0
  const starts = statement.text.map((piece) => {
    const start = at
    at += piece.length + 1
    return start
  })
  const text = statement.text.join('\n')
  const inField = ([from, to]: Span): Span => {
    const piece = starts.findLastIndex((start) => start <= from)
    const moved = (statement.content[piece]?.[0] ?? 0) - (starts[piece] ?? 0)
    // Marks above and below the last letter belong to its word.
    const end = to + (/^\p{M}+/u.exec(text.slice(to))?.[0].length ?? 0)
    return [from + moved, end + moved]
  }
  return { text, inField }
}

/** Below it a pair should be read by a person: docs/positions.md. */
const SURE = 0.7

/** What the words alone tell of the position; unsure where the label rests on little. */
function byWords(relation: Relation, differences: readonly Difference[]): StatementComparison['position'] {
  if (relation.label === 'other') return 'not-told'
  if (isWeak(relation, differences)) return 'unsure'
  return relation.label === 'agree' ? 'same' : 'differs'
}

const TELLING: ReadonlySet<string> = new Set(['contrary', 'negation', 'number', 'turned'])

/** A contradiction that rests on words standing alone, or a relation below what is sure. */
const isWeak = ({ label, confidence }: Relation, differences: readonly Difference[]): boolean =>
  confidence < SURE || (label === 'disagree' && !differences.some(({ kind }) => TELLING.has(kind)))

/** A change of what was never said, or of a translation whose original nobody saw, is unsure. */
const doubted = (
  position: StatementComparison['position'],
  ...sides: readonly ComparedSide[]
): StatementComparison['position'] =>
  position === 'differs' && sides.some((side) => isUnseen(side) || isVoid(side.found.standing))
    ? 'unsure'
    : position

/** Presumed to be translated, and nobody attached the original. */
const isUnseen = ({ translated, found }: ComparedSide): boolean => translated && found.original === null

/** Whether two positions on an issue differ, in what both tell; unsure where either is doubtful. */
function byIssue(a: IssueMark | null, b: IssueMark | null): StatementComparison['position'] {
  if (a === null || b === null) return 'not-told'
  const fields = (['substance', 'talks'] as const).filter(
    (field) => a.position[field] !== 'not-stated' && b.position[field] !== 'not-stated',
  )
  if (fields.length === 0) return 'not-told'
  if (a.position.doubts.length + b.position.doubts.length > 0 || isOtherObject(a, b)) return 'unsure'
  return fields.every((field) => a.position[field] === b.position[field]) ? 'same' : 'differs'
}

/** Both tell on which objects they bear, and on none in common: a change needs one object. */
const isOtherObject = (a: IssueMark, b: IssueMark): boolean =>
  a.objects.length > 0 && b.objects.length > 0 && !a.objects.some((object) => b.objects.includes(object))

/** What speaks against printing that something changed, in the order of the contract. */
function cautionsOf(
  a: ComparedSide,
  b: ComparedSide,
  order: StatementComparison['order'],
  relation: Relation,
  onIssue: boolean,
  differences: readonly Difference[],
): Caution[] {
  const sides = [a, b]
  const some = (test: (side: ComparedSide) => boolean) => sides.some(test)
  const doubts = new Set(sides.flatMap(({ mark }) => mark?.position.doubts ?? []))
  const differ = new Set(differences.map(({ kind }) => kind))
  const told: readonly (readonly [Caution, boolean])[] = [
    ['order-unsure', order === 'unsure'],
    ['other-party', !isOneParty(a, b)],
    ['new-holder', isOneParty(a, b) && isOtherPerson(a, b)],
    ['other-office', isOtherOffice(a, b)],
    ['speaker-unsure', some(({ found }) => found.party === null)],
    ['anonymous', some(({ found }) => ['anonymous', 'group'].includes(found.statement.speaker.kind))],
    ['standing', some(({ found }) => found.standing !== null)],
    ['original-not-seen', some(isUnseen)],
    ['reported', some(({ found }) => found.statement.kind !== 'direct')],
    ['same-article', a.found.item === b.found.item && a.found.part === b.found.part],
    ['same-origin', a.origins.some(({ name }) => b.origins.some((other) => other.name === name))],
    ['for-now', doubts.has('for-now') || differ.has('now')],
    ['condition', doubts.has('condition') || differ.has('condition')],
    ['other-holds', doubts.has('other-party')],
    ['clauses-differ', doubts.has('two')],
    ['not-on-issue', onIssue && some(({ mark }) => mark === null)],
    ['other-object', a.mark !== null && b.mark !== null && isOtherObject(a.mark, b.mark)],
    ['weak', !onIssue && relation.label !== 'other' && isWeak(relation, differences)],
  ]
  return told.flatMap(([caution, holds]) => (holds ? [caution] : []))
}

/** Whether both count for one party. */
const isOneParty = (a: ComparedSide, b: ComparedSide): boolean =>
  a.lane !== null && b.lane !== null && a.lane.party === b.lane.party

/** Two persons who speak for one body. */
const isOtherPerson = ({ found: a }: ComparedSide, { found: b }: ComparedSide): boolean =>
  a.party !== b.party && a.statement.speaker.kind === 'person' && b.statement.speaker.kind === 'person'

/** One person in wholly other offices. */
function isOtherOffice(a: ComparedSide, b: ComparedSide): boolean {
  if (a.found.party === null || a.found.party !== b.found.party) return false
  const key = ({ role, of }: ComparedSide['offices'][number]) => `${role} ${of.id}`
  const held = new Set(a.offices.map(key))
  return a.offices.length > 0 && b.offices.length > 0 && !b.offices.some((office) => held.has(key(office)))
}
