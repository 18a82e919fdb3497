import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type {
  GivenIssue,
  IssueAnswer,
  IssueDefinition,
  IssueLane,
  IssueMark,
  IssueMention,
  IssueSummary,
} from '../contract/index.ts'
import { partyOf, type Register } from '../identity/register/index.ts'
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
import { bodyOf, isTranslated, laneOf, statesOf } from './issue-lanes.ts'
import { linksOf, saidHow } from './issue-links.ts'
import { type Mentioning, mentionedOnly, mentionOf, standsAt } from './issue-mentions.ts'
import { bodiesOf, namesOf } from './issue-names.ts'
import { officeOf, officesOfIssue } from './issue-offices.ts'
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

/** The first party of a definition that neither register nor ledger know; undefined where all are known. */
export const unknownParty = (tools: IssueTools, { parties }: IssueDefinition): PartyId | undefined =>
  parties.find((id) => !isKnown(tools, id))

/** Records an issue as somebody defines it. Nothing is recorded where a party is known neither to register nor ledger. */
export function defineIssue(
  tools: IssueTools,
  { definition, by, why }: GivenIssue,
  offered: (definition: IssueDefinition) => IssueAnswer['offered'],
): IssueOutcome {
  const party = unknownParty(tools, definition)
  if (party !== undefined) return { outcome: 'unknown-party', party, at: definition.parties.indexOf(party) }
  tools.ledger.recordIssue({ id: definition.id, definition, by, why })
  const issue = issueAnswer(tools, definition.id, offered)
  if (issue === null) throw new Error(`issue ${definition.id} was not kept`)
  return { outcome: 'done', issue }
}

/** Statements above which reading those of an issue takes longer than starting a thread for it: about half a second. */
const MOST_READ_HERE = 20_000

/** Whether an issue's statements are better read beside whoever serves. */
export const isWorthAThread = (ledger: Ledger): boolean => ledger.readUpTo().statements > MOST_READ_HERE

/** Reads what bears on an issue, whether it is followed or not, so that it is kept. */
export const readIssue = (tools: IssueTools, definition: IssueDefinition): void => {
  coreOf(tools, definition)
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
      mentions: mentionsOf(tools, definition, MOST_MENTIONS),
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
    const mentions = mentionsOf(tools, definition)
    return { statements: marks.length, offices, mentions, ...madeOf(tools, definition, marks) }
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
  filed(tools, definition).marks

const filed = (tools: IssueTools, definition: IssueDefinition): Filed =>
  tools.ledger.kept(`issue ${JSON.stringify(definition)}`, () => filedFor(tools, definition))

/** Mentions that are given with an issue: the latest. */
const MOST_MENTIONS = 50

function mentionsOf(
  tools: IssueTools,
  definition: IssueDefinition,
  most = Number.MAX_SAFE_INTEGER,
): IssueAnswer['mentions'] {
  const { mentions } = filed(tools, definition)
  const dayOf = ({ day }: IssueMention) => day ?? ''
  const latest = mentions.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))
  return { statements: mentions.length, latest: latest.slice(0, most) }
}

/** What holds an issue's words: the statements that bear on it, and those that only mention it. */
interface Filed {
  readonly marks: readonly ToldMark[]
  readonly mentions: readonly IssueMention[]
}

function filedFor(tools: IssueTools, definition: IssueDefinition): Filed {
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
  const all = [...readings, ...added]
  const isMention = mentionedOnly(all)
  const mentions: IssueMention[] = []
  const notesOf = ledger.noted()
  const marks = all.filter(isAsked).flatMap((one) => {
    const { lane, mark, bearing: found, said, telling } = one
    const byHand = decided.get(mark.statement) ?? []
    // To say of an object that it does not bear on it files nothing.
    const isDecided = byHand.some(({ object, answer }) => object === null || answer === 'bears')
    if (found !== null && !isDecided && isMention(one)) {
      mentions.push(mentionOf(mark, found))
      return []
    }
    const { standing, original } = notesOf(mark.statement)
    const isAsRead = byHand.length === 0 && standing === null && original === null
    const known = isAsRead ? asRead.get(one) : undefined
    if (known !== undefined) return [known]
    const bearing = asDecided(found, byHand, definition.objects.length > 0)
    if (bearing === null) return []
    const { objects, unsure, mention: _, ...position } = bearing
    const more = { byHand: byHand.length > 0, objects, unsure, standing, original }
    const own = { ...mark, ...more, position: positionUnder(standing, position) }
    const told = { lane, mark: own, said, telling: { ...telling, text: mark.text } }
    if (isAsRead) asRead.set(one, told)
    return [told]
  })
  return { marks, mentions }
}

/** The marks of statements of which nobody recorded anything: the same as long as they are not read anew. */
const asRead = new WeakMap<ReadMark, ToldMark>()

/** What a statement says to an issue as it was read, before anybody decides otherwise. */
interface ReadMark extends Mentioning {
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
  const read = (hit: Hit, at: number | string = hit.id): ReadMark | null => {
    if (!isWithin(hit, definition)) return null
    const lane = laneOf(tools, hit)
    const { statement } = hit
    const bearing = reader.bearing(
      statement.text,
      {
        act: statement.act,
        cue: statement.cue?.lemma ?? null,
        nominal: /\+(?:preposition|object)$/.test(statement.rule),
        states: lane === null ? new Set() : statesOf(register, lane.party, hit.party),
        names: namesOf(pack, statement.speaker, bodiesOf(register, hit)),
        led: statement.rule.endsWith('+that'),
      },
      () => aroundOf(ledger, hit),
    )
    const mark = markOf(hit, {
      office: officeOf(register, lane, hit),
      translated: isTranslated(register, lane?.party ?? null, hit.party),
    })
    const body = lane === null ? null : bodyOf(tools, hit)
    const { text: _, ...telling } = tellingOf(tools, hit, lane)
    const titled =
      bearing?.mention != null && hit.title !== null && reader.speaksOf(hit.title, bearing.mention === 'name')
    const said = saidHow(register, hit, lane)
    const beside = bearing?.mention === 'once' && !titled ? ledger.countInArticle(at) : 0
    return { lane, body, mark, bearing, titled, at: standsAt(hit), beside, said, telling }
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
    read: (hit, row) => {
      const one = read(hit, row)
      return one === null || one.bearing === null ? null : { ...one, bearing: one.bearing }
    },
    holds: ({ lane, body }) => lane === null || body === null || meantBy(body) === lane.party,
  })
  return { readings, read }
}

/** The title of a statement's article and the lines in which it stands. */
function aroundOf(ledger: Ledger, { item, title, statement }: Hit): string {
  const body = statement.in === 'body' ? ledger.recordOf(item)?.body : undefined
  if (body === undefined) return title ?? ''
  const [from, to] = [statement.content[0]?.[0] ?? 0, statement.content.at(-1)?.[1] ?? 0]
  const end = body.indexOf('\n', to)
  const lines = body.slice(body.lastIndexOf('\n', from - 1) + 1, end < 0 ? body.length : end)
  return `${title ?? ''}\n${lines}`
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
