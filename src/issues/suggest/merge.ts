import type { Gathered } from './gather.ts'

/** A phrase with those that were merged into it. */
export interface Merged {
  readonly one: Gathered
  /** Phrases that say more closely what it says. */
  readonly narrower: readonly Gathered[]
  /** Phrases that say the same, or are explained by it. */
  readonly alike: readonly Gathered[]
}

/** Share of a phrase's statements that a longer one must hold to stand for it. */
const EXPLAINS = 0.6
/** Share of two phrases' statements that they must have in common to count as one. */
const SAME = 0.5

/** What merging asks of words: whether two heads say the same. */
export type SameHead = (a: string, b: string) => boolean

/**
 * Leaves of phrases of which one holds the other, or that say the same, one: a longer one where it explains the shorter,
 * else the one that is spread more widely.
 * @param gathered the widest spread first
 */
export function mergedOf(gathered: readonly Gathered[], sameHead: SameHead): Merged[] {
  const explained = new Map<Gathered, Gathered>()
  for (const short of gathered) {
    const [long] = gathered
      .filter((one) => one !== short && holds(one.key, short.key))
      .filter(({ statements }) => statements >= EXPLAINS * short.statements)
      .sort((a, b) => b.statements - a.statements)
    if (long !== undefined) explained.set(short, long)
  }
  const kept: { one: Gathered; narrower: Gathered[]; alike: Gathered[] }[] = []
  for (const one of gathered) {
    if (explained.has(one)) continue
    const wider = kept.find(({ one: other }) => holds(one.key, other.key))
    const narrower = kept.find(({ one: other }) => holds(other.key, one.key))
    const same = wider ?? narrower ?? kept.find(({ one: other }) => isSame(one, other, sameHead))
    if (same === undefined) kept.push({ one, narrower: [], alike: [] })
    else (wider === undefined ? same.alike : same.narrower).push(one)
  }
  for (const [short, long] of explained) kept.find(({ one }) => one === long)?.alike.push(short)
  return kept
}

/** Whether a key holds all words of another, side by side. */
const holds = (long: string, short: string): boolean => long !== short && ` ${long} `.includes(` ${short} `)

function isSame(a: Gathered, b: Gathered, sameHead: SameHead): boolean {
  const [headA = '', ...restA] = a.key.split(' ')
  const [headB = '', ...restB] = b.key.split(' ')
  if (restA.join(' ') === restB.join(' ') && sameHead(headA, headB)) return true
  const common = [...a.sample].filter((statement) => b.sample.has(statement)).length
  return common >= SAME * (a.sample.size + b.sample.size - common)
}
