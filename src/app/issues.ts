import { join } from 'node:path'
import type {
  GivenIssue,
  IssueAnswer,
  IssueDefinition,
  IssueLane,
  IssueMark,
  IssueSummary,
} from '../contract/index.ts'
import { parseIsoDay } from '../core/calendar.ts'
import { lettersOf } from '../core/letters.ts'
import { officesOn, partyOf, type Register, refOf } from '../identity/register/index.ts'
import { asDecided, coverageOf, inOrder, issueReader, lanesOf, positionUnder } from '../issues/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadIssueWords } from '../languages/sections/issue-words.ts'
import type { Hit, Ledger, PartyId, RecordedIssue } from '../ledger/types.ts'
import { linksOf, saidHow } from './issue-links.ts'
import { officeOf, officesOfIssue } from './issue-offices.ts'
import { tellingOf } from './tellings.ts'
import type { IssueOutcome } from './types.ts'
import { byUtterance, type ToldMark } from './witnesses.ts'

/** What following issues needs. */
export interface IssueTools {
  readonly ledger: Ledger
  readonly register: Register
  readonly pack: LanguagePack
}

/** The other words for those of an issue, of a language's list. */
export const offeredBy = (root: string, { code, fold }: Pick<LanguagePack, 'code' | 'fold'>) => {
  const others = loadIssueWords(join(root, 'languages', code), fold)
  return ({ any }: IssueDefinition): IssueAnswer['offered'] => {
    const given = new Set(any.map(fold))
    return any.flatMap((word) => {
      const left = others(word).filter((other) => !given.has(fold(other)))
      return left.length > 0 ? [{ word, others: left }] : []
    })
  }
}

/** Records an issue as somebody defines it. Nothing is recorded where a party is known neither to register nor ledger. */
export function defineIssue(
  tools: IssueTools,
  { definition, by, why }: GivenIssue,
  offered: (definition: IssueDefinition) => IssueAnswer['offered'],
): IssueOutcome {
  const [party] = definition.parties.filter((id) => !isKnown(tools, id))
  if (party !== undefined) return { outcome: 'unknown-party', party, at: definition.parties.indexOf(party) }
  tools.ledger.recordIssue({ id: definition.id, definition, by, why })
  const issue = issueAnswer(tools, definition.id, offered)
  if (issue === null) throw new Error(`issue ${definition.id} was not kept`)
  return { outcome: 'done', issue }
}

const isKnown = ({ ledger, register }: IssueTools, id: PartyId): boolean =>
  partyOf(register, id) !== null || ledger.partiesMeant(id).some((meant) => ledger.side(meant) !== null)

/** Gives an issue up: it is listed no more, its history stays. @returns whether there was one */
export function giveUpIssue(
  { ledger }: Pick<IssueTools, 'ledger'>,
  { id, by, why }: { readonly id: string; readonly by: string; readonly why: string },
): boolean {
  if (currentOf(ledger, id) === null) return false
  ledger.recordIssue({ id, definition: null, by, why })
  return true
}

/** The issues that are followed, in the order in which they were first defined. */
export function issueList(tools: IssueTools): IssueSummary[] {
  const latest = new Map(tools.ledger.issues().map((one) => [one.id, one]))
  return [...latest.values()].flatMap((one) => {
    if (one.definition === null) return []
    const days = marksOf(tools, one.definition).flatMap(({ mark }) => mark.day ?? [])
    const [first = null, last = first] = [days.toSorted()[0], days.toSorted().at(-1)]
    const { definition, by, at, why } = one
    return [{ definition, by, at, why, statements: marksOf(tools, definition).length, first, last }]
  })
}

const currentOf = (ledger: Ledger, id: string) => {
  const latest = ledger.issues().findLast((one) => one.id === id)
  return latest === undefined || latest.definition === null
    ? null
    : { ...latest, definition: latest.definition }
}

/** An issue with its timeline; null where none of that id is followed. */
export function issueAnswer(
  tools: IssueTools,
  id: string,
  offered: (definition: IssueDefinition) => IssueAnswer['offered'],
): IssueAnswer | null {
  const { ledger } = tools
  const current = currentOf(ledger, id)
  if (current === null) return null
  const { definition, by, at, why } = current
  const { placed, utterances } = ledger.kept(`utterances ${JSON.stringify(definition)}`, () =>
    byUtterance(tools, marksOf(tools, definition)),
  )
  const counted = ledger.coverage()
  return {
    definition,
    by,
    at,
    why,
    history: ledger
      .issues()
      .filter((one) => one.id === id)
      .map(historyOf),
    statements: placed.length,
    lanes: lanesOf(placed),
    offices: officesOfIssue(
      tools.register,
      placed.map(({ mark }) => mark),
    ),
    unattributed: inOrder(placed.flatMap(({ lane, mark }) => (lane === null ? mark : []))),
    links: linksOf(tools, definition, placed),
    utterances,
    coverage: coverageOf(counted),
    undatedArticles: counted.reduce((sum, { month, articles }) => sum + (month === null ? articles : 0), 0),
    offered: offered(definition),
  }
}

const historyOf = ({ definition, by, at, why }: RecordedIssue) => ({ definition, by, at, why })

/** The statements that bear on an issue, each with its lane; kept until the ledger changes. */
const marksOf = (tools: IssueTools, definition: IssueDefinition): readonly ToldMark[] =>
  tools.ledger.kept(`issue ${JSON.stringify(definition)}`, () => marksFor(tools, definition))

function marksFor(tools: IssueTools, definition: IssueDefinition): ToldMark[] {
  const { ledger, pack } = tools
  const reader = issueReader(pack, definition)
  const parties = new Set(definition.parties.flatMap((party) => ledger.partiesMeant(party)))
  const decided = ledger.bearsOn(definition.id)
  const found = ledger.statementsWith(reader.lookup)
  const isFound = new Set(found.map(({ id }) => id))
  const added = [...decided.keys()].flatMap((id) => (isFound.has(id) ? [] : (ledger.getStatement(id) ?? [])))
  return [...found, ...added].flatMap((hit) => {
    if (!isWithin(hit, definition)) return []
    const lane = laneOf(tools, hit)
    if (parties.size > 0 && (lane === null || !(parties.has(lane.party) || parties.has(hit.party ?? ''))))
      return []
    const states = lane === null ? new Set<string>() : statesOf(tools.register, lane.party, hit.party)
    const read = reader.bearing(hit.statement.text, {
      act: hit.statement.act,
      cue: hit.statement.cue?.lemma ?? null,
      nominal: /\+(?:preposition|object)$/.test(hit.statement.rule),
      states,
    })
    const byHand = decided.get(hit.id) ?? []
    const bearing = asDecided(read, byHand, definition.objects.length > 0)
    if (bearing === null) return []
    const office = officeOf(tools.register, lane, hit)
    const translated = isTranslated(tools.register, lane?.party ?? null, hit.party)
    const mark = markOf(hit, bearing, { translated, office, byHand: byHand.length > 0 })
    return [{ lane, mark, said: saidHow(tools.register, hit, lane), telling: tellingOf(tools, hit, lane) }]
  })
}

/** Without a day nothing tells that it is not among those asked for. */
function isWithin({ dateUsed }: Hit, { after, before }: IssueDefinition): boolean {
  if (dateUsed === null) return after === null && before === null
  const { day } = dateUsed
  // A month counts where one of its days does.
  return (
    (after === null || day >= after.slice(0, day.length)) &&
    (before === null || day.padEnd(8, '-').padEnd(10, '01') < before)
  )
}

function markOf(
  hit: Hit,
  { objects, unsure, ...position }: NonNullable<ReturnType<ReturnType<typeof issueReader>['bearing']>>,
  more: Pick<IssueMark, 'translated' | 'office' | 'byHand'>,
): IssueMark {
  const { id, item, part, statement, dateUsed, party, judged, outlet, standing, original } = hit
  return {
    statement: id,
    item,
    part,
    // Told when all marks are known: an utterance goes through several articles.
    utterance: 0,
    ...more,
    day: dateUsed?.day ?? null,
    from: dateUsed?.from ?? null,
    party,
    speaker: judged === null ? statement.speaker.name : judged.name,
    text: statement.text,
    outlet,
    kind: statement.kind,
    act: statement.act,
    objects,
    unsure,
    standing,
    original,
    position: positionUnder(standing, position),
  }
}

/** The body that was spoken for, else whoever speaks; null where that is unsure. */
export function laneOf(tools: IssueTools, hit: Hit): Omit<IssueLane, 'marks'> | null {
  const { ledger, register } = tools
  const { statement, party } = hit
  // Somebody judged to be whom the text names still speaks for the body that it names.
  const judged = hit.judged?.name === statement.speaker.name ? null : hit.judged
  if (party === null || !isSomebody(tools, hit)) return null
  const spoken = judged === null ? bodyMeant(tools, statement.speaker.for) : null
  const named = spoken === null ? null : ledger.bodyNamed(spoken)
  const settled = named === null ? null : (ledger.partiesMeant(named)[0] ?? named)
  const body = settled ?? spokenFor(register, party, hit.dateUsed?.day ?? null)
  const id = body ?? party
  const known = partyOf(register, id)
  const seen = body === null ? (judged === null ? statement.speaker.name : judged.name) : spoken
  const name = known?.name ?? { ar: seen ?? id, en: null }
  const [state] = statesOf(register, id, null)
  const of = state === undefined ? null : partyOf(register, state)
  return { party: id, name: { ar: name.ar, en: name.en ?? null }, state: of === null ? null : refOf(of) }
}

/**
 * Whether a party is the same in every article: one of the register or that somebody judged, else a name of several words
 * that is no source kept anonymous and no body that every state has ("the ministry of the interior").
 */
function isSomebody({ register }: Pick<IssueTools, 'register'>, { party, judged, statement }: Hit): boolean {
  if (party === null) return false
  if (judged !== null || partyOf(register, party) !== null) return true
  const { kind, name } = statement.speaker
  if (name === null || kind === 'anonymous' || kind === 'group') return false
  return isOwnName(register, name) && (kind === 'body' || !isTitle(register, name))
}

/** A name that tells a body or person from all others. */
const isOwnName = (register: Register, name: string): boolean =>
  /\s/.test(name.trim()) && register.bodies.bare(lettersOf(register.fold(name)), () => ANY_STATE) === null

/** Whether a name is an office alone. */
const isTitle = (register: Register, name: string): boolean => {
  const office = register.offices.read(lettersOf(register.fold(name)))
  return office !== null && office.rest.length === 0
}

/** For asking whether a name is that of a body which every state has. */
const ANY_STATE = 'usa'

/** The name of a body, unless it is one that different bodies bear in different stories. */
function bodyMeant({ ledger, register }: IssueTools, name: string | null): string | null {
  if (name === null) return null
  return partyOf(register, ledger.bodyNamed(name)) !== null || isOwnName(register, name) ? name : null
}

/** The one body whose spokesperson somebody was on a day, or through a month; null where no day is known. */
function spokenFor(register: Register, id: PartyId, day: string | null): PartyId | null {
  const person = partyOf(register, id)
  const first = day === null ? null : parseIsoDay(day.length === 7 ? `${day}-01` : day)
  if (person === null || first === null) return null
  const offices = officesOn(person, first)
  const [only, ...others] = new Set(offices.filter(({ role }) => role === 'spokesperson').map(({ of }) => of))
  return others.length === 0 ? (only ?? null) : null
}

/** Whether words are presumed to be translated: whoever speaks is of states alone whose officials speak another language. */
function isTranslated(register: Register, ...ids: readonly (PartyId | null)[]): boolean {
  const states = [...statesOf(register, ...ids)]
  return states.length > 0 && states.every((id) => partyOf(register, id)?.native === false)
}

/** The states of a body, or of the offices that a person held. */
function statesOf(register: Register, ...ids: readonly (PartyId | null)[]): ReadonlySet<string> {
  const states = ids.flatMap((id) => {
    const party = id === null ? null : partyOf(register, id)
    if (party === null) return []
    const offices = party.offices.toReversed().flatMap(({ of }) => partyOf(register, of)?.state ?? [])
    return [party.state ?? [], ...offices].flat()
  })
  return new Set(states)
}
