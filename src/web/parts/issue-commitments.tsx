import { useState } from 'preact/hooks'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { Commitments } from './commitments.tsx'

/** What was promised on an issue, when somebody opens it. @param id of the issue */
export function IssueCommitments({ id }: { readonly id: string }) {
  const t = useCommitmentTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <section class="panel">
      <h2>{t.title}</h2>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.show}</summary>
        {isOpen && <Commitments issue={id} />}
      </details>
    </section>
  )
}
