import { DAY_MS, dayNumber, type IsoDay, isoDay, parseIsoDay } from '../core/calendar.ts'
import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { firstDate } from './header-dates.ts'
import type { DateSource } from './types.ts'

/** A date that something beside or in the text gives: as words, or already read. */
export type DateClue =
  | { readonly from: DateSource; readonly text: string }
  | { readonly from: DateSource; readonly day: IsoDay | null }

export interface DateChoice {
  readonly date: IsoDay | null
  readonly dateFrom: DateSource | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Days after now that a publication date may lie (time zones, a paper printed for tomorrow). */
const AHEAD = 2
const EARLIEST = dayNumber('1900-01-01' as IsoDay)

/** Takes the first clue that gives a possible day; each one that cannot be read or believed is a Diagnostic. */
export function chooseDate(
  clues: readonly DateClue[],
  now: Date,
  pack: LanguagePack,
  record: string,
): DateChoice {
  const latest = Math.floor(now.getTime() / DAY_MS) + AHEAD
  const diagnostics: Diagnostic[] = []
  for (const clue of clues) {
    const day = 'day' in clue ? clue.day : readDay(clue.text, pack)
    const given = 'day' in clue ? (clue.day ?? 'its date line') : JSON.stringify(clue.text.slice(0, 60))
    if (day === null) {
      diagnostics.push(
        diagnostic(
          'unreadable-date',
          `${record}: the ${clue.from} date ${given} names no day and is passed over; write it as YYYY-MM-DD`,
        ),
      )
    } else if (dayNumber(day) > latest || dayNumber(day) < EARLIEST) {
      diagnostics.push(
        diagnostic(
          'absurd-date',
          `${record}: the ${clue.from} date ${given} lies outside 1900 to today and is passed over; correct it or give --date`,
        ),
      )
    } else return { date: day, dateFrom: clue.from, diagnostics }
  }
  return { date: null, dateFrom: null, diagnostics }
}

/** Reads a date as records and metadata write it: ISO, `YYYYMMDD`, seconds or milliseconds since 1970, or in words. */
export function readDay(text: string, pack: LanguagePack): IsoDay | null {
  const trimmed = pack.fold(text.slice(0, 200)).trim()
  const iso = parseIsoDay(trimmed.toUpperCase())
  if (iso !== null) return iso
  const compact = /^(\d{4})(\d{2})(\d{2})(?:t\d+z?)?$/.exec(trimmed)
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  if (/^\d{10}$|^\d{13}$/.test(trimmed)) {
    const time = Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)
    return new Date(time).toISOString().slice(0, 10) as IsoDay
  }
  return firstDate(trimmed, pack.page.dates.months)?.day ?? null
}

/** The day in an address (`/2024/04/07/`, `/2024-04-07`, `/20240407/`, `/07-04-2024/`, `date=2024-04-07`), or null. */
export function dayOfUrl(url: string): IsoDay | null {
  const match =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?![\d])/.exec(url) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(url) ??
    /[?&]\w*(?<!up)date=((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?!\d)/i.exec(url)
  const yearFirst = match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
  if (yearFirst !== null) return yearFirst
  const dayFirst =
    /\/(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?=\/|$)/.exec(url) ??
    /[?&]\w*(?<!up)date=(\d{2})-?(\d{2})-?((?:19|20)\d{2})(?!\d)/i.exec(url)
  return dayFirst === null ? null : isoDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
}
