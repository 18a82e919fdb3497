import { useEffect, useState } from 'preact/hooks'
import type { KeptAnswer } from '../../contract/index.ts'
import { keep, type Refused, type ToRead } from '../state/client.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { asRefused, forgetAnswers } from '../state/use-answer.ts'
import { Failed } from './states.tsx'

type Doing = 'nothing' | 'keeping' | Refused | readonly KeptAnswer[]

/** Takes what was read into the ledger, when asked to. */
export function Kept({ from, isReadOnly }: { readonly from: ToRead; readonly isReadOnly: boolean }) {
  const texts = useTexts()
  const links = useLinks()
  const [doing, setDoing] = useState<Doing>('nothing')
  useEffect(() => setDoing('nothing'), [from])
  if (isReadOnly) return <p class="help">{texts.read.readOnly}</p>
  if (doing === 'nothing' || doing === 'keeping')
    return (
      <p class="actions">
        <span class="help">{texts.read.nothingKept}</span>
        <button
          type="button"
          class="button"
          disabled={doing === 'keeping'}
          onClick={() => {
            setDoing('keeping')
            keep(from).then(
              ({ kept }) => {
                forgetAnswers()
                setDoing(kept)
              },
              (error: unknown) => setDoing(asRefused(error)),
            )
          }}
        >
          {texts.read.keep}
        </button>
      </p>
    )
  if (doing instanceof Error) return <Failed error={doing} />
  return (
    <ul class="kept" role="status">
      {doing.map(({ item, outcome }) => (
        <li key={item}>
          {texts.read.kept[outcome]}{' '}
          {outcome !== 'withheld' && <a href={links.article(item)}>{texts.read.openKept}</a>}
        </li>
      ))}
    </ul>
  )
}
