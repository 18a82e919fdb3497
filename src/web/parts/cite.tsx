import { useEffect, useState } from 'preact/hooks'
import { apiUrl } from '../state/client.ts'
import { useExportTexts } from '../state/export-texts.ts'
import { useSettings } from '../state/settings.ts'
import type { Lang } from '../text/index.ts'

interface Props {
  readonly id: string
  /** What tells it from other cards, unseen. */
  readonly of: string
}

/** A statement as an entry that is ready to cite, in the language of the screen first. */
export function Cite({ id, of }: Props) {
  const t = useExportTexts()
  const { lang } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const languages = lang === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
  return (
    <details class="why cite" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t.cite}
        <span class="unseen"> {of}</span>
      </summary>
      {isOpen && languages.map((language) => <Citation key={language} id={id} language={language} />)}
    </details>
  )
}

function Citation({ id, language }: { readonly id: string; readonly language: Lang }) {
  const t = useExportTexts()
  const [text, setText] = useState<string | null>(null)
  const [told, setTold] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    citationOf(id, language, stop.signal).then(setText, () => {
      if (!stop.signal.aborted) setTold(t.failed)
    })
    return () => stop.abort()
  }, [id, language])
  const copy = () =>
    navigator.clipboard.writeText(text ?? '').then(
      () => setTold(t.copied),
      () => setTold(t.copyFailed),
    )
  return (
    <section class="citation" aria-label={t.citation[language]}>
      <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} class="citation-text">
        {text}
      </p>
      <p class="actions">
        <button type="button" class="quiet" disabled={text === null} onClick={() => void copy()}>
          {t.copy} <span class="unseen">{t.citation[language]}</span>
        </button>
        <span role="status">{told}</span>
      </p>
    </section>
  )
}

/** The entry without its number, for it stands alone; what was read stays behind it. */
async function citationOf(id: string, language: Lang, signal: AbortSignal): Promise<string> {
  const path = `/statements/${encodeURIComponent(id)}/export`
  const answer = await fetch(apiUrl(path, { format: 'citations', language }), { signal })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.text()).trim().replace(/^1\. /, '')
}
