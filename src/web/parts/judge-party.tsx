import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StatementsAnswer, WhoAnswer } from '../../contract/index.ts'
import { shownName } from '../lib/shown-name.ts'
import { apiUrl } from '../state/client.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { askedWhyInArabic } from '../text/judging-why.ts'

/** A party that may be meant. */
export interface Named {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly onChoose: (party: Named) => void
  readonly onCancel: () => void
  /** Whom it cannot be. */
  readonly but: string | null
  /** Whether a name that nobody bears so far may be given. */
  readonly takesNames: boolean
}

/** How long after the last key a name is looked for, in milliseconds. */
const PAUSE = 350
/** A name shorter than this is not looked for. */
const SHORTEST = 2

/** Somebody to be found by name: in the register, and among those who speak in the ledger. */
export function ChooseParty({ onChoose, onCancel, but, takesNames }: Props) {
  const t = useJudgingTexts()
  const id = useId()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it, as its button does
    <div
      class="judge-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(text.trim())
        }}
      >
        <label for={id}>{t.find}</label>
        <input
          ref={field}
          id={id}
          dir="auto"
          autocomplete="off"
          maxLength={200}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small>{t.findHelp}</small>
      </form>
      {asked.length >= SHORTEST && (
        <Found key={asked} name={asked} onChoose={onChoose} but={but} takesNames={takesNames} />
      )}
      <p class="actions">
        <button type="button" class="quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </div>
  )
}

type FoundProps = Omit<Props, 'onCancel'> & { readonly name: string }

function Found({ name, onChoose, but, takesNames }: FoundProps) {
  const t = useJudgingTexts()
  const texts = useTexts()
  const { lang } = useSettings()
  const { answer } = useAnswer<WhoAnswer>(apiUrl('/parties', { q: name }))
  const who = shownOf(answer)
  const speaking = useSpeaking(name)
  if (who === null || speaking === null) return <p class="help">{texts.state.loading}</p>
  const registered = (who.party === null ? who.candidates : [who.party]).map((one) => ({
    id: one.id,
    name: shownName(one.name, lang).name,
    note: t.registered,
  }))
  const known = new Set([...registered.map(({ id }) => id), but])
  const all = [
    ...registered.filter(({ id }) => id !== but),
    ...speaking.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, note: t.byName })),
  ]
  const takesName = takesNames && !all.some((one) => one.name === name)
  return (
    <>
      <p class="help" role="status">
        {all.length === 0 ? t.foundNone : t.found}
        {who.answer !== 'same' && all.length > 0 && <Reason why={who.why} />}
      </p>
      <ul class="choices">
        {all.map((one) => (
          <li key={one.id}>
            <button type="button" class="choice" onClick={() => onChoose(one)}>
              <bdi>{one.name}</bdi> <small>{one.note}</small>
            </button>
          </li>
        ))}
        {takesName && (
          <li>
            <button type="button" class="choice" onClick={() => onChoose({ id: `name:${name}`, name })}>
              <bdi>{t.asNamed(name)}</bdi>
            </button>
          </li>
        )}
      </ul>
    </>
  )
}

function Reason({ why }: { readonly why: string }) {
  const { lang } = useSettings()
  return lang === 'ar' ? <> ({askedWhyInArabic(why) ?? <bdi lang="en">{why}</bdi>})</> : <> ({why})</>
}

/** Those who speak in the ledger under such a name; null while they are looked for. */
function useSpeaking(name: string): readonly Named[] | null {
  const { answer } = useAnswer<StatementsAnswer>(
    apiUrl('/statements', { speaker: name, limit: '50', order: 'date' }),
  )
  const page = shownOf(answer)
  if (answer.is === 'refused') return []
  if (page === null) return null
  const found = new Map<string, string>()
  for (const { party, judged, statement } of page.hits) {
    const called = judged?.name ?? statement.speaker.name
    if (party !== null && called !== null && !found.has(party)) found.set(party, called)
  }
  return [...found].map(([id, called]) => ({ id, name: called })).slice(0, 8)
}
