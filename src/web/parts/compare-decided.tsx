import type { JudgementAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { decisionText, isolated } from '../lib/judgements.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'

/** What was decided of a statement, by whom, when and why. */
export function Decided({ judgements }: { readonly judgements: readonly JudgementAnswer[] }) {
  const t = useCompareTexts()
  const judging = useJudgingTexts()
  const format = useFormat()
  if (judgements.length === 0) return <p class="help">{t.notConfirmed}</p>
  return (
    <div class="compare-decided">
      <h3>{t.confirmed}</h3>
      <ul>
        {judgements.map((one) => (
          <li key={one.id}>
            {decisionText(one, judging)}: <bdi>{one.why}</bdi>{' '}
            <small>{t.signed(isolated(one.by), format.day(one.at.slice(0, 10)))}</small>
            {one.undone && <span class="tag tag-quiet">{t.undone}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
