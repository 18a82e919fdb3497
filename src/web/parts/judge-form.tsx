import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { GivenJudgement, JudgementAnswer } from '../../contract/index.ts'
import type { Choice } from '../lib/judgements.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { reviewer } from '../state/reviewer.ts'
import { useJudging } from '../state/use-judging.ts'
import { SignerField } from './signer-field.tsx'
import { RefusedNote } from './states.tsx'

interface Props {
  readonly choice: Choice
  readonly onDone: (made: JudgementAnswer) => void
  readonly onCancel: () => void
  /** Fields of the answer itself. */
  readonly children?: ComponentChildren
}

/** The answer that was chosen, with its reason and who gives it, to be recorded. Enter records, Escape cancels. */
export function JudgeForm({ choice, onDone, onCancel, children }: Props) {
  const t = useJudgingTexts()
  const id = useId()
  const [why, setWhy] = useState(choice.why)
  const [by, setBy] = useState(reviewer)
  const [asksBy, setAsksBy] = useState(by === '')
  const { isSending, error, send } = useJudging(onDone)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => setWhy(choice.why), [choice.why])
  useLayoutEffect(
    () =>
      form.current?.querySelector<HTMLElement>(children ? 'select' : asksBy ? 'input' : 'textarea')?.focus(),
    [asksBy],
  )
  return (
    <form
      ref={form}
      class="judge-form"
      onSubmit={(event) => {
        event.preventDefault()
        send({ ...choice.draft, by: by.trim(), why: why.trim() } as GivenJudgement)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p>
        {t.yours} <b>{choice.label}</b>
      </p>
      {children}
      {asksBy && <SignerField label={t.by} value={by} onValue={setBy} />}
      <div class="field">
        <label for={`${id}-why`}>{t.why}</label>
        <textarea
          id={`${id}-why`}
          dir="auto"
          rows={2}
          required
          maxLength={2000}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            form.current?.requestSubmit()
          }}
        />
      </div>
      {error !== null && <RefusedNote error={error} />}
      <p class="actions">
        <button type="submit" class="button" disabled={isSending}>
          {isSending ? t.recording : t.record}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t.cancel}
        </button>
        {!asksBy && (
          <span class="help">
            {t.signed} <bdi>{by}</bdi>{' '}
            <button type="button" class="quiet" onClick={() => setAsksBy(true)}>
              {t.changeName}
            </button>
          </span>
        )}
      </p>
    </form>
  )
}
