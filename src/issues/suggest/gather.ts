import { isWhole, onceEach, scoreOf } from './count.ts'
import type { NounPhrase, SaidText } from './types.ts'

/** All that is known of a phrase from the statements that hold it. */
export interface Gathered {
  readonly key: string
  readonly phrase: string
  readonly statements: number
  /** Statements by lane; those of nobody who can be told stand on none. */
  readonly parties: ReadonlyMap<string, number>
  readonly months: ReadonlySet<string>
  readonly outlets: ReadonlySet<string>
  readonly first: string | null
  readonly last: string | null
  readonly score: number
  /** Some of the statements, the same of each phrase that stands in them: to tell how many two phrases share. */
  readonly sample: ReadonlySet<number>
  readonly examples: readonly number[]
}

interface Gathering {
  statements: number
  sure: number
  readonly parties: Map<string, number>
  readonly months: Set<string>
  readonly outlets: Set<string>
  first: string | null
  last: string | null
  readonly written: Map<string, number>
  readonly sample: Map<number, number>
  readonly shown: { readonly statement: number; readonly party: string | null; readonly day: string }[]
}

/** Spellings kept of a phrase, statements sampled of it, and statements from which its examples are taken. */
const MOST = { written: 40, sample: 256, shown: 40, examples: 3 }

/** Gathers exact figures on some phrases over statements that pass by a second time. */
export interface Gatherer {
  add(said: SaidText, phrases: readonly NounPhrase[]): void
  /** The widest spread first. */
  all(): Gathered[]
}

/** A gatherer for the phrases of these keys. */
export function gatherer(keys: readonly string[]): Gatherer {
  const gathered = new Map(
    keys.map((key): [string, Gathering] => [
      key,
      {
        statements: 0,
        sure: 0,
        parties: new Map(),
        months: new Set(),
        outlets: new Set(),
        first: null,
        last: null,
        written: new Map(),
        sample: new Map(),
        shown: [],
      },
    ]),
  )
  return {
    add: (said, phrases) => {
      for (const [key, sure] of onceEach(phrases)) {
        const one = gathered.get(key)
        if (one !== undefined) note(one, said, sure)
      }
      for (const { key, sure, written } of phrases) {
        const one = sure ? gathered.get(key) : undefined
        if (one === undefined || written === null) continue
        if (one.written.has(written) || one.written.size < MOST.written)
          one.written.set(written, (one.written.get(written) ?? 0) + 1)
      }
    },
    all: () =>
      [...gathered]
        .filter(([, one]) => isWhole(one) && one.written.size > 0)
        .map(([key, one]) => finished(key, one))
        .sort((a, b) => b.score - a.score || b.statements - a.statements || (a.key < b.key ? -1 : 1)),
  }
}

function note(one: Gathering, { statement, party, day, outlet }: SaidText, sure: boolean): void {
  one.statements++
  if (sure) one.sure++
  const isNew = party !== null && !one.parties.has(party)
  const isNewMonth = day !== '' && !one.months.has(day.slice(0, 7))
  if (party !== null) one.parties.set(party, (one.parties.get(party) ?? 0) + 1)
  if (outlet !== null) one.outlets.add(outlet)
  if (day !== '') {
    one.months.add(day.slice(0, 7))
    if (one.first === null || day < one.first) one.first = day
    if (one.last === null || day > one.last) one.last = day
  }
  if (sure && (isNew || isNewMonth) && one.shown.length < MOST.shown)
    one.shown.push({ statement, party, day })
  sampled(one.sample, statement)
}

/** Keeps the statements of the lowest hashes: of two phrases the same ones, where both stand in them. */
function sampled(sample: Map<number, number>, statement: number): void {
  const hash = Math.imul(statement, 0x9e3779b1) >>> 0
  sample.set(statement, hash)
  if (sample.size <= 2 * MOST.sample) return
  const kept = [...sample].sort((a, b) => a[1] - b[1]).slice(0, MOST.sample)
  sample.clear()
  for (const [one, at] of kept) sample.set(one, at)
}

function finished(key: string, one: Gathering): Gathered {
  const { statements, parties, months, outlets, first, last } = one
  const [phrase = key] = [...one.written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? []
  const sample = [...one.sample].sort((a, b) => a[1] - b[1]).slice(0, MOST.sample)
  return {
    key,
    phrase,
    statements,
    parties,
    months,
    outlets,
    first,
    last,
    score: scoreOf(parties.size, months.size),
    sample: new Set(sample.map(([statement]) => statement)),
    examples: examplesOf(one.shown),
  }
}

/** The first, the last, and one from between, of different parties where there are some. */
function examplesOf(shown: Gathering['shown']): number[] {
  const inOrder = shown.toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.statement - b.statement,
  )
  const chosen: Gathering['shown'] = []
  const take = (from: readonly (typeof inOrder)[number][]) => {
    const other = from.find(
      (one) => !chosen.includes(one) && !chosen.some(({ party }) => party === one.party),
    )
    const one = other ?? from.find((any) => !chosen.includes(any))
    if (one !== undefined && chosen.length < MOST.examples) chosen.push(one)
  }
  take(inOrder)
  take(inOrder.toReversed())
  take(inOrder.slice(Math.floor(inOrder.length / 2)))
  take(inOrder)
  return chosen.sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b)).map(({ statement }) => statement)
}
