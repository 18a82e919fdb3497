import type { JudgementAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { decisionText } from '../lib/judgements.ts'
import { apiUrl } from '../state/client.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { RefusedNote } from './states.tsx'

/** What was decided about the speaker of a statement: by whom, when and why. @param statement its id */
export function Decided({ statement }: { readonly statement: string }) {
  const t = useJudgingTexts()
  const texts = useTexts()
  const format = useFormat()
  const { answer } = useAnswer<{ readonly judgements: readonly JudgementAnswer[] }>(
    apiUrl('/judgements', { statement }),
  )
  if (answer.is === 'refused') return <RefusedNote error={answer.error} />
  const made = shownOf(answer)?.judgements
  if (made === undefined) return <>{texts.state.loading}</>
  return (
    <ul>
      {made.map((one) => (
        <li key={one.id}>
          {decisionText(one, t)}
          {' · '}
          {t.judgedBy(`\u2068${one.by}\u2069`, format.day(one.at.slice(0, 10)), format.number(one.id))}
          <br />
          <bdi>{one.why}</bdi>
        </li>
      ))}
    </ul>
  )
}
