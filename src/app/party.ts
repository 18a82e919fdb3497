import type { PartyAnswer, SpeakerKind } from '../contract/index.ts'
import type { Party, PartyKind, Register } from '../identity/register/index.ts'
import type { Ledger } from '../ledger/types.ts'

const KINDS: Readonly<Record<PartyKind, SpeakerKind>> = {
  person: 'person',
  state: 'body',
  body: 'body',
  outlet: 'body',
}

/** What ledger and register know of a party; null where neither knows it. */
export function partyAnswer(ledger: Ledger, register: Register, id: string): PartyAnswer | null {
  const known = register.parties.get(id)
  const facts = ledger.party(id, known ? [known.name.ar, known.name.en] : [])
  if (!facts && !known) return null
  return {
    ...(facts ?? { id, ...NOTHING_SAID }),
    id: facts?.id ?? id,
    name: known?.name ?? { ar: facts?.name ?? id, en: null },
    registered: known !== undefined,
    kind: known ? KINDS[known.kind] : (facts?.kind ?? 'body'),
    wikidata: known?.wikidata ?? null,
    offices: known ? officesOf(register, known) : [],
  }
}

const NOTHING_SAID = {
  statements: 0,
  first: null,
  last: null,
  names: [],
  spokeFor: [],
  byMonth: [],
  chains: [],
  passedOn: 0,
}

/** The body or state of an office by its name, where the register has one. */
const officesOf = (register: Register, { offices }: Party): PartyAnswer['offices'] =>
  offices.map(({ role, of, start, end }) => ({
    role,
    of: register.parties.get(of)?.name.ar ?? of,
    start,
    end,
  }))
