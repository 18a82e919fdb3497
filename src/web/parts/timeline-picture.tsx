import type { TargetedKeyboardEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { IssueAnswer, IssueLink } from '../../contract/index.ts'
import { dayAxis } from '../lib/day-axis.ts'
import { useDragZoom } from '../lib/drag-zoom.ts'
import { useFormat } from '../lib/format.ts'
import { type LaneNode, rowsOf } from '../lib/lane-tree.ts'
import { lazy } from '../lib/lazy.tsx'
import { changesIn, spotsOf } from '../lib/link-spots.ts'
import { isoDay, type Period, stretchOf, touches, zoomed } from '../lib/period.ts'
import { type PlacedUtterance, placedOn } from '../lib/placed-marks.ts'
import { useWidth } from '../lib/width.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useSettings } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { LANE_HEAD, TimelineLane } from './timeline-lane.tsx'
import { LINE } from './timeline-mark.tsx'
import { AxisNames, Gaps, STRIP, Strip } from './timeline-strip.tsx'
import type { ToldSubject } from './timeline-told.tsx'

// Fetched behind the picture, links where there are any: the page is to be there soon.
const Told = lazy(() => import('./timeline-told.tsx').then((part) => part.Told), null)
const TimelineLegend = lazy(() => import('./timeline-legend.tsx').then((part) => part.TimelineLegend), null)
const TimelineLinks = lazy(() => import('./timeline-links.tsx').then((part) => part.TimelineLinks), null)

const FOOT = 26
/** Below the marks of a lane. */
const UNDER = 6
/** For the names of those who held an office. */
const HOLDERS = 15

interface Props {
  readonly issue: IssueAnswer
  readonly nodes: readonly LaneNode[]
  readonly isOpen: (node: LaneNode) => boolean
  readonly onTurn: (node: LaneNode) => void
  readonly period: Period
  readonly whole: Period
  readonly onPeriod: (period: Period) => void
}

/** Lanes with their marks over what was read. */
export function TimelinePicture({ issue, nodes, isOpen, onTurn, period, whole, onPeriod }: Props) {
  const { lang } = useSettings()
  const t = useIssueTexts()
  const own = useTimelineTexts()
  const format = useFormat()
  const [frame, width] = useWidth()
  const [told, setTold] = useState<ToldSubject | null>(null)
  const [opened, setOpened] = useState<ToldSubject | null>(null)
  const [doubtful, setDoubtful] = useState(false)
  const panel = useRef<HTMLDivElement | null>(null)
  const axis = dayAxis(period, width, lang === 'ar')
  const hands = useDragZoom(axis, whole, onPeriod)
  let foot = 0
  const rows = rowsOf(nodes, isOpen).map((row) => {
    const placed = row.isOpen === true ? [] : placedOn(row.node.marks, axis)
    const lines = Math.max(0, ...placed.map(({ line }) => line + 1))
    const y = foot
    const holders = (row.node.office?.holders.length ?? 0) > 0 ? HOLDERS : 0
    foot += LANE_HEAD + holders + (row.isOpen === true ? 0 : Math.max(1, lines) * LINE + UNDER)
    const marksAt = LANE_HEAD + holders
    const yOf = (line: number) => y + marksAt + LINE / 2 + line * LINE
    return { ...row, placed, y, yOf, marksAt, height: foot - y }
  })
  const marks = new Map(rows.flatMap(({ node }) => node.marks).map((mark) => [mark.statement, mark] as const))
  const linked = issue.links.filter(({ from, to }) => marks.has(from) && marks.has(to))
  const unsure = linked.filter((link) => link.doubtful).length
  const changes = changesIn(linked)
  const witnesses = new Map(issue.utterances.map((one) => [one.utterance, one]))
  const subjectOf = (link: IssueLink): ToldSubject => ({
    key: link.id,
    link,
    marks: [link.from, link.to].flatMap((id) => marks.get(id) ?? []),
  })
  const open = (one: PlacedUtterance) => {
    const nearer = one.utterances.length > 1 ? aroundAll(one, period, whole) : null
    if (nearer !== null) return onPeriod(nearer)
    pin({ key: one.key, link: null, marks: one.utterances.flat() })
  }
  const pin = (subject: ToldSubject) => setOpened(opened?.key === subject.key ? null : subject)
  const close = () => {
    const mark = frameOf(panel.current)?.querySelector<SVGGElement>(
      `[data-key="${CSS.escape(opened?.key ?? '')}"]`,
    )
    setOpened(null)
    mark?.focus()
  }
  const { onKeyDown, ...pointers } = hands
  const [from, to] = [isoDay(period.from), isoDay(Math.ceil(period.to) - 1)]
  return (
    <div class="timeline">
      <details class="help">
        <summary>{own.how}</summary>
        <p id="timeline-keys">{own.keys}</p>
      </details>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that keys move is a group, and no form's */}
      <div
        ref={frame}
        class="timeline-frame"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move it
        tabIndex={0}
        aria-label={t.chart(format.day(from), format.day(to))}
        aria-describedby="timeline-keys"
        {...pointers}
        onKeyDown={(event) => {
          if (!toNeighbour(event)) onKeyDown?.(event)
        }}
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it bears the name */}
        <svg width={width} height={foot + STRIP + FOOT}>
          <Gaps coverage={issue.coverage} axis={axis} height={foot + STRIP} />
          <AxisNames axis={axis} y={foot + STRIP} height={foot + STRIP} />
          {rows.map(({ node, level, isOpen: is, placed, y, marksAt, height }, row) => (
            <TimelineLane
              key={node.key}
              node={node}
              level={level}
              isOpen={is}
              placed={placed}
              axis={axis}
              y={y}
              marksAt={marksAt}
              height={height}
              row={row}
              opened={opened?.key ?? null}
              onTurn={() => onTurn(node)}
              changes={changes}
              witnesses={witnesses}
              onTold={({ key, utterances }) => setTold({ key, link: null, marks: utterances.flat() })}
              onOpen={open}
            />
          ))}
          {linked.length > 0 && (
            <TimelineLinks
              links={linked.filter((link) => doubtful || !link.doubtful)}
              spots={spotsOf(rows)}
              marks={marks}
              onTold={(link) => setTold(subjectOf(link))}
              onOpen={(link) => pin(subjectOf(link))}
            />
          )}
          <g transform={`translate(0 ${foot})`}>
            <Strip coverage={issue.coverage} axis={axis} />
          </g>
        </svg>
      </div>
      {unsure > 0 && (
        <label class="timeline-doubtful">
          <input
            type="checkbox"
            checked={doubtful}
            onChange={({ currentTarget }) => setDoubtful(currentTarget.checked)}
          />{' '}
          {format.counted(unsure, own.showDoubtful)}
        </label>
      )}
      <Told
        panel={panel}
        subject={opened ?? told}
        definition={issue.definition}
        isOpened={opened !== null}
        onClose={close}
      />
      <TimelineLegend />
    </div>
  )
}

const frameOf = (panel: HTMLElement | null): Element | null => panel?.closest('.timeline') ?? null

/** A period in which marks that stand on each other come apart; null where none is near enough. */
function aroundAll({ utterances }: PlacedUtterance, period: Period, whole: Period): Period | null {
  const days = utterances.map(([first]) => stretchOf(first.day ?? ''))
  const [from, to] = [Math.min(...days.map((one) => one.from)), Math.max(...days.map((one) => one.to))]
  const nearer = zoomed({ from, to: Math.max(to, from + 1) }, 1.4, (from + to) / 2, whole)
  const isNearer = nearer.to - nearer.from < 0.9 * (period.to - period.from)
  return isNearer && touches(nearer, period) ? nearer : null
}

/** What arrows lead to: marks, and links as if they stood on a line above them. */
const STOPS = '.issue-mark, .issue-link'
const ARROWS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowDown', 1],
])

/** From one mark to the next on its line or on another, as the arrow points. @returns whether the key was such an arrow */
function toNeighbour(event: TargetedKeyboardEvent<HTMLElement>): boolean {
  const { key, target, currentTarget } = event
  const mark = (target as Element).closest<SVGGElement>(STOPS)
  const sign = ARROWS.get(key)
  if (mark === null || sign === undefined) return false
  event.preventDefault()
  const all = [...currentTarget.querySelectorAll<SVGGElement>(STOPS)]
  const place = (one: SVGGElement) => ({ row: Number(one.dataset.row), x: Number(one.dataset.x) })
  const here = place(mark)
  const isAlong = key === 'ArrowLeft' || key === 'ArrowRight'
  const ahead = all.filter((one) => {
    const { row, x } = place(one)
    return isAlong ? one !== mark && row === here.row && (x - here.x) * sign > 0 : (row - here.row) * sign > 0
  })
  const far = (one: SVGGElement) => {
    const { row, x } = place(one)
    return Math.abs(row - here.row) * 1e6 + Math.abs(x - here.x)
  }
  ahead.sort((a, b) => far(a) - far(b))[0]?.focus()
  return true
}
