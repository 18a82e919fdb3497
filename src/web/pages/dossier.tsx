import type { DossierAnswer, FrozenSide } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { lazy } from '../lib/lazy.tsx'
import { shownName } from '../lib/shown-name.ts'
import { CompareSide } from '../parts/compare-side.tsx'
import { Around, CompareResult, DifferenceTable } from '../parts/compare-told.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// What stands around the comparison itself comes behind it.
const DossierCorrections = lazy(() =>
  import('../parts/dossier-corrections.tsx').then((part) => part.DossierCorrections),
)
const DossierFoot = lazy(() => import('../parts/dossier-foot.tsx').then((part) => part.DossierFoot))

/** A comparison as it was frozen, with its corrections. @param id its hash, or the first digits */
export function DossierPage({ id }: { readonly id: string }) {
  const t = useDossierTexts()
  const { answer, retry } = useAnswer<DossierAnswer>(`/api/dossiers/${encodeURIComponent(id)}`)
  const dossier = shownOf(answer)
  usePageTitle(t.one)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} missing={t.notFound} />
  return dossier === null ? <Loading lines={3} /> : <DossierView dossier={dossier} renew={retry} />
}

function DossierView({ dossier, renew }: { readonly dossier: DossierAnswer; readonly renew: () => void }) {
  const t = useDossierTexts()
  const c = useCompareTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const { by, at, why, facts, a, b, between, denials } = dossier
  const { order, issue, differences, engine } = facts
  const isUnsure = order === 'unsure'
  return (
    <div class="compare dossier">
      <header class="party-head">
        <h1>{t.one}</h1>
        <p class="party-sum">
          {t.frozenBy(isolated(by), format.day(at.slice(0, 10)))} · {t.engine(engine)}
        </p>
        <p>
          <bdi>{why}</bdi>
        </p>
        {issue !== null && (
          <p>
            {c.onIssue}: <bdi>{shownName(issue.name, lang).name}</bdi>
          </p>
        )}
      </header>
      <Warnings dossier={dossier} />
      <DossierCorrections dossier={dossier} renew={renew} />
      <CompareResult compared={{ ...facts, issue: issue?.id ?? null }} />
      <div class="compare-sides">
        <Side frozen={a} which="a" title={isUnsure ? c.first : c.earlier} dossier={dossier} />
        <Side frozen={b} which="b" title={isUnsure ? c.second : c.later} dossier={dossier} />
      </div>
      <DifferenceTable a={a?.side ?? null} b={b?.side ?? null} differences={differences} />
      <Around around={between} title={c.between} none={c.noBetween} />
      <Around around={denials} title={c.denials} none={c.noDenials} />
      <DossierFoot dossier={dossier} />
    </div>
  )
}

interface SideProps {
  readonly frozen: FrozenSide | null
  readonly which: 'a' | 'b'
  readonly title: string
  readonly dossier: DossierAnswer
}

/** A side as it stood, with its article's whole text; where that was taken down, that it was. */
function Side({ frozen, which, title, dossier }: SideProps) {
  const t = useDossierTexts()
  if (frozen === null)
    return (
      <section class="card compare-side">
        <h2>{title}</h2>
        <p class="unsure">{t.withheldSide}</p>
      </section>
    )
  const { side, article } = frozen
  const { differences, issue } = dossier.facts
  return (
    <CompareSide side={side} which={which} title={title} differences={differences} onIssue={issue !== null}>
      <details class="dossier-text">
        <summary>{t.wholeText}</summary>
        <div lang="ar" dir="rtl" class="naskh">
          {article.title !== null && (
            <p>
              <b>{article.title}</b>
            </p>
          )}
          {article.body.split('\n').map((line, n) => (line.trim() === '' ? null : <p key={n}>{line}</p>))}
        </div>
      </details>
    </CompareSide>
  )
}

/** What was taken down since, and in what the ledger reads otherwise now. */
function Warnings({ dossier: { withheld, differs, facts } }: { readonly dossier: DossierAnswer }) {
  const t = useDossierTexts()
  const format = useFormat()
  const links = useLinks()
  const [a = '', b = ''] = facts.snapshots.map(({ statement }) => statement)
  const isThere = !differs.some((one) => one === 'a-gone' || one === 'b-gone')
  return (
    <>
      {withheld.map(({ item, why, at }) => (
        <p key={item} class="note" role="note">
          {t.withheld(format.day(at.slice(0, 10)))} <bdi>{why}</bdi>
        </p>
      ))}
      {differs.length > 0 && (
        <div class="note" role="note">
          <p>{t.differs}</p>
          <ul class="compare-cautions">
            {differs.map((one) => (
              <li key={one}>{t.change[one]}</li>
            ))}
          </ul>
          {isThere && (
            <a class="no-print" href={links.compare(a, b, facts.issue?.id ?? null)}>
              {t.seeNow}
            </a>
          )}
        </div>
      )}
    </>
  )
}
