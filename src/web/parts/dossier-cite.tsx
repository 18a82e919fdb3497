import { useState } from 'preact/hooks'
import type { DossierAnswer, FrozenSide } from '../../contract/index.ts'
import { formatFor } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { CITE, DOSSIERS } from '../text/dossier.ts'
import type { Lang } from '../text/index.ts'

const LANGS = ['ar', 'en'] as const

/** Ready-to-cite lines in both languages. */
export function DossierCite({ dossier }: { readonly dossier: DossierAnswer }) {
  const t = useDossierTexts()
  return (
    <section class="panel">
      <h2>{t.cite}</h2>
      {LANGS.map((lang) => (
        <Line key={lang} lang={lang} dossier={dossier} />
      ))}
    </section>
  )
}

function Line({ lang, dossier }: { readonly lang: Lang; readonly dossier: DossierAnswer }) {
  const t = useDossierTexts()
  const [told, setTold] = useState<string | null>(null)
  const text = citation(dossier, lang)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(t.copied)
    } catch {
      setTold(t.copyFailed)
    }
  }
  return (
    <div class="dossier-cite">
      <h3>{lang === 'ar' ? t.citeArabic : t.citeEnglish}</h3>
      <p lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
        {text}
      </p>
      <p class="no-print">
        <button type="button" class="quiet" onClick={() => void copy()}>
          {t.copy} <span class="unseen">{lang === 'ar' ? t.citeArabic : t.citeEnglish}</span>
        </button>{' '}
        <span role="status">{told}</span>
      </p>
    </div>
  )
}

/** The line in a language, with its own digits: it is to stand in a text of that language. */
function citation({ id, by, at, facts, a, b }: DossierAnswer, lang: Lang): string {
  const format = formatFor({ lang, digits: lang === 'ar' ? 'arab' : 'latn' })
  const side = (frozen: FrozenSide | null) => {
    const found = frozen?.side.found
    const name =
      found === undefined ? null : found.judged === null ? found.statement.speaker.name : found.judged.name
    const day = frozen?.side.dates.said.day ?? null
    return {
      speaker: isolated(name ?? DOSSIERS[lang].unsure),
      day: day === null ? '–' : format.day(day),
    }
  }
  return CITE[lang]({
    sides: [side(a), side(b)],
    frozen: format.day(at.slice(0, 10)),
    by: isolated(by),
    engine: isolated(facts.engine),
    articles: format.number(facts.coverage.articles),
    address: isolated(`${location.origin}/dossiers/${id}`),
  })
}
