import type { Core } from './core.ts'
import { ordinalAt } from './numbers.ts'
import { unitAt } from './periods.ts'
import { monthRange, NO_ANCHOR, rangeOf, rangeOutcome, unresolved, yearOf } from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/** The thirties of the last century; the nineties of the twentieth; the nineties alone, of the twentieth century. */
export function decadeAt(scan: Scan, i: number): Core | null {
  const word = entryAt(scan, i, 'decade', 'any')
  if (word === null) return numberedOfCentury(scan, i)
  const { decade, definite } = word.entry
  const own = ofCentury(scan, i, word.next, decade)
  // "The twenties" may be of either century, or an age.
  return own ?? (definite && decade >= 30 ? alone(scan, i, word.next, decade) : null)
}

/** "The second decade of this century". */
function numberedOfCentury(scan: Scan, i: number): Core | null {
  const unit = entryAt(scan, i, 'unit', 'any')
  if (unit?.entry.unit !== 'decade' || !unit.entry.definite || breaksBefore(scan, unit.next)) return null
  const final = afterMark(scan, unit.next, 'final')
  const number = final > 0 ? { value: 10, next: final } : ordinalAt(scan, unit.next)
  return number === null || number.value > 10
    ? null
    : ofCentury(scan, i, number.next, 10 * (number.value - 1))
}

function ofCentury(scan: Scan, i: number, next: number, decade: number): Core | null {
  const at = skipMark(scan, next, 'of')
  if (breaksBefore(scan, next) || breaksBefore(scan, at)) return null
  const unit = entryAt(scan, at, 'unit')
  if (unit?.entry.unit !== 'century') return null
  const number = ordinalAt(scan, unit.next)
  if (number !== null) return numberedDecade(i, number.next, number.value, decade)
  const century = unitAt(scan, at, 'none', false)
  if (century === null) return null
  return {
    first: i,
    next: century.next,
    rule: 'decade',
    given: { ...century.given, decade },
    resolve: (anchor) => {
      const outcome = century.resolve(anchor)
      const range = rangeOf(outcome.value)
      if (range === null) return unresolved('interval', outcome.why ?? NO_ANCHOR)
      return decadeFrom(Math.floor(yearOf(range[0]) / 100) * 100 + decade)
    },
  }
}

/** "In his nineties" tells an age. */
function alone(scan: Scan, first: number, next: number, decade: number): Core | null {
  if (!breaksBefore(scan, next) && afterMark(scan, next, 'of') > 0) return null
  return { ...numberedDecade(first, next, 20, decade), given: { decade } }
}

const decadeFrom = (year: number) => rangeOutcome([monthRange(year * 12)[0], monthRange(year * 12 + 119)[1]])

/** The nineties of the twentieth century. */
const numberedDecade = (first: number, next: number, century: number, decade: number): Core => ({
  first,
  next,
  rule: 'decade',
  given: { century, decade },
  resolve: () => decadeFrom((century - 1) * 100 + decade),
})
