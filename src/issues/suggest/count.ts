import type { NounPhrase, SaidText } from './types.ts'

/** Phrases that are counted at one time; when there are more, those met least are let go. */
const MOST_PHRASES = 150_000

/** How widely a phrase is spread, in a few numbers however often it is met. */
interface Tally {
  statements: number
  sure: number
  /** Parties and months by their hashes, a bit each. */
  readonly parties: Int32Array
  months: number
}

/** Words of 32 bits by which parties are counted: 128 bits tell up to some 300 of them apart well enough to rank. */
const PARTY_WORDS = 4

/** Counts phrases over statements that pass by once. */
export interface PhraseCounter {
  add(said: Pick<SaidText, 'party' | 'day'>, phrases: readonly NounPhrase[]): void
  /** The keys of the phrases that are spread most widely. */
  best(most: number): string[]
}

/**
 * A counter of bounded memory. When it is full the phrases met least are let go, which are counted from none if they
 * come again: a phrase may be missed that is met less than once in some ten thousand statements. @param most phrases
 */
export function phraseCounter(most: number = MOST_PHRASES): PhraseCounter {
  const tallies = new Map<string, Tally>()
  return {
    add: ({ party, day }, phrases) => {
      for (const [key, sure] of onceEach(phrases)) {
        const tally = tallies.get(key) ?? {
          statements: 0,
          sure: 0,
          parties: new Int32Array(PARTY_WORDS),
          months: 0,
        }
        tally.statements++
        if (sure) tally.sure++
        if (party !== null) mark(tally.parties, hashOf(party))
        if (day !== '') tally.months |= 1 << (hashOf(day.slice(0, 7)) & 31)
        tallies.set(key, tally)
      }
      if (tallies.size > most) letGo(tallies, most / 2)
    },
    best: (count) =>
      [...tallies]
        .filter(([, tally]) => isWhole(tally))
        .map(([key, tally]) => ({ key, score: scoreOf(counted(tally.parties), bitsIn(tally.months)) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
        .slice(0, count)
        .map(({ key }) => key),
  }
}

/** By spread alone: a phrase that one party repeats for years, and one that all say in one month, both weigh little. */
export const scoreOf = (parties: number, months: number): number =>
  Math.log1p(Math.max(0, parties - 1)) * Math.log1p(months)

/** Least share of statements in which a phrase is shown whole: else it is a piece of others. */
const WHOLE = 0.25

export const isWhole = ({ sure, statements }: { readonly sure: number; readonly statements: number }) =>
  sure >= statements * WHOLE

/** The phrases of a statement, each once; shown whole where it is so once. */
export function onceEach(phrases: readonly NounPhrase[]): ReadonlyMap<string, boolean> {
  const once = new Map<string, boolean>()
  for (const { key, sure } of phrases) once.set(key, sure || (once.get(key) ?? false))
  return once
}

function letGo(tallies: Map<string, Tally>, left: number): void {
  for (let least = 1; tallies.size > left; least++)
    for (const [key, { statements }] of tallies) if (statements <= least) tallies.delete(key)
}

const mark = (bits: Int32Array, hash: number): void => {
  const at = (hash >>> 5) % bits.length
  bits[at] = (bits[at] ?? 0) | (1 << (hash & 31))
}

/** How many things set these bits: linear counting (Whang and others, 1990). */
function counted(bits: Int32Array): number {
  const all = bits.length * 32
  const set = bits.reduce((sum, word) => sum + bitsIn(word), 0)
  return set === all ? all * Math.log(all) : -all * Math.log(1 - set / all)
}

function bitsIn(word: number): number {
  let bits = 0
  for (let left = word; left !== 0; left &= left - 1) bits++
  return bits
}

/** FNV-1a, its bits mixed once more. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
