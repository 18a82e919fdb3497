import { useState } from 'preact/hooks'
import type { IssueAnswer, IssueLane } from '../../contract/index.ts'
import { laneTree, opensAtFirst } from '../lib/lane-tree.ts'
import type { Shown } from '../lib/lanes.ts'
import { lazy } from '../lib/lazy.tsx'
import type { Period } from '../lib/period.ts'
import { type IssueView, issueView, rememberIssueView } from '../state/issue-view.ts'
import { usePeriodShown } from '../state/period-shown.ts'
import { TimelineTools } from './timeline-tools.tsx'

// Each is fetched by those who look at it.
const TimelinePicture = lazy(() => import('./timeline-picture.tsx').then((part) => part.TimelinePicture))
const IssueTable = lazy(() => import('./issue-table.tsx').then((part) => part.IssueTable))

interface Props {
  readonly issue: IssueAnswer
  readonly shown: Shown
  /** The lanes of the object that is shown, whatever the period. */
  readonly lanes: readonly IssueLane[]
  readonly whole: Period
}

/** An issue over the years: as a picture that can be moved and zoomed, or as a table that says the same. */
export function IssueTimeline({ issue, shown, lanes, whole }: Props) {
  const [period, show] = usePeriodShown(whole)
  const [view, setView] = useState<IssueView>(issueView)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const nodes = laneTree(lanes, issue.offices)
  const opens = opensAtFirst(nodes)
  return (
    <figure class="chart issue-chart">
      <TimelineTools
        period={period}
        whole={whole}
        onPeriod={show}
        view={view}
        onView={(next) => {
          rememberIssueView(next)
          setView(next)
        }}
      />
      {view === 'table' ? (
        <IssueTable issue={issue} shown={shown} />
      ) : (
        <TimelinePicture
          issue={issue}
          nodes={nodes}
          isOpen={(node) => opens(node) !== turned.has(node.key)}
          onTurn={({ key }) =>
            setTurned(new Set(turned.has(key) ? [...turned].filter((one) => one !== key) : [...turned, key]))
          }
          period={period}
          whole={whole}
          onPeriod={show}
        />
      )}
    </figure>
  )
}
