import type { IssueLane, IssueMark, IssueOffice } from '../contract/index.ts'
import { type Office, type Party, partyOf, type Register, refOf } from '../identity/register/index.ts'
import type { Hit } from '../ledger/types.ts'
import { officesThen, onlyOne } from './offices-then.ts'

/** An office of a state, or a body as a whole (`role` null), under one id. */
interface OfficeMeant {
  readonly id: string
  readonly role: string | null
  readonly of: Party
}

/**
 * The office or body for which a statement counts: the body on whose lane it stands, else the one that the speaker was at
 * the head of on the day, or the one office of a state that he held. Who held two spoke in one of them: nobody can tell which.
 * @returns its id among the offices of the issue; null where none is known
 */
export function officeOf(
  register: Register,
  lane: Pick<IssueLane, 'party'> | null,
  { dateUsed }: Pick<Hit, 'dateUsed'>,
): string | null {
  const party = lane === null ? null : partyOf(register, lane.party)
  if (party === null || party.kind === 'state') return null
  if (party.kind !== 'person') return party.id
  if (dateUsed === null) return null
  const held = officesThen(party, dateUsed.day).map((offices) =>
    offices.flatMap((office) => meantBy(register, office)?.id ?? []),
  )
  return onlyOne(held)
}

/** Offices of a state that one person holds at a time and that are no body's. */
const SOLE: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'crown-prince',
  'speaker',
])

/** An office at a body's head, or that speaks for it, counts as the body; one that many hold as none. */
function meantBy(register: Register, { role, of }: Office): OfficeMeant | null {
  const party = partyOf(register, of)
  if (party === null) return null
  const body = party.kind === 'state' ? register.bodies.ledBy(role, of) : party
  if (body !== null) return { id: body.id, role: null, of: body }
  return SOLE.has(role) ? { id: `${role}/${of}`, role, of: party } : null
}

/** The offices of marks, in the order in which they first occur, with who held each while something was said on it. */
export function officesOfIssue(register: Register, marks: readonly IssueMark[]): IssueOffice[] {
  const byOffice = Map.groupBy(marks, ({ office }) => office)
  return [...byOffice].flatMap(([id, own]) => {
    const meant = id === null ? null : officeNamed(register, id)
    if (meant === null) return []
    const days = own.flatMap(({ day }) => day ?? []).sort()
    return [{ ...meant, of: refOf(meant.of), holders: holdersOf(register, meant, days[0], days.at(-1)) }]
  })
}

function officeNamed(register: Register, id: string): OfficeMeant | null {
  const [role, of] = id.split('/')
  const party = partyOf(register, of ?? id)
  if (party === null) return null
  return { id, role: of === undefined ? null : (role ?? null), of: party }
}

/** Those whose start is known, from the one in office on the first day to the one on the last. */
function holdersOf(
  register: Register,
  { role, of }: OfficeMeant,
  first = '',
  last = first,
): IssueOffice['holders'] {
  const heads =
    role === null
      ? [
          ...register.bodies.headsOf(of).map((head) => `${head}/${of.state}`),
          ...HEADS.map((head) => `${head}/${of.id}`),
        ]
      : [`${role}/${of.id}`]
  return heads
    .flatMap((key) => register.terms.get(key) ?? [])
    .flatMap(({ party, office: { start, end } }) =>
      start === null || isLater(start, last) || (end !== null && isLater(first, end))
        ? []
        : [{ party: refOf(party), start, end }],
    )
    .sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** Who is at the head of a body that is no ministry. */
const HEADS = ['leader', 'secretary-general', 'director-general', 'commission-president', 'governor']

/** As far as both are known. */
function isLater(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}
