import { digitsAt, entryAt, folded, isSign, type Scan, skipMark } from './scan.ts'

/** A number read at a place; `next` is the word behind it. */
export interface Counted {
  readonly value: number
  readonly next: number
}

/** A count in digits or in words: three, fifteen, five and twenty, two thousand and sixteen. */
export function cardinalAt(scan: Scan, i: number): Counted | null {
  const digits = digitsAt(scan, i)
  if (digits >= 0) return { value: digits, next: i + 1 }
  const first = entryAt(scan, i, 'cardinal', 'any')
  if (first === null) return null
  let { value } = first.entry
  let { next } = first
  const times = entryAt(scan, next, 'cardinal')
  if (times !== null && value < 10 && (times.entry.value === 100 || times.entry.value === 1000)) {
    value *= times.entry.value
    next = times.next
  }
  for (;;) {
    const teen = value % 100 > 0 && value % 100 < 10 ? skipMark(scan, next, 'teen') : next
    if (teen > next) return { value: value + 10, next: teen }
    const more = entryAt(scan, next, 'cardinal', 'and')
    if (more === null || more.clitic === '' || !joins(value, more.entry.value)) return { value, next }
    value += more.entry.value
    next = more.next
  }
}

/** May the second stand behind the first, joined by "and": five and twenty, a hundred and five? */
function joins(sum: number, more: number): boolean {
  if (sum % 100 > 0) return sum % 100 < 10 && more >= 20 && more < 100
  return more < 100 ? sum >= 100 : sum >= 1000 && sum % 1000 === 0 && more < 1000
}

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

/** A year in four digits or in words: 1700–2299, or 1300–1499 of the Hijra, with an era mark or without. */
export function yearAt(scan: Scan, i: number): YearRead | null {
  const read =
    folded(scan, i).length === 4 && digitsAt(scan, i) >= 0 ? cardinalAt(scan, i) : yearInWords(scan, i)
  if (read === null || read.value < 1300 || read.value > 2299) return null
  const { value, next } = read
  const hijri = eraAt(scan, next, 'hijri')
  if (hijri > next) return { value, next: hijri, calendar: 'hijri' }
  if (value < 1500) return { value, next, calendar: 'hijri' }
  if (value < 1700) return null
  return { value, next: eraAt(scan, next, 'gregorian'), calendar: 'gregorian' }
}

/** Two thousand and sixteen. */
function yearInWords(scan: Scan, i: number): Counted | null {
  const first = entryAt(scan, i, 'cardinal')
  return first !== null && first.entry.value >= 1000 ? cardinalAt(scan, i) : null
}

function eraAt(scan: Scan, i: number, era: string): number {
  const next = skipMark(scan, i, era)
  if (next > i) return next
  if (!isSign(scan, i, '(')) return i
  const inside = skipMark(scan, i + 1, era)
  return inside > i + 1 && isSign(scan, inside, ')') ? inside + 1 : i
}
