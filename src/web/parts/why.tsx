import { useState } from 'preact/hooks'
import type { Statement } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { useTexts } from '../state/settings.ts'

// Most cards are never asked why: the answer is fetched when one is.
const WhyTold = lazy(() => import('./why-told.tsx').then((part) => part.WhyTold), null)

interface Props {
  readonly statement: Statement
  /** What tells it from others, unseen. */
  readonly of: string
  readonly engine?: string
  /** Its id where somebody judged who speaks; what they decided is told first. */
  readonly judged: string | null
}

/** Why it was read so, where one asks. */
export function Why({ of, ...told }: Props) {
  const texts = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {texts.card.why}
        <span class="unseen"> {of}</span>
      </summary>
      {isOpen && <WhyTold {...told} />}
    </details>
  )
}
