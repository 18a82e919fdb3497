import { useRef, useState } from 'preact/hooks'
import type { Notes as Recorded } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { useReadOnly } from '../state/server.ts'
import { useTexts } from '../state/settings.ts'

// Of few statements anything is recorded: what shows and takes it is fetched with the first.
const Noted = lazy(() => import('./noted.tsx').then((part) => part.Noted), null)
const NoteForm = lazy(() => import('./note-form.tsx').then((part) => part.NoteForm), null)

/** What people recorded of a statement; nothing where they recorded nothing. */
export const Notes = ({ notes }: { readonly notes: Recorded }) =>
  notes.standing === null && notes.original === null ? null : <Noted notes={notes} />

interface Props {
  readonly id: string
  /** What tells it from other cards, unseen. */
  readonly of: string
  readonly onDone: () => void
}

/** The way to record what a statement is worth, or its original; none where the server only reads. */
export function RecordNote({ id, of, onDone }: Props) {
  const texts = useTexts()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (useReadOnly() !== false) return null
  const end = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet judge-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.card.note}
        <span class="unseen"> {of}</span>
      </button>
      {isOpen && (
        <NoteForm
          id={id}
          onDone={() => {
            end()
            onDone()
          }}
          onCancel={end}
        />
      )}
    </>
  )
}
