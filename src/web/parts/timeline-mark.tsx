import type { IssueLink, ToldUtterance } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import type { Utterance } from '../lib/lanes.ts'
import type { PlacedUtterance } from '../lib/placed-marks.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useTexts } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { SignShape, signOfAll } from './issue-signs.tsx'

/** From one line of marks to the next, in pixels. */
export const LINE = 24
/** How far the line of what was said at a time or before reaches back. */
const BACK = 26

interface Props {
  readonly placed: PlacedUtterance
  readonly y: number
  readonly row: number
  readonly isRtl: boolean
  /** The one of its line to which the tabulator leads; arrows lead on. */
  readonly isFirst: boolean
  readonly isOpened: boolean
  /** With which its party changed its words; null where it did not. */
  readonly change: IssueLink | null
  /** Who tells it, where more than one article does. */
  readonly witnesses: ToldUtterance | null
  readonly onTold: (placed: PlacedUtterance) => void
  readonly onOpen: (placed: PlacedUtterance) => void
}

/** One speech event, or several that stand too near each other. Its words are told while it is pointed at or has the focus. */
export function TimelineMark(props: Props) {
  const { placed, y, row, isRtl, isFirst, isOpened, change, witnesses, onTold, onOpen } = props
  const name = useMarkName(props)
  const format = useFormat()
  const { utterances, x, bar, isUntil, key } = placed
  const tell = () => onTold(placed)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture holds no button of HTML */}
      <g
        class={isOpened ? 'issue-mark issue-mark-open' : 'issue-mark'}
        role="button"
        tabIndex={isFirst ? 0 : -1}
        aria-label={name}
        aria-expanded={isOpened}
        data-key={key}
        data-row={row}
        data-x={Math.round(x)}
        onFocus={tell}
        onPointerEnter={tell}
        onClick={() => onOpen(placed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onOpen(placed)
        }}
      >
        {bar !== null && (
          <rect
            class="mark-month"
            x={bar[0]}
            y={y - 3}
            width={Math.max(2, bar[1] - bar[0])}
            height={6}
            rx={3}
          />
        )}
        <g transform={`translate(${x} ${y})`}>
          <circle r={12} class="mark-ground" />
          {isUntil && <line class="mark-until" x1={0} x2={isRtl ? BACK : -BACK} />}
          {change !== null && <path class="mark-change" d="M-6 -6 V-17 L3 -13.5 L-6 -10.5" />}
          {utterances.length > 1 ? <Crowd n={utterances.length} /> : <One utterance={utterances[0]} />}
        </g>
      </g>
      {/* Beside the button: two numbers in it would be no part of its name. */}
      {witnesses !== null && (
        <text class="num mark-count mark-origins" x={x} y={y + 19} text-anchor="middle">
          ×{format.number(witnesses.origins)}
        </text>
      )}
    </>
  )
}

function One({ utterance }: { readonly utterance: Utterance }) {
  const format = useFormat()
  const { sign, isDoubtful } = signOfAll(utterance)
  return (
    <>
      <SignShape sign={sign} isDoubtful={isDoubtful} />
      {utterance.length > 1 && (
        <text class="num mark-count" x={9} y={-4} text-anchor="middle">
          {format.number(utterance.length)}
        </text>
      )}
    </>
  )
}

const Crowd = ({ n }: { readonly n: number }) => (
  <>
    <circle r={11} class="mark-crowd" />
    <text class="num mark-crowd-count" y={4} text-anchor="middle">
      {useFormat().number(n)}
    </text>
  </>
)

function useMarkName({ placed: { utterances }, change, witnesses }: Props): string {
  const texts = useTexts()
  const t = useIssueTexts()
  const own = useTimelineTexts()
  const format = useFormat()
  const [[first, ...more], ...others] = utterances
  const changed = change === null ? null : own.change(own.link[change.kind])
  const told =
    witnesses === null
      ? null
      : `${format.counted(witnesses.witnesses, own.witnesses)} ${format.counted(witnesses.origins, own.origins)}`
  const day = format.day(first.day ?? '')
  if (others.length > 0) {
    const days = utterances.map(([one]) => one.day ?? '').sort()
    const last = format.day(days.at(-1) ?? '')
    const when = t.firstLast(format.day(days[0] ?? ''), last)
    return [format.counted(utterances.length, own.utterances), when, changed, own.crowd]
      .filter((part) => part !== null)
      .join(texts.separator)
  }
  const { sign, isDoubtful } = signOfAll([first, ...more])
  const names: Readonly<Record<string, string>> = { ...t.talks, ...t.event, ...t.substance }
  const words = [first, ...more].map(({ text }) => text.join(' … ')).join(' / ')
  const when = first.from === 'published' ? t.notLater(day) : day
  const stands = isDoubtful ? `${names[sign]}, ${t.doubtful}` : names[sign]
  const count = more.length === 0 ? null : format.counted(more.length + 1, texts.counts.statements)
  const parts = [first.speaker, when, count, told, changed, `${stands}: ${words}`]
  return parts.filter((part) => part !== null).join(texts.separator)
}
