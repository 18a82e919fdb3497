import { useRef, useState } from 'preact/hooks'
import type { IssueLink } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { useIssueLinkTexts } from '../state/issue-link-texts.ts'
import { useIssueRenewed } from '../state/issue-renewed.ts'
import { reviewer } from '../state/reviewer.ts'
import { useJudging } from '../state/use-judging.ts'
import { RefusedNote } from './states.tsx'

const JudgeForm = lazy(() => import('./judge-form.tsx').then((part) => part.JudgeForm), null)

interface Props {
  readonly link: IssueLink
  /** The issue's id. */
  readonly issue: string
  /** What the link is called. */
  readonly name: string
}

type Answer = 'accepted' | 'refused' | 'reversal'

/** The ways to accept, refuse and take back a link. */
export function ChangeJudging({ link, issue, name }: Props) {
  const t = useIssueLinkTexts()
  const renew = useIssueRenewed()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const undoing = useJudging(renew)
  const buttons = useRef<HTMLDivElement>(null)
  const { kind, from, to, judged } = link
  const labels = { accepted: t.accept, refused: t.refuse, reversal: t.isReversal }
  const answers: readonly Answer[] =
    kind === 'conflict' ? ['accepted', 'refused', 'reversal'] : ['accepted', 'refused']
  if (judged !== null)
    return (
      <div class="actions">
        <button
          type="button"
          class="quiet"
          disabled={undoing.isSending}
          onClick={() =>
            undoing.send({
              kind: 'undo',
              judgement: judged.judgement,
              by: reviewer() || judged.by,
              why: t.undoReason,
            })
          }
        >
          {t.undo} <span class="unseen">{name}</span>
        </button>
        {undoing.error !== null && <RefusedNote error={undoing.error} />}
      </div>
    )
  return (
    <>
      <div class="actions" ref={buttons}>
        {answers.map((one) => (
          <button
            key={one}
            type="button"
            class="quiet"
            aria-expanded={answer === one}
            onClick={() => setAnswer(answer === one ? null : one)}
          >
            {labels[one]} <span class="unseen">{name}</span>
          </button>
        ))}
      </div>
      {answer !== null && (
        <div class="judge-panel">
          <JudgeForm
            choice={{
              label: `${name}: ${labels[answer]}`,
              draft: { kind: 'link', link: kind, from, to, issue, answer },
              why: t.reason[answer],
            }}
            onDone={renew}
            onCancel={() => {
              setAnswer(null)
              buttons.current?.querySelector('button')?.focus()
            }}
          />
        </div>
      )}
    </>
  )
}
