import { addDays, type IsoDay, parseIsoDay } from '../../core/calendar.ts'
import type { DateExpression } from '../../dates/index.ts'
import type { Due } from './types.ts'

/** A date to come as a deadline; null where it is not resolved, or not to come. */
export function dueOf(
  { span, value, precision }: Pick<DateExpression, 'span' | 'value' | 'precision'>,
  said: IsoDay,
): Omit<Due, 'piece'> | null {
  if (value === null || precision === 'instant') return null
  const last = lastDayOf(value)
  return last === null || last <= said ? null : { span, value, precision, last }
}

/** The last day of a day, month, year or stretch; null where there is none of that name. */
export function lastDayOf(value: string): string | null {
  const end = value.split('/').at(-1) ?? value
  if (end.length === 4) return parseIsoDay(`${end}-12-31`)
  if (end.length === 10) return parseIsoDay(end)
  const next = /^(\d{4})-(\d{2})$/.exec(end)
  if (next === null) return null
  const [year, month] = [Number(next[1]), Number(next[2])]
  const first = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  const day = parseIsoDay(first)
  return day === null ? null : addDays(day, -1)
}
