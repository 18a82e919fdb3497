import type { PartyId } from './types.ts'
import type { Indexing } from './words.ts'

/** What marks a party that is not in the register: the key of its name follows. */
const BY_NAME = 'name:'
/** What follows parts the bearers of one name: an article's id, or the judgement that split them. */
const APART = '~'
const SUFFIX = /~[0-9a-z]+$/

/** An id of a party that is not in the register, in its parts. */
export interface NamedParty {
  /** The name's spelling-blind form. */
  readonly key: string
  /** Which of several bearers; empty where all are one. */
  readonly suffix: string
}

/** Whether a party is known by its name alone, and not by the register. */
export const isByName = (id: PartyId): boolean => id.startsWith(BY_NAME)

/** The parts of a party's id, the name perhaps in another spelling; null for an id of the register. */
export function namedParty(indexing: Indexing, id: PartyId): NamedParty | null {
  if (!isByName(id)) return null
  const [suffix = ''] = SUFFIX.exec(id) ?? []
  const name = id.slice(BY_NAME.length, id.length - suffix.length)
  return { key: indexing.key(name), suffix: suffix.slice(APART.length) }
}

/** The id of whoever bears a name; with a suffix, of one of several. */
export const partyByName = (key: string, suffix = ''): PartyId =>
  `${BY_NAME}${key}${suffix === '' ? '' : APART}${suffix}`

/** A party's id as the derived rows have it: a name in any spelling, or an id of the register as it is. */
export function canonicalParty(indexing: Indexing, id: PartyId): PartyId {
  const named = namedParty(indexing, id)
  return named === null ? id : partyByName(named.key, named.suffix)
}
