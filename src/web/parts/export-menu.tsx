import { useRef, useState } from 'preact/hooks'
import { savePng } from '../lib/png.ts'
import { apiUrl } from '../state/client.ts'
import { useExportTexts } from '../state/export-texts.ts'
import type { Params } from '../state/links.ts'
import { useSettings } from '../state/settings.ts'

const OF_STATEMENTS = ['csv', 'citations', 'jsonl', 'parquet', 'annotations', 'quotations'] as const
const OF_ISSUE = [...OF_STATEMENTS, 'links', 'svg'] as const

interface Props {
  /** The address that gives the files, within the API. */
  readonly path: string
  /** What is exported, as that address takes it. */
  readonly params?: Params
  /** The id of the issue that it is of, whose timeline is a picture. */
  readonly issue?: string
}

/** A list of files behind a button; Escape closes it. */
export function ExportMenu({ path, params = {}, issue }: Props) {
  const t = useExportTexts()
  const { lang } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  const summary = useRef<HTMLElement>(null)
  const urlOf = (format: string) => apiUrl(path, { ...params, format, language: lang })
  const png = () => {
    setTold('')
    savePng(urlOf('svg'), `isnad-${issue ?? ''}.png`).catch(() => setTold(t.pngFailed))
  }
  return (
    <details
      class="export"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        summary.current?.focus()
      }}
    >
      <summary ref={summary}>{t.export}</summary>
      <div class="export-list">
        <ul aria-label={t.exportOf}>
          {(issue === undefined ? OF_STATEMENTS : OF_ISSUE).map((format) => (
            <li key={format}>
              <a href={urlOf(format)} download>
                <Named name={t.formats[format]} />
              </a>
            </li>
          ))}
          {issue !== undefined && (
            <li>
              <button type="button" onClick={png}>
                <Named name={t.formats.png} />
              </button>
            </li>
          )}
        </ul>
        <p class="help">{t.bounds}</p>
        <p role="status">{told}</p>
      </div>
    </details>
  )
}

const Named = ({ name: [name = '', what = ''] }: { readonly name: readonly string[] }) => (
  <>
    <b>{name}</b> <small>{what}</small>
  </>
)
