import { useState } from 'preact/hooks'
import { lazy } from '../lib/lazy.tsx'
import { useTexts } from '../state/settings.ts'

// Few utterances are asked who else tells them: the answer's page is fetched with it.
const Witnesses = lazy(() => import('./witnesses.tsx').then((part) => part.Witnesses))

interface Props {
  /** The statement's id. */
  readonly id: string
  /** What tells it from others, unseen. */
  readonly of: string
  /** What is known of it beforehand: how many tell it. */
  readonly sum?: string | undefined
}

/** Who else tells the utterance that a statement is of, where one asks. */
export function ToldBy({ id, of, sum }: Props) {
  const texts = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="told-by" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {sum ?? texts.card.witnesses}
        <span class="unseen"> {of}</span>
      </summary>
      {isOpen && <Witnesses id={id} />}
    </details>
  )
}
