import {
  type IssueDefinition,
  type IssueLane,
  type IssueLink,
  type IssueMark,
  isVoid,
} from '../contract/index.ts'
import { parseIsoDay } from '../core/calendar.ts'
import { findHolder, partyOf, type Register } from '../identity/register/index.ts'
import {
  type LinkInput,
  type LinkMark,
  linkBetween,
  type PlacedMark,
  type ProposedLink,
  proposeLinks,
  type SaidHow,
} from '../issues/index.ts'
import { statementIdOf } from '../ledger/index.ts'
import type { Hit, Judgement, Ledger, LinkDecision, StatementId, StatementTarget } from '../ledger/types.ts'
import type { IssueTools } from './issues.ts'

/** The links between the statements of an issue: those proposed, and what people judged of them; none that was refused. */
export function linksOf(
  tools: IssueTools,
  definition: IssueDefinition,
  placed: readonly PlacedMark[],
): readonly IssueLink[] {
  const marks = placed.map((one) => linkMark(tools, one))
  const byId = new Map(marks.map((one) => [one.mark.statement, one]))
  const judged = judgedLinks(tools.ledger, new Set(byId.keys()))
  const proposed = proposedLinks(tools, definition, marks)
  const isProposed = new Set(proposed.map(idOf))
  const added = [...judged].flatMap(([id, { kind, from, to, answer }]) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (isProposed.has(id) || answer === 'refused' || a === undefined || b === undefined) return []
    const object = a.mark.objects.find((one) => b.mark.objects.includes(one)) ?? null
    const found = linkBetween(tools.pack, kind, [a, b])
    return [{ kind, from, to, object, confidence: 1, doubtful: false, ...found }]
  })
  return [...proposed, ...added].flatMap((link) => answerOf(link, judged.get(idOf(link)) ?? null))
}

/** As the words alone propose them; what was judged does not change that, so a refused one makes no room for another. */
function proposedLinks(
  { ledger, pack }: IssueTools,
  { objects }: Pick<IssueDefinition, 'objects'>,
  marks: readonly LinkMark[],
): readonly ProposedLink[] {
  // Words that nobody said in earnest change nobody's position.
  const real = marks.filter(({ mark }) => !isVoid(mark.standing))
  return proposeLinks(pack, {
    marks: real,
    objects: objects.map(({ id }) => id),
    beside: besideOf(ledger),
  })
}

const idOf = ({ kind, from, to }: Pick<ProposedLink, 'kind' | 'from' | 'to'>): string =>
  `${kind}.${from}.${to}`

/** By the contract; none where it was refused. What people accepted is no longer doubtful, its doubts stay told. */
function answerOf(link: ProposedLink, judged: Judged | null): IssueLink[] {
  const id = idOf(link)
  if (judged === null) return [{ id, ...link, state: 'proposed', judged: null }]
  const { answer, judgement } = judged
  if (answer === 'refused') return []
  const { id: number, by, at, why } = judgement
  return [{ id, ...link, doubtful: false, state: answer, judged: { judgement: number, by, at, why } }]
}

interface Judged extends Pick<LinkDecision, 'answer'> {
  readonly kind: LinkDecision['link']
  readonly from: StatementId
  readonly to: StatementId
  readonly judgement: Judgement
}

/** What stands judged of links, by their ids; of each the last judgement holds. */
function judgedLinks(ledger: Ledger, known: ReadonlySet<StatementId>): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>()
  for (const judgement of ledger.judgements({ kind: 'link' })) {
    if (judgement.undone || judgement.target.type !== 'statement') continue
    const { link: kind, from: earlier, answer } = judgement.decision as LinkDecision
    const from = whereNow(ledger, known, judgement, earlier)
    const to = whereNow(ledger, known, judgement, judgement.target)
    if (from === null || to === null) continue
    judged.set(idOf({ kind, from, to }), { kind, from, to, answer, judgement })
  }
  return judged
}

/** Where a judged statement is now: mostly under the id that it had, else followed; null where it is lost. */
function whereNow(
  ledger: Ledger,
  known: ReadonlySet<StatementId>,
  judgement: Judgement,
  target: StatementTarget,
): StatementId | null {
  const id = statementIdOf(target)
  if (known.has(id)) return id
  const [followed] = ledger.followJudgements([{ ...judgement, target: { type: 'statement', ...target } }])
  return followed?.outcome.found == null ? null : followed.outcome.statement
}

function linkMark({ register }: Pick<IssueTools, 'register'>, { lane, mark, said }: PlacedMark): LinkMark {
  const party = mark.party === null ? null : partyOf(register, mark.party)
  const names = [party?.name.ar, mark.speaker, lane?.name.ar].flatMap((name) => name ?? [])
  return {
    ...said,
    mark,
    lane: lane?.party ?? null,
    state: lane?.state?.id ?? null,
    names: [...new Set(names.map(register.fold))],
  }
}

/** Roles of links that give another's words as their own side heard them. */
const TELLERS: ReadonlySet<string> = new Set(['person', 'body', 'group'])

/** How a statement was said and passed on. */
export function saidHow(
  register: Register,
  { statement, dateUsed }: Hit,
  lane: Omit<IssueLane, 'marks'> | null,
): SaidHow {
  const { speaker, cue, chain, background } = statement
  const own = new Set([speaker.name, speaker.for])
  return {
    cue: cue?.lemma ?? null,
    anonymous: speaker.kind === 'anonymous',
    readout: chain.some(({ role, name, from }) => from === 'text' && TELLERS.has(role) && !own.has(name)),
    background,
    isPerson: speaker.kind === 'person',
    holder:
      lane === null || lane.state === null || partyOf(register, lane.party)?.kind !== 'body'
        ? null
        : leaderOf(register, lane.state.id, dateUsed?.day ?? null),
  }
}

/** Who leads a state on a day: its heads of state and of government, where the register is sure of one. */
function leaderOf(register: Register, state: string, day: string | null): string | null {
  const on = day === null || day.length < 10 ? null : parseIsoDay(day)
  if (on === null) return null
  const held = ['head-of-state', 'head-of-government'].flatMap(
    (role) => findHolder(register, role, state, on).party?.id ?? [],
  )
  return held.length === 0 ? null : held.join(' ')
}

/** Letters before and behind a content in which words of reply are looked for. */
const AROUND = 240

/** The words beside a content, by its text, which is another one where the statement is read anew. */
const besides = new WeakMap<IssueMark['text'], string>()

/** Reads the words beside a content: of its paragraph what stands before and behind it. */
function besideOf(ledger: Ledger): LinkInput['beside'] {
  return (mark) => {
    const known = besides.get(mark.text) ?? besideIn(ledger, mark)
    besides.set(mark.text, known)
    return known
  }
}

function besideIn(ledger: Ledger, { item, statement }: IssueMark): string {
  const hit = ledger.getStatement(statement)
  if (hit === null || hit.statement.in === 'title') return ''
  const body = ledger.recordOf(item)?.body ?? ''
  const spans = [...hit.statement.content, ...(hit.statement.cue === null ? [] : [hit.statement.cue.span])]
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const before = body.slice(Math.max(0, first - AROUND), first)
  const behind = body.slice(last, last + AROUND)
  const inside = hit.statement.cue === null ? '' : between(body, hit.statement)
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${inside} ${behind.split('\n')[0] ?? ''}`
}

/** From the cue to the content, where it comes first. */
function between(body: string, { cue, content }: Hit['statement']): string {
  const [start] = content[0] ?? [0]
  return cue !== null && cue.span[0] < start ? body.slice(cue.span[0], start) : ''
}
