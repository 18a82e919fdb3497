import { growTogether, type ProfileWords, profileOf } from '../identity/provisional.ts'
import { findParty, partyOf, type Register } from '../identity/register/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { SearchForms } from '../languages/sections/search.ts'
import { splitWords } from '../ledger/index.ts'
import type { Growing } from '../ledger/types.ts'
import { once } from './reader.ts'

/** How persons whom the register does not know grow together, by what language and register know of their titles. */
export function growingBy(
  { fold, names }: Pick<LanguagePack, 'fold' | 'names'>,
  formsOf: SearchForms,
  register: () => Register,
): Growing {
  const empty = once(() => wordsIn([...names.honorifics.keys(), ...names.prayers]))
  const titles = once(() => wordsIn(names.offices.keys()))
  const words: ProfileWords = {
    wordsOf: (text) => splitWords(fold(text)),
    formsOf,
    isEmpty: (word) => empty().has(word),
    isTitle: (word) => titles().has(word),
    statesOf: (word) => {
      const { bodies } = register()
      return [...bodies.statesOf(word), ...bodies.statesNamed(word, '{name}')]
    },
  }
  const countries = new Map<string, string | null>()
  const countryOf = (outlet: string | null): string | null => {
    if (outlet === null) return null
    const known = countries.get(outlet)
    if (known !== undefined) return known
    const { party } = findParty(register(), outlet, { kind: 'outlet' })
    const state = party === null ? null : (partyOf(register(), party.id)?.state ?? null)
    countries.set(outlet, state)
    return state
  }
  return {
    poolOf: (key) => register().letterKeyOf(key.replaceAll(' ', '')),
    profileOf: ({ key, phrases, date, outlet }) =>
      profileOf(words, key, phrases, { country: countryOf(outlet), day: date }),
    group: growTogether,
  }
}

const wordsIn = (phrases: Iterable<string>): ReadonlySet<string> =>
  new Set([...phrases].flatMap((phrase) => phrase.split(' ')))
