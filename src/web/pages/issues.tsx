import { useState } from 'preact/hooks'
import type { IssueSuggestion, IssueSummary, IssuesAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { lazy } from '../lib/lazy.tsx'
import { useReturnOfFocus } from '../lib/return-of-focus.ts'
import { shownName } from '../lib/shown-name.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useReadOnly } from '../state/server.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { useSuggestionTexts } from '../state/suggestion-texts.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// Few define an issue: the form is fetched when it is opened.
const IssueForm = lazy(() => import('../parts/issue-form.tsx').then((part) => part.IssueForm), null)

// Few ask for proposals, and every statement is read for them.
const IssueSuggestions = lazy(() =>
  import('../parts/issue-suggestions.tsx').then((part) => part.IssueSuggestions),
)

/** The issues that are followed, and where a new one begins. */
export function IssuesPage() {
  const t = useIssueTexts()
  usePageTitle(t.title)
  const promised = useCommitmentTexts()
  const links = useLinks()
  const { answer, retry } = useAnswer<IssuesAnswer>('/api/issues')
  const issues = shownOf(answer)?.issues ?? null
  return (
    <div class="issues">
      <h1>{t.title}</h1>
      <p class="help">{t.help}</p>
      <p>
        <a href={links.to('/commitments')}>{promised.all}</a>
      </p>
      {answer.is === 'refused' && <Failed error={answer.error} retry={retry} />}
      {issues === null && answer.is !== 'refused' && <Loading />}
      {issues !== null && (
        <ul class="issue-cards">
          {issues.map((issue) => (
            <Card key={issue.definition.id} issue={issue} />
          ))}
        </ul>
      )}
      {issues?.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneHelp}</p>
        </Empty>
      )}
      {issues !== null && <Begin taken={issues.map(({ definition }) => definition.id)} />}
    </div>
  )
}

function Begin({ taken }: { readonly taken: readonly string[] }) {
  const t = useIssueTexts()
  const links = useLinks()
  const { route } = useLocation()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  const [proposal, setProposal] = useState<IssueSuggestion | null>(null)
  const opener = useReturnOfFocus(isOpen)
  const isShut = !isOpen && proposal === null
  const close = () => {
    setOpen(false)
    setProposal(null)
  }
  return (
    <>
      {readOnly === true && <p class="note">{t.readOnly}</p>}
      {readOnly !== true && isShut && (
        <p class="actions">
          <button ref={opener} type="button" class="button" onClick={() => setOpen(true)}>
            {t.define}
          </button>
        </p>
      )}
      {readOnly !== true && !isShut && (
        <IssueForm
          key={proposal?.definition.id}
          given={null}
          proposal={proposal?.definition ?? null}
          offered={proposal?.offered ?? []}
          taken={taken}
          onDone={({ definition }) => route(links.issue(definition.id))}
          onCancel={close}
        />
      )}
      <Proposed onFill={readOnly === true ? null : setProposal} />
    </>
  )
}

/** Where issues are proposed, when somebody asks for it. */
function Proposed({ onFill }: { readonly onFill: ((suggestion: IssueSuggestion) => void) | null }) {
  const t = useSuggestionTexts()
  const [isAsked, setAsked] = useState(false)
  return (
    <section class="suggested">
      <h2>{t.title}</h2>
      {isAsked ? (
        <IssueSuggestions onFill={onFill} />
      ) : (
        <p class="actions">
          <button type="button" class="button button-quiet" onClick={() => setAsked(true)}>
            {t.show}
          </button>
        </p>
      )}
    </section>
  )
}

function Card({ issue: { definition, statements, first, last } }: { readonly issue: IssueSummary }) {
  const texts = useTexts()
  const t = useIssueTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const { name } = definition
  return (
    <li class="panel">
      <h2>
        <a href={links.issue(definition.id)}>
          <bdi>{shownName(name, lang).name}</bdi>
        </a>
      </h2>
      <p class="party-sum">
        {format.counted(statements, texts.counts.statements)}
        {first !== null && last !== null && ` · ${t.firstLast(format.day(first), format.day(last))}`}
      </p>
    </li>
  )
}
