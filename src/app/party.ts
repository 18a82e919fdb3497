import type { PartyAnswer, SpeakerKind } from '../contract/index.ts'
import { type Party, type PartyKind, partyOf, type Register, refOf } from '../identity/register/index.ts'
import type { Ledger, Relay } from '../ledger/types.ts'
import { judgementsFor } from './judgements.ts'
import { holdersOf, officesOf } from './offices.ts'
import { sideAnswer } from './review.ts'

const KINDS: Readonly<Record<PartyKind, SpeakerKind>> = {
  person: 'person',
  state: 'body',
  body: 'body',
  outlet: 'body',
}

/** What ledger and register know of a party; null where neither knows it. */
export function partyAnswer(ledger: Ledger, register: Register, asked: string): PartyAnswer | null {
  // One that was judged to be another is that other.
  const [now = asked, ...others] = ledger.partiesMeant(asked)
  const known = others.length === 0 ? partyOf(register, now) : null
  const id = known?.id ?? asked
  const facts = ledger.party(id, namesOf(known))
  if (!facts && !known) return null
  const state = known?.state ? partyOf(register, known.state) : null
  return {
    ...(facts ?? NOTHING_SAID),
    id: facts?.id ?? id,
    name: known?.name ?? { ar: facts?.name ?? id, en: null },
    registered: known !== null,
    kind: known ? KINDS[known.kind] : (facts?.kind ?? 'body'),
    sort: known ? sortOf(known) : null,
    wikidata: known?.wikidata ?? null,
    gender: known?.gender ?? null,
    state: state && state.id !== id ? refOf(state) : null,
    offices: known ? officesOf(ledger, register, known) : [],
    holders: known ? holdersOf(ledger, register, known) : [],
    spokeFor: (facts?.spokeFor ?? []).map((one) => ({ ...one, name: named(register, one.party, one.name) })),
    spokenForBy: (facts?.spokenForBy ?? []).map((one) => ({
      ...one,
      name: one.name === null ? null : named(register, one.party, one.name),
    })),
    others: (facts?.others ?? []).map(({ id: other }) => sideAnswer({ ledger, register }, other)),
    judgements: judgementsFor({ ledger, register }, { party: id }),
    passedOnFor: (facts?.passedOnFor ?? []).map((one) => ({
      ...one,
      name: (one.party === null ? undefined : partyOf(register, one.party)?.name.ar) ?? one.name,
    })),
  }
}

/** An agency among the outlets gives news; among the bodies it is an authority. */
const sortOf = ({ kind, sort }: Party): string =>
  kind === 'outlet' && sort === 'agency' ? 'news-agency' : (sort ?? kind)

/** What the register calls a party, else the name that articles use. */
const named = (register: Register, id: string | null, seen: string): PartyAnswer['name'] =>
  (id === null ? null : partyOf(register, id)?.name) ?? { ar: seen, en: null }

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
  byMonth: [],
  direct: 0,
  chains: [],
  passedOn: 0,
  linkIn: [],
}
