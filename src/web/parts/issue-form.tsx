import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { IssueAnswer, IssueDefinition } from '../../contract/index.ts'
import { asRefused } from '../state/answers.ts'
import { defineIssue, type Refused } from '../state/client.ts'
import { useIssueFormTexts } from '../state/issue-form-texts.ts'
import { rememberReviewer, reviewer } from '../state/reviewer.ts'
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

/** Small Latin letters and digits, parted by hyphens. */
const ID = '[a-z0-9]+(-[a-z0-9]+)*'

const LISTS = ['any', 'contrary', 'all', 'none'] as const
type Lists = Record<(typeof LISTS)[number], string>

const joined = (words: readonly string[]): string => words.join('، ')
const parted = (text: string): string[] =>
  text
    .split(/[,،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A proposal has no English name: it repeats the Arabic one. */
const englishOf = (from: IssueDefinition | null): string =>
  from === null || from.name.en === from.name.ar ? '' : from.name.en

/** Defines an issue by its words, or defines it anew; objects, parties and days stay as they are. */
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
    const { objects = [], parties = [], after = null, before = null } = given ?? {}
    const definition = { id, name, objects, parties, after, before, ...words } as IssueDefinition
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
          pattern={taken.length === 0 ? ID : `(?!(?:${taken.join('|')})$)${ID}`}
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

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly lang?: 'ar' | 'en'
  readonly pattern?: string
  readonly required?: boolean
}

function Field({ label, value, onValue, lang, pattern, required = false }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        dir={lang === undefined ? 'auto' : lang === 'ar' ? 'rtl' : 'ltr'}
        lang={lang}
        required={required}
        pattern={pattern}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  )
}

interface OfferedProps {
  readonly offered: IssueAnswer['offered']
  readonly taken: readonly string[]
  readonly onTake: (word: string) => void
}

/** Other words for the same, each taken by hand. */
function Offered({ offered, taken, onTake }: OfferedProps) {
  const t = useIssueFormTexts()
  const words = [...new Set(offered.flatMap(({ others }) => others))].filter((word) => !taken.includes(word))
  return (
    <div class="offered">
      <p class="help">{t.offered}</p>
      <ul class="chips">
        {words.map((word) => (
          <li key={word}>
            <button
              type="button"
              class="chip"
              lang="ar"
              aria-label={t.add(word)}
              onClick={() => onTake(word)}
            >
              {word}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
