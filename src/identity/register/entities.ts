import { z } from 'zod'
import { findParty } from './find.ts'
import type { PartyRef, Register } from './types.ts'

const perLanguage = z.record(z.string(), z.string())
const claimValue = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
/** An entity as wikibase-sdk simplifies it; what is not read here is passed over. */
const entitySchema = z.object({
  id: z.string().regex(/^Q\d+$/, 'an item’s id: Q and digits'),
  labels: perLanguage.default({}),
  aliases: z.record(z.string(), z.array(z.string())).default({}),
  claims: z.record(z.string(), z.array(z.unknown())).default({}),
})
export type Entity = z.infer<typeof entitySchema>

/** The record of a person that an entity would add. */
export interface NewPerson {
  readonly id: string
  readonly name: { readonly ar: string; readonly en: string }
  readonly spellings: readonly string[]
  readonly short: readonly string[]
  readonly doubtful: readonly string[]
  readonly gender: 'm' | 'f'
  readonly wikidata: string
  readonly offices: readonly never[]
  readonly source: 'wikidata'
}

/** What an entity would change. */
export interface Change {
  readonly entity: string
  /** `add` a record, `extend` one, `none`: it says nothing new; `refuse`: see why. */
  readonly does: 'add' | 'extend' | 'none' | 'refuse'
  /** The record it is of; null where it is of none. */
  readonly party: string | null
  readonly add: NewPerson | null
  /** Of `extend`: full names the record lacks, and the id where it has none. */
  readonly spellings: readonly string[]
  readonly wikidata: string | null
  readonly why: readonly string[]
}

/** Reads simplified entities: one, a list of them, or an object of them by id. Throws where they are none. */
export function readEntities(data: unknown): Entity[] {
  const bare = data !== null && typeof data === 'object' && 'entities' in data ? data.entities : data
  const one = entitySchema.safeParse(bare)
  if (one.success) return [one.data]
  const list = z.union([z.array(entitySchema), z.record(z.string(), entitySchema)]).safeParse(bare)
  if (!list.success)
    throw new Error('not entities as wikibase-sdk simplifies them: id, labels, aliases and claims each')
  return Array.isArray(list.data) ? list.data : Object.values(list.data)
}

/** What entities would change, in their order; nothing is changed. */
export function planImport(register: Register, entities: readonly Entity[]): Change[] {
  const byWikidata = new Map<string, PartyRef>()
  for (const party of register.parties.values())
    if (party.wikidata !== null) byWikidata.set(party.wikidata, party)
  const taken = new Set<string>()
  return entities.map((entity) => {
    const change = changeOf(register, byWikidata.get(entity.id) ?? null, entity)
    const id = change.add?.id
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id)
      return change
    }
    return refuse(entity, null, `an entity before it makes the id "${id}" already`)
  })
}

const HUMAN = 'Q5'
const SEXES: Readonly<Record<string, 'm' | 'f'>> = { Q6581097: 'm', Q6581072: 'f' }

function changeOf(register: Register, known: PartyRef | null, entity: Entity): Change {
  const names = [entity.labels.ar, ...(entity.aliases.ar ?? [])].filter((name) => name !== undefined)
  if (known !== null) return extend(register, known.id, entity, names)
  const answers = names.map((name) => findParty(register, name))
  const found = answers.find(({ answer }) => answer !== 'unknown')
  if (found?.answer === 'unsure')
    return refuse(entity, null, `the register is unsure whose name that is: ${found.why}`)
  if (found?.party) {
    const { id, wikidata } = found.party
    return wikidata === null
      ? extend(register, id, entity, names)
      : refuse(entity, id, `${id} bears the name, with the id ${wikidata}`)
  }
  return addition(register, entity, names)
}

/** Names the record lacks; one that means somebody else, or nobody for sure, is left out and told. */
function extend(register: Register, id: string, entity: Entity, names: readonly string[]): Change {
  const party = register.parties.get(id)
  const why: string[] = []
  const spellings = names.filter((name) => {
    if (isOneWord(register, name)) return false
    const { answer, party: bearer, why: reason, candidates } = findParty(register, name)
    if (answer === 'unknown') return true
    if (bearer?.id === id || candidates.some((one) => one.id === id)) return false
    why.push(`"${name}" is left out: ${bearer === null ? reason : `it means ${bearer.id}`}`)
    return false
  })
  const sex = sexOf(entity)
  if (party?.gender && sex !== null && sex !== party.gender)
    why.push(`the record says gender "${party.gender}", the entity "${sex}"`)
  const wikidata = party?.wikidata === null ? entity.id : null
  const does = spellings.length > 0 || wikidata !== null ? 'extend' : 'none'
  return { entity: entity.id, does, party: id, add: null, spellings, wikidata, why }
}

function addition(register: Register, entity: Entity, names: readonly string[]): Change {
  const [ar, ...others] = names.filter((name) => !isOneWord(register, name))
  const { en } = entity.labels
  const gender = sexOf(entity)
  if (!valuesOf(entity, 'P31').includes(HUMAN)) return refuse(entity, null, 'not a person (P31 is not Q5)')
  if (ar === undefined) return refuse(entity, null, 'no Arabic name of two words or more')
  if (en === undefined) return refuse(entity, null, 'no English name')
  if (gender === null) return refuse(entity, null, 'no gender (P21)')
  const id = idOf(en)
  if (id === '' || register.parties.has(id)) return refuse(entity, null, `the id "${id}" cannot be had`)
  const add: NewPerson = {
    id,
    name: { ar, en },
    spellings: [...new Set(others)],
    short: [],
    doubtful: [],
    gender,
    wikidata: entity.id,
    offices: [],
    source: 'wikidata',
  }
  return { entity: entity.id, does: 'add', party: null, add, spellings: [], wikidata: null, why: [] }
}

const refuse = (entity: Entity, party: string | null, why: string): Change => ({
  entity: entity.id,
  does: 'refuse',
  party,
  add: null,
  spellings: [],
  wikidata: null,
  why: [why],
})

/** A name alone is a surname or a given name: whose, an entity cannot tell. */
const isOneWord = ({ fold }: Register, name: string): boolean => fold(name).trim().split(/\s+/).length < 2

const valuesOf = ({ claims }: Entity, property: string): string[] =>
  (claims[property] ?? []).flatMap((claim) => {
    const value = claimValue.safeParse(claim)
    return value.success ? [value.data] : []
  })

function sexOf(entity: Entity): 'm' | 'f' | null {
  const [value = ''] = valuesOf(entity, 'P21')
  return SEXES[value] ?? null
}

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
