import { useEffect, useState } from 'preact/hooks'
import type { KeepAnswer } from '../../contract/index.ts'
import { asRefused, forgetAnswers } from '../state/answers.ts'
import { keep, type Refused, type ToRead } from '../state/client.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { Failed } from './states.tsx'
import { Told } from './told.tsx'

type Doing = 'nothing' | 'keeping' | Refused | KeepAnswer

/** Takes what was read into the ledger, when asked to. */
export function Kept({ from, isReadOnly }: { readonly from: ToRead; readonly isReadOnly: boolean }) {
  const texts = useTexts()
  const [doing, setDoing] = useState<Doing>('nothing')
  useEffect(() => setDoing('nothing'), [from])
  const start = () => {
    setDoing('keeping')
    keep(from).then(
      (answer) => {
        forgetAnswers()
        setDoing(answer)
      },
      (error: unknown) => setDoing(asRefused(error)),
    )
  }
  if (isReadOnly) return <p class="help">{texts.try.readOnly}</p>
  if (doing === 'nothing' || doing === 'keeping')
    return (
      <p class="actions">
        <span class="help">{texts.try.nothingKept}</span>
        <button type="button" class="button" disabled={doing === 'keeping'} onClick={start}>
          {texts.try.keep}
        </button>
      </p>
    )
  if (doing instanceof Error) return <Failed error={doing} retry={start} />
  return <Outcome answer={doing} />
}

/** What became of each record, and of what could not be read. */
function Outcome({ answer: { kept, failed } }: { readonly answer: KeepAnswer }) {
  const texts = useTexts()
  const links = useLinks()
  return (
    <ul class="kept" role="status">
      {kept.map(({ item, outcome }, i) => (
        <li key={i}>
          {texts.try.kept[outcome]}{' '}
          {outcome !== 'withheld' && <a href={links.article(item)}>{texts.try.openKept}</a>}
        </li>
      ))}
      {failed.map(({ rule, message }, i) => (
        <li key={`failed-${i}`} class="note">
          <Told rule={rule} message={message} />
        </li>
      ))}
    </ul>
  )
}
