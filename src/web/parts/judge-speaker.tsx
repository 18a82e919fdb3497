import { useRef, useState } from 'preact/hooks'
import type { Speaker } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import type { Judged } from '../state/judged-here.ts'
import { useReadOnly } from '../state/server.ts'
import { useTexts } from '../state/settings.ts'

// Few cards are judged: what it takes is fetched when one is.
const SpeakerForm = lazy(() => import('./judge-speaker-form.tsx').then((part) => part.SpeakerForm), null)

interface Props {
  readonly id: string
  readonly speaker: Speaker
  /** What the server said of the statement. */
  readonly told: Judged
  /** What tells it from other cards, unseen. */
  readonly of?: string
}

/** The way to say that another speaks in a statement; none where the server only reads. */
export function JudgeSpeaker({ id, speaker, told, of }: Props) {
  const texts = useTexts()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (useReadOnly() !== false) return null
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet judge-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.card.judge}
        <span class="unseen"> {of ?? speaker.name ?? texts.card.unsure}</span>
      </button>
      {isOpen && (
        <SpeakerForm
          id={id}
          speaker={speaker}
          told={told}
          onEnd={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}
