import { readFileSync } from 'node:fs'
import { parseIsoDay } from '../core/calendar.ts'
import { lettersOf } from '../core/letters.ts'
import type { NamedStates, PartyLookup, StoryStates } from '../identity/index.ts'
import {
  checkedRegister,
  findParty,
  loadRegister,
  partyOf,
  type Register,
  whoIs,
} from '../identity/register/index.ts'

const readText = (path: string): string => readFileSync(path, 'utf8')

/** The register of a folder. Throws where it cannot be used. */
export const registerOf = (folder: string, fold: (text: string) => string): Register =>
  loadRegister(folder, fold, readText)

/** The register of a folder, each record checked. Throws where one is not in order. */
export const checkedRegisterOf = (folder: string, fold: (text: string) => string): Register =>
  checkedRegister(folder, fold, readText)

/**
 * Looks speakers up in `register/`: the id of the one party that answers to a name in its article. A body is never taken
 * for a person of that name, but for a person whose name was taken for a body's; groups and sources kept anonymous are
 * in no register. Throws where the register is not in order.
 */
export function partyLookup(folder: string, fold: (text: string) => string): PartyLookup {
  const register = registerOf(folder, fold)
  const homes = new Map<string, string | null>()
  const homeOf = (outlet: string): string | null => {
    if (!homes.has(outlet)) {
      const { party } = whoIs(register, outlet, { kind: 'outlet' })
      homes.set(outlet, party === null ? null : (register.parties.get(party.id)?.home ?? null))
    }
    return homes.get(outlet) ?? null
  }
  return (given, kind, { on, outlet, states, titles, behind }) => {
    if (kind === 'group' || kind === 'anonymous') return null
    const day = on === null ? null : parseIsoDay(on)
    const own = () => (outlet === null ? null : homeOf(outlet))
    const home = () => stateMeant(own(), states())
    const near = () => statesNear(own(), states())
    const name = longerName(register, given, behind())
    const query = { on: day, home, near, titles }
    const found = whoIs(register, name, kind === 'person' ? { ...query, kind } : query)
    if (found.answer !== 'same' || found.party === null)
      return kind === 'person' ? holderBehind(register, given, behind()) : null
    const isPerson = partyOf(register, found.party.id)?.kind === 'person'
    return isPerson || kind !== 'person' ? found.party.id : null
  }
}

/**
 * The name with as many of the words behind it as make it one that the register lists; else as it is given. A state is
 * never taken for an outlet whose name begins with it: "Russia" and "today".
 */
function longerName(
  { names, bodies, houses, fold }: Register,
  given: string,
  behind: readonly string[],
): string {
  const [next] = behind
  if (next === undefined) return given
  const words = lettersOf(fold(given))
  // A house's particle never ends a name.
  if (words.length > 1 && houses.has(words.at(-1) ?? '')) return `${given} ${next}`
  const isState = names.get(words.join(''))?.some(({ party }) => party.kind === 'state') === true
  const more = behind.map((word) => lettersOf(fold(word)))
  for (let count = more.length; count > 0; count--) {
    const longer = [...words, ...more.slice(0, count).flat()]
    const listed = names.get(longer.join('')) ?? bodies.find(longer)
    if (listed.length > 0 && !(isState && listed.some(({ party }) => party.kind === 'outlet')))
      return [given, ...behind.slice(0, count)].join(' ')
  }
  return given
}

/**
 * Who is named in full right behind an office that the reading took for all there is: "the president of Chad NAME". He
 * must have held it: behind an office may stand whom its holder spoke to.
 */
function holderBehind(register: Register, given: string, behind: readonly string[]): string | null {
  const office = register.offices.read(lettersOf(register.fold(given)))
  if (office === null || office.rest.length > 0 || office.rank === 'other') return null
  const all = behind.map((word) => lettersOf(register.fold(word)).join(''))
  const words = register.dress.kinds.get(all[0] ?? '')?.has('person') ? all.slice(1) : all
  for (let count = words.length; count > 1; count--) {
    const [claim, another] = register.names.get(words.slice(0, count).join('')) ?? []
    if (claim === undefined || another !== undefined || claim.by !== 'name') continue
    const { id, offices } = claim.party
    const hasHeld = offices.some(
      ({ role, of }) => role === office.role && (office.of === null || of === office.of),
    )
    return hasHeld ? id : null
  }
  return null
}

/**
 * The state whose body is meant by "the ministry of the interior": the only one that the head of the story names, else
 * the outlet's own. Another than the outlet's must stand in the headline and in the lead, and once not by an adjective
 * alone, which may tell only where somebody comes from, nor by a city, where a guest may be. Of several it is the outlet's own, where the headline names no other.
 */
function stateMeant(home: string | null, { headline, lead }: StoryStates): string | null {
  const heads = headline === null ? [lead] : [headline, lead]
  const named = heads.map(statesIn)
  const [only, another] = new Set(named.flat())
  if (only === undefined || only === home) return another === undefined ? home : ownOf(home, named)
  if (another !== undefined) return ownOf(home, named)
  const isPlace = heads.some(({ places }) => places.has(only))
  const isMeant = heads.every((head) => head.places.has(only) || head.adjectives.has(only))
  return isMeant && (isPlace || home === null) ? only : null
}

/** The outlet's own state, and those that the head of the story names. */
const statesNear = (home: string | null, { headline, lead }: StoryStates): string[] => [
  ...(home === null ? [] : [home]),
  ...(headline === null ? [] : statesIn(headline)),
  ...statesIn(lead),
]

const statesIn = ({ places, adjectives, cities }: NamedStates): string[] => [
  ...places,
  ...adjectives,
  ...cities,
]

/** The outlet's own state where the story names it, and the headline no other. */
const ownOf = (home: string | null, named: readonly (readonly string[])[]): string | null =>
  home !== null &&
  named.length > 1 &&
  named.flat().includes(home) &&
  (named[0] ?? []).every((state) => state === home)
    ? home
    : null

/** Looks bodies up by their names, each name once: the id of the one that answers to it, never a person's. */
export function bodiesOf(register: () => Register): (name: string) => string | null {
  const found = new Map<string, string | null>()
  const find = (name: string): string | null => {
    const { answer, party } = findParty(register(), name)
    const known = answer === 'same' && party !== null ? partyOf(register(), party.id) : null
    return known === null || known.kind === 'person' ? null : known.id
  }
  return (name) => {
    const known = found.get(name)
    if (known !== undefined) return known
    const made = find(name)
    found.set(name, made)
    return made
  }
}
