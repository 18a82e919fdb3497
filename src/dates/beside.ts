import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { counting, dayOutcome } from './resolve.ts'
import { afterMark, breaksBefore, entryAt, isSign, type Scan, skipMark } from './scan.ts'

/** A day of the calendar right behind a day: Thursday 15 March; Thursday (15 March); Thursday, 15/3. */
export function besideDate(scan: Scan, i: number, weekday: number | null): Core | null {
  if (breaksBefore(scan, i)) return null
  const open = isSign(scan, i, '([')
  const sign = open || isSign(scan, i, '-/,\u060c') ? i + 1 : i
  const word = Math.max(afterMark(scan, sign, 'corresponding', 'any'), skipMark(scan, sign, 'at-date'))
  if (breaksBefore(scan, word)) return null
  const date = calendarDateAt(scan, word, { short: weekday !== null, weekday })
  if (date === null || (sign > i && !open && word === sign && date.given.day === undefined)) return null
  if (date.given.day === undefined) return null
  if (!open) return date
  return isSign(scan, date.next, ')]') ? { ...date, next: date.next + 1 } : null
}

/** "today (yesterday)", "tomorrow [today]": what the desk put in brackets is right. */
export function bracketed(scan: Scan, i: number): Core | null {
  if (!isSign(scan, i, '([')) return null
  const word = entryAt(scan, i + 1, 'relative')
  if (word === null || !isSign(scan, word.next, ')]')) return null
  const { offset } = word.entry
  return {
    first: i,
    next: word.next + 1,
    rule: 'relative-day',
    given: { offset },
    resolve: (anchor) => counting(anchor, 'day', (today) => dayOutcome(today + offset)),
  }
}
