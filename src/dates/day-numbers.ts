import { type Counted, ordinalAt } from './numbers.ts'
import { afterMark, breaksBefore, digitsAt, folded, isSign, type Scan, skipMark } from './scan.ts'

/** A day of the month, or a stretch of days, before its month. */
export interface Days {
  readonly day: number
  /** Set when another day of the same month follows, joined by "and": the word behind this day's own. */
  readonly ownNext?: number
  readonly lastDay: number | null
  readonly words: boolean
  readonly next: number
}

/** A number or an ordinal that can be a day of the month. */
export function daysAt(scan: Scan, i: number): Days | null {
  const ordinal = ordinalAt(scan, i)
  if (ordinal !== null) return stretchOfOrdinals(scan, i, ordinal)
  if (folded(scan, i) === scan.calendar.article) return daysAt(scan, i + 1)
  const day = digitsAt(scan, i)
  if (day < 1 || day > 31) return null
  const suffix = skipMark(scan, i + 1, 'suffix')
  if (suffix > i + 1) {
    const comma = isSign(scan, suffix, ',') ? suffix + 1 : suffix
    return { day, lastDay: null, words: true, next: comma }
  }
  const join = joinAt(scan, i + 1)
  const last = join > i + 1 ? digitsAt(scan, join) : -1
  const and = scan.calendar.conjunctions.has(folded(scan, i + 1)) && afterMark(scan, i - 1, 'between') !== i
  if (last > day && last <= 31 && and)
    return { day, lastDay: null, words: false, next: lastJoined(scan, join + 1, last), ownNext: i + 1 }
  if (last > day && last <= 31) return { day, lastDay: last, words: false, next: join + 1 }
  return { day, lastDay: null, words: false, next: i + 1 }
}

/** Behind the last of several days joined by "and": 3 and 4 and 5 May. */
function lastJoined(scan: Scan, i: number, before: number): number {
  const day = scan.calendar.conjunctions.has(folded(scan, i)) ? digitsAt(scan, i + 1) : -1
  return day > before && day <= 31 ? lastJoined(scan, i + 2, day) : i
}

/** The fourth; from the fourth to the seventh; between the fourth and the seventh. */
function stretchOfOrdinals(scan: Scan, i: number, { value, next }: Counted): Days {
  const through = afterMark(scan, next, 'through')
  const between = afterMark(scan, i - 1, 'between', 'and') === i
  const last = through > 0 ? ordinalAt(scan, through) : between ? ordinalAt(scan, next) : null
  if (last === null || last.value <= value) return { day: value, lastDay: null, words: true, next }
  return { day: value, lastDay: last.value, words: true, next: last.next }
}

/** Between two days of one month: a dash, "to", or "and" as a word of its own. */
function joinAt(scan: Scan, i: number): number {
  if (breaksBefore(scan, i)) return i
  if (isSign(scan, i, '-/')) return i + 1
  const to = afterMark(scan, i, 'through', 'and')
  if (to > 0) return to
  return scan.calendar.conjunctions.has(folded(scan, i)) ? i + 1 : i
}
