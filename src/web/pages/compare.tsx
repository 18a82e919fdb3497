import type { IssuesAnswer, StatementComparison } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { shownName } from '../lib/shown-name.ts'
import { CompareSide } from '../parts/compare-side.tsx'
import { Around, CompareResult, DifferenceTable } from '../parts/compare-told.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { apiUrl } from '../state/client.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useSettings } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// Few comparisons are frozen.
const CompareFreeze = lazy(
  () => import('../parts/compare-freeze.tsx').then((part) => part.CompareFreeze),
  null,
)

/** Two statements side by side: `/compare?a=ID&b=ID&issue=ID`. */
export function ComparePage() {
  const t = useCompareTexts()
  const links = useLinks()
  const { query } = useLocation()
  const { a, b, issue } = query
  usePageTitle(t.title)
  if (!a || !b)
    return (
      <Empty title={t.none}>
        <p>{t.noneHelp}</p>
        <p class="actions">
          <a class="button" href={links.search()}>
            {t.search}
          </a>
          <a href={links.to('/dossiers')}>{t.dossiers}</a>
        </p>
      </Empty>
    )
  return <Compared a={a} b={b} issue={issue || null} />
}

interface Asked {
  readonly a: string
  readonly b: string
  readonly issue: string | null
}

function Compared({ a, b, issue }: Asked) {
  const t = useCompareTexts()
  const url = apiUrl('/compare', { a, b, issue: issue ?? undefined })
  const { answer, retry } = useAnswer<StatementComparison>(url)
  const compared = shownOf(answer)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} missing={t.notFound} />
  return compared === null ? <Loading lines={3} /> : <CompareView compared={compared} />
}

function CompareView({ compared }: { readonly compared: StatementComparison }) {
  const t = useCompareTexts()
  const { a, b, order, issue, differences, between, denials } = compared
  const isUnsure = order === 'unsure'
  return (
    <div class="compare">
      <h1>{t.title}</h1>
      <IssueChoice compared={compared} />
      <CompareResult compared={compared} />
      <CompareFreeze compared={compared} />
      <div class="compare-sides">
        <CompareSide
          side={a}
          which="a"
          title={isUnsure ? t.first : t.earlier}
          differences={differences}
          onIssue={issue !== null}
        />
        <CompareSide
          side={b}
          which="b"
          title={isUnsure ? t.second : t.later}
          differences={differences}
          onIssue={issue !== null}
        />
      </div>
      <DifferenceTable a={a} b={b} differences={differences} />
      <Around around={between} title={t.between} none={t.noBetween} />
      <Around around={denials} title={t.denials} none={t.noDenials} />
    </div>
  )
}

/** Ways to the same comparison on each issue that is followed, and by the words alone. */
function IssueChoice({ compared: { a, b, issue } }: { readonly compared: StatementComparison }) {
  const t = useCompareTexts()
  const links = useLinks()
  const { lang } = useSettings()
  const { answer } = useAnswer<IssuesAnswer>('/api/issues')
  const issues = shownOf(answer)?.issues ?? []
  if (issues.length === 0) return null
  const chip = (id: string | null, name: string) => (
    <a
      key={id ?? ''}
      class={id === issue ? 'chip chip-on' : 'chip'}
      href={links.compare(a.found.id, b.found.id, id)}
      aria-current={id === issue ? 'true' : undefined}
    >
      {name}
    </a>
  )
  return (
    <nav class="chips" aria-label={t.chooseIssue}>
      {chip(null, t.noIssue)}
      {issues.map(({ definition }) => chip(definition.id, shownName(definition.name, lang).name))}
    </nav>
  )
}
