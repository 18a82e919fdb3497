import { wordsOf } from './keys.ts'
import type { PartyAnswer, Register } from './types.ts'

/** Whether two names are one party's: never a forced match. */
export interface Comparison {
  readonly answer: 'same' | 'different' | 'unsure'
  readonly why: string
}

/** A name, and whom the register knows by it. */
export interface Looked extends PartyAnswer {
  readonly query: string
}

/**
 * Whether two names are one party's. The register decides where it knows both; a name that it does not know is
 * another's where given name or all words differ, and is left open where only articles can tell.
 */
export function compareNames(register: Register, a: Looked, b: Looked): Comparison {
  if (a.party !== null && b.party !== null)
    return a.party.id === b.party.id
      ? { answer: 'same', why: `both are ${a.party.name.ar} (${a.party.id})` }
      : { answer: 'different', why: `the one is ${a.party.id}, the other ${b.party.id}` }
  const [one, other] = [meantBy(a), meantBy(b)]
  if (one.length > 0 && other.length > 0)
    return one.some((id) => other.includes(id))
      ? { answer: 'unsure', why: WHY.several }
      : { answer: 'different', why: WHY.none }
  return byWords(wordsFor(register, a), wordsFor(register, b))
}

const WHY = {
  several: 'several in the register bear one of the names, and one of them bears both',
  none: 'nobody in the register bears both names',
  equal: 'one name; whether one man bears it only articles tell',
  within: 'the one name lies within the other',
  given: 'one surname with another given name',
  surname: 'a surname alone, which the other name ends with',
  apart: 'the names have no word in common',
  some: 'the names have words in common, and differ in others',
} as const

/** Ids of those a name may mean; of an unknown name none, though the register may know its surname. */
const meantBy = ({ answer, party, candidates }: Looked): readonly string[] =>
  party !== null ? [party.id] : answer === 'unsure' ? candidates.map(({ id }) => id) : []

/** The words to compare: a known party's name in full, else the words asked about. */
const wordsFor = ({ fold }: Register, { query, party }: Looked): readonly string[] =>
  wordsOf(fold, party?.name.ar ?? query)

function byWords(a: readonly string[], b: readonly string[]): Comparison {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isLast = short.at(-1) === long.at(-1)
  if (short.join('') === long.join('')) return { answer: 'unsure', why: WHY.equal }
  if (short.length === 1 && isLast) return { answer: 'unsure', why: WHY.surname }
  if (short[0] === long[0] && isLast && short.every((word) => long.includes(word)))
    return { answer: 'unsure', why: WHY.within }
  if (isLast && short[0] !== long[0]) return { answer: 'different', why: WHY.given }
  if (!short.some((word) => long.includes(word))) return { answer: 'different', why: WHY.apart }
  return { answer: 'unsure', why: WHY.some }
}
