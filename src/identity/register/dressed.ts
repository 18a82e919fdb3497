import type { FormRecord } from './schema.ts'
import { LONGEST_FORM, type StateBodies } from './state-bodies.ts'
import type { Claim, NameIndex } from './types.ts'

/** What may stand around the name of a body: words of kind before it, its state's adjective and praise after it. */
export interface Dress {
  /** Folded words of kind, joined → the sorts of body they stand before. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>
  /** Folded words that may follow any name. */
  readonly tails: ReadonlySet<string>
}

const LONGEST_KIND = 3

export function dressOf(records: readonly FormRecord[], keyOf: (text: string) => string): Dress {
  const kinds = new Map<string, Set<string>>()
  const tails = new Set<string>()
  for (const { form, sort, words } of records)
    for (const word of words) {
      const key = keyOf(word)
      if (form === 'tail') tails.add(key)
      else if (sort !== null) kinds.set(key, (kinds.get(key) ?? new Set()).add(sort))
    }
  return { kinds, tails }
}

/** Where bodies are looked up. */
interface Places {
  readonly names: NameIndex
  readonly bodies: StateBodies
  readonly dress: Dress
}

/**
 * The bodies that a name which the register does not list may mean once it is undressed: "the Haifa daily Marsa" is
 * Marsa where that is a newspaper of the state. What is taken off must fit whom it is taken off of.
 */
export function undressed(places: Places, words: readonly string[]): readonly Claim[] {
  if (words.length < 2) return []
  const { dress, bodies } = places
  const known = (rest: readonly string[]): readonly Claim[] => {
    const listed = places.names.get(rest.join('')) ?? []
    if (listed.length > 0) return listed
    const byRule = bodies.find(rest)
    return byRule.length > 0 ? byRule : undressed(places, rest)
  }
  if (dress.tails.has(words.at(-1) as string)) return institutions(known(words.slice(0, -1)))
  for (let length = 1; length <= LONGEST_FORM && length < words.length; length++) {
    const states = bodies.statesOf(words.slice(-length).join(''))
    if (states.length === 0) continue
    const of = institutions(known(words.slice(0, -length)))
    const fitting = of.filter(({ party }) => party.state !== null && states.includes(party.state))
    if (fitting.length > 0) return fitting
  }
  return byKind(places, words)
}

function byKind({ names, dress }: Places, words: readonly string[]): Claim[] {
  const found = new Map<string, Claim>()
  for (let length = 1; length <= LONGEST_KIND && length < words.length; length++) {
    const sorts = dress.kinds.get(words.slice(0, length).join(''))
    if (sorts === undefined) continue
    const rest = words.slice(length).join('')
    for (const sort of sorts)
      for (const before of ['', ...kindsOf(dress, sort)])
        for (const claim of names.get(before + rest) ?? [])
          if (claim.party.sort === sort) found.set(claim.party.id, claim)
  }
  return [...found.values()]
}

function* kindsOf({ kinds }: Dress, sort: string): Generator<string> {
  for (const [key, sorts] of kinds) if (sorts.has(sort)) yield key
}

const institutions = (claims: readonly Claim[]) =>
  claims.filter(({ party }) => party.kind === 'body' || party.kind === 'outlet')
