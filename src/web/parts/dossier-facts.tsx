import type { DossierAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'

interface Props {
  readonly dossier: DossierAnswer
}

/** What had been read when it was frozen: a month without material tells nothing of anybody's silence. */
export function DossierCoverage({ dossier: { facts } }: Props) {
  const t = useDossierTexts()
  const format = useFormat()
  const { articles, undated, months } = facts.coverage
  const read = months.filter((month) => month.articles > 0).length
  return (
    <section class="panel">
      <h2>{t.coverage}</h2>
      <p>{t.coverageSum(format.number(articles), format.number(undated))}</p>
      <p>{t.coverageMonths(format.number(read), format.number(months.length - read))}</p>
    </section>
  )
}

/** The hash of the content, and of the articles that it rests on. */
export function DossierHash({ dossier: { id, facts } }: Props) {
  const t = useDossierTexts()
  const c = useCompareTexts()
  return (
    <section class="panel">
      <h2>{t.hash}</h2>
      <p class="dossier-hash">
        <code dir="ltr">{id}</code>
      </p>
      <p class="help">{t.hashHelp}</p>
      <h3>{t.snapshots}</h3>
      <dl>
        {facts.snapshots.map(({ place, item, text }) => (
          <div key={place} class="dossier-hash">
            <dt>{place === 'a' ? c.earlier : c.later}</dt>
            <dd>
              {t.snapshotItem} <code dir="ltr">{item}</code>
            </dd>
            <dd>
              {t.snapshotText} <code dir="ltr">{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
