import type { Statement } from '../../contract/index.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { whyInArabic } from '../text/index.ts'
import { Decided } from './judge-told.tsx'

interface Props {
  readonly statement: Statement
  readonly engine?: string
  /** Its id where somebody judged who speaks. */
  readonly judged: string | null
}

/** How the speaker was found, by which cue and rule; before all, what somebody judged. */
export function WhyTold({ statement, engine, judged }: Props) {
  const texts = useTexts()
  return (
    <dl>
      {judged !== null && (
        <>
          <dt>{texts.card.decision}</dt>
          <dd>
            <Decided statement={judged} />
          </dd>
          <dt>{texts.card.asRead}</dt>
          <dd>
            <bdi lang="ar">{statement.speaker.name ?? texts.card.unsure}</bdi>
          </dd>
        </>
      )}
      <dt>{texts.card.whySpeaker}</dt>
      <dd>
        <Reason why={statement.speaker.why} />
      </dd>
      <dt>{texts.card.cue}</dt>
      <dd>{statement.cue === null ? texts.card.noCue : <bdi lang="ar">{statement.cue.lemma}</bdi>}</dd>
      <dt>{texts.card.rule}</dt>
      <dd>
        <code dir="ltr">{statement.rule}</code>
      </dd>
      {engine !== undefined && (
        <>
          <dt>{texts.card.engine}</dt>
          <dd>
            <code dir="ltr">{engine}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

function Reason({ why }: { readonly why: string }) {
  const { lang } = useSettings()
  const arabic = lang === 'ar' ? whyInArabic(why) : null
  if (arabic !== null) return <>{arabic}</>
  return (
    <bdi lang="en" dir="ltr">
      {why}
    </bdi>
  )
}
