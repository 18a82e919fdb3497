import { useId, useState } from 'preact/hooks'
import type { CommitmentAnswerWord } from '../../contract/index.ts'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { JudgeForm } from './judge-form.tsx'

interface Props {
  readonly statement: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Records what became of a commitment, signed, evidenced and with a reason. */
export function CommitmentForm({ statement, onDone, onCancel }: Props) {
  const t = useCommitmentTexts()
  const id = useId()
  const [status, setStatus] = useState<CommitmentAnswerWord>('kept')
  const [evidence, setEvidence] = useState('')
  const draft = { kind: 'commitment', statement, status, evidence } as const
  return (
    <div class="judge-panel">
      <JudgeForm
        choice={{ label: `${t.answer}: ${t.answers[status]}`, draft, why: '' }}
        onDone={onDone}
        onCancel={onCancel}
      >
        <div class="field">
          <label for={`${id}-status`}>{t.answer}</label>
          <select
            id={`${id}-status`}
            value={status}
            onChange={(event) => setStatus(event.currentTarget.value as CommitmentAnswerWord)}
          >
            {Object.entries(t.answers).map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-evidence`}>{t.evidence}</label>
          <input
            id={`${id}-evidence`}
            dir="auto"
            required
            pattern=".*\S.*"
            maxLength={4000}
            value={evidence}
            onInput={(event) => setEvidence(event.currentTarget.value)}
          />
        </div>
      </JudgeForm>
    </div>
  )
}
