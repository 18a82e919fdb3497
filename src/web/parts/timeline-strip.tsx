import type { CoverageMonth } from '../../contract/index.ts'
import type { DayAxis } from '../lib/day-axis.ts'
import { useFormat } from '../lib/format.ts'
import { monthOf, monthsBetween, numberOf } from '../lib/months.ts'
import { isoDay, stretchOf } from '../lib/period.ts'
import { useIssueTexts } from '../state/issue-texts.ts'

/** How high the bars of what was read are at most. */
export const STRIP = 34

interface Props {
  readonly coverage: readonly CoverageMonth[]
  readonly axis: DayAxis
}

/** Where months begin and end, left to right, no further than the axis reaches. */
function edges({ period, x }: DayAxis, first: string, last: string): readonly [number, number] {
  const from = x(Math.max(stretchOf(first).from, period.from))
  const to = x(Math.min(stretchOf(last).to, period.to))
  return [Math.min(from, to), Math.max(from, to)]
}

const monthsOf = ({ period }: DayAxis): readonly string[] =>
  monthsBetween(isoDay(period.from).slice(0, 7), isoDay(Math.ceil(period.to) - 1).slice(0, 7))

/** Times in which nothing was read, marked through all lanes and named where there is room. */
export function Gaps({ coverage, axis, height }: Props & { readonly height: number }) {
  const t = useIssueTexts()
  const read = new Set(coverage.flatMap(({ month, articles }) => (articles > 0 ? month : [])))
  const gaps: [string, string][] = []
  for (const month of monthsOf(axis)) {
    const last = gaps.at(-1)
    if (read.has(month)) continue
    if (last !== undefined && monthOf(numberOf(last[1]) + 1) === month) last[1] = month
    else gaps.push([month, month])
  }
  return (
    <g class="gaps">
      <defs>
        <pattern id="no-material" width={7} height={7} patternUnits="userSpaceOnUse">
          <path d="M0 7 L7 0" class="gap-line" />
        </pattern>
      </defs>
      {gaps.map(([first, last]) => {
        const [left, right] = edges(axis, first, last)
        return (
          <g key={first}>
            <rect class="gap-ground" x={left} y={0} width={right - left} height={height} />
            <rect class="gap" fill="url(#no-material)" x={left} y={0} width={right - left} height={height}>
              <title>{t.noMaterial}</title>
            </rect>
            {right - left > 90 && (
              <text x={(left + right) / 2} y={height - 8} text-anchor="middle" class="gap-name">
                {t.noMaterial}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** How many articles were read in each month. */
export function Strip({ coverage, axis }: Props) {
  const t = useIssueTexts()
  const format = useFormat()
  const seen = new Set(monthsOf(axis))
  const shown = coverage.filter(({ month, articles }) => articles > 0 && seen.has(month))
  const most = Math.max(1, ...shown.map(({ articles }) => articles))
  return (
    <g class="strip">
      <title>{t.coverage}</title>
      {shown.map(({ month, articles }) => {
        const [left, right] = edges(axis, month, month)
        const height = Math.max(3, (articles / most) * (STRIP - 8))
        return (
          <rect
            key={month}
            x={left + 0.5}
            width={Math.max(1, right - left - 1)}
            y={STRIP - height}
            height={height}
          >
            <title>{`${format.month(month)}: ${format.counted(articles, t.articles)}`}</title>
          </rect>
        )
      })}
    </g>
  )
}

/** Years, months or days below the axis. */
export function AxisNames({
  axis,
  y,
  height,
}: {
  readonly axis: DayAxis
  readonly y: number
  readonly height: number
}) {
  const format = useFormat()
  return (
    <g class="axis-names">
      {axis.ticks.map(({ day, name }) => (
        <g key={day} transform={`translate(${axis.x(day)} 0)`} class="tick">
          <line y1={0} y2={height} />
          <text y={y} dy="1.3em" text-anchor="middle">
            {format.short(name)}
          </text>
        </g>
      ))}
    </g>
  )
}
