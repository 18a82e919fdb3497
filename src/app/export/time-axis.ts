import type { IssueAnswer } from '../../contract/index.ts'

/** Months side by side, the earliest where a line of the script begins. */
export interface Axis {
  readonly isRtl: boolean
  /** `YYYY-MM`, none left out. */
  readonly months: readonly string[]
  readonly first: string
  readonly last: string
  /** The edges of a month, left and right. */
  readonly span: (month: string) => readonly [number, number]
  /** Where a day stands, or the middle of a month. */
  readonly at: (day: string) => number
  /** Where years begin; of a short time each third month. */
  readonly ticks: () => readonly { readonly at: number; readonly label: string }[]
}

/** So many months are told by name; of more, the years. */
const MONTHS_NAMED = 30

/** The axis of what was read and said; null where nothing is dated. */
export function axisOf(
  { coverage, lanes }: Pick<IssueAnswer, 'coverage' | 'lanes'>,
  { left, right }: { readonly left: number; readonly right: number },
  isRtl: boolean,
): Axis | null {
  const dated = lanes.flatMap(({ marks }) => marks.flatMap(({ day }) => day?.slice(0, 7) ?? []))
  const all = [...coverage.map(({ month }) => month), ...dated].sort()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return null
  const start = numberOf(first)
  const months = Array.from({ length: numberOf(last) - start + 1 }, (_, n) => monthOf(start + n))
  const step = (right - left) / months.length
  const x = (moment: number) => (isRtl ? right - moment * step : left + moment * step)
  const at = (day: string) => {
    const date = Number(day.slice(8, 10)) || 15.5
    return x(numberOf(day) - start + (date - 0.5) / 31)
  }
  return {
    isRtl,
    months,
    first,
    last,
    span: (month) => {
      const edges = [x(numberOf(month) - start), x(numberOf(month) - start + 1)] as const
      return isRtl ? [edges[1], edges[0]] : edges
    },
    at,
    ticks: () =>
      months.length <= MONTHS_NAMED
        ? months.filter((_, n) => n % 3 === 0).map((label) => ({ at: at(label), label }))
        : yearsOf(months).map((label) => ({ at: x(numberOf(`${label}-01`) - start), label })),
  }
}

/** The years that begin within the months; where there are many, so that two dozen are named at most. */
function yearsOf(months: readonly string[]): string[] {
  const years = months.filter((month) => month.endsWith('-01')).map((month) => month.slice(0, 4))
  const every = Math.ceil(years.length / 24)
  return years.filter((_, n) => n % every === 0)
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthOf = (n: number): string =>
  `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
