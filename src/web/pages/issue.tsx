import { useState } from 'preact/hooks'
import type { IssueAnswer, IssueDefinition, IssueLane } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { isShown, lanesShown, type Shown, yearsOf } from '../lib/lanes.ts'
import { lazy } from '../lib/lazy.tsx'
import { shownName } from '../lib/shown-name.ts'
import { IssueWords } from '../parts/issue-mark.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useReadOnly } from '../state/server.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// The picture is large, and few change a definition: both are fetched behind the page itself.
const IssueTimeline = lazy(() => import('../parts/issue-timeline.tsx').then((part) => part.IssueTimeline))
const IssueForm = lazy(() => import('../parts/issue-form.tsx').then((part) => part.IssueForm), null)

/** An issue over the years. @param id as addresses name it */
export function IssuePage({ id }: { readonly id: string }) {
  const t = useIssueTexts()
  const { lang } = useSettings()
  const { answer, retry } = useAnswer<IssueAnswer>(`/api/issues/${encodeURIComponent(id)}`)
  const issue = shownOf(answer)
  usePageTitle(issue === null ? null : shownName(issue.definition.name, lang).name)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} missing={t.notFound} />
  return issue === null ? <Loading lines={3} /> : <IssueView issue={issue} renew={retry} />
}

function IssueView({ issue, renew }: { readonly issue: IssueAnswer; readonly renew: () => void }) {
  const t = useIssueTexts()
  const { query } = useLocation()
  const shown: Shown = {
    object: issue.definition.objects.some(({ id }) => id === query.object) ? (query.object ?? null) : null,
    year: yearsOf(issue).includes(query.year ?? '') ? (query.year ?? null) : null,
  }
  const unattributed = issue.unattributed.filter((mark) => isShown(mark, shown))
  return (
    <div class="issue">
      <Head issue={issue} renew={renew} />
      <section class="panel">
        <h2>{t.timeline}</h2>
        <Choices issue={issue} shown={shown} />
        <IssueTimeline issue={issue} shown={shown} />
        <p class="help">
          {t.coverageHelp} <UndatedArticles issue={issue} />
        </p>
      </section>
      <section class="issue-lanes">
        <h2>{t.lanes}</h2>
        {lanesShown(issue, shown).map((lane) => (
          <LaneList key={lane.party} lane={lane} definition={issue.definition} />
        ))}
      </section>
      {unattributed.length > 0 && (
        <section class="issue-lanes">
          <h2>{t.unattributed}</h2>
          <p class="help">{t.unattributedHelp}</p>
          <ol class="issue-list">
            {unattributed.map((mark) => (
              <li key={mark.statement}>
                <IssueWords mark={mark} definition={issue.definition} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function UndatedArticles({ issue: { undatedArticles } }: { readonly issue: IssueAnswer }) {
  const t = useIssueTexts()
  const format = useFormat()
  return undatedArticles === 0 ? null : <>{t.undatedArticles(format.number(undatedArticles))}</>
}

function Head({ issue, renew }: { readonly issue: IssueAnswer; readonly renew: () => void }) {
  const texts = useTexts()
  const t = useIssueTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const readOnly = useReadOnly()
  const [changes, setChanges] = useState(false)
  const { definition, by, at, history } = issue
  const { name } = definition
  const other = lang === 'ar' ? name.en : name.ar
  return (
    <header class="party-head">
      <h1>
        <bdi>{shownName(name, lang).name}</bdi>
      </h1>
      <p class="other-name">
        <bdi>{other}</bdi>
      </p>
      <ul class="tags">
        {definition.any.map((word) => (
          <li key={word} class="tag tag-quiet" lang="ar">
            {word}
          </li>
        ))}
      </ul>
      <p class="party-sum">
        {format.counted(issue.statements, texts.counts.statements)} ·{' '}
        {t.definedBy(isolated(by), format.day(at.slice(0, 10)))}
        {history.length > 1 && ` · ${format.counted(history.length, t.definitions)}`}
      </p>
      {readOnly === false && !changes && (
        <p class="actions">
          <button type="button" class="button button-quiet" onClick={() => setChanges(true)}>
            {t.again}
          </button>
        </p>
      )}
      {changes && (
        <IssueForm
          given={definition}
          offered={issue.offered}
          onDone={() => {
            setChanges(false)
            renew()
          }}
          onCancel={() => setChanges(false)}
        />
      )}
    </header>
  )
}

/** Ways to one object and to one year. */
function Choices({ issue, shown }: { readonly issue: IssueAnswer; readonly shown: Shown }) {
  const t = useIssueTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const links = useLinks()
  const { path } = useLocation()
  const to = (next: Shown) =>
    links.to(path, { object: next.object ?? undefined, year: next.year ?? undefined })
  const years = yearsOf(issue)
  const { objects } = issue.definition
  return (
    <>
      {objects.length > 0 && (
        <nav class="chips" aria-label={t.object}>
          <Chip href={to({ ...shown, object: null })} isOn={shown.object === null} name={t.allObjects} />
          {objects.map(({ id, name }) => (
            <Chip
              key={id}
              href={to({ ...shown, object: id })}
              isOn={shown.object === id}
              name={shownName(name, lang).name}
            />
          ))}
        </nav>
      )}
      {years.length > 1 && (
        <nav class="chips num" aria-label={t.zoom}>
          <Chip href={to({ ...shown, year: null })} isOn={shown.year === null} name={t.allYears} />
          {years.map((year) => (
            <Chip
              key={year}
              href={to({ ...shown, year })}
              isOn={shown.year === year}
              name={format.day(year)}
            />
          ))}
        </nav>
      )}
    </>
  )
}

interface ChipProps {
  readonly href: string
  readonly isOn: boolean
  readonly name: string
}

const Chip = ({ href, isOn, name }: ChipProps) => (
  <a class={isOn ? 'chip chip-on' : 'chip'} href={href} aria-current={isOn ? 'true' : undefined}>
    {name}
  </a>
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
      <ol class="issue-list">
        {marks.map((mark) => (
          <li key={mark.statement}>
            <IssueWords mark={mark} definition={definition} />
          </li>
        ))}
      </ol>
    </section>
  )
}
