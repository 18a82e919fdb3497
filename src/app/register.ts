import { readFileSync } from 'node:fs'
import { parseIsoDay } from '../core/calendar.ts'
import type { PartyLookup } from '../identity/index.ts'
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
 * Looks speakers up in `register/`: the id of the one party that answers to a name. A body is never taken for a
 * person of that name; groups and sources kept anonymous are in no register. Throws where the register is not in order.
 */
export function partyLookup(folder: string, fold: (text: string) => string): PartyLookup {
  const register = registerOf(folder, fold)
  return (name, kind, on) => {
    if (kind === 'group' || kind === 'anonymous') return null
    const day = on === null ? null : parseIsoDay(on)
    const found = whoIs(register, name, { on: day, ...(kind === 'person' ? { kind } : {}) })
    if (found.answer !== 'same' || found.party === null) return null
    const isPerson = partyOf(register, found.party.id)?.kind === 'person'
    return isPerson === (kind === 'person') ? found.party.id : null
  }
}

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
