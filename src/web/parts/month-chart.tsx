import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { useFormat } from '../lib/format.ts'
import type { Months } from '../lib/office-spans.ts'
import { SIDE, type TimeAxis, timeAxis } from '../lib/time-axis.ts'
import { useWidth } from '../lib/width.ts'
import { useLocation } from '../state/location.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { type OfficeBand, OfficeBars } from './office-band.tsx'
import { Years } from './years.tsx'

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
  /** Offices over the same months. */
  readonly band?: {
    readonly months: Months
    readonly on: (axis: TimeAxis) => OfficeBand
    /** What must be known to read them. */
    readonly notes: readonly string[]
  }
}

const HEIGHT = 190
const FOOT = 24
/** A bar is never wider: a single month is no wall. */
const WIDEST = 28

/** Bars by month, in the direction of reading: the earliest where a line of the script begins. */
export function MonthChart({ months, series, hrefOf, band }: Props) {
  const texts = useTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const [frame, width] = useWidth()
  const [first, last] = band?.months ?? [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return null
  const axis = timeAxis(first, last, width, lang === 'ar')
  const above = band?.on(axis) ?? { drawn: [], height: 0, letter: 0 }
  const bars = months.length === 0 ? 0 : HEIGHT - FOOT
  const foot = above.height + bars
  const words = above.height === 0 ? texts.chart.months : texts.party.chart
  return (
    <figure class="chart">
      <div ref={frame}>
        <svg
          width={width}
          height={foot + FOOT}
          role="img"
          aria-label={words(format.month(first), format.month(last))}
        >
          {above.height > 0 && <OfficeBars band={above} axis={axis} foot={foot} />}
          <g transform={`translate(0 ${above.height})`}>
            {bars > 0 && <Bars months={months} series={series} hrefOf={hrefOf} axis={axis} height={bars} />}
            <Years axis={axis} format={format} y={bars} />
          </g>
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
      {band?.notes.map((note) => (
        <p key={note} class="help">
          {note}
        </p>
      ))}
      {months.length > 0 && <MonthTable months={months} series={series} hrefOf={hrefOf} />}
    </figure>
  )
}

interface BarsProps extends Omit<Props, 'band'> {
  readonly axis: TimeAxis
  readonly height: number
}

/** The bars themselves, each a way to the statements of its month. */
function Bars({ months, series, hrefOf, axis, height }: BarsProps) {
  const format = useFormat()
  const { route } = useLocation()
  const byMonth = new Map(months.map((one) => [one.month, one.counts]))
  const sumOf = (month: string) => Object.values(byMonth.get(month) ?? {}).reduce((a, b) => a + b, 0)
  const top = Math.max(1, ...axis.months.map(sumOf))
  const y = scaleLinear([0, top], [height, 8]).nice(4)
  const bar = Math.min(WIDEST, Math.max(1, axis.bandwidth))
  const layers = stack<string>()
    .keys(series.map(({ key }) => key))
    .value((month, key) => byMonth.get(month)?.[key] ?? 0)(axis.months)
  return (
    <>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <Tick key={tick} axis={axis} y={y(tick)} name={format.number(tick)} />
        ))}
      {layers.map((layer) => (
        <g key={layer.key} class={`layer layer-${layer.key}`}>
          {layer.map((point) => (
            <rect
              key={point.data}
              x={axis.x(point.data) + (axis.bandwidth - bar) / 2}
              width={bar}
              y={y(point[1])}
              height={Math.max(0, y(point[0]) - y(point[1]))}
            />
          ))}
        </g>
      ))}
      {axis.months
        .filter((month) => sumOf(month) > 0)
        .map((month) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same links for the keyboard
          <rect
            key={month}
            class="hit"
            x={axis.x(month)}
            width={Math.max(3, axis.bandwidth)}
            y={0}
            height={height}
            onClick={() => route(hrefOf(month))}
          >
            <title>{`${format.month(month)}: ${format.number(sumOf(month))}`}</title>
          </rect>
        ))}
    </>
  )
}

interface TickProps {
  readonly axis: TimeAxis
  readonly y: number
  readonly name: string
}

const Tick = ({ axis: { width, isRtl }, y, name }: TickProps) => (
  <g class="tick" transform={`translate(0 ${y})`}>
    <line x1={isRtl ? 4 : SIDE} x2={isRtl ? width - SIDE : width - 4} />
    <text x={isRtl ? width - SIDE + 8 : SIDE - 8} dy="0.32em" text-anchor="end" class="num">
      {name}
    </text>
  </g>
)

/** The same figures for whoever cannot see or point at the bars. */
function MonthTable({ months, series, hrefOf }: Omit<Props, 'band'>) {
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
