import type { Field } from '../analysis/types.ts'
import type { CalendarWords } from '../languages/sections/calendar.ts'
import { isWord } from './walk.ts'

/** Is the word at `i` a month's name behind the number of its day, or a second name of that month beside it? */
export function isDatedMonth(field: Field, i: number, calendar: CalendarWords): boolean {
  const before = field.tokens[i - 1]
  if (before === undefined) return false
  if (before.kind === 'number') return monthEnds(field, i, i, calendar)
  const first = isWord(before) ? i - 1 : i - 2
  if (field.tokens[first - 1]?.kind === 'number' && monthEnds(field, first, i, calendar)) return true
  return !isWord(before) && monthEnds(field, i, i, calendar) && isDatedMonth(field, i - 2, calendar)
}

/** A month's name stands at `from` and takes in the word at `i`. */
function monthEnds(field: Field, from: number, i: number, calendar: CalendarWords): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  for (const { entry, words } of calendar.phrases.get(folded) ?? []) {
    if (entry.kind !== 'month' || i >= from + words.length) continue
    if (words.every((word, k) => field.tokens[from + k]?.folded === word)) return true
  }
  return false
}
