import { useRef, useState } from 'preact/hooks'
import type { IssueMark } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { useIssueRenewed } from '../state/issue-renewed.ts'
import { useNoteTexts } from '../state/note-texts.ts'
import { useReadOnly } from '../state/server.ts'
import { RecordNote } from './notes.tsx'

const JudgeForm = lazy(() => import('./judge-form.tsx').then((part) => part.JudgeForm), null)

interface Props {
  readonly mark: IssueMark
  /** The issue's id. */
  readonly issue: string
}

/** What is to be known before a mark is printed: that its original was not seen, that it stands here by hand. */
export function MarkTags({ mark: { translated, original, byHand } }: Pick<Props, 'mark'>) {
  const t = useNoteTexts()
  return (
    <>
      {translated && original === null && (
        <span class="tag tag-unsure" title={t.notSeenHelp}>
          {t.notSeen}
        </span>
      )}
      {byHand && <span class="tag tag-quiet">{t.byHand}</span>}
    </>
  )
}

/** The ways to say what the statement is worth, and that it is of another matter. */
export function MarkJudging({ mark: { statement, speaker }, issue }: Props) {
  const renew = useIssueRenewed()
  if (useReadOnly() !== false) return null
  return (
    <>
      <RecordNote id={statement} of={speaker ?? ''} onDone={renew} />
      <BearsJudging mark={{ statement, speaker }} issue={issue} answer="does-not" />
    </>
  )
}

interface BearsProps {
  readonly mark: Pick<IssueMark, 'statement' | 'speaker'>
  readonly issue: string
  readonly answer: 'bears' | 'does-not'
}

/** The button by which somebody says that a statement bears on the issue, or does not. */
export function BearsJudging({ mark: { statement, speaker }, issue, answer }: BearsProps) {
  const t = useNoteTexts()
  const renew = useIssueRenewed()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (useReadOnly() !== false) return null
  const draft = { kind: 'bears', statement, issue, object: null, answer } as const
  const [name, label, why] =
    answer === 'bears'
      ? [t.bears, t.bearsChoice, t.bearsReason]
      : [t.bearsNot, t.bearsNotChoice, t.bearsNotReason]
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet judge-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
        <span class="unseen"> {speaker}</span>
      </button>
      {isOpen && (
        <div class="judge-panel">
          <JudgeForm
            choice={{ label, draft, why }}
            onDone={renew}
            onCancel={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </div>
      )}
    </>
  )
}
