import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../state/settings.ts'
import { EXAMPLE } from '../text/index.ts'

/** An article as the form holds it; empty where nothing was filled in. */
export interface ArticleFields {
  readonly title: string
  readonly body: string
  readonly date: string
  readonly source: string
}

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
export function ReadForm({ fields, file, onFields, onFile, onSubmit, onClear }: Props) {
  const texts = useTexts()
  const t = texts.read
  const isOver = useDrop(onFile)
  const chooser = useRef<HTMLInputElement>(null)
  const set = (key: keyof ArticleFields) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onFields({ ...fields, [key]: event.currentTarget.value })
  return (
    <form
      class={isOver ? 'read-form over' : 'read-form'}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div class="field wide">
        <label for="read-title">{t.headline}</label>
        <input
          id="read-title"
          value={fields.title}
          onInput={set('title')}
          dir="auto"
          lang="ar"
          maxLength={2000}
        />
      </div>
      <div class="field wide">
        <label for="read-body">{t.body}</label>
        <textarea
          id="read-body"
          rows={9}
          dir="auto"
          lang="ar"
          value={fields.body}
          onInput={set('body')}
          placeholder={t.bodyPlaceholder}
        />
      </div>
      <div class="field">
        <label for="read-date">{t.date}</label>
        <input
          id="read-date"
          type="date"
          value={fields.date}
          onInput={set('date')}
          aria-describedby="read-date-help"
        />
        <small id="read-date-help">{t.dateHelp}</small>
      </div>
      <div class="field">
        <label for="read-source">{t.source}</label>
        <input
          id="read-source"
          value={fields.source}
          onInput={set('source')}
          placeholder={t.sourcePlaceholder}
          dir="auto"
          maxLength={300}
        />
      </div>
      <div class="field wide">
        <span class="file">
          <input
            ref={chooser}
            id="read-file"
            class="unseen"
            type="file"
            accept={ENDINGS}
            aria-describedby="read-file-help"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? []
              if (chosen) onFile(chosen)
            }}
          />
          <label for="read-file" class="quiet">
            {t.file}
          </label>
          {file !== null && (
            <span class="file-name" role="status">
              <bdi>{file.name}</bdi>
            </span>
          )}
        </span>
        <small id="read-file-help">{t.fileHelp}</small>
      </div>
      <div class="actions wide">
        <button type="submit" class="button">
          {t.submit}
        </button>
        <button type="button" class="quiet" onClick={() => onFields(EXAMPLE)}>
          {t.example}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            if (chooser.current) chooser.current.value = ''
            onClear()
          }}
        >
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
