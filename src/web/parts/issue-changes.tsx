import { useState } from 'preact/hooks'
import type { IssueAnswer, IssueLink, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isShown, type Shown } from '../lib/lanes.ts'
import { useIssueLinkTexts } from '../state/issue-link-texts.ts'
import { IssueChange } from './issue-change.tsx'

interface Props {
  readonly issue: IssueAnswer
  readonly shown: Shown
}

/** Links that are shown at first. */
const FIRST = 20

/** What later statements are to earlier ones, the latest first; the doubtful on demand. */
export function IssueChanges({ issue, shown }: Props) {
  const t = useIssueLinkTexts()
  const format = useFormat()
  const [isAll, setAll] = useState(false)
  const [most, setMost] = useState(FIRST)
  const marks = marksById(issue)
  const links = issue.links
    .filter(({ to }) => {
      const mark = marks.get(to)
      return mark !== undefined && isShown(mark, shown)
    })
    .toReversed()
  const sure = links.filter(({ doubtful }) => !doubtful)
  const doubtful = links.length - sure.length
  const list = isAll ? links : sure
  return (
    <section class="issue-changes" aria-labelledby="issue-changes">
      <h2 id="issue-changes">{t.title}</h2>
      <p class="help">{t.help}</p>
      {doubtful > 0 && (
        <label class="change-all">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />{' '}
          {t.showDoubtful(format.number(doubtful))}
        </label>
      )}
      {list.length === 0 && <p class="help">{links.length === 0 ? t.none : t.noneShown}</p>}
      <ol class="change-list">
        {list.slice(0, most).map((link) => {
          const ends = endsOf(link, marks)
          return (
            ends !== null && (
              <li key={link.id}>
                <IssueChange link={link} ends={ends} issue={issue.definition.id} />
              </li>
            )
          )
        })}
      </ol>
      {list.length > most && (
        <p class="actions">
          <button type="button" class="button button-quiet" onClick={() => setMost(most + FIRST)}>
            {t.more(format.number(Math.min(FIRST, list.length - most)))}
          </button>
        </p>
      )}
    </section>
  )
}

const marksById = ({ lanes, unattributed }: IssueAnswer): ReadonlyMap<string, IssueMark> =>
  new Map([...lanes.flatMap(({ marks }) => marks), ...unattributed].map((mark) => [mark.statement, mark]))

function endsOf(
  { from, to }: IssueLink,
  marks: ReadonlyMap<string, IssueMark>,
): { readonly from: IssueMark; readonly to: IssueMark } | null {
  const [a, b] = [marks.get(from), marks.get(to)]
  return a === undefined || b === undefined ? null : { from: a, to: b }
}
