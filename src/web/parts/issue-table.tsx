import { useState } from 'preact/hooks'
import type { IssueAnswer, IssueLane, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isShown, lanesShown, type Shown } from '../lib/lanes.ts'
import { shownName } from '../lib/shown-name.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { Stand, When } from './issue-mark.tsx'
import { SignIcon, signOf } from './issue-signs.tsx'

interface Props {
  readonly issue: IssueAnswer
  readonly shown: Shown
}

interface Line {
  readonly mark: IssueMark
  /** null: on no lane. */
  readonly lane: IssueLane | null
}

type SortBy = 'day' | 'party'
interface Sorting {
  readonly by: SortBy
  readonly isDown: boolean
}

/** What the picture shows as a table, and what was read month by month as another. */
export function IssueTable({ issue, shown }: Props) {
  const t = useTimelineTexts()
  const { lang } = useSettings()
  const format = useFormat()
  const [sorting, setSorting] = useState<Sorting>({ by: 'day', isDown: false })
  const lines: Line[] = [
    ...lanesShown(issue, shown).flatMap((lane) => lane.marks.map((mark) => ({ mark, lane }))),
    ...issue.unattributed.filter((mark) => isShown(mark, shown)).map((mark) => ({ mark, lane: null })),
  ]
  const collator = new Intl.Collator(lang)
  const party = ({ lane }: Line) => (lane === null ? '' : shownName(lane.name, lang).name)
  const byDay = (a: Line, b: Line) => collator.compare(a.mark.day ?? '~', b.mark.day ?? '~')
  const byParty = (a: Line, b: Line) => collator.compare(party(a), party(b))
  const inOrder = lines.toSorted((a, b) =>
    sorting.by === 'day' ? byDay(a, b) || byParty(a, b) : byParty(a, b) || byDay(a, b),
  )
  const { name } = issue.definition
  return (
    <div class="issue-tables">
      <Scroll name={t.caption(shownName(name, lang).name)}>
        <table>
          <caption>{t.caption(shownName(name, lang).name)}</caption>
          <thead>
            <tr>
              <Sortable by="day" name={t.day} sorting={sorting} onSort={setSorting} />
              <Sortable by="party" name={t.party} sorting={sorting} onSort={setSorting} />
              {[t.position, t.object, t.words, t.speaker, t.outlet].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(sorting.isDown ? inOrder.toReversed() : inOrder).map((line) => (
              <Row key={line.mark.statement} line={line} issue={issue} />
            ))}
          </tbody>
        </table>
        {issue.left !== undefined && <p class="help">{format.counted(issue.left.statements, t.leftOut)}</p>}
        {lines.length === 0 && <p class="help">{t.noMark}</p>}
      </Scroll>
      <Coverage issue={issue} />
    </div>
  )
}

/** Wide tables are moved within their own room, by keyboard too. */
const Scroll = ({
  name,
  children,
}: {
  readonly name: string
  readonly children: preact.ComponentChildren
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved by arrows needs the focus
  <section class="scroll" tabIndex={0} aria-label={name}>
    {children}
  </section>
)

interface SortableProps {
  readonly by: SortBy
  readonly name: string
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

function Sortable({ by, name, sorting, onSort }: SortableProps) {
  const t = useTimelineTexts()
  const isBy = sorting.by === by
  return (
    <th scope="col" aria-sort={isBy ? (sorting.isDown ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="sort"
        aria-label={t.sortBy(name)}
        onClick={() => onSort({ by, isDown: isBy && !sorting.isDown })}
      >
        {name} <span aria-hidden="true">{isBy ? (sorting.isDown ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  )
}

function Row({ line: { mark, lane }, issue }: { readonly line: Line; readonly issue: IssueAnswer }) {
  const t = useTimelineTexts()
  const texts = useIssueTexts()
  const links = useLinks()
  const { lang } = useSettings()
  const objects = issue.definition.objects.filter(({ id }) => mark.objects.includes(id))
  return (
    <tr>
      <td class="num">
        <When mark={mark} />
      </td>
      <th scope="row">
        {lane === null ? (
          texts.unattributed
        ) : (
          <a href={links.party(lane.party)}>
            <bdi>{shownName(lane.name, lang).name}</bdi>
          </a>
        )}
      </th>
      <td>
        <SignIcon sign={signOf(mark)} /> <Stand mark={mark} />
        {mark.position.doubts.length > 0 && (
          <small class="table-doubts">
            {mark.position.doubts.map((doubt) => texts.doubt[doubt]).join('، ')}
          </small>
        )}
      </td>
      <td>{objects.map(({ name }) => shownName(name, lang).name).join(' · ') || t.nothing}</td>
      <td lang="ar" dir="rtl" class="naskh table-words">
        <a href={links.article(`${mark.item}#${mark.part}`, mark.statement)}>{mark.text.join(' … ')}</a>
      </td>
      <td lang="ar">
        <bdi>{mark.speaker ?? t.nothing}</bdi>
      </td>
      <td lang="ar">
        <bdi>{mark.outlet ?? t.nothing}</bdi>
      </td>
    </tr>
  )
}

function Coverage({ issue: { coverage } }: Pick<Props, 'issue'>) {
  const t = useTimelineTexts()
  const texts = useIssueTexts()
  const format = useFormat()
  return (
    <details class="chart-table">
      <summary>{t.coverageCaption}</summary>
      <Scroll name={t.coverageCaption}>
        <table>
          <caption>{t.coverageCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col">{t.number}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ month, articles }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <td class="num">{articles === 0 ? texts.noMaterial : format.number(articles)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
