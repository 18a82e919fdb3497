import { useState } from 'preact/hooks'
import type { IssueAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { lazy } from '../lib/lazy.tsx'
import { useReturnOfFocus } from '../lib/return-of-focus.ts'
import { shownName } from '../lib/shown-name.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useReadOnly } from '../state/server.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { ExportMenu } from './to-export.tsx'

// Few change a definition: the form is fetched when it is opened.
const IssueForm = lazy(() => import('./issue-form.tsx').then((part) => part.IssueForm), null)

/** What an issue asks, and by whom it was defined; where it can be defined anew. */
export function IssueHead({ issue, renew }: { readonly issue: IssueAnswer; readonly renew: () => void }) {
  const texts = useTexts()
  const t = useIssueTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const readOnly = useReadOnly()
  const [changes, setChanges] = useState(false)
  const opener = useReturnOfFocus(changes)
  const { definition, by, at, history } = issue
  const { name } = definition
  const other = lang === 'ar' ? name.en : name.ar
  return (
    <header class="party-head">
      <h1>
        <bdi>{shownName(name, lang).name}</bdi>
      </h1>
      <p class="other-name">
        <bdi>{other}</bdi>
      </p>
      <ul class="tags">
        {definition.any.map((word) => (
          <li key={word} class="tag tag-quiet" lang="ar">
            {word}
          </li>
        ))}
      </ul>
      <p class="party-sum">
        {format.counted(issue.statements, texts.counts.statements)} ·{' '}
        {t.definedBy(isolated(by), format.day(at.slice(0, 10)))}
        {history.length > 1 && ` · ${format.counted(history.length, t.definitions)}`}
      </p>
      {readOnly === false && !changes && (
        <p class="actions">
          <button ref={opener} type="button" class="button button-quiet" onClick={() => setChanges(true)}>
            {t.again}
          </button>
        </p>
      )}
      <ExportMenu path={`/issues/${encodeURIComponent(definition.id)}/export`} issue={definition.id} />
      {changes && (
        <IssueForm
          given={definition}
          offered={issue.offered}
          onDone={() => {
            setChanges(false)
            renew()
          }}
          onCancel={() => setChanges(false)}
        />
      )}
    </header>
  )
}
