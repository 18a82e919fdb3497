import type { Office, Party, PartyKind, Register } from './types.ts'

/** What a register in order holds, and what its keeper should look at. */
export interface RegisterReport {
  readonly counts: Readonly<Record<PartyKind, number>>
  /** Persons whose Arabic name nobody has seen written yet. */
  readonly derived: number
  /** Terms of one office that overlap: on such a day the office alone is nobody's. */
  readonly overlaps: readonly Overlap[]
  /** Surnames that several bear: alone they are answered only by the office of the day. */
  readonly sharedSurnames: readonly { readonly surname: string; readonly parties: readonly string[] }[]
}

export interface Overlap {
  readonly role: string
  readonly of: string
  readonly parties: readonly [string, string]
  /** The first day, month or year that both terms cover. */
  readonly from: string
}

/** Looks through a loaded register, which is in order in so far as it was loaded at all. */
export function checkRegister(register: Register): RegisterReport {
  const counts: Record<PartyKind, number> = { state: 0, person: 0, body: 0, outlet: 0 }
  for (const { kind } of register.parties.values()) counts[kind]++
  const sharedSurnames = [...register.shorts].flatMap(([surname, claims]) =>
    claims.length > 1 && claims.some(({ by }) => by === 'short')
      ? [{ surname, parties: claims.map(({ party }) => party.id) }]
      : [],
  )
  const derived = new Set<string>()
  for (const claims of register.names.native().values())
    for (const { party, by } of claims) if (by === 'derived') derived.add(party.id)
  return { counts, derived: derived.size, overlaps: [...register.terms].flatMap(overlapsOf), sharedSurnames }
}

type Term = Register['terms'] extends ReadonlyMap<string, readonly (infer One)[]> ? One : never

function overlapsOf([key, terms]: readonly [string, readonly Term[]]): Overlap[] {
  const [role = '', of = ''] = key.split('/')
  if (ONE_HOLDER.every((one) => one !== role)) return []
  const dated = terms
    .filter(({ office }) => office.start !== null)
    .toSorted((a, b) => ((a.office.start ?? '') < (b.office.start ?? '') ? -1 : 1))
  return dated.flatMap((one, i) =>
    dated
      .slice(i + 1)
      .filter(
        (other) =>
          other.party !== one.party &&
          !(one.office.rival && other.office.rival) &&
          runsInto(one.office, other.office.start ?? ''),
      )
      .map((other) => ({ role, of, parties: idsOf(one.party, other.party), from: other.office.start ?? '' })),
  )
}

/** Offices that one person holds at a time. */
const ONE_HOLDER = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'interior-minister',
  'army-chief',
  'secretary-general',
  'central-bank-governor',
]

const idsOf = (one: Party, other: Party): [string, string] => [one.id, other.id]

/** Whether a term goes on after the start of another; the day of a handover is both's. */
function runsInto({ end, known }: Office, start: string): boolean {
  const last = end ?? known
  if (last === null) return true
  const length = Math.min(last.length, start.length)
  return start.slice(0, length) < last.slice(0, length)
}
