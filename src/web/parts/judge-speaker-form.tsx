import { useState } from 'preact/hooks'
import type { JudgementAnswer, Speaker } from '../../contract/index.ts'
import { type KeyedAnswer, speaks } from '../lib/answers-to.ts'
import { decisionText } from '../lib/judgements.ts'
import { type Judged, renewJudged } from '../state/judged-here.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { reviewer } from '../state/reviewer.ts'
import { useJudging } from '../state/use-judging.ts'
import { Answers } from './judge-answers.tsx'
import { RefusedNote } from './states.tsx'

interface Props {
  readonly id: string
  readonly speaker: Speaker
  readonly told: Judged
  /** Called when it may be folded away. */
  readonly onEnd: () => void
}

/** Who speaks in a statement: another, by name, or nobody who is to be known; then what was recorded, and its undoing. */
export function SpeakerForm({ id, speaker, told, onEnd }: Props) {
  const t = useJudgingTexts()
  const [made, setMade] = useState<JudgementAnswer | null>(null)
  const renew = () => void renewJudged(id, told).catch(() => {})
  const undoing = useJudging(() => {
    renew()
    onEnd()
  })
  if (made !== null)
    return (
      <div class="judge-panel last">
        <p role="status">{`${t.recorded} ${decisionText(made, t)}`}</p>
        <button
          type="button"
          class="quiet"
          disabled={undoing.isSending}
          ref={(button) => button?.focus()}
          onClick={() =>
            undoing.send({ kind: 'undo', judgement: made.id, by: reviewer(), why: t.reason.undo })
          }
        >
          {t.undo}
        </button>
        {undoing.error !== null && <RefusedNote error={undoing.error} />}
      </div>
    )
  return (
    <div class="judge-panel">
      <Answers
        answers={answersFor(id, speaker, t)}
        another={(named) => speaks(id, named, t)}
        takesNames
        onDone={(judgement) => {
          setMade(judgement)
          renew()
        }}
      />
    </div>
  )
}

/** Those whom the reading left in question, anybody else, and nobody who is to be known. */
const answersFor = (
  id: string,
  { candidates }: Speaker,
  t: ReturnType<typeof useJudgingTexts>,
): KeyedAnswer[] => [
  ...candidates.map((name, i) => ({
    code: `Digit${i + 1}`,
    key: String(i + 1),
    label: name,
    choice: speaks(id, { id: `name:${name}`, name }, t),
  })),
  { code: 'KeyA', key: 'A', label: t.answer.otherSpeaker, choice: null },
  { code: 'KeyU', key: 'U', label: t.answer.nobody, choice: speaks(id, null, t) },
]
