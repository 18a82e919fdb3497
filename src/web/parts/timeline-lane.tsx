import type { IssueLink, ToldUtterance } from '../../contract/index.ts'
import type { DayAxis } from '../lib/day-axis.ts'
import { useFormat } from '../lib/format.ts'
import type { LaneNode } from '../lib/lane-tree.ts'
import { stretchOf, touches } from '../lib/period.ts'
import type { PlacedUtterance } from '../lib/placed-marks.ts'
import { shownName } from '../lib/shown-name.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { LINE, TimelineMark } from './timeline-mark.tsx'

/** The height of a lane's name, in pixels. */
export const LANE_HEAD = 26

interface Props {
  readonly node: LaneNode
  readonly level: number
  readonly isOpen: boolean | null
  readonly placed: readonly PlacedUtterance[]
  readonly axis: DayAxis
  readonly y: number
  readonly marksAt: number
  readonly height: number
  readonly row: number
  /** The mark that is open, by its key. */
  readonly opened: string | null
  readonly changes: ReadonlyMap<string, IssueLink>
  readonly witnesses: ReadonlyMap<number, ToldUtterance>
  readonly onTurn: () => void
  readonly onTold: (placed: PlacedUtterance) => void
  readonly onOpen: (placed: PlacedUtterance) => void
}

/** A line of the picture: its name, who held the office, and its marks. */
export function TimelineLane(props: Props) {
  const { node, level, isOpen, placed, axis, y, marksAt, height, row, opened, onTold, onOpen } = props
  const middle = marksAt + LINE / 2
  return (
    <g transform={`translate(0 ${y})`} class={`lane lane-${node.kind}`}>
      <line x1={0} x2={axis.width} y1={0} y2={0} class="lane-edge" />
      {isOpen !== true && <line x1={4} x2={axis.width - 4} y1={middle} y2={middle} class="lane-line" />}
      {isOpen !== true && <LeftOut node={node} axis={axis} y={middle} />}
      {node.office !== null && (
        <Holders
          office={node.office}
          axis={axis}
          top={LANE_HEAD}
          bottom={isOpen === true ? marksAt : height}
        />
      )}
      <foreignObject x={0} y={0} width={axis.width} height={LANE_HEAD} class="lane-head-frame">
        <Head {...props} level={level} />
      </foreignObject>
      {placed.map((one, k) => (
        <TimelineMark
          key={one.key}
          placed={one}
          y={middle + one.line * LINE}
          row={row}
          isRtl={axis.isRtl}
          isFirst={k === 0}
          isOpened={one.key === opened}
          change={changeOf(one, props.changes)}
          witnesses={
            one.utterances.length > 1 ? null : (props.witnesses.get(one.utterances[0][0].utterance) ?? null)
          }
          onTold={onTold}
          onOpen={onOpen}
        />
      ))}
    </g>
  )
}

/** The first change among the statements of a mark. */
const changeOf = ({ utterances }: PlacedUtterance, changes: Props['changes']): IssueLink | null =>
  utterances
    .flat()
    .map(({ statement }) => changes.get(statement))
    .find((change) => change !== undefined) ?? null

function Head({ node, level, isOpen, onTurn }: Props) {
  const t = useTimelineTexts()
  const { lang } = useSettings()
  const format = useFormat()
  const name = nameOf(node, lang, t.office)
  const count = new Set(node.marks.map(({ utterance }) => utterance)).size
  const holders = node.office?.holders ?? []
  const left = node.left.reduce((sum, { statements }) => sum + statements, 0)
  return (
    <div class={`lane-head lane-level-${level}`}>
      {isOpen === null ? (
        <bdi class="lane-name">{name}</bdi>
      ) : (
        <button
          type="button"
          class="lane-fold"
          aria-expanded={isOpen}
          aria-label={t.open(name)}
          onClick={onTurn}
        >
          <span aria-hidden="true" class="lane-arrow">
            {isOpen ? '▾' : lang === 'ar' ? '◂' : '▸'}
          </span>{' '}
          <bdi class="lane-name">{name}</bdi>
        </button>
      )}
      <small class="num">
        {format.counted(count, t.utterances)}
        {left > 0 && ` ${format.counted(left, t.leftOut)}`}
      </small>
      {holders.length > 0 && (
        <span class="unseen">
          {t.holders(
            holders.map(({ party, start }) => t.holder(party.name[lang], format.day(start))).join(', '),
          )}
        </span>
      )}
    </div>
  )
}

/** A body or party by its name; an office of a state by both. */
function nameOf(
  { name, office }: LaneNode,
  lang: 'ar' | 'en',
  roles: Readonly<Record<string, string>>,
): string {
  const own = shownName(name, lang).name
  return office === null || office.role === null ? own : `${roles[office.role] ?? office.role} – ${own}`
}

interface LeftProps {
  readonly node: LaneNode
  readonly axis: DayAxis
  readonly y: number
}

/** Months with statements that are counted only: nobody was silent then. */
function LeftOut({ node, axis, y }: LeftProps) {
  const t = useTimelineTexts()
  const format = useFormat()
  const seen = node.left.filter(({ month }) => touches(stretchOf(month), axis.period))
  return (
    <g class="left-out">
      {seen.map(({ month, statements }) => {
        const { from, to } = stretchOf(month)
        const ends = [axis.x(Math.max(from, axis.period.from)), axis.x(Math.min(to, axis.period.to))]
        return (
          <rect
            key={`${month} ${statements}`}
            x={Math.min(...ends)}
            y={y - 5}
            width={Math.max(2, Math.abs((ends[1] ?? 0) - (ends[0] ?? 0)))}
            height={10}
          >
            <title>{`${format.month(month)}: ${format.counted(statements, t.leftOut)}`}</title>
          </rect>
        )
      })}
    </g>
  )
}

interface HoldersProps {
  readonly office: NonNullable<LaneNode['office']>
  readonly axis: DayAxis
  readonly top: number
  readonly bottom: number
}

/** The room that a holder's name takes at least. */
const NAME = 74

/** Where another took the office, and whose it is from there. */
function Holders({ office, axis, top, bottom }: HoldersProps) {
  const texts = useTexts()
  const { lang } = useSettings()
  const { period, x, isRtl, width } = axis
  const terms = office.holders.map(({ party, start, end }) => ({
    party,
    from: stretchOf(start).from,
    to: end === null ? Infinity : stretchOf(end).to,
    end,
  }))
  const seen = terms.filter(({ from, to }) => from < period.to && to > period.from)
  return (
    <g class="holders-band">
      {seen.map(({ party, from, to }, k) => {
        const at = x(Math.max(from, period.from))
        const next = seen[k + 1]
        const until = next === undefined ? x(Math.min(to, period.to)) : x(Math.max(next.from, period.from))
        const room = Math.abs(until - at)
        const inside = isRtl ? at - 4 : at + 4
        return (
          <g key={`${party.id} ${from}`}>
            {from > period.from && <line x1={at} x2={at} y1={top - 2} y2={bottom} class="holder-change" />}
            {room > NAME && (
              <text
                x={Math.min(Math.max(inside, 4), width - 4)}
                y={top + 10}
                text-anchor="start"
                class="holder-name"
              >
                {party.name[lang]}
              </text>
            )}
            <title>{party.name[lang] + texts.separator}</title>
          </g>
        )
      })}
    </g>
  )
}
