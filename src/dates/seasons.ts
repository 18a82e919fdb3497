import type { Core } from './core.ts'
import { isDemonstrative, yearShiftAt } from './months.ts'
import { yearAt } from './numbers.ts'
import { counting, monthIndex, monthRange, rangeOutcome, yearOf } from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/**
 * Summer 2014, last summer, this summer, the summer of last year: three months from June; winter runs from December
 * into the next year.
 */
export function seasonAt(scan: Scan, i: number): Core | null {
  const at = skipMark(scan, i, 'this', 'and')
  const word = entryAt(scan, at, 'season', at > i ? 'none' : 'any')
  if (word === null) return null
  const { season, from, definite } = word.entry
  if (at > i) return definite ? besideAnchor(i, word.next, season, from, 0) : null
  if (breaksBefore(scan, word.next)) return null
  const year = yearAt(scan, word.next) ?? yearBehindWord(scan, word.next)
  if (year !== null && year.calendar === 'gregorian')
    return {
      first: i,
      next: year.next,
      rule: 'season',
      given: { season, year: year.value },
      resolve: () => seasonOf(year.value, from),
    }
  const shift = yearShiftAt(scan, skipMark(scan, word.next, 'of'))
  if (shift !== null) return ofYear(i, shift.next, season, from, shift.yearShift)
  const side = definite && !isDemonstrative(scan, word.next) ? entryAt(scan, word.next, 'side') : null
  return side === null ? null : besideAnchor(i, side.next, season, from, side.entry.side * side.entry.steps)
}

function yearBehindWord(scan: Scan, i: number) {
  const word = afterMark(scan, skipMark(scan, i, 'of'), 'year', 'any')
  return word < 0 ? null : yearAt(scan, word)
}

function seasonOf(year: number, from: number) {
  const start = year * 12 + from - 1
  return rangeOutcome([monthRange(start)[0], monthRange(start + 2)[1]], {})
}

const ofYear = (first: number, next: number, season: string, from: number, yearOffset: number): Core => ({
  first,
  next,
  rule: 'season',
  given: { season, yearOffset },
  resolve: (anchor) => counting(anchor, 'interval', (today) => seasonOf(yearOf(today) + yearOffset, from)),
})

/** The last that is over, the next that has not begun, or the one whose first month lies nearest. */
const besideAnchor = (first: number, next: number, season: string, from: number, side: number): Core => ({
  first,
  next,
  rule: 'season',
  given: { season, side },
  resolve: (anchor) =>
    counting(anchor, 'interval', (today) => {
      const month = monthIndex(today)
      const own = Math.floor(month / 12)
      const years = [own - 2, own - 1, own, own + 1, own + 2]
      const start = (year: number) => year * 12 + from - 1
      if (side < 0)
        return seasonOf((years.filter((year) => start(year) + 2 < month).at(side) ?? own) as number, from)
      if (side > 0)
        return seasonOf((years.filter((year) => start(year) > month)[side - 1] ?? own) as number, from)
      return seasonOf(month - start(own - 1) < 6 ? own - 1 : own, from)
    }),
})
