import type { PartyAnswer, SpeakerKind } from '../contract/index.ts'
import { type Party, type PartyKind, partyOf, type Register } from '../identity/register/index.ts'
import type { Ledger, Relay } from '../ledger/types.ts'

const KINDS: Readonly<Record<PartyKind, SpeakerKind>> = {
  person: 'person',
  state: 'body',
  body: 'body',
  outlet: 'body',
}

/** What ledger and register know of a party; null where neither knows it. */
export function partyAnswer(ledger: Ledger, register: Register, id: string): PartyAnswer | null {
  const known = partyOf(register, id)
  const facts = ledger.party(id, namesOf(known))
  if (!facts && !known) return null
  return {
    ...(facts ?? { id, ...NOTHING_SAID }),
    id: facts?.id ?? id,
    name: known?.name ?? { ar: facts?.name ?? id, en: null },
    registered: known !== null,
    kind: known ? KINDS[known.kind] : (facts?.kind ?? 'body'),
    wikidata: known?.wikidata ?? null,
    offices: known ? officesOf(register, known) : [],
    passedOnFor: (facts?.passedOnFor ?? []).map((one) => ({
      ...one,
      name: (one.party === null ? undefined : partyOf(register, one.party)?.name.ar) ?? one.name,
    })),
  }
}

/** Names of the register under which a party may stand in a chain. */
const namesOf = (known: Party | null): readonly string[] => (known ? [known.name.ar, known.name.en] : [])

/** The criterion `via` where it is a party's id: what it passed on of others; null where it is a plain name. */
export function relayOf(register: Register, via: string): Relay | null {
  const known = partyOf(register, via)
  return known || via.startsWith('name:') ? { party: via, names: namesOf(known) } : null
}

const NOTHING_SAID = {
  statements: 0,
  first: null,
  last: null,
  names: [],
  spokeFor: [],
  byMonth: [],
  direct: 0,
  chains: [],
  passedOn: 0,
  linkIn: [],
}

/** The body or state of an office by its name, where the register has one. */
const officesOf = (register: Register, { offices }: Party): PartyAnswer['offices'] =>
  offices.map(({ role, of, start, end }) => ({
    role,
    of: partyOf(register, of)?.name.ar ?? of,
    start,
    end,
  }))
