import { digitsAt, entryAt, folded, isSign, type Scan, skipMark } from './scan.ts'

/** A number read at a place; `next` is the word behind it. */
export interface Counted {
  readonly value: number
  readonly next: number
}

/** A count in digits or in words (up to 999): three, fifteen, five and twenty. */
export function cardinalAt(scan: Scan, i: number): Counted | null {
  const digits = digitsAt(scan, i)
  if (digits >= 0) return { value: digits, next: i + 1 }
  const first = entryAt(scan, i, 'cardinal', 'any')
  if (first === null) return null
  let { value } = first.entry
  let { next } = first
  const teen = value < 10 ? skipMark(scan, next, 'teen') : next
  if (teen > next) return { value: value + 10, next: teen }
  const more = entryAt(scan, next, 'cardinal', 'and')
  if (more !== null && more.clitic !== '' && joins(value, more.entry.value)) {
    value += more.entry.value
    next = more.next
  } else if (more !== null && more.entry.value === 100 && value < 10) {
    value *= 100
    next = more.next
  }
  return { value, next }
}

const joins = (small: number, ten: number): boolean => (small < 10 && ten >= 20 && ten < 100) || small >= 100

/** An ordinal in words, 1–31: the fifth, the fifteenth, the five-and-twentieth. */
export function ordinalAt(scan: Scan, i: number): Counted | null {
  const first = entryAt(scan, i, 'ordinal', 'any')
  if (first === null) return null
  const { value, joins: needsTen } = first.entry
  if (value < 10) {
    const teen = skipMark(scan, first.next, 'teen')
    if (teen > first.next) return { value: value + 10, next: teen }
    const ten = entryAt(scan, first.next, 'ordinal', 'and')
    if (ten !== null && ten.clitic !== '' && ten.entry.value >= 20)
      return { value: value + ten.entry.value, next: ten.next }
  }
  return needsTen ? null : { value, next: first.next }
}

/** A year in digits, with its era: `hijri` and `gregorian` where a letter or word says so. */
export interface YearRead extends Counted {
  readonly calendar: 'gregorian' | 'hijri'
}

/** Four digits that can be a year: 1700–2299, or 1300–1499 of the Hijra, with an era mark or without. */
export function yearAt(scan: Scan, i: number): YearRead | null {
  const value = digitsAt(scan, i)
  if (value < 1300 || value > 2299 || folded(scan, i).length !== 4) return null
  const hijri = eraAt(scan, i + 1, 'hijri')
  if (hijri > i + 1) return { value, next: hijri, calendar: 'hijri' }
  if (value < 1500) return { value, next: i + 1, calendar: 'hijri' }
  if (value < 1700) return null
  return { value, next: eraAt(scan, i + 1, 'gregorian'), calendar: 'gregorian' }
}

function eraAt(scan: Scan, i: number, era: string): number {
  const next = skipMark(scan, i, era)
  if (next > i) return next
  if (!isSign(scan, i, '(')) return i
  const inside = skipMark(scan, i + 1, era)
  return inside > i + 1 && isSign(scan, inside, ')') ? inside + 1 : i
}
