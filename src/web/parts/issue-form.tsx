import { useEffect, useRef, useState } from 'preact/hooks'
import type { IssueAnswer, IssueDefinition } from '../../contract/index.ts'
import { asRefused } from '../state/answers.ts'
import { defineIssue, type Refused } from '../state/client.ts'
import { useIssueFormTexts } from '../state/issue-form-texts.ts'
import { rememberReviewer, reviewer } from '../state/reviewer.ts'
import { Field, ID_PATTERN, joined, Offered, parted } from './issue-form-fields.tsx'
import { IssueScope, type Scope, scopeIn, scopeOf } from './issue-form-scope.tsx'
import { RefusedNote } from './states.tsx'

interface Props {
  /** What is changed; null: a new one. */
  readonly given: IssueDefinition | null
  /** What a new one may be, to be changed; null: nothing. */
  readonly proposal?: IssueDefinition | null
  readonly offered: IssueAnswer['offered']
  /** Ids that are taken. */
  readonly taken?: readonly string[]
  readonly onDone: (made: IssueAnswer) => void
  readonly onCancel: () => void
}

const LISTS = ['any', 'contrary', 'all', 'none'] as const
type Lists = Record<(typeof LISTS)[number], string>

/** A proposal has no English name: it repeats the Arabic one. */
const englishOf = (from: IssueDefinition | null): string =>
  from === null || from.name.en === from.name.ar ? '' : from.name.en

/** Defines an issue by its words, objects, parties and days, or defines it anew. */
export function IssueForm({ given, proposal = null, offered, taken = [], onDone, onCancel }: Props) {
  const t = useIssueFormTexts()
  const from = given ?? proposal
  const [id, setId] = useState(from?.id ?? '')
  const [name, setName] = useState({ ar: from?.name.ar ?? '', en: englishOf(from) })
  const [lists, setLists] = useState<Lists>({
    any: joined(from?.any ?? []),
    contrary: joined(from?.contrary ?? []),
    all: joined(from?.all ?? []),
    none: joined(from?.none ?? []),
  })
  const [scope, setScope] = useState<Scope>(() => scopeOf(from))
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(reviewer)
  const [error, setError] = useState<Refused | null>(null)
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Who chose a proposal far below goes on in the form.
  useEffect(() => {
    if (proposal !== null) form.current?.querySelector('input')?.focus()
  }, [proposal])
  const labels: Readonly<Record<(typeof LISTS)[number], string>> = {
    any: t.any,
    contrary: t.contrary,
    all: t.all,
    none: t.none_,
  }
  const save = async () => {
    setSending(true)
    setError(null)
    const words = Object.fromEntries(LISTS.map((list) => [list, parted(lists[list])]))
    const definition = { id, name, ...words, ...scopeIn(scope) } as IssueDefinition
    try {
      const made = await defineIssue({ definition, by: by.trim(), why: why.trim() })
      rememberReviewer(by.trim())
      onDone(made)
    } catch (thrown) {
      setError(asRefused(thrown))
    }
    setSending(false)
  }
  return (
    <form
      ref={form}
      class="issue-form panel"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={t.ar} value={name.ar} onValue={(ar) => setName({ ...name, ar })} lang="ar" required />
      <Field label={t.en} value={name.en} onValue={(en) => setName({ ...name, en })} lang="en" required />
      {given === null && (
        <Field
          label={t.id}
          value={id}
          onValue={setId}
          lang="en"
          pattern={taken.length === 0 ? ID_PATTERN : `(?!(?:${taken.join('|')})$)${ID_PATTERN}`}
          required
        />
      )}
      {LISTS.map((list) => (
        <Field
          key={list}
          label={labels[list]}
          value={lists[list]}
          onValue={(text) => setLists({ ...lists, [list]: text })}
          lang="ar"
          required={list === 'any'}
        />
      ))}
      {offered.length > 0 && (
        <Offered
          offered={offered}
          taken={parted(lists.any)}
          onTake={(word) => setLists({ ...lists, any: joined([...parted(lists.any), word]) })}
        />
      )}
      <IssueScope scope={scope} onScope={setScope} />
      <Field label={t.why} value={why} onValue={setWhy} required />
      <Field label={t.by} value={by} onValue={setBy} required />
      {error !== null && <RefusedNote error={error} />}
      <p class="actions">
        <button type="submit" class="button" disabled={isSending}>
          {t.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  )
}
