import type {
  Change,
  ChangesAnswer,
  ChangesQuery,
  IssueAnswer,
  IssueDefinition,
  IssueLane,
  IssueMark,
  StatementChange,
} from '../contract/index.ts'
import type { Arrival, Judgement, Ledger, StatementId } from '../ledger/types.ts'
import { type IssueTools, isKnown } from './issues.ts'
import { judgementAnswers, partiesOf } from './judgements.ts'
import { urnOf } from './stable-ids.ts'

/** What is asked of an issue's changes; `since` null: all there ever were. */
export type ChangesAsked = Omit<ChangesQuery, 'since' | 'party'> & {
  readonly since: string | null
  readonly party: string | null
}

/** What an issue's changes are made from. */
interface Issue {
  readonly tools: IssueTools
  readonly answer: IssueAnswer
  readonly asked: ChangesAsked
  /** The statements that bear on it and are asked for, with their lanes. */
  readonly marks: ReadonlyMap<StatementId, Placed>
  readonly arrivals: ReadonlyMap<StatementId, Arrival>
}

interface Placed {
  readonly mark: IssueMark
  readonly lane: Pick<IssueLane, 'party' | 'name'> | null
}

/** What changed, or that there is no such issue, or that nobody knows the party. */
export type ChangesOutcome =
  | { readonly outcome: 'done'; readonly changes: Omit<ChangesAnswer, 'since'> }
  | { readonly outcome: 'unknown'; readonly what: 'issue' | 'party' }

/** What changed on an issue, the latest first: statements, definitions, judgements and links. */
export function changesFor(
  tools: IssueTools,
  answer: IssueAnswer | null,
  asked: ChangesAsked,
): ChangesOutcome {
  if (answer === null) return { outcome: 'unknown', what: 'issue' }
  if (asked.party !== null && !isKnown(tools, asked.party)) return { outcome: 'unknown', what: 'party' }
  return { outcome: 'done', changes: changesOf(tools, answer, asked) }
}

function changesOf(
  tools: IssueTools,
  answer: IssueAnswer,
  asked: ChangesAsked,
): Omit<ChangesAnswer, 'since'> {
  const { definition } = answer
  const marks = marksAsked(tools.ledger, answer, asked.party)
  const arrivals = tools.ledger.arrivals([...marks.keys()])
  const issue: Issue = { tools, answer, asked, marks, arrivals }
  const links = linkChanges(issue)
  const all = [
    ...[...marks.values()].flatMap((placed) => statementChange(issue, placed)),
    ...definitionChanges(issue),
    ...judgementChanges(issue),
    ...links.filter(({ link }) => asked.doubtful === 'yes' || !link.doubtful),
  ].sort((a, b) => compare(orderOf(b, asked), orderOf(a, asked)) || compare(a.id, b.id))
  const { offset, limit, by, party } = asked
  const changes = all.slice(offset, offset + limit)
  return {
    id: urnOf(`changes ${definition.id} ${party ?? ''}`),
    issue: definition,
    by,
    party,
    changes: changes.map((change) =>
      change.kind === 'statement' ? withPlace(tools.ledger, change) : change,
    ),
    total: all.length,
    next: changes.length > 0 && offset + changes.length < all.length ? offset + changes.length : null,
    doubtful: asked.doubtful === 'yes' ? 0 : links.filter(({ link }) => link.doubtful).length,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The day of what was said; null of what was not said, and of the undated. */
const dayOf = (change: Change): string | null =>
  change.kind === 'statement' ? change.mark.day : change.kind === 'link' ? change.to.day : null

/** The date that counts, then the other: what came at one time stands by the day it was said. */
const orderOf = (change: Change, { by }: ChangesAsked): string =>
  by === 'added' ? `${change.at} ${dayOf(change) ?? ''}` : `${dayOf(change) ?? change.at} ${change.at}`

function marksAsked(ledger: Ledger, { lanes, unattributed }: IssueAnswer, party: string | null) {
  const all: Placed[] = [
    ...lanes.flatMap(({ marks, party, name }) => marks.map((mark) => ({ mark, lane: { party, name } }))),
    ...unattributed.map((mark) => ({ mark, lane: null })),
  ]
  const meant = party === null ? null : new Set([party, ...ledger.partiesMeant(party)])
  const isMeant = ({ mark, lane }: Placed) =>
    meant === null || meant.has(lane?.party ?? '') || meant.has(mark.party ?? '')
  return new Map(all.filter(isMeant).map((one) => [one.mark.statement, one]))
}

const arrivalOf = ({ arrivals }: Issue, { statement }: IssueMark): Arrival => {
  const found = arrivals.get(statement)
  if (found === undefined) throw new Error(`statement ${statement} is on an issue but never came`)
  return found
}

/** Whether a statement is among those asked for, by the date that counts; the undated were said on no day. */
function isNew(issue: Issue, mark: IssueMark, at: string): boolean {
  const { since, by } = issue.asked
  if (since === null) return true
  if (by === 'added') return at >= since
  // A month counts where one of its days does.
  return mark.day !== null && mark.day >= since.slice(0, mark.day.length)
}

type Unplaced = Omit<StatementChange, 'in' | 'content'>

function statementChange(issue: Issue, { mark, lane }: Placed): (Unplaced & { in: 'body'; content: [] })[] {
  const { at, reread } = arrivalOf(issue, mark)
  if (!isNew(issue, mark, at)) return []
  const id = urnOf(`statement ${issue.answer.definition.id} ${mark.statement}`)
  // Where it stands is looked up for those that are shown.
  return [
    { kind: 'statement', id, at, cause: reread ? 'reread' : 'added', lane, mark, in: 'body', content: [] },
  ]
}

function withPlace(ledger: Ledger, change: StatementChange): StatementChange {
  const hit = ledger.getStatement(change.mark.statement)
  if (hit === null) throw new Error(`the issue has statement ${change.mark.statement}, the ledger has not`)
  return { ...change, in: hit.statement.in, content: hit.statement.content }
}

const isSince = ({ asked }: Issue, at: string): boolean => asked.since === null || at >= asked.since

function definitionChanges(issue: Issue): Change[] {
  const { history, definition: now } = issue.answer
  return history.flatMap(({ definition, by, at, why }, n) => {
    if (!isSince(issue, at)) return []
    const before = history[n - 1]?.definition ?? null
    const fields = fieldsChanged(before, definition)
    const id = urnOf(`definition ${now.id} ${n} ${at}`)
    return [{ kind: 'definition' as const, id, at, by, why, definition, fields }]
  })
}

const FIELDS = ['name', 'any', 'contrary', 'all', 'none', 'objects', 'parties', 'after', 'before'] as const

function fieldsChanged(before: IssueDefinition | null, now: IssueDefinition | null): string[] {
  if (before === null || now === null) return []
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]))
}

/** What was decided about its statements, its parties, or the issue itself; and what was taken back of that. */
function judgementChanges(issue: Issue): Change[] {
  const { tools, marks } = issue
  const all = tools.ledger.judgements()
  const byNumber = new Map(all.map((one) => [one.id, one]))
  const fresh = all.filter(({ at }) => isSince(issue, at))
  const meant = new Map(fresh.map((one) => [one.id, undoneBy(one, byNumber)]))
  // What was taken back is still followed: that it was taken back is told, too.
  const followed = tools.ledger.followJudgements(
    [...meant.values()].map((one) => ({ ...one, undone: false })),
  )
  const statements = new Map(
    followed.map(({ judgement, outcome }) => [judgement.id, outcome.found ? outcome.statement : null]),
  )
  const parties = new Set([...marks.values()].flatMap(({ lane, mark }) => [lane?.party, mark.party]))
  const ours = fresh.filter((one) => {
    const about = meant.get(one.id) ?? one
    return isAbout(issue, about, statements.get(about.id) ?? null, parties)
  })
  return judgementAnswers(tools, ours).flatMap((judgement, n) => {
    const { kind, target, at } = ours[n] ?? judgementLost(judgement.id)
    const undoes = kind === 'undo' && target.type === 'judgement' ? target.id : null
    const id = urnOf(`judgement ${judgement.id} ${at}`)
    return [{ kind: 'judgement' as const, id, at, undoes, judgement }]
  })
}

function judgementLost(id: number): never {
  throw new Error(`judgement ${id} was answered and not asked for`)
}

/** Whether a judgement is about the issue, one of its statements, or one of the parties who made them. */
function isAbout(
  { tools: { ledger }, answer, asked, marks }: Issue,
  judgement: Judgement,
  statement: StatementId | null,
  parties: ReadonlySet<string | null | undefined>,
): boolean {
  const of = issueOf(judgement)
  if (of !== null && of !== answer.definition.id) return false
  if (statement !== null && marks.has(statement)) return true
  if (of !== null && asked.party === null) return true
  return partiesOf(judgement).some(({ party }) =>
    [ledger.partyNow(party), ...ledger.partiesMeant(party.id)].some((id) => parties.has(id)),
  )
}

/** The issue that a judgement names; null where it names none. */
function issueOf({ decision }: Judgement): string | null {
  if (typeof decision !== 'object' || decision === null || !('issue' in decision)) return null
  return typeof decision.issue === 'string' ? decision.issue : null
}

/** The judgement that an undo takes back, and that of an undo of an undo; of all others itself. */
function undoneBy(judgement: Judgement, byNumber: ReadonlyMap<number, Judgement>): Judgement {
  const { kind, target } = judgement
  if (kind !== 'undo' || target.type !== 'judgement') return judgement
  const undone = byNumber.get(target.id)
  return undone === undefined ? judgement : undoneBy(undone, byNumber)
}

/** A link is new when the later of its statements came, or, by the day said, was said. */
function linkChanges(issue: Issue): Extract<Change, { kind: 'link' }>[] {
  const { answer, marks } = issue
  const every = new Map(
    [...answer.lanes.flatMap((lane) => lane.marks), ...answer.unattributed].map((one) => [
      one.statement,
      one,
    ]),
  )
  const arrivals = issue.tools.ledger.arrivals(
    answer.links.flatMap(({ from, to }) => [from, to]).filter((id) => !issue.arrivals.has(id)),
  )
  const cameAt = (id: string) => (issue.arrivals.get(id) ?? arrivals.get(id))?.at ?? ''
  return answer.links.flatMap((link) => {
    const [from, to] = [every.get(link.from), every.get(link.to)]
    if (from === undefined || to === undefined || !(marks.has(link.from) || marks.has(link.to))) return []
    const at = [cameAt(link.from), cameAt(link.to)].toSorted().at(-1) ?? ''
    if (!isNew(issue, to, at)) return []
    return [
      { kind: 'link' as const, id: urnOf(`link ${answer.definition.id} ${link.id}`), at, link, from, to },
    ]
  })
}
