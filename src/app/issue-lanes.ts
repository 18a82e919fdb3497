import type { IssueLane } from '../contract/index.ts'
import { lettersOf } from '../core/letters.ts'
import { partyOf, type Register, refOf } from '../identity/register/index.ts'
import type { Hit, PartyId } from '../ledger/types.ts'
import type { IssueTools } from './issues.ts'
import { officesThen, onlyOne } from './offices-then.ts'

/** What telling whose lane a statement stands on needs. */
export type LaneTools = Omit<IssueTools, 'data'>

/** What of a statement tells its lane. */
export interface LaneSaid extends Pick<Hit, 'party' | 'judged' | 'dateUsed'> {
  readonly statement: Pick<Hit['statement'], 'speaker'>
}

/** Somebody judged to be whom the text names still speaks for the body that it names. */
const judgedOf = ({ judged, statement }: LaneSaid): Hit['judged'] =>
  judged?.name === statement.speaker.name ? null : judged

/** The body that was spoken for, as its name is settled before any judgement; null: none. */
export function bodyOf(tools: LaneTools, hit: LaneSaid): PartyId | null {
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
export function statesOf(register: Register, ...ids: readonly (PartyId | null)[]): ReadonlySet<string> {
  const states = ids.flatMap((id) => {
    const party = id === null ? null : partyOf(register, id)
    if (party === null) return []
    const offices = party.offices.toReversed().flatMap(({ of }) => partyOf(register, of)?.state ?? [])
    return [party.state ?? [], ...offices].flat()
  })
  return new Set(states)
}
