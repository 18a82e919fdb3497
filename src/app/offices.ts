import type { PartyAnswer } from '../contract/index.ts'
import { addDays, parseIsoDay } from '../core/calendar.ts'
import { type Office, type Party, partyOf, type Register, refOf } from '../identity/register/index.ts'
import type { Ledger } from '../ledger/types.ts'

type Said = PartyAnswer['offices'][number]['said']

/** The offices that a party held, the latest first, with what it said in these days. */
export const officesOf = (ledger: Ledger, register: Register, party: Party): PartyAnswer['offices'] =>
  party.offices.toSorted(latestFirst).flatMap((office) => {
    const of = partyOf(register, office.of)
    return of === null ? [] : [{ ...termOf(ledger, party, office), of: refOf(of) }]
  })

/** Who held offices of a state or body, the latest first, with what they said in these days. */
export const holdersOf = (ledger: Ledger, register: Register, { id }: Party): PartyAnswer['holders'] =>
  [...register.terms.values()]
    .flat()
    .filter(({ office }) => partyOf(register, office.of)?.id === id)
    .toSorted((a, b) => latestFirst(a.office, b.office))
    .map(({ party, office }) => ({
      ...termOf(ledger, party, office),
      party: refOf(party),
      gender: party.gender,
    }))

/** Those whose start is not known come last. */
const latestFirst = (a: Office, b: Office): number => (b.start ?? '').localeCompare(a.start ?? '')

const termOf = (ledger: Ledger, { id }: Party, { role, start, end, known }: Office) => ({
  role,
  start,
  end,
  known: end === null ? known : null,
  said: start === null ? null : saidIn(ledger, id, start, end ?? known),
})

function saidIn(ledger: Ledger, party: string, start: string, last: string | null): Said {
  const after = firstDayOf(start)
  const before = last === null ? null : dayBehind(last)
  return { after, before, statements: ledger.saidBetween(party, after, before) }
}

/** The first day of a year, a month or a day. */
export const firstDayOf = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`

/** The first day behind a year, a month or a day. */
export function dayBehind(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number?]
  const day = parseIsoDay(date)
  if (day !== null) return addDays(day, 1)
  const isLast = month === undefined || month === 12
  return isLast ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
