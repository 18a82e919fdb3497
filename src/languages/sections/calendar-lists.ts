import { z } from 'zod'
import type { CalendarEntry, CalendarExample, MonthCalendar } from './calendar.ts'

const words = z.array(z.string().min(1)).min(1)
const notes = { why: z.string().optional(), example: z.string().optional(), not: z.string().optional() }
const month = z.strictObject({
  month: z.int().min(1).max(12),
  needs: z.enum(['nothing', 'month-word', 'day', 'year']).default('nothing'),
  words,
  ...notes,
})
const unit = z.enum([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'month',
  'year',
  'decade',
  'century',
])
const side = z.union([z.literal(-1), z.literal(0), z.literal(1)])
const num = z.int()

const feastDay = z.union([
  z.strictObject({
    calendar: z.enum(['gregorian', 'hijri']),
    month: num.min(1).max(12),
    day: num.min(1).max(31),
  }),
  z.strictObject({ calendar: z.enum(['easter', 'eastern-easter']), day: num }),
  z.strictObject({
    calendar: z.literal('weekday'),
    month: num.min(1).max(12),
    weekday: num.min(0).max(6),
    nth: num.min(1).max(5),
  }),
])

const clock = z.strictObject({
  hour: words,
  about: words,
  less: words,
  halves: z.array(z.strictObject({ half: z.enum(['am', 'pm']), words, why: z.string().optional() })),
  minutes: z.array(z.strictObject({ minutes: num.min(1).max(59), words })),
  by: words,
  local: words,
  zones: z.array(z.strictObject({ zone: z.string(), words, alone: words.optional() })),
})

/** The shape of `calendar.yaml`. */
export const calendarSchema = z.strictObject({
  clitics: z.strictObject({
    conjunctions: words,
    prepositions: words,
    article: z.string(),
    doubled: z.string(),
    feminine: z.string(),
  }),
  whole: z.array(z.strictObject({ words, why: z.string() })),
  weekdays: z.array(z.strictObject({ weekday: num.min(0).max(6), words, bare: words.optional(), ...notes })),
  weekend: z.strictObject({ from: num.min(0).max(6), days: num.min(1).max(3), why: z.string() }),
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
  fractions: z.array(
    z.strictObject({ of: num.min(2).max(4), placed: z.boolean().default(false), words, ...notes }),
  ),
  seasons: z.array(z.strictObject({ season: z.string(), from: num.min(1).max(12), words, ...notes })),
  decades: z.array(z.strictObject({ decade: num.min(10).max(90), words, ...notes })),
  feasts: z.array(z.strictObject({ feast: z.string(), days: z.array(feastDay).min(1), words, ...notes })),
  cardinals: z.array(z.strictObject({ value: num, words, ...notes })),
  ordinals: z.array(z.strictObject({ value: num, joins: z.boolean().default(false), words, ...notes })),
  marks: z.record(z.string(), words),
  clock,
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
export type CalendarLists = z.infer<typeof calendarSchema>

/** A row of a list: its words as written, and what they mean. */
export interface CalendarRow {
  readonly words: readonly string[]
  readonly entry: CalendarEntry
}

/** All rows, with the article's forms of the numbers. */
export function rowsOf(lists: CalendarLists): CalendarRow[] {
  const months = (calendar: MonthCalendar) =>
    lists.months[calendar].map((row) => ({
      words: row.words,
      entry: { kind: 'month' as const, calendar, month: row.month, needs: row.needs },
    }))
  const { article } = lists.clitics
  const withArticle = (words: readonly string[]): [string[], boolean][] => [
    [[...words], false],
    [words.map((word) => article + word), true],
  ]
  const rows: CalendarRow[] = [
    ...lists.weekdays.map(({ words, weekday }) => ({ words, entry: { kind: 'weekday' as const, weekday } })),
    ...lists.weekdays.map(({ bare = [], weekday }) => ({
      words: bare,
      entry: { kind: 'weekday-name' as const, weekday },
    })),
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
    ...lists.fractions.map(({ words, of, placed }) => ({
      words,
      entry: { kind: 'fraction' as const, of, placed },
    })),
    ...lists.seasons.flatMap(({ words, season, from }) =>
      withArticle(words).map(([forms, definite]) => ({
        words: forms,
        entry: { kind: 'season' as const, season, from, definite },
      })),
    ),
    ...lists.decades.flatMap(({ words, decade }) =>
      withArticle(words).map(([forms, definite]) => ({
        words: forms,
        entry: { kind: 'decade' as const, decade, definite },
      })),
    ),
    ...lists.feasts.map(({ words, feast, days }) => ({
      words,
      entry: { kind: 'feast' as const, feast, days },
    })),
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
    ...clockRows(lists),
  ]
  return rows
}

/** The clock's small words are marks like the others; hours, halves and zones mean something of their own. */
function clockRows({ clock }: CalendarLists): CalendarRow[] {
  const mark = (name: string, words: readonly string[]) => ({
    words,
    entry: { kind: 'mark' as const, mark: name },
  })
  return [
    mark('hour', clock.hour),
    mark('about-hour', clock.about),
    mark('less', clock.less),
    mark('by-time', clock.by),
    ...clock.halves.map(({ words, half }) => ({ words, entry: { kind: 'half-day' as const, half } })),
    ...clock.minutes.map(({ words, minutes }) => ({ words, entry: { kind: 'minutes' as const, minutes } })),
    { words: clock.local, entry: { kind: 'zone' as const, zone: 'local', alone: false } },
    ...clock.zones.flatMap(({ words, alone = [], zone }) => [
      { words, entry: { kind: 'zone' as const, zone, alone: false } },
      { words: alone, entry: { kind: 'zone' as const, zone, alone: true } },
    ]),
  ]
}

/** The examples that the rows and guards carry. */
export function examplesOf(lists: CalendarLists): CalendarExample[] {
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
