import { parseIsoDay } from '../core/calendar.ts'
import { type Office, officesOn, type Party } from '../identity/register/index.ts'

/** The offices held on a day; of a month those held on its first day and those held on its last. None where it is no day. */
export function officesThen(party: Party, day: string): readonly (readonly Office[])[] {
  return daysOf(day)
    .flatMap((one) => parseIsoDay(one) ?? [])
    .map((one) => officesOn(party, one))
}

/** What each day tells and no day tells otherwise; null where they tell nothing, or several. */
export function onlyOne(days: readonly (readonly string[])[]): string | null {
  const [only, ...others] = new Set(days.flat())
  return only !== undefined && others.length === 0 && days.every((day) => day.includes(only)) ? only : null
}

/** A day; of a month the first and the last. */
function daysOf(day: string): readonly string[] {
  if (day.length !== 7) return [day]
  const [year = 0, month = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return [`${day}-01`, `${day}-${String(last).padStart(2, '0')}`]
}
