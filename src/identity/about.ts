import type { Analysis, Field } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { PlaceKind } from '../languages/sections/name-places.ts'
import type { Who } from './types.ts'

/** The states that a stretch of a story names, by their register ids. */
export interface NamedStates {
  /** Named as places: a state, its capital. */
  readonly places: ReadonlySet<string>
  /** Named by an adjective, which may belong to a person or a thing anywhere. */
  readonly adjectives: ReadonlySet<string>
  /** Named by a city of it, where guests may meet. */
  readonly cities: ReadonlySet<string>
}

/** The states that the head of a story names: its headline, null where it has none, and its first words. */
export interface StoryStates {
  readonly headline: NamedStates | null
  readonly lead: NamedStates
}

/** Words of the body that count as its lead. */
const LEAD = 60

/** The states of a story's head; words that may mean two states or something else do not count. */
export const statesOf = ({ headline, body }: Analysis, pack: LanguagePack): StoryStates => ({
  headline: headline === null ? null : statesIn(headline, headline.tokens.length, pack),
  lead: statesIn(body, LEAD, pack),
})

function statesIn(field: Field, limit: number, pack: LanguagePack): NamedStates {
  const places = new Set<string>()
  const adjectives = new Set<string>()
  const cities = new Set<string>()
  for (let at = 0; at < Math.min(field.tokens.length, limit); at++)
    for (const key of [2, 1].flatMap((length) => keysOf(wordsAt(field, at, length), pack))) {
      const place = pack.names.places.get(key)
      const states = place ? (place.ambiguous ? [] : place.states) : pack.names.demonyms.get(key)?.states
      const [only] = states ?? []
      if (only === undefined) continue
      const named = place === undefined ? adjectives : place.kinds.some(isOfTheState) ? places : cities
      if (states?.length === 1) named.add(only)
      break
    }
  return { places, adjectives, cities }
}

/** Whether such a place stands for its whole state. */
const isOfTheState = (kind: PlaceKind): boolean => kind === 'state' || kind === 'capital' || kind === 'seat'

const wordsAt = ({ tokens }: Field, at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ')

/** A word as it stands, and without the conjunction or preposition glued before it. */
function keysOf(word: string, { phrases: { and, to, toThe, by, article } }: LanguagePack): string[] {
  if (word.startsWith(toThe)) return [word, article + word.slice(toThe.length)]
  const glued = [and, to, by].find((letter) => word.startsWith(letter))
  return glued === undefined || word.length < SHORTEST ? [word] : [word, word.slice(glued.length)]
}

/** A word of fewer letters has nothing glued before it. */
const SHORTEST = 4

/** Words of a name that the reading may have cut off, at most. */
const MOST_BEHIND = 4

/**
 * The words behind a speaker's name, up to the next sign: where he is named for the statement, else where he is first
 * named. A name of one word may be part of another's there, so that nothing is told.
 */
export function wordsBehind(name: string, { span }: Who, field: Field, body: Field): string[] {
  const here = span !== null && field.text.slice(...span).endsWith(name)
  const first = here || !/\s/u.test(name) ? -1 : body.text.indexOf(name)
  if (!here && (first < 0 || /\p{L}/u.test(body.text.charAt(first - 1)))) return []
  const at = here ? span[1] : first + name.length
  const text = (here ? field : body).text.slice(at, at + REACH)
  // A letter right behind the name is of its own last word, and the reach may cut another off.
  if (!/^\s/u.test(text)) return []
  const sign = text.search(/[^\p{L}\p{M}\s]/u)
  const line = sign < 0 ? text : text.slice(0, sign)
  const words = line.split(/\s+/u)
  const whole = line.length < REACH ? words : words.slice(0, -1)
  return whole.filter((word) => word !== '').slice(0, MOST_BEHIND)
}

/** Letters in which that many words find room. */
const REACH = 60
