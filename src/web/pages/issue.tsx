import type { IssueAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { lanesShown, type Shown, wholeOf } from '../lib/lanes.ts'
import { lazy } from '../lib/lazy.tsx'
import { isWhole, periodAsked } from '../lib/period.ts'
import { shownName } from '../lib/shown-name.ts'
import { IssueChoices } from '../parts/issue-choices.tsx'
import { IssueHead } from '../parts/issue-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { IssueRenewed } from '../state/issue-renewed.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLocation } from '../state/location.ts'
import { useSettings } from '../state/settings.ts'
import { ToldUtterances } from '../state/told-utterances.tsx'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// Large parts are fetched behind the page itself.
const IssueChanges = lazy(() => import('../parts/issue-changes.tsx').then((part) => part.IssueChanges))
const IssueLists = lazy(() => import('../parts/issue-lists.tsx').then((part) => part.IssueLists))
const IssueTimeline = lazy(() => import('../parts/issue-timeline.tsx').then((part) => part.IssueTimeline))

// Most who come look at the picture first.
const IssueSince = lazy(() => import('../parts/issue-since.tsx').then((part) => part.IssueSince))

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

/** The page, part by part, in the order in which a reader needs them. */
function IssueView({ issue, renew }: { readonly issue: IssueAnswer; readonly renew: () => void }) {
  const { query } = useLocation()
  const whole = wholeOf(issue)
  const period = whole === null ? null : periodAsked(query, whole)
  const shown: Shown = {
    object: issue.definition.objects.some(({ id }) => id === query.object) ? (query.object ?? null) : null,
    period: whole === null || period === null || isWhole(period, whole) ? null : period,
  }
  return (
    <IssueRenewed value={renew}>
      <ToldUtterances issue={issue}>
        <div class="issue">
          <IssueHead issue={issue} renew={renew} />
          <Timeline issue={issue} shown={shown} />
          <IssueChanges issue={issue} shown={shown} />
          <IssueSince issue={issue} />
          <IssueLists issue={issue} shown={shown} />
          <IssueCommitments id={issue.definition.id} />
        </div>
      </ToldUtterances>
    </IssueRenewed>
  )
}

// Every statement is read for them: only when somebody asks.
const IssueCommitments = lazy(
  () => import('../parts/issue-commitments.tsx').then((part) => part.IssueCommitments),
  null,
)

function Timeline({ issue, shown }: { readonly issue: IssueAnswer; readonly shown: Shown }) {
  const t = useIssueTexts()
  const whole = wholeOf(issue)
  const lanes = lanesShown(issue, { ...shown, period: null })
  return (
    <section class="panel">
      <h2>{t.timeline}</h2>
      <IssueChoices issue={issue} shown={shown} />
      {whole !== null && <IssueTimeline issue={issue} shown={shown} lanes={lanes} whole={whole} />}
      <p class="help">
        {t.coverageHelp} <UndatedArticles issue={issue} /> <LeftOut issue={issue} />
      </p>
    </section>
  )
}

function UndatedArticles({ issue: { undatedArticles } }: { readonly issue: IssueAnswer }) {
  const t = useIssueTexts()
  const format = useFormat()
  return undatedArticles === 0 ? null : <>{t.undatedArticles(format.number(undatedArticles))}</>
}

/** Nobody may take what is not shown for silence. */
function LeftOut({ issue: { left } }: { readonly issue: IssueAnswer }) {
  const t = useIssueTexts()
  const format = useFormat()
  if (left === undefined) return null
  return <strong>{t.left(format.number(left.statements), format.number(left.lanes))}</strong>
}
