import { useEffect, useRef, useState } from 'preact/hooks'
import { MAX_PASTE_BYTES, MAX_SOURCE_CHARS, MAX_TITLE_CHARS } from '../../contract/limits.ts'
import { useFormat } from '../lib/format.ts'
import { looksLikePage } from '../lib/looks-like-page.ts'
import { useTexts } from '../state/settings.ts'
import type { ArticleFields } from '../state/use-reading.ts'
import { EXAMPLE } from '../text/index.ts'

interface Props {
  readonly fields: ArticleFields
  readonly file: File | null
  readonly onFields: (fields: ArticleFields) => void
  readonly onFile: (file: File) => void
  readonly onSubmit: () => void
  readonly onClear: () => void
}

const ENDINGS = '.txt,.html,.htm,.json,.jsonl,.gz'

/** Where an article is pasted, or a file dropped anywhere on the page. */
export function TryForm({ fields, file, onFields, onFile, onSubmit, onClear }: Props) {
  const texts = useTexts()
  const t = texts.try
  const isOver = useDrop(onFile)
  const format = useFormat()
  const body = useRef<HTMLTextAreaElement>(null)
  const [isMissing, setMissing] = useState(false)
  const isEmpty = file === null && fields.body.trim() === ''
  const set = (key: keyof ArticleFields) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onFields({ ...fields, [key]: event.currentTarget.value })
  return (
    <form
      class={isOver ? 'try-form over' : 'try-form'}
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(isEmpty)
        if (isEmpty) body.current?.focus()
        else onSubmit()
      }}
    >
      <div class="field wide">
        <label for="try-title">{t.headline}</label>
        <input
          id="try-title"
          value={fields.title}
          onInput={set('title')}
          dir={dirOf(fields.title)}
          lang="ar"
          maxLength={MAX_TITLE_CHARS}
        />
      </div>
      <div class="field wide">
        <label for="try-body">{t.body}</label>
        <textarea
          ref={body}
          id="try-body"
          rows={9}
          dir={dirOf(fields.body)}
          aria-invalid={isMissing && isEmpty}
          aria-describedby={isMissing && isEmpty ? 'try-missing' : undefined}
          lang="ar"
          value={fields.body}
          onInput={set('body')}
          placeholder={t.bodyPlaceholder}
        />
        {isMissing && isEmpty && (
          <p id="try-missing" class="missing" role="alert">
            {t.missing}
          </p>
        )}
        {file === null && looksLikePage(fields.body) && (
          <p class="note actions" role="status">
            {t.isPage}
            <button
              type="button"
              class="button button-small"
              onClick={() => onFile(new File([fields.body], 'page.html', { type: 'text/html' }))}
            >
              {t.asPage}
            </button>
          </p>
        )}
      </div>
      <div class="field">
        <label for="try-date">{t.date}</label>
        <input
          id="try-date"
          type="date"
          value={fields.date}
          onInput={set('date')}
          aria-describedby="try-date-help"
        />
        <small id="try-date-help">{t.dateHelp}</small>
      </div>
      <div class="field">
        <label for="try-source">{t.source}</label>
        <input
          id="try-source"
          value={fields.source}
          onInput={set('source')}
          placeholder={t.sourcePlaceholder}
          dir={dirOf(fields.source)}
          maxLength={MAX_SOURCE_CHARS}
        />
      </div>
      <div class="field wide">
        <span class="file">
          <input
            id="try-file"
            class="unseen"
            type="file"
            accept={ENDINGS}
            aria-describedby="try-file-help"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? []
              if (chosen) onFile(chosen)
              // The file is held by now; an empty field takes the same one again.
              event.currentTarget.value = ''
            }}
          />
          <label for="try-file" class="quiet">
            {t.file}
          </label>
          {file !== null && (
            <span class="file-name" role="status">
              <bdi>{file.name}</bdi>
            </span>
          )}
        </span>
        <small id="try-file-help">{t.fileHelp(format.megabytes(MAX_PASTE_BYTES))}</small>
      </div>
      <div class="actions wide">
        <button type="submit" class="button">
          {t.submit}
        </button>
        <button type="button" class="quiet" onClick={() => onFields(EXAMPLE)}>
          {t.example}
        </button>
        <button type="button" class="quiet" onClick={onClear}>
          {t.clear}
        </button>
      </div>
      {isOver && (
        <p class="drop" aria-hidden="true">
          {t.drop}
        </p>
      )}
    </form>
  )
}

/** While a field is empty it is written in the direction of the page. */
const dirOf = (value: string): 'auto' | undefined => (value === '' ? undefined : 'auto')

/** Takes the first file that is dropped anywhere on the page. @returns whether one is being held over it */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) onFile(file)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [onFile])
  return isOver
}
