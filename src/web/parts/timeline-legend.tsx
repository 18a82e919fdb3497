import { useIssueTexts } from '../state/issue-texts.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { SIGNS, SignIcon, SignShape } from './issue-signs.tsx'

/** What the shapes of the picture say. */
export function TimelineLegend() {
  const t = useIssueTexts()
  const own = useTimelineTexts()
  const names: Readonly<Record<string, string>> = { ...t.talks, ...t.event, ...t.substance }
  return (
    <ul class="legend issue-legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <SignIcon sign={sign} /> {names[sign]}
        </li>
      ))}
      <li>
        <svg class="sign-icon" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <SignShape sign="supports" isDoubtful />
        </svg>{' '}
        {t.doubtful}
      </li>
      <li>
        <svg class="sign-icon" viewBox="-16 -8 32 16" width="32" height="16" aria-hidden="true">
          <line class="mark-until" x1={-15} x2={15} />
        </svg>{' '}
        {own.until}
      </li>
      <li>
        <svg class="sign-icon" viewBox="-16 -8 32 16" width="32" height="16" aria-hidden="true">
          <rect class="mark-month" x={-15} y={-3} width={30} height={6} rx={3} />
        </svg>{' '}
        {own.someTime}
      </li>
      <li>
        <svg class="sign-icon" viewBox="-16 -8 32 16" width="32" height="16" aria-hidden="true">
          <path class="arc" d="M-14 5 Q0 -12 14 5" />
        </svg>{' '}
        {own.linkKey}
      </li>
      <li class="legend-gap">{t.noMaterial}</li>
    </ul>
  )
}
