import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import { anyOf, edges, notAWord } from './page-patterns.ts'

/** Words of date lines at a page's head: `words/page-dates.yaml` and `words/months.yaml`. All keys are folded. */
export interface PageDateWords {
  /** Month 1–12 by name; names of two words are joined by one space. */
  readonly months: ReadonlyMap<string, number>
  /** Everything else that may stand in a date line, word by word. */
  readonly allowed: ReadonlySet<string>
  /** Names of the days of the week. */
  readonly weekdays: ReadonlySet<string>
  /** A line that says it gives the day of publication. */
  readonly published: RegExp
  /** A line that says it gives the day of the last change. */
  readonly updated: RegExp
  /** Opens a line that names the writer, and the day. */
  readonly bylines: RegExp
  /** "Today, Thursday", anywhere: group 1 the word, group 2 the weekday; the word's distance from today. */
  readonly told: RegExp
  readonly distance: ReadonlyMap<string, number>
  /** An aggregator's line; group 1: the writer or outlet before it, group 2: the outlet. */
  readonly aggregator: RegExp
}

const words = z.array(z.string().min(1)).min(1)
const monthsSchema = z.strictObject({
  months: z.array(z.strictObject({ month: z.int().min(1).max(12), names: words })).length(12),
})
const datesSchema = z.strictObject({
  weekdays: words,
  published: words,
  updated: words,
  also: words,
  bylines: words,
  told: z.strictObject({ today: words, yesterday: words, tomorrow: words, not: words }),
  aggregator: z.strictObject({ open: z.string().min(1), close: z.string().min(1) }),
})

export function loadPageDateWords(root: string, fold: (text: string) => string): PageDateWords {
  const { months } = readList(join(root, 'words', 'months.yaml'), monthsSchema)
  const dates = readList(join(root, 'words', 'page-dates.yaml'), datesSchema)
  const all = [...dates.weekdays, ...dates.published, ...dates.updated, ...dates.also]
  const { open, close } = dates.aggregator
  const { today, yesterday, tomorrow } = dates.told
  const told = [...today, ...yesterday, ...tomorrow]
  const distances = [today, yesterday, tomorrow].flatMap((list, k) =>
    list.map((word) => [fold(word), [0, -1, 1][k] as number] as const),
  )
  return {
    months: new Map(months.flatMap(({ month, names }) => names.map((name) => [fold(name), month] as const))),
    allowed: new Set(all.flatMap((text) => fold(text).split(/\s+/))),
    weekdays: new Set(dates.weekdays.map(fold)),
    published: new RegExp(`^${edges}(?:${anyOf(dates.published, fold)})${notAWord}`, 'u'),
    updated: new RegExp(`^${edges}(?:${anyOf(dates.updated, fold)})${notAWord}`, 'u'),
    bylines: new RegExp(`^${edges}(?:${anyOf(dates.bylines, fold)})${notAWord}`, 'u'),
    told: new RegExp(
      `(?<!\\p{L})(?<!\\p{L}?(?:${anyOf(dates.told.not, fold)})\\s)(${anyOf(told, fold)})(?:\\s*[(\\[,\\u060c-]\\s*|\\s+)(${anyOf(dates.weekdays, fold)})(?!\\p{L})`,
      'gu',
    ),
    distance: new Map(distances),
    aggregator: new RegExp(
      `^(.{0,60}?)${fold(open)}\\s+(\\S.{0,38}?)\\s+${fold(close)}\\s+[\\d\\s./-]+$`,
      'u',
    ),
  }
}
