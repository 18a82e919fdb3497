import { useId, useState } from 'preact/hooks'
import type { OriginalStanding, StandingWord } from '../../contract/index.ts'
import type { Choice } from '../lib/judgements.ts'
import { useNoteTexts } from '../state/note-texts.ts'
import type { NoteTexts } from '../text/notes.ts'
import { JudgeForm } from './judge-form.tsx'

interface Props {
  readonly id: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What was typed; an empty field is not given. */
interface Given {
  readonly kind: 'standing' | 'original'
  readonly is: StandingWord
  readonly on: string
  readonly evidence: string
  readonly language: string
  readonly standing: OriginalStanding
  readonly url: string
  readonly text: string
  readonly leftOut: string
  readonly added: string
}

const NOTHING: Given = {
  kind: 'standing',
  is: 'disputed',
  on: '',
  evidence: '',
  language: '',
  standing: 'unknown',
  url: '',
  text: '',
  leftOut: '',
  added: '',
}

const orNull = (text: string): string | null => text.trim() || null

function choiceOf(statement: string, given: Given, t: NoteTexts): Choice {
  const why = t.reason
  if (given.kind === 'standing') {
    const { is, on, evidence } = given
    const draft = { kind: 'standing', statement, is, on: orNull(on), evidence } as const
    return { label: `${t.standingTitle}: ${t.standing[is]}`, draft, why }
  }
  const { language, standing, url, text, leftOut, added } = given
  const draft = {
    kind: 'original',
    statement,
    language: language.trim(),
    standing,
    url: orNull(url),
    text: orNull(text),
    leftOut: orNull(leftOut),
    added: orNull(added),
  } as const
  return { label: `${t.original}: ${t.originalStanding[standing]}`, draft, why }
}

/** Records what a statement is worth, or its original, signed and with a reason. */
export function NoteForm({ id, onDone, onCancel }: Props) {
  const t = useNoteTexts()
  const [given, setGiven] = useState(NOTHING)
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change })
  return (
    <div class="judge-panel note-form">
      <JudgeForm choice={choiceOf(id, given, t)} onDone={onDone} onCancel={onCancel}>
        <Select name={t.which} options={t.kinds} value={given.kind} onChange={(kind) => set({ kind })} />
        {given.kind === 'standing' ? (
          <StandingFields given={given} set={set} />
        ) : (
          <OriginalFields given={given} set={set} />
        )}
      </JudgeForm>
    </div>
  )
}

interface FieldsProps {
  readonly given: Given
  readonly set: (change: Partial<Given>) => void
}

function StandingFields({ given, set }: FieldsProps) {
  const t = useNoteTexts()
  return (
    <>
      <Select name={t.standingTitle} options={t.standing} value={given.is} onChange={(is) => set({ is })} />
      <Field
        name={t.evidenceField}
        value={given.evidence}
        isNeeded
        onInput={(evidence) => set({ evidence })}
      />
      <Field name={t.day} type="date" value={given.on} onInput={(on) => set({ on })} />
    </>
  )
}

function OriginalFields({ given, set }: FieldsProps) {
  const t = useNoteTexts()
  const hasNeither = given.url.trim() === '' && given.text.trim() === ''
  return (
    <>
      <Select
        name={t.original}
        options={t.originalStanding}
        value={given.standing}
        onChange={(standing) => set({ standing })}
      />
      <Field
        name={t.language}
        value={given.language}
        isNeeded
        pattern="[a-z]{2,3}"
        onInput={(language) => set({ language })}
      />
      <Field
        name={t.url}
        type="url"
        value={given.url}
        isNeeded={hasNeither}
        onInput={(url) => set({ url })}
      />
      <Field name={t.text} isLong value={given.text} onInput={(text) => set({ text })} />
      <p class="help">{t.either}</p>
      <Field name={t.leftOut} isLong value={given.leftOut} onInput={(leftOut) => set({ leftOut })} />
      <Field name={t.added} isLong value={given.added} onInput={(added) => set({ added })} />
    </>
  )
}

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'date' | 'url'
  readonly isLong?: boolean
  readonly isNeeded?: boolean
  readonly pattern?: string
}

function Field({
  name,
  value,
  onInput,
  type = 'text',
  isLong = false,
  isNeeded = false,
  pattern,
}: FieldProps) {
  const id = useId()
  const common = { id, value, required: isNeeded, dir: type === 'text' ? 'auto' : 'ltr' } as const
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {isLong ? (
        <textarea {...common} rows={2} maxLength={20_000} onInput={(e) => onInput(e.currentTarget.value)} />
      ) : (
        <input
          {...common}
          // The library's types want each type of field in an element of its own.
          type={type as 'text'}
          maxLength={2000}
          {...(pattern === undefined ? {} : { pattern })}
          onInput={(e) => onInput(e.currentTarget.value)}
        />
      )}
    </div>
  )
}

interface SelectProps<K extends string> {
  readonly name: string
  readonly options: Readonly<Record<K, string>>
  readonly value: K
  readonly onChange: (value: K) => void
}

function Select<K extends string>({ name, options, value, onChange }: SelectProps<K>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.currentTarget.value as K)}>
        {Object.entries<string>(options).map(([key, told]) => (
          <option key={key} value={key}>
            {told}
          </option>
        ))}
      </select>
    </div>
  )
}
