import { dressOf, undressed } from './dressed.ts'
import { makeKeyOf, spellingKeys } from './keys.ts'
import { nameIndex } from './names.ts'
import { claim, nearNames } from './near.ts'
import { officeWords } from './offices.ts'
import type {
  FormRecord,
  OfficeRecord,
  RankRecord,
  RegisterRecord,
  SpellingRecord,
  StateBodyRecord,
  TermRecord,
} from './schema.ts'
import { type StateBodies, stateBodies } from './state-bodies.ts'
import type { Claim, ClaimKind, Office, Party, Register } from './types.ts'

type Claims = Map<string, Claim[]>

/** What the files of a register hold. */
export interface RegisterData {
  readonly records: readonly RegisterRecord[]
  /** Letters that foreign names are spelled with in turn, or with and without. */
  readonly spelling: readonly SpellingRecord[]
  readonly rules: readonly StateBodyRecord[]
  readonly forms: readonly FormRecord[]
  readonly offices: readonly OfficeRecord[]
  readonly ranks: readonly RankRecord[]
}

/**
 * Builds the indexes of a register from checked records. Throws when records contradict each other.
 * @param isChecked their English names are looked through as well, which are indexed when asked for else
 */
export function buildRegister(
  { records, spelling, rules, forms, offices, ranks }: RegisterData,
  fold: (text: string) => string,
  isChecked = false,
): Register {
  const keyOf = makeKeyOf(fold)
  const keys = { ...spellingKeys(spelling, fold), fold }
  const { letterKeyOf, frameOf } = keys
  const near = nearNames(records, (id) => parties.get(id) as Party, keys)
  const parties = new Map<string, Party>()
  const native: Claims = new Map()
  const shorts: Claims = new Map()
  for (const record of records) {
    const party = partyOf(record)
    if (parties.has(party.id)) throw new Error(`register: the id "${party.id}" is used twice; ids are unique`)
    parties.set(party.id, party)
    const by = nameClaim(record, keyOf)
    for (const name of [record.name.ar, ...record.spellings]) {
      const key = keyOf(name)
      claim(native, key, party, by(key))
    }
    if (record.kind === 'state')
      for (const name of record.metonyms) claim(native, keyOf(name), party, 'metonym')
    if (record.kind !== 'person') continue
    for (const name of record.short) claim(shorts, keyOf(name), party, 'short')
    for (const name of record.doubtful) claim(shorts, keyOf(name), party, 'doubtful')
  }
  const claimOf = (record: RegisterRecord) => ({
    party: parties.get(record.id) as Party,
    by: nameClaim(record, keyOf),
  })
  const names = nameIndex(native, records, claimOf, keyOf)
  const bodies = bodiesOf(records, rules, parties, fold)
  const dress = dressOf(forms, keyOf)
  const places = { names, bodies, dress }
  const bodyOf = (words: readonly string[]): string | null => {
    const listed = (names.get(words.join('')) ?? []).filter(({ party }) => party.kind === 'body')
    const found = [listed, bodies.find(words), undressed(places, words)].find(({ length }) => length > 0)
    return found?.length === 1 ? (found[0]?.party.id ?? null) : null
  }
  const read = officeWords(offices, ranks, bodies, bodyOf, fold)
  const register = {
    parties,
    names,
    shorts,
    near,
    bodies,
    dress,
    offices: read,
    and: keys.and,
    houses: keys.houses,
    letterKeyOf,
    frameOf,
    fold,
  }
  checkShared(records, native, keyOf)
  if (isChecked) checkShared(records, names.english(), keyOf)
  return Object.freeze({ ...register, terms: termsOf(parties, bodies) })
}

/** How a record bears its full names: some are borne by others too, or have been seen by nobody. */
function nameClaim(record: RegisterRecord, keyOf: (name: string) => string): (key: string) => ClaimKind {
  if (record.kind === 'person' && record.derived) return () => 'derived'
  if (record.kind !== 'person' || record.doubtful.length === 0) return () => 'name'
  const doubtful = new Set(record.doubtful.map(keyOf))
  return (key) => (doubtful.has(key) ? 'doubtful' : 'name')
}

function bodiesOf(
  records: readonly RegisterRecord[],
  rules: readonly StateBodyRecord[],
  parties: ReadonlyMap<string, Party>,
  fold: (text: string) => string,
): StateBodies {
  const states = records.filter((record) => record.kind === 'state')
  const own = records
    .filter((record) => record.kind === 'body' && record.state !== null)
    .map(({ id, name, spellings }) => ({ party: parties.get(id) as Party, names: [name.ar, ...spellings] }))
  return stateBodies(rules, states, own, fold)
}

function partyOf(record: RegisterRecord): Party {
  const { id, kind, name, wikidata, source } = record
  const isInstitution = record.kind === 'body' || record.kind === 'outlet'
  return {
    id,
    kind,
    name,
    wikidata,
    source,
    sort: isInstitution ? record.sort : null,
    state: isInstitution ? record.state : record.kind === 'state' ? id : null,
    home: record.kind === 'outlet' && record.home ? record.state : null,
    gender: record.kind === 'person' ? record.gender : null,
    offices: record.kind === 'person' ? record.offices.map(officeOf) : [],
    native: record.kind === 'state' && record.native === true,
    demonyms: record.kind === 'state' ? record.demonyms.map(({ m }) => m) : [],
  }
}

const officeOf = ({ role, of, start, end, first, known, rival }: TermRecord): Office => ({
  role,
  of,
  start: start ?? null,
  end: end ?? null,
  first: first ?? null,
  known: known ?? null,
  rival: rival ?? false,
})

/** Each spelling that several records claim must be listed by each of them, with what tells them apart. */
function checkShared(
  records: readonly RegisterRecord[],
  names: ReadonlyMap<string, readonly Claim[]>,
  keyOf: (name: string) => string,
): void {
  const sharing = new Map(records.map((record) => [record.id, record.shared] as const))
  const lists = (id: string, key: string) =>
    Object.keys(sharing.get(id) ?? {}).some((name) => keyOf(name) === key)
  for (const [key, claims] of names) {
    if (claims.length < 2) continue
    const silent = claims.filter(({ party }) => !lists(party.id, key))
    if (silent.length > 0)
      throw new Error(
        `register: ${claims.map(({ party }) => party.id).join(' and ')} claim one spelling ("${key}"); ` +
          `say under "shared" of ${silent.map(({ party }) => party.id).join(' and ')} what tells them apart`,
      )
  }
}

function termsOf(parties: ReadonlyMap<string, Party>, bodies: StateBodies): Register['terms'] {
  const terms = new Map<string, { party: Party; office: Office }[]>()
  const known = new Set<string>(parties.keys())
  for (const party of parties.values()) {
    if (party.state !== null && !parties.has(party.state))
      throw new Error(`register: "${party.id}" names the state "${party.state}", which no record has`)
    for (const office of party.offices) {
      if (!known.has(office.of) && bodies.byId(office.of) === null)
        throw new Error(`register: an office of "${party.id}" is of "${office.of}", which no record has`)
      known.add(office.of)
      const key = `${office.role}/${office.of}`
      const held = terms.get(key)
      if (held === undefined) terms.set(key, [{ party, office }])
      else held.push({ party, office })
    }
  }
  return terms
}
