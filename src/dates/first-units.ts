import type { Unit } from '../languages/sections/calendar.ts'
import type { Core } from './core.ts'
import { calendarDateAt } from './dates.ts'
import { type Counted, cardinalAt, ordinalAt } from './numbers.ts'
import { wholeAt } from './parts.ts'
import { quantityAt } from './quantities.ts'
import {
  monthIndex,
  monthOutcome,
  monthRange,
  type Range,
  rangeOf,
  rangeOutcome,
  unresolved,
} from './resolve.ts'
import { afterMark, breaksBefore, entryAt, type Scan, skipMark } from './scan.ts'

/** So many units at the beginning (1) or the end (-1) of something. */
interface Edge {
  readonly unit: Unit
  readonly count: number
  readonly side: 1 | -1
  readonly next: number
}

/** The first nine months of the year; the last ten days of Ramadan; the first two weeks of May; its third month. */
export function firstUnitsAt(scan: Scan, i: number): Core | null {
  return edgeOf(scan, i) ?? numberedMonth(scan, i)
}

function edgeOf(scan: Scan, i: number): Core | null {
  const edge = numberFirst(scan, i) ?? unitFirst(scan, i)
  const whole = edge === null ? null : insideOf(scan, edge.next)
  if (edge === null || whole === null) return null
  const { unit, count, side } = edge
  return {
    first: i,
    next: whole.next,
    rule: 'first-units',
    given: { ...whole.given, unit, count, side },
    resolve: (anchor) => {
      const outcome = whole.resolve(anchor)
      const range = rangeOf(outcome.value)
      if (range === null) return unresolved('interval', outcome.why ?? NO_PART)
      const part = partOf(range, edge)
      return part === null ? unresolved('interval', NO_PART) : rangeOutcome(part, outcome.implied)
    },
  }
}

const NO_PART = 'the period has no such part'

/** What it is the beginning or end of, behind "of" or "in". */
function insideOf(scan: Scan, i: number): Core | null {
  const inside = afterMark(scan, i, 'inside')
  if (inside < 0 || breaksBefore(scan, i) || breaksBefore(scan, inside)) return null
  return wholeAt(scan, inside) ?? calendarDateAt(scan, inside, { short: false, weekday: null, month: true })
}

/** "The first two weeks", "the last three days": the number stands before. */
function numberFirst(scan: Scan, i: number): Edge | null {
  const last = afterMark(scan, i, 'last', 'any')
  const first = ordinalAt(scan, i)
  const next = last > 0 ? last : first?.value === 1 ? first.next : -1
  const quantity = next < 0 || breaksBefore(scan, next) ? null : quantityAt(scan, next)
  if (quantity === null || quantity.definite || quantity.count === null || quantity.count < 2) return null
  return { unit: quantity.unit, count: quantity.count, side: last > 0 ? -1 : 1, next: quantity.next }
}

/** "The nine months, the first ones"; "the ten last ones" of a month of fasting or pilgrimage are days. */
function unitFirst(scan: Scan, i: number): Edge | null {
  const quantity = quantityAt(scan, i)
  const ten = quantity === null ? tenAt(scan, i) : null
  const counted = quantity?.definite ? { value: quantity.count ?? 0, next: quantity.next } : ten
  if (counted === null || counted.value < 2 || breaksBefore(scan, counted.next)) return null
  const final = afterMark(scan, counted.next, 'final')
  const ordinal = ordinalAt(scan, counted.next)
  const next = final > 0 ? final : ordinal?.value === 1 ? ordinal.next : -1
  if (next < 0) return null
  return { unit: quantity?.unit ?? 'day', count: counted.value, side: final > 0 ? -1 : 1, next }
}

/** "The ten", with the word for days or nights left out. */
function tenAt(scan: Scan, i: number): Counted | null {
  const ten = cardinalAt(scan, i)
  return ten?.value === 10 && entryAt(scan, i, 'cardinal', 'any') !== null ? ten : null
}

function partOf([first, last]: Range, { unit, count, side }: Edge): Range | null {
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? 12 * count : count
    const edge: Range =
      side > 0
        ? [first, monthRange(monthIndex(first) + months - 1)[1]]
        : [monthRange(monthIndex(last) - months + 1)[0], last]
    return edge[0] < first || edge[1] > last ? null : edge
  }
  if (unit !== 'week' && unit !== 'day' && unit !== 'night') return null
  const days = unit === 'week' ? 7 * count : count
  if (days > last - first + 1) return null
  return side > 0 ? [first, first + days - 1] : [last - days + 1, last]
}

/** "The second month of 2015", "the last month of the year". */
function numberedMonth(scan: Scan, i: number): Core | null {
  const unit = entryAt(scan, i, 'unit', 'any')
  if (unit?.entry.unit !== 'month' || !unit.entry.definite || unit.entry.count !== 1) return null
  const final = afterMark(scan, unit.next, 'final')
  const ordinal = final > 0 ? { value: 12, next: final } : ordinalAt(scan, unit.next)
  if (ordinal === null || ordinal.value > 12 || breaksBefore(scan, unit.next)) return null
  const whole = insideOf(scan, skipMark(scan, ordinal.next, 'gregorian'))
  if (whole === null) return null
  return {
    first: i,
    next: whole.next,
    rule: 'month-of-year',
    given: { ...whole.given, monthOfYear: ordinal.value },
    resolve: (anchor) => {
      const outcome = whole.resolve(anchor)
      const range = rangeOf(outcome.value)
      const days = range === null ? 0 : range[1] - range[0] + 1
      if (range === null || days < 365 || days > 366)
        return unresolved('month', outcome.why ?? 'counts the months of something else than a year')
      return monthOutcome(monthIndex(range[0]) + ordinal.value - 1, outcome.implied)
    },
  }
}
