import type { Format } from '../lib/format.ts'
import type { TimeAxis } from '../lib/time-axis.ts'

interface YearsProps {
  readonly axis: TimeAxis
  readonly format: Format
  readonly y: number
}

/** The years below the axis, at their first month; some left out where there is no room. */
export function Years({ axis: { months, x, bandwidth, width }, format, y }: YearsProps) {
  const starts = months.filter((month, i) => i === 0 || month.endsWith('-01'))
  const every = Math.ceil((starts.length * 56) / width)
  return (
    <g class="years" transform={`translate(0 ${y})`}>
      {starts
        .filter((_, i) => i % every === 0)
        .map((month) => (
          <text key={month} x={x(month) + bandwidth / 2} dy="1.4em" text-anchor="middle">
            {format.year(month)}
          </text>
        ))}
    </g>
  )
}
