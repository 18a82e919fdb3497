import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'year' | 'decade' | 'century'
export type MonthCalendar = 'gregorian' | 'hijri'

/** What one word or phrase of dates means. */
export type CalendarEntry =
  /** 0 = Sunday … 6 = Saturday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Days from the anchor. */
  | { readonly kind: 'relative'; readonly offset: number; readonly part: string | null }
  | { readonly kind: 'part'; readonly part: string }
  | {
      readonly kind: 'month'
      readonly calendar: MonthCalendar
      readonly month: number
      /** What must stand beside a word that is also something else. */
      readonly needs: 'nothing' | 'month-word' | 'day' | 'year'
    }
  | { readonly kind: 'side'; readonly side: -1 | 0 | 1; readonly steps: number }
  | { readonly kind: 'narrative' }
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly count: number | 'many'
      readonly definite: boolean
    }
  | { readonly kind: 'third'; readonly third: number }
  | { readonly kind: 'fraction'; readonly of: number }
  /** First month of the three. */
  | { readonly kind: 'season'; readonly season: string; readonly from: number }
  /** Tens of years into a century. */
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'feast'; readonly feast: string }
  | { readonly kind: 'cardinal'; readonly value: number }
  /** `joins`: only with a ten behind it (the "one" of twenty-first). */
  | { readonly kind: 'ordinal'; readonly value: number; readonly joins: boolean }
  | { readonly kind: 'mark'; readonly mark: string }

export type CalendarKind = CalendarEntry['kind']

/** A phrase: its folded words and what it means. */
export interface CalendarPhrase {
  readonly words: readonly string[]
  readonly entry: CalendarEntry
}

/** Where a word of dates is no date: folded words that, before or behind it, forbid the reading. */
export interface CalendarGuard {
  readonly after: ReadonlySet<string>
  readonly before: ReadonlySet<string>
}

/** A text that must be read with a rule's entry (`must`), or must hold no date at all. */
export interface CalendarExample {
  readonly text: string
  readonly must: boolean
}

/** Words of dates. Filled from `words/calendar.yaml`; every word is folded. */
export interface CalendarWords {
  /** By their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly CalendarPhrase[]>
  readonly conjunctions: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly article: string
  /** Preposition and article run together. */
  readonly doubled: string
  /** Words never cut into clitic and rest. */
  readonly whole: ReadonlySet<string>
  /** By the guarded phrase's words joined with a space, or by the name of a kind. */
  readonly guards: ReadonlyMap<string, CalendarGuard>
  readonly future: {
    readonly words: ReadonlySet<string>
    /** Words that count only right before the day. */
    readonly near: ReadonlySet<string>
    readonly prefixes: readonly string[]
    readonly length: number
    readonly not: ReadonlySet<string>
  }
  readonly examples: readonly CalendarExample[]
}

const words = z.array(z.string().min(1)).min(1)
const notes = { why: z.string().optional(), example: z.string().optional(), not: z.string().optional() }
const month = z.strictObject({
  month: z.int().min(1).max(12),
  needs: z.enum(['nothing', 'month-word', 'day', 'year']).default('nothing'),
  words,
  ...notes,
})
const unit = z.enum(['minute', 'hour', 'day', 'night', 'week', 'month', 'year', 'decade', 'century'])
const side = z.union([z.literal(-1), z.literal(0), z.literal(1)])
const num = z.int()

/** The shape of `calendar.yaml`. */
const schema = z.strictObject({
  clitics: z.strictObject({
    conjunctions: words,
    prepositions: words,
    article: z.string(),
    doubled: z.string(),
  }),
  whole: z.array(z.strictObject({ words, why: z.string() })),
  weekdays: z.array(z.strictObject({ weekday: num.min(0).max(6), words, ...notes })),
  relative: z.array(z.strictObject({ offset: num, part: z.string().optional(), words, ...notes })),
  parts: z.array(z.strictObject({ part: z.string(), words, ...notes })),
  months: z.strictObject({ gregorian: z.array(month), hijri: z.array(month) }),
  sides: z.array(z.strictObject({ side, steps: num.default(1), words, ...notes })),
  narrative: z.array(z.strictObject({ words, ...notes })),
  units: z.array(
    z.strictObject({
      unit,
      count: z.union([num, z.literal('many')]),
      definite: z.boolean().default(false),
      words,
      ...notes,
    }),
  ),
  thirds: z.array(z.strictObject({ third: num.min(1).max(3), words, ...notes })),
  fractions: z.array(z.strictObject({ of: num.min(2).max(4), words, ...notes })),
  seasons: z.array(z.strictObject({ season: z.string(), from: num.min(1).max(12), words, ...notes })),
  decades: z.array(z.strictObject({ decade: num.min(10).max(90), words, ...notes })),
  feasts: z.array(z.strictObject({ feast: z.string(), words, ...notes })),
  cardinals: z.array(z.strictObject({ value: num, words, ...notes })),
  ordinals: z.array(z.strictObject({ value: num, joins: z.boolean().default(false), words, ...notes })),
  marks: z.record(z.string(), words),
  future: z.strictObject({ words, near: words, prefixes: words, length: num, not: words }),
  guards: z.array(
    z.strictObject({
      of: words,
      after: words.optional(),
      before: words.optional(),
      why: z.string(),
      not: z.array(z.string()),
    }),
  ),
})
type Lists = z.infer<typeof schema>

interface Row {
  readonly words: readonly string[]
  readonly entry: CalendarEntry
}

/** Loads `words/calendar.yaml` of a language's folder. Throws, naming file and place, when it is not in order. */
export function loadCalendarWords(root: string, fold: (text: string) => string): CalendarWords {
  const lists = readList(join(root, 'words', 'calendar.yaml'), schema)
  const set = (list: readonly string[]) => new Set(list.map(fold))
  const { clitics, future } = lists
  return Object.freeze({
    phrases: indexPhrases(rowsOf(lists), fold),
    conjunctions: set(clitics.conjunctions),
    prepositions: set(clitics.prepositions),
    article: fold(clitics.article),
    doubled: fold(clitics.doubled),
    whole: set(lists.whole.flatMap((row) => row.words)),
    guards: guardsOf(lists, set, fold),
    future: {
      words: set(future.words),
      near: set(future.near),
      prefixes: future.prefixes.map(fold),
      length: future.length,
      not: set(future.not),
    },
    examples: examplesOf(lists),
  })
}

function rowsOf(lists: Lists): Row[] {
  const months = (calendar: MonthCalendar) =>
    lists.months[calendar].map((row) => ({
      words: row.words,
      entry: { kind: 'month' as const, calendar, month: row.month, needs: row.needs },
    }))
  const { article } = lists.clitics
  const rows: Row[] = [
    ...lists.weekdays.map(({ words, weekday }) => ({ words, entry: { kind: 'weekday' as const, weekday } })),
    ...lists.relative.map(({ words, offset, part }) => ({
      words,
      entry: { kind: 'relative' as const, offset, part: part ?? null },
    })),
    ...lists.parts.map(({ words, part }) => ({ words, entry: { kind: 'part' as const, part } })),
    ...months('gregorian'),
    ...months('hijri'),
    ...lists.sides.map(({ words, side, steps }) => ({
      words,
      entry: { kind: 'side' as const, side, steps },
    })),
    ...lists.narrative.map(({ words }) => ({ words, entry: { kind: 'narrative' as const } })),
    ...lists.units.map(({ words, unit, count, definite }) => ({
      words,
      entry: { kind: 'unit' as const, unit, count, definite },
    })),
    ...lists.thirds.map(({ words, third }) => ({ words, entry: { kind: 'third' as const, third } })),
    ...lists.fractions.map(({ words, of }) => ({ words, entry: { kind: 'fraction' as const, of } })),
    ...lists.seasons.map(({ words, season, from }) => ({
      words,
      entry: { kind: 'season' as const, season, from },
    })),
    ...lists.decades.map(({ words, decade }) => ({ words, entry: { kind: 'decade' as const, decade } })),
    ...lists.feasts.map(({ words, feast }) => ({ words, entry: { kind: 'feast' as const, feast } })),
    ...lists.cardinals.map(({ words, value }) => ({
      words: [...words, ...words.map((word) => article + word)],
      entry: { kind: 'cardinal' as const, value },
    })),
    ...lists.ordinals.map(({ words, value, joins }) => ({
      words,
      entry: { kind: 'ordinal' as const, value, joins },
    })),
    ...Object.entries(lists.marks).map(([mark, words]) => ({
      words,
      entry: { kind: 'mark' as const, mark },
    })),
  ]
  return rows
}

function indexPhrases(rows: readonly Row[], fold: (text: string) => string): Map<string, CalendarPhrase[]> {
  const phrases = new Map<string, CalendarPhrase[]>()
  const seen = new Set<string>()
  for (const { words: forms, entry } of rows)
    for (const form of forms) {
      const parts = fold(form).split(' ')
      const first = parts[0] as string
      const key = `${parts.join(' ')}|${JSON.stringify(entry)}`
      if (seen.has(key)) continue
      seen.add(key)
      const list = phrases.get(first)
      if (list) list.push({ words: parts, entry })
      else phrases.set(first, [{ words: parts, entry }])
    }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

function guardsOf(
  lists: Lists,
  set: (list: readonly string[]) => ReadonlySet<string>,
  fold: (text: string) => string,
): Map<string, CalendarGuard> {
  const guards = new Map<string, CalendarGuard>()
  for (const guard of lists.guards)
    for (const of of guard.of) {
      if (guards.has(fold(of))) throw new Error(`calendar.yaml: two guards of "${of}"; join them`)
      guards.set(fold(of), { after: set(guard.after ?? []), before: set(guard.before ?? []) })
    }
  return guards
}

function examplesOf(lists: Lists): CalendarExample[] {
  const examples: CalendarExample[] = []
  const noted: readonly { readonly example?: string | undefined; readonly not?: string | undefined }[] = [
    ...lists.weekdays,
    ...lists.relative,
    ...lists.parts,
    ...lists.months.gregorian,
    ...lists.months.hijri,
    ...lists.sides,
    ...lists.narrative,
    ...lists.units,
    ...lists.thirds,
    ...lists.fractions,
    ...lists.seasons,
    ...lists.decades,
    ...lists.feasts,
  ]
  for (const { example, not } of noted) {
    if (example !== undefined) examples.push({ text: example, must: true })
    if (not !== undefined) examples.push({ text: not, must: false })
  }
  for (const guard of lists.guards) for (const text of guard.not) examples.push({ text, must: false })
  return examples
}
