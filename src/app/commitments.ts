import { join } from 'node:path'
import {
  type CommitmentAnswer,
  type CommitmentsAnswer,
  type CommitmentsQuery,
  isVoid,
} from '../contract/index.ts'
import {
  bearsOnAction,
  type Commitment,
  commitmentReader,
  orderOf,
  standingOf,
  stemsReader,
} from '../issues/commitments/index.ts'
import { BY_ANYBODY, isBefore, issueReader } from '../issues/index.ts'
import { loadCommitmentWords } from '../languages/sections/commitments.ts'
import type { SaidRow, StatementId } from '../ledger/types.ts'
import { type LaneTools, laneOf } from './issue-lanes.ts'

type Lane = NonNullable<CommitmentAnswer['lane']>

/** A commitment with the statement that makes it, and the later ones that bear on it. */
interface Made {
  readonly row: SaidRow
  readonly lane: Lane | null
  readonly commitment: Commitment
  readonly later: readonly StatementId[]
}

/** Commitments of a ledger, read once for each state of its statements. */
export interface Commitments {
  answer(query: CommitmentsQuery, today: string): CommitmentsAnswer
}

/** Later statements that are named with a commitment. */
const LATER = 5

/** @param root the project's folder */
export function commitmentsIn(tools: LaneTools, root: string): Commitments {
  const { ledger } = tools
  let known: { readonly key: string; readonly made: readonly Made[] } | null = null
  const all = (): readonly Made[] => {
    const { statements, changes } = ledger.readUpTo()
    const key = `${statements} ${changes}`
    if (known?.key !== key) known = { key, made: withLater(tools, madeIn(tools, root)) }
    return known.made
  }
  return {
    answer: (query, today) => {
      const judged = ledger.commitmentsJudged()
      const notesOf = ledger.noted()
      const placed = all()
        .filter((one) => isAsked(tools, query)(one))
        .filter(({ row }) => !isVoid(notesOf(row.id).standing))
        .map((one) => {
          const { due } = one.commitment
          const decided = judged.get(one.row.id) ?? null
          const standing = standingOf(due, decided?.status ?? null, today)
          return { one, decided, standing, due, day: one.row.dateUsed?.day ?? null, statement: one.row.id }
        })
        .sort(orderOf)
      const commitments = placed.slice(0, query.limit).flatMap(({ one, decided, standing }) => {
        const said = saidOf(tools, one.row.id)
        if (said === null) return []
        const { form, action, condition, event, due } = one.commitment
        const later = one.later.flatMap((id) => placeOf(tools, id) ?? [])
        return [
          {
            ...said,
            lane: one.lane,
            form,
            action,
            condition,
            event,
            due,
            status: standing,
            judged: decided,
            later,
          },
        ]
      })
      return { today, total: placed.length, commitments }
    },
  }
}

/** Every commitment of the ledger: its statements pass by once. */
function madeIn(tools: LaneTools, root: string): readonly Omit<Made, 'later'>[] {
  const { ledger, pack } = tools
  const words = loadCommitmentWords(join(root, 'languages', pack.code), pack.fold)
  const read = commitmentReader({ pack, words })
  const made: Omit<Made, 'later'>[] = []
  for (const row of ledger.said()) {
    const day = row.dateUsed?.day ?? null
    const commitment = read({ text: row.text, act: row.act, day })
    if (commitment !== null) made.push({ row, commitment, lane: laneFor(tools, row) })
  }
  return made
}

function laneFor(tools: LaneTools, row: SaidRow): Lane | null {
  const lane = laneOf(tools, { ...row, statement: { speaker: row.speaker() } })
  return lane === null ? null : { party: lane.party, name: lane.name }
}

/** The same with what the same parties said later of it; all statements pass by once more. */
function withLater(tools: LaneTools, made: readonly Omit<Made, 'later'>[]): readonly Made[] {
  const stemsOf = stemsReader(tools.pack)
  const open = made.map((one) => {
    const { piece, span } = one.commitment.action
    return { one, stems: stemsOf((one.row.text[piece] ?? '').slice(...span)), later: [] as string[] }
  })
  const parties = new Set(made.flatMap(({ row, lane }) => [row.party ?? [], lane?.party ?? []].flat()))
  const byLane = Map.groupBy(open, ({ one }) => one.lane?.party ?? '')
  for (const row of tools.ledger.said()) {
    const day = row.dateUsed?.day ?? ''
    if (row.party === null || day === '') continue
    if (!parties.has(row.party) && row.speaker().for === null) continue
    const mine = byLane.get(laneFor(tools, row)?.party ?? ' ') ?? []
    const after = mine.filter(({ one }) => isBefore(one.row.dateUsed?.day ?? null, day))
    if (after.length === 0) continue
    const stems = stemsOf(row.text.join(' '))
    for (const one of after)
      if (one.later.length < LATER && bearsOnAction(one.stems, stems)) one.later.push(row.id)
  }
  return open.map(({ one, later }) => ({ ...one, later }))
}

/** For asking whether a promise bears on an issue. */
const PLAIN = { ...BY_ANYBODY, act: 'commit' } as const

/** Whether a commitment is among those asked for: it bears on the issue, and is the party's. */
function isAsked(
  { ledger, pack }: LaneTools,
  { issue, party }: CommitmentsQuery,
): (one: Omit<Made, 'later'>) => boolean {
  const definition =
    issue === undefined ? null : (ledger.issues().findLast(({ id }) => id === issue)?.definition ?? null)
  const reader = definition === null ? null : issueReader(pack, definition)
  const byHand = issue === undefined ? new Map() : ledger.bearsOn(issue)
  const parties = party === undefined ? null : new Set([party, ...ledger.partiesMeant(party)])
  return ({ row, lane }) => {
    if (parties !== null && !parties.has(row.party ?? '') && !parties.has(lane?.party ?? '')) return false
    if (issue === undefined) return true
    const decided = byHand.get(row.id)?.at(-1)?.answer
    if (decided !== undefined) return decided === 'bears'
    const bearing = reader?.bearing(row.text, PLAIN) ?? null
    return bearing !== null && bearing.mention !== 'far' && bearing.mention !== 'name'
  }
}

type Place = CommitmentAnswer['later'][number]

function placeOf({ ledger }: LaneTools, id: StatementId): Place | null {
  const hit = ledger.getStatement(id)
  if (hit === null) return null
  const { item, part, statement, party, judged, dateUsed, outlet } = hit
  return {
    statement: id,
    item,
    part,
    day: dateUsed?.day ?? null,
    from: dateUsed?.from ?? null,
    outlet,
    text: statement.text,
    party,
    speaker: judged === null ? statement.speaker.name : judged.name,
  }
}

function saidOf(tools: LaneTools, id: StatementId): (Place & Pick<CommitmentAnswer, 'act'>) | null {
  const place = placeOf(tools, id)
  const act = tools.ledger.getStatement(id)?.statement.act
  return place === null || act === undefined ? null : { ...place, act }
}
