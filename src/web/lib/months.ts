/** A month as a number: the months since the year 0. */
export const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
/** The month of such a number, `YYYY-MM`. */
export const monthOf = (n: number): string =>
  `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`

/** All months from the first to the last, `YYYY-MM`, none left out. */
export const monthsBetween = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, numberOf(last) - numberOf(first) + 1) }, (_, i) =>
    monthOf(numberOf(first) + i),
  )

/** The day so many days later, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** A month or a year as the day that it begins with; empty where it is none of them. */
export function firstDayOf(value: string): string {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value)
  if (match === null) return ''
  return [match[1], match[2] ?? '1', match[3] ?? '1'].map((part) => part?.padStart(2, '0')).join('-')
}

/** The last day before an end that is not part of a period itself, as the API counts; empty where it is no day. */
export function lastDayBefore(value: string): string {
  const first = firstDayOf(value)
  return first === '' ? '' : dayAfter(first, -1)
}

/** The days that a month holds: from the first, up to the first of the next. */
export const daysOf = (month: string): { readonly after: string; readonly before: string } => ({
  after: `${month}-01`,
  before: `${monthOf(numberOf(month) + 1)}-01`,
})
