import { useId, useState } from 'preact/hooks'
import { asRefused } from '../state/answers.ts'
import type { Refused } from '../state/client.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { rememberReviewer, reviewer } from '../state/reviewer.ts'
import { SignerField } from './signer-field.tsx'
import { RefusedNote } from './states.tsx'

/** Who signs something, and why. */
export interface Signed {
  readonly by: string
  readonly why: string
}

interface Props {
  /** What is asked for as the reason. */
  readonly why: string
  readonly save: string
  readonly onSave: (signed: Signed) => Promise<void>
  readonly onCancel: () => void
}

/** Signs something with a reason. Escape cancels. */
export function SignForm({ why: label, save, onSave, onCancel }: Props) {
  const t = useDossierTexts()
  const id = useId()
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(reviewer)
  const [error, setError] = useState<Refused | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    setError(null)
    try {
      await onSave({ by: by.trim(), why: why.trim() })
      rememberReviewer(by.trim())
    } catch (thrown) {
      setError(asRefused(thrown))
    }
    setSending(false)
  }
  return (
    <form
      class="issue-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <div class="field">
        <label for={`${id}-why`}>{label}</label>
        <textarea
          id={`${id}-why`}
          dir="auto"
          rows={2}
          required
          maxLength={2000}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      <SignerField label={t.by} value={by} onValue={setBy} />
      {error !== null && <RefusedNote error={error} />}
      <p class="actions">
        <button type="submit" class="button" disabled={isSending}>
          {save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  )
}
