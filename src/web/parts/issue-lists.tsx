import type { IssueAnswer, IssueDefinition, IssueLane, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isShown, lanesShown, type Shown } from '../lib/lanes.ts'
import { shownName } from '../lib/shown-name.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings } from '../state/settings.ts'
import { IssueWords } from './issue-mark.tsx'
import { IssueMentions } from './issue-mentions.tsx'

interface Props {
  readonly issue: IssueAnswer
  readonly shown: Shown
}

/** The statements of each party in order, then those of which nobody can tell who made them, and what only mentions it. */
export const IssueLists = (props: Props) => (
  <>
    <Lanes {...props} />
    <Unattributed {...props} />
    <IssueMentions issue={props.issue} />
  </>
)

function Lanes({ issue, shown }: Props) {
  const t = useIssueTexts()
  return (
    <section class="issue-lanes">
      <h2>{t.lanes}</h2>
      {lanesShown(issue, shown).map((lane) => (
        <LaneList key={lane.party} lane={lane} definition={issue.definition} />
      ))}
    </section>
  )
}

function Unattributed({ issue, shown }: Props) {
  const t = useIssueTexts()
  const marks = issue.unattributed.filter((mark) => isShown(mark, shown))
  if (marks.length === 0) return null
  return (
    <section class="issue-lanes">
      <h2>{t.unattributed}</h2>
      <p class="help">{t.unattributedHelp}</p>
      <Marks marks={marks} definition={issue.definition} />
    </section>
  )
}

interface MarksProps {
  readonly marks: readonly IssueMark[]
  readonly definition: IssueDefinition
}

const Marks = ({ marks, definition }: MarksProps) => (
  <ol class="issue-list">
    {marks.map((mark) => (
      <li key={mark.statement}>
        <IssueWords mark={mark} definition={definition} />
      </li>
    ))}
  </ol>
)

interface LaneListProps {
  readonly lane: IssueLane
  readonly definition: IssueDefinition
}

function LaneList({ lane, definition }: LaneListProps) {
  const { lang } = useSettings()
  const links = useLinks()
  const t = useIssueTexts()
  const format = useFormat()
  const { name, state, marks, party } = lane
  const undated = marks.filter(({ day }) => day === null).length
  return (
    <section class="panel">
      <h3>
        <a href={links.party(party)}>
          <bdi>{shownName(name, lang).name}</bdi>
        </a>{' '}
        {state !== null && state.id !== party && (
          <small>
            <bdi>{shownName(state.name, lang).name}</bdi>
          </small>
        )}
        {undated > 0 && <small>{format.counted(undated, t.undatedMarks)}</small>}
      </h3>
      <Marks marks={marks} definition={definition} />
    </section>
  )
}
