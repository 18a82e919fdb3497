import { useState } from 'preact/hooks'
import type { JudgementAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { decisionText } from '../lib/judgements.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { useReadOnly } from '../state/server.ts'
import { JudgeForm } from './judge-form.tsx'

interface Props {
  readonly judgements: readonly JudgementAnswer[]
  /** Called when one was undone. */
  readonly onUndone: () => void
}

/** Judgements, each with who made it, when and why, and a way to undo it. */
export const Judgements = ({ judgements, onUndone }: Props) => (
  <ul class="judgements">
    {judgements
      .filter(({ kind }) => kind !== 'undo')
      .map((one) => (
        <li key={one.id} class={one.undone ? 'judgement judgement-undone' : 'judgement'}>
          <Judgement judgement={one} />
          {!one.undone && <Undo judgement={one} onUndone={onUndone} />}
        </li>
      ))}
  </ul>
)

/** What was decided, by whom, when and why, with the ways to whom and what it is about. */
export function Judgement({ judgement }: { readonly judgement: JudgementAnswer }) {
  const t = useJudgingTexts()
  const format = useFormat()
  const links = useLinks()
  const { by, at, why, undone, lost, parties, about, statement } = judgement
  return (
    <>
      <p>
        <b>{decisionText(judgement, t)}</b>
        {undone && <span class="tag tag-quiet">{t.undone}</span>}
        {lost && !undone && <span class="tag act-warn">{t.lostNow}</span>}
      </p>
      <p>
        <bdi>{why}</bdi>
      </p>
      <p class="help judgement-facts">
        <span>
          {t.judgedBy(`\u2068${by}\u2069`, format.day(at.slice(0, 10)), format.number(judgement.id))}
        </span>
        {parties.map(({ id, name }) => (
          <a key={id} href={links.party(id)}>
            <bdi>{name}</bdi>
          </a>
        ))}
        {about !== null && <a href={links.article(about.item, statement)}>{t.inArticle}</a>}
      </p>
      {about !== null && about.text.length > 0 && (
        <figure class="judged-words">
          <figcaption class="help">{t.judgedWords}</figcaption>
          <blockquote class="words" lang="ar" dir="rtl">
            {about.text.join(' […] ')}
          </blockquote>
        </figure>
      )}
    </>
  )
}

function Undo({
  judgement,
  onUndone,
}: {
  readonly judgement: JudgementAnswer
  readonly onUndone: () => void
}) {
  const t = useJudgingTexts()
  const [isOpen, setOpen] = useState(false)
  if (useReadOnly() !== false) return null
  if (!isOpen)
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        {t.undo}
        <span class="unseen"> {decisionText(judgement, t)}</span>
      </button>
    )
  const draft = { kind: 'undo', judgement: judgement.id } as const
  return (
    <JudgeForm
      choice={{ label: t.answer.undo, draft, why: judgement.lost ? t.reason.lost : t.reason.undo }}
      onDone={onUndone}
      onCancel={() => setOpen(false)}
    />
  )
}
