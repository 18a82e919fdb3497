import { scaleLinear } from 'd3-scale'
import { useFormat } from '../lib/format.ts'

/** A name with how many statements it has, and where a click leads. */
export interface Bar {
  readonly name: string
  readonly statements: number
  readonly href?: string
  /** Language of the name, where it is not that of the screen. */
  readonly lang?: string | undefined
}

/** Names with their counts as bars, the longest as long as the column. */
export function BarList({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const format = useFormat()
  const most = Math.max(1, ...bars.map(({ statements }) => statements))
  const width = scaleLinear([0, most], [0, 100])
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ name, statements, href, lang }, i) => (
        <li key={i}>
          <span class="bar-name">
            {href === undefined ? (
              <bdi lang={lang}>{name}</bdi>
            ) : (
              <a href={href}>
                <bdi lang={lang}>{name}</bdi>
              </a>
            )}
          </span>
          <span class="bar-track" aria-hidden="true">
            <i style={{ inlineSize: `${width(statements)}%` }} />
          </span>
          <span class="num">{format.number(statements)}</span>
        </li>
      ))}
    </ul>
  )
}
