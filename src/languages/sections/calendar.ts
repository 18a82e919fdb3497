import { join } from 'node:path'
import { readList } from '../yaml.ts'
import { type CalendarLists, type CalendarRow, calendarSchema, examplesOf, rowsOf } from './calendar-lists.ts'

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
export type MonthCalendar = 'gregorian' | 'hijri'

/** The first day of a feast. */
export type FeastDay =
  | { readonly calendar: 'gregorian'; readonly month: number; readonly day: number }
  | { readonly calendar: 'hijri'; readonly month: number; readonly day: number }
  /** So many days from Easter, of the western or of the eastern churches. */
  | { readonly calendar: 'easter'; readonly day: number }
  | { readonly calendar: 'eastern-easter'; readonly day: number }
  /** The nth such weekday of a month. */
  | { readonly calendar: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }

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
  /** `placed`: an adjective alone may place it, "the next quarter". */
  | { readonly kind: 'fraction'; readonly of: number; readonly placed: boolean }
  /** First month of the three. */
  | { readonly kind: 'season'; readonly season: string; readonly from: number; readonly definite: boolean }
  /** Tens of years into a century. */
  | { readonly kind: 'decade'; readonly decade: number; readonly definite: boolean }
  /** One day, or several where the name alone may mean each of them. */
  | { readonly kind: 'feast'; readonly feast: string; readonly days: readonly FeastDay[] }
  /** A weekday without its article, as counted: the first Friday. */
  | { readonly kind: 'weekday-name'; readonly weekday: number }
  | { readonly kind: 'cardinal'; readonly value: number }
  /** `joins`: only with a ten behind it (the "one" of twenty-first). */
  | { readonly kind: 'ordinal'; readonly value: number; readonly joins: boolean }
  /** Before or after noon, behind an hour. */
  | { readonly kind: 'half-day'; readonly half: 'am' | 'pm' }
  /** Words that tell minutes behind "and" or "less". */
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** An IANA name, or `local`; `alone`: needs no "by the time of" before it. */
  | { readonly kind: 'zone'; readonly zone: string; readonly alone: boolean }
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
  /** The letter that ends a feminine ordinal. */
  readonly feminine: string
  /** The weekend's first day (0 = Sunday … 6 = Saturday) and how many days it has. */
  readonly weekend: { readonly from: number; readonly days: number }
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

/** Loads `words/calendar.yaml` of a language's folder. Throws, naming file and place, when it is not in order. */
export function loadCalendarWords(root: string, fold: (text: string) => string): CalendarWords {
  const lists = readList(join(root, 'words', 'calendar.yaml'), calendarSchema)
  const set = (list: readonly string[]) => new Set(list.map(fold))
  const { clitics, future } = lists
  return Object.freeze({
    phrases: indexPhrases(rowsOf(lists), fold),
    conjunctions: set(clitics.conjunctions),
    prepositions: set(clitics.prepositions),
    article: fold(clitics.article),
    doubled: fold(clitics.doubled),
    feminine: fold(clitics.feminine),
    weekend: { from: lists.weekend.from, days: lists.weekend.days },
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

function indexPhrases(
  rows: readonly CalendarRow[],
  fold: (text: string) => string,
): Map<string, CalendarPhrase[]> {
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
  lists: CalendarLists,
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
