import type { DossierSummary, DossiersAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { lazy } from '../lib/lazy.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { useLinks } from '../state/links.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

const DossierPage = lazy(() => import('./dossier.tsx').then((page) => page.DossierPage))

/** One dossier, or all of them. @param id its hash or the first digits; null: all */
export const DossiersPage = ({ id }: { readonly id: string | null }) =>
  id === null ? <AllDossiers /> : <DossierPage id={id} />

/** The comparisons that were frozen, the latest first. */
function AllDossiers() {
  const t = useDossierTexts()
  const { answer, retry } = useAnswer<DossiersAnswer>('/api/dossiers')
  usePageTitle(t.title)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  const dossiers = shownOf(answer)?.dossiers
  return (
    <div class="dossiers">
      <h1>{t.title}</h1>
      <p class="help">{t.help}</p>
      {dossiers === undefined ? (
        <Loading />
      ) : dossiers.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneHelp}</p>
        </Empty>
      ) : (
        <ol class="issue-cards">
          {dossiers.map((one) => (
            <DossierCard key={one.id} dossier={one} />
          ))}
        </ol>
      )}
    </div>
  )
}

function DossierCard({ dossier }: { readonly dossier: DossierSummary }) {
  const t = useDossierTexts()
  const format = useFormat()
  const links = useLinks()
  const { id, by, at, why, speakers, days, corrections, withheld } = dossier
  return (
    <li class="card">
      <a class="open" href={links.dossier(id)}>
        {speakers.map((name, n) => {
          const day = days[n] ?? null
          return (
            <span key={n}>
              {n > 0 && ' | '}
              <bdi lang="ar">{name ?? t.unsure}</bdi> {day !== null && format.day(day)}
            </span>
          )
        })}
      </a>
      <p>
        <bdi>{why}</bdi>
      </p>
      <p class="help">
        {t.frozenBy(isolated(by), format.day(at.slice(0, 10)))} <code dir="ltr">{id.slice(0, 12)}</code>
        {corrections > 0 && ` · ${format.counted(corrections, t.corrections)}`}
        {withheld && ` · ${t.withheldWords}`}
      </p>
    </li>
  )
}
