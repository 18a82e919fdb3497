import { sameName } from './compare.ts'
import { rates } from './rates.ts'
import type { Judged, Rates } from './score-types.ts'

/** What a statement tells of its occasion, as scored: the way it was passed on, where and when it was said. */
export const FIELDS = ['via', 'venue', 'saidOn'] as const
export type FieldName = (typeof FIELDS)[number]

/** Counts of one field over required statements; of `via` each link counts for itself. */
export interface OccasionCounts {
  readonly right: number
  /** Given by statements found where the gold says something of the field, even that there is none. */
  readonly given: number
  readonly asked: number
  /** Of those asked: in statements that were not found at all. */
  readonly missed: number
  /** Given where the gold has none. */
  readonly needless: number
}

export type Occasions = Readonly<Record<FieldName, OccasionCounts>>

/** The counts of the three fields over judged statements. */
export function occasionsOf(all: readonly Judged[]): Occasions {
  const required = all.filter(({ gold }) => gold !== null && !gold.optional)
  const of = (field: FieldName) => sumOf(required.map((one) => countsOf(one, field)))
  return { via: of('via'), venue: of('venue'), saidOn: of('saidOn') }
}

function countsOf({ gold, found }: Judged, field: FieldName): OccasionCounts {
  const asked = listOf(gold?.[field])
  const given = found === null || gold?.[field] === undefined ? [] : listOf(found[field])
  const same = field === 'via' ? sameName : (a: string, b: string) => a === b
  return {
    right: asked.filter((one) => given.some((other) => same(one, other))).length,
    given: given.length,
    asked: asked.length,
    missed: found === null ? asked.length : 0,
    needless: asked.length === 0 ? given.length : 0,
  }
}

const listOf = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? [])

function sumOf(all: readonly OccasionCounts[]): OccasionCounts {
  const sum = (key: keyof OccasionCounts) => all.reduce((total, one) => total + one[key], 0)
  return {
    right: sum('right'),
    given: sum('given'),
    asked: sum('asked'),
    missed: sum('missed'),
    needless: sum('needless'),
  }
}

/** The same over several sets. */
export const pooled = (all: readonly Occasions[]): Occasions => ({
  via: sumOf(all.map(({ via }) => via)),
  venue: sumOf(all.map(({ venue }) => venue)),
  saidOn: sumOf(all.map(({ saidOn }) => saidOn)),
})

/** Precision, recall and F1 of one field. */
export const ratesOf = ({ right, given, asked }: OccasionCounts): Rates => rates(right, given, asked)

/** One line a field: the figures, and of what the losses are. */
export const occasionLines = (label: string, counts: Occasions): string[] =>
  FIELDS.map((field) => {
    const one = counts[field]
    const { p, r, f1 } = ratesOf(one)
    const number = (value: number) => value.toFixed(1).padStart(5)
    const losses = `${one.asked - one.missed - one.right} not given or another, ${one.missed} in statements not found, ${one.needless} needless`
    return `${label.padEnd(9)} ${field.padEnd(7)} P ${number(p)}  R ${number(r)}  F1 ${number(f1)}   of ${String(one.asked).padStart(4)}: ${losses}`
  })
