const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthOf = (n: number): string =>
  `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`

/** All months from the first to the last, `YYYY-MM`, none left out. */
export const monthsBetween = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, numberOf(last) - numberOf(first) + 1) }, (_, i) =>
    monthOf(numberOf(first) + i),
  )

/** The days that a month holds: from the first, up to the first of the next. */
export const daysOf = (month: string): { readonly after: string; readonly before: string } => ({
  after: `${month}-01`,
  before: `${monthOf(numberOf(month) + 1)}-01`,
})
