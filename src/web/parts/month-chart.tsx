import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { type Format, useFormat } from '../lib/format.ts'
import { monthsBetween } from '../lib/months.ts'
import { useWidth } from '../lib/width.ts'
import { useLocation } from '../state/location.ts'
import { useSettings, useTexts } from '../state/settings.ts'

/** One layer of the bars: its class in the style sheet and its name. */
export interface Series {
  readonly key: string
  readonly name: string
}

/** How many statements of each series a month has. */
export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string
  readonly counts: Readonly<Record<string, number>>
}

interface Props {
  readonly months: readonly MonthCount[]
  /** From the axis outwards. */
  readonly series: readonly Series[]
  readonly hrefOf: (month: string) => string
}

const HEIGHT = 190
const FOOT = 24
const SIDE = 36
/** A bar is never wider: a single month is no wall. */
const WIDEST = 28

/** Bars by month, in the direction of reading: the earliest where a line of the script begins. */
export function MonthChart({ months, series, hrefOf }: Props) {
  const texts = useTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const { route } = useLocation()
  const [frame, width] = useWidth()
  const first = months[0]?.month
  const last = months.at(-1)?.month
  if (first === undefined || last === undefined) return null
  const all = monthsBetween(first, last)
  const byMonth = new Map(months.map((one) => [one.month, one.counts]))
  const sumOf = (month: string) => Object.values(byMonth.get(month) ?? {}).reduce((a, b) => a + b, 0)
  const top = Math.max(1, ...all.map(sumOf))
  const isRtl = lang === 'ar'
  const x = scaleBand<string>(all, isRtl ? [width - SIDE, 4] : [SIDE, width - 4]).paddingInner(0.18)
  const y = scaleLinear([0, top], [HEIGHT - FOOT, 8]).nice(4)
  const bar = Math.min(WIDEST, Math.max(1, x.bandwidth()))
  const layers = stack<string>()
    .keys(series.map(({ key }) => key))
    .value((month, key) => byMonth.get(month)?.[key] ?? 0)(all)
  return (
    <figure class="chart">
      <div ref={frame}>
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={texts.chart.months(format.month(first), format.month(last))}
        >
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick} class="tick" transform={`translate(0 ${y(tick)})`}>
                <line x1={isRtl ? 4 : SIDE} x2={isRtl ? width - SIDE : width - 4} />
                <text x={isRtl ? width - SIDE + 8 : SIDE - 8} dy="0.32em" text-anchor="end" class="num">
                  {format.number(tick)}
                </text>
              </g>
            ))}
          {layers.map((layer) => (
            <g key={layer.key} class={`layer layer-${layer.key}`}>
              {layer.map((point) => (
                <rect
                  key={point.data}
                  x={(x(point.data) ?? 0) + (x.bandwidth() - bar) / 2}
                  width={bar}
                  y={y(point[1])}
                  height={Math.max(0, y(point[0]) - y(point[1]))}
                />
              ))}
            </g>
          ))}
          <Years
            months={all}
            x={(month) => (x(month) ?? 0) + x.bandwidth() / 2}
            format={format}
            width={width}
          />
          {all
            .filter((month) => sumOf(month) > 0)
            .map((month) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same links for the keyboard
              <rect
                key={month}
                class="hit"
                x={x(month) ?? 0}
                width={Math.max(3, x.bandwidth())}
                y={0}
                height={HEIGHT - FOOT}
                onClick={() => route(hrefOf(month))}
              >
                <title>{`${format.month(month)}: ${format.number(sumOf(month))}`}</title>
              </rect>
            ))}
        </svg>
      </div>
      {series.length > 1 && (
        <ul class="legend">
          {series.map(({ key, name }) => (
            <li key={key} class={`layer-${key}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <MonthTable months={months} series={series} hrefOf={hrefOf} />
    </figure>
  )
}

interface YearsProps {
  readonly months: readonly string[]
  readonly x: (month: string) => number
  readonly format: Format
  readonly width: number
}

/** The years below the axis, at their first month; some left out where there is no room. */
function Years({ months, x, format, width }: YearsProps) {
  const starts = months.filter((month, i) => i === 0 || month.endsWith('-01'))
  const every = Math.ceil((starts.length * 56) / width)
  return (
    <g class="years" transform={`translate(0 ${HEIGHT - FOOT})`}>
      {starts
        .filter((_, i) => i % every === 0)
        .map((month) => (
          <text key={month} x={x(month)} dy="1.4em" text-anchor="middle">
            {format.year(month)}
          </text>
        ))}
    </g>
  )
}

/** The same figures for whoever cannot see or point at the bars. */
function MonthTable({ months, series, hrefOf }: Props) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <details class="chart-table">
      <summary>{texts.overview.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={texts.overview.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.overview.month}</th>
              {series.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">
                  <a href={hrefOf(month)}>{format.month(month)}</a>
                </th>
                {series.map(({ key }) => (
                  <td key={key} class="num">
                    {format.number(counts[key] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
