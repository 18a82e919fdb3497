import type { Statement } from '../../contract/index.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { whyInArabic } from '../text/index.ts'

/** Why it was read so: how the speaker was found, by which cue and rule. @param of what tells it from others, unseen */
export function Why({
  statement,
  of,
  engine,
}: {
  readonly statement: Statement
  readonly of: string
  readonly engine?: string
}) {
  const texts = useTexts()
  return (
    <details class="why">
      <summary>
        {texts.card.why}
        <span class="unseen"> {of}</span>
      </summary>
      <dl>
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
    </details>
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
