import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type {
  GivenIssue,
  IssueAnswer,
  IssueDefinition,
  IssueLane,
  IssueMark,
  IssueSummary,
} from '../contract/index.ts'
import { lettersOf } from '../core/letters.ts'
import { partyOf, type Register, refOf } from '../identity/register/index.ts'
import {
  asDecided,
  type Bearing,
  bounded,
  coverageOf,
  inOrder,
  issueReader,
  lanesOf,
  type PlacedMark,
  positionUnder,
} from '../issues/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadIssueWords } from '../languages/sections/issue-words.ts'
import type { Hit, Ledger, PartyId, RecordedIssue } from '../ledger/types.ts'
import { type IssueCore, keptCore } from './issue-core.ts'
import { isWithin } from './issue-days.ts'
import { keptReadings } from './issue-kept.ts'
import { linksOf, saidHow } from './issue-links.ts'
import { officeOf, officesOfIssue } from './issue-offices.ts'
import { officesThen, onlyOne } from './offices-then.ts'
import { tellingOf } from './tellings.ts'
import type { IssueOutcome } from './types.ts'
import { byUtterance, type ToldMark } from './witnesses.ts'

/** What following issues needs. */
export interface IssueTools {
  readonly ledger: Ledger
  readonly register: Register
  readonly pack: LanguagePack
  /** What tells data and code that read from those of another version. */
  readonly data: () => string
}

/** What telling whose lane a statement stands on needs. */
export type LaneTools = Omit<IssueTools, 'data'>

/** The other words for those of an issue, of a language's list. */
export const offeredBy = (root: string, { code, fold }: Pick<LanguagePack, 'code' | 'fold'>) => {
  const others = loadIssueWords(join(root, 'languages', code), fold)
  return ({ any }: Pick<IssueDefinition, 'any'>): IssueAnswer['offered'] => {
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

/** Whether register or ledger know a party. */
export const isKnown = ({ ledger, register }: IssueTools, id: PartyId): boolean =>
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
    const { definition, by, at, why } = one
    const { statements, first, last } = coreOf(tools, definition)
    return [{ definition, by, at, why, statements, first, last }]
  })
}

/** The definition of an issue that holds; null where none of that id is followed. */
export const currentOf = (ledger: Ledger, id: string) => {
  const latest = ledger.issues().findLast((one) => one.id === id)
  return latest === undefined || latest.definition === null
    ? null
    : { ...latest, definition: latest.definition }
}

/** An issue with its timeline; null where none of that id is followed. @param whole also where very much bears on it */
export function issueAnswer(
  tools: IssueTools,
  id: string,
  offered: (definition: IssueDefinition) => IssueAnswer['offered'],
  whole = false,
): IssueAnswer | null {
  const { ledger } = tools
  const current = currentOf(ledger, id)
  if (current === null) return null
  const { definition, by, at, why } = current
  const { first: _, last: __, ...core } = coreOf(tools, definition)
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
    ...(whole && core.left !== undefined ? wholeOf(tools, definition) : core),
    coverage: coverageOf(counted),
    undatedArticles: counted.reduce((sum, { month, articles }) => sum + (month === null ? articles : 0), 0),
    offered: offered(definition),
  }
}

/** What an issue's statements make of its answer, bounded where there are very many; kept until it may be another. */
const coreOf = (tools: IssueTools, definition: IssueDefinition): IssueCore => {
  const { lookup } = issueReader(tools.pack, definition)
  const key = createHash('sha256')
    .update(JSON.stringify([tools.data(), definition]))
    .digest('hex')
  return keptCore(tools.ledger, { issue: definition.id, key, lookup }, () => {
    const marks = marksOf(tools, definition)
    const { shown, lanes, left } = bounded(marks)
    const days = marks.flatMap(({ mark }) => mark.day ?? []).sort()
    const made = madeOf(tools, definition, shown)
    const byParty = new Map(made.lanes.map((lane) => [lane.party, lane.marks]))
    return {
      ...made,
      statements: marks.length,
      ...(lanes && { lanes: lanes.map((lane) => ({ ...lane, marks: byParty.get(lane.party) ?? [] })) }),
      ...(left && { left }),
      offices: officesOfIssue(
        tools.register,
        marks.map(({ mark }) => mark),
      ),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    }
  })
}

/** The same without a bound, for exports. */
const wholeOf = (tools: IssueTools, definition: IssueDefinition) =>
  tools.ledger.kept(`whole ${JSON.stringify(definition)}`, () => {
    const marks = marksOf(tools, definition)
    const all = marks.map(({ mark }) => mark)
    const offices = officesOfIssue(tools.register, all)
    return { statements: marks.length, offices, ...madeOf(tools, definition, marks) }
  })

/** Lanes, links and utterances of marks. */
function madeOf(tools: IssueTools, definition: IssueDefinition, marks: readonly ToldMark[]) {
  const { placed, utterances } = byUtterance(tools, marks)
  return {
    lanes: lanesOf(placed),
    unattributed: inOrder(placed.flatMap(({ lane, mark }) => (lane === null ? mark : []))),
    links: linksOf(tools, definition, placed),
    utterances,
  }
}

const historyOf = ({ definition, by, at, why }: RecordedIssue) => ({ definition, by, at, why })

/** The statements that bear on an issue, each with its lane; kept until the ledger changes. */
export const marksOf = (tools: IssueTools, definition: IssueDefinition): readonly ToldMark[] =>
  tools.ledger.kept(`issue ${JSON.stringify(definition)}`, () => marksFor(tools, definition))

function marksFor(tools: IssueTools, definition: IssueDefinition): ToldMark[] {
  const { ledger } = tools
  const parties = new Set(definition.parties.flatMap((party) => ledger.partiesMeant(party)))
  const isAsked = ({ lane, mark }: ReadMark) =>
    parties.size === 0 || (lane !== null && (parties.has(lane.party) || parties.has(mark.party ?? '')))
  const decided = ledger.bearsOn(definition.id)
  const { readings, read } = readingsOf(tools, definition)
  const isFound = new Set(readings.map(({ mark }) => mark.statement))
  const added = [...decided.keys()].flatMap((id) => {
    const hit = isFound.has(id) ? null : ledger.getStatement(id)
    return hit === null ? [] : (read(hit) ?? [])
  })
  return [...readings, ...added].filter(isAsked).flatMap((one) => {
    const { lane, mark, bearing: found, said, telling } = one
    const byHand = decided.get(mark.statement) ?? []
    const bearing = asDecided(found, byHand, definition.objects.length > 0)
    if (bearing === null) return []
    const { standing, original } = ledger.notesOf(mark.statement)
    const { objects, unsure, ...position } = bearing
    const more = { byHand: byHand.length > 0, objects, unsure, standing, original }
    const own = { ...mark, ...more, position: positionUnder(standing, position) }
    return [{ lane, mark: own, said, telling: { ...telling, text: mark.text } }]
  })
}

/** What a statement says to an issue as it was read, before anybody decides otherwise. */
interface ReadMark {
  readonly lane: Omit<IssueLane, 'marks'> | null
  /** The body that was spoken for, as its name is settled before any judgement; null: none. */
  readonly body: PartyId | null
  readonly mark: Omit<IssueMark, 'byHand' | 'objects' | 'unsure' | 'standing' | 'original' | 'position'>
  /** null: no words of it bear on the issue. */
  readonly bearing: Bearing | null
  readonly said: PlacedMark['said']
  /** Its text stands in the mark. */
  readonly telling: Omit<ToldMark['telling'], 'text'>
}

/** What was read of all statements that hold an issue's words, and how one more is read: null where its day does not count. */
function readingsOf(tools: IssueTools, definition: IssueDefinition) {
  const { ledger, pack, register } = tools
  const reader = issueReader(pack, definition)
  const read = (hit: Hit): ReadMark | null => {
    if (!isWithin(hit, definition)) return null
    const lane = laneOf(tools, hit)
    const { statement } = hit
    const bearing = reader.bearing(statement.text, {
      act: statement.act,
      cue: statement.cue?.lemma ?? null,
      nominal: /\+(?:preposition|object)$/.test(statement.rule),
      states: lane === null ? new Set() : statesOf(register, lane.party, hit.party),
    })
    const mark = markOf(hit, {
      office: officeOf(register, lane, hit),
      translated: isTranslated(register, lane?.party ?? null, hit.party),
    })
    const body = lane === null ? null : bodyOf(tools, hit)
    const { text: _, ...telling } = tellingOf(tools, hit, lane)
    return { lane, body, mark, bearing, said: saidHow(register, hit, lane), telling }
  }
  const meant = new Map<PartyId, PartyId>()
  const meantBy = (body: PartyId): PartyId => {
    const known = meant.get(body) ?? ledger.partiesMeant(body)[0] ?? body
    meant.set(body, known)
    return known
  }
  const readings = keptReadings<ReadMark & { readonly bearing: Bearing }>(ledger, {
    issue: definition.id,
    key: keyOf(tools, definition),
    lookup: reader.lookup,
    read: (hit) => {
      const one = read(hit)
      return one === null || one.bearing === null ? null : { ...one, bearing: one.bearing }
    },
    holds: ({ lane, body }) => lane === null || body === null || meantBy(body) === lane.party,
  })
  return { readings, read }
}

/** What the reading of an issue's statements hangs on: its words and days, and the data and code that read them. */
function keyOf({ data }: IssueTools, definition: IssueDefinition): string {
  const { any, contrary, all, none, objects, after, before } = definition
  const words = objects.map(({ name: _, ...own }) => own)
  const parts = [data(), any, contrary, all, none, words, after, before]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function markOf(
  { id, item, part, statement, dateUsed, party, judged, outlet }: Hit,
  more: Pick<IssueMark, 'office' | 'translated'>,
): ReadMark['mark'] {
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
  }
}

/** What of a statement tells its lane. */
export interface LaneSaid extends Pick<Hit, 'party' | 'judged' | 'dateUsed'> {
  readonly statement: Pick<Hit['statement'], 'speaker'>
}

/** Somebody judged to be whom the text names still speaks for the body that it names. */
const judgedOf = ({ judged, statement }: LaneSaid): Hit['judged'] =>
  judged?.name === statement.speaker.name ? null : judged

/** The body that was spoken for, as its name is settled before any judgement; null: none. */
function bodyOf(tools: LaneTools, hit: LaneSaid): PartyId | null {
  const spoken = judgedOf(hit) === null ? bodyMeant(tools, hit.statement.speaker.for) : null
  return spoken === null ? null : tools.ledger.bodyNamed(spoken)
}

/** The body that was spoken for, else whoever speaks; null where that is unsure. */
export function laneOf(tools: LaneTools, hit: LaneSaid): Omit<IssueLane, 'marks'> | null {
  const { ledger, register } = tools
  const { statement, party } = hit
  const judged = judgedOf(hit)
  if (party === null || !isSomebody(tools, hit)) return null
  const spoken = judged === null ? bodyMeant(tools, statement.speaker.for) : null
  const named = bodyOf(tools, hit)
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
function isSomebody(
  { register }: Pick<IssueTools, 'register'>,
  { party, judged, statement }: LaneSaid,
): boolean {
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
function bodyMeant({ ledger, register }: LaneTools, name: string | null): string | null {
  if (name === null) return null
  return partyOf(register, ledger.bodyNamed(name)) !== null || isOwnName(register, name) ? name : null
}

/** The one body whose spokesperson somebody was on a day, or through a month; null where no day is known. */
function spokenFor(register: Register, id: PartyId, day: string | null): PartyId | null {
  const person = partyOf(register, id)
  if (person === null || day === null) return null
  const spoken = officesThen(person, day).map((held) =>
    held.filter(({ role }) => role === 'spokesperson').map(({ of }) => of),
  )
  return onlyOne(spoken)
}

/** Whether words are presumed to be translated: whoever speaks is of states alone whose officials speak another language. */
export function isTranslated(register: Register, ...ids: readonly (PartyId | null)[]): boolean {
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
