import { STEP } from '../lib/drag-zoom.ts'
import { useFormat } from '../lib/format.ts'
import { isoDay, isWhole, moved, type Period, zoomed } from '../lib/period.ts'
import type { IssueView } from '../state/issue-view.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'

interface Props {
  readonly period: Period
  readonly whole: Period
  readonly onPeriod: (period: Period) => void
  readonly view: IssueView
  readonly onView: (view: IssueView) => void
}

/** The period that is shown and buttons to change it; and whether as a picture or as a table. */
export function TimelineTools({ period, whole, onPeriod, view, onView }: Props) {
  const t = useTimelineTexts()
  const format = useFormat()
  const middle = (period.from + period.to) / 2
  const side = (period.to - period.from) / 2
  const all = isWhole(period, whole)
  const steps = [
    { name: t.earlier, sign: '‹', to: moved(period, -side, whole), isOff: period.from <= whole.from },
    { name: t.later, sign: '›', to: moved(period, side, whole), isOff: period.to >= whole.to },
    { name: t.closer, sign: '+', to: zoomed(period, 1 / STEP, middle, whole), isOff: false },
    { name: t.wider, sign: '−', to: zoomed(period, STEP, middle, whole), isOff: all },
  ]
  return (
    <div class="timeline-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a toolbar are no form's */}
      <div role="group" aria-label={t.tools}>
        {steps.map(({ name, sign, to, isOff }) => (
          <Button key={name} name={name} sign={sign} isOff={isOff} onPress={() => onPeriod(to)} />
        ))}
        <Button name={t.whole} sign={t.whole} isOff={all} onPress={() => onPeriod(whole)} />
        <span class="timeline-period num">
          {t.shown(format.day(isoDay(period.from)), format.day(isoDay(Math.ceil(period.to) - 1)))}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="group" aria-label={t.view}>
        {(['picture', 'table'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={view === one}
            onClick={() => onView(one)}
          >
            {one === 'picture' ? t.asPicture : t.asTable}
          </button>
        ))}
      </div>
    </div>
  )
}

interface ButtonProps {
  readonly name: string
  readonly sign: string
  readonly isOff: boolean
  readonly onPress: () => void
}

/** One that leads nowhere keeps the focus that it has. */
const Button = ({ name, sign, isOff, onPress }: ButtonProps) => (
  <button
    type="button"
    class="chip"
    aria-label={name}
    title={name}
    aria-disabled={isOff}
    onClick={() => {
      if (!isOff) onPress()
    }}
  >
    {sign}
  </button>
)
