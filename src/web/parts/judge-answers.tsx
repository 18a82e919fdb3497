import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { JudgementAnswer } from '../../contract/index.ts'
import type { KeyedAnswer } from '../lib/answers-to.ts'
import type { Choice } from '../lib/judgements.ts'
import { isForOthers } from '../lib/keyed.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { JudgeForm } from './judge-form.tsx'
import { ChooseParty, type Named } from './judge-party.tsx'

interface Props {
  readonly answers: readonly KeyedAnswer[]
  readonly onDone: (made: JudgementAnswer) => void
  /** What is decided once another party was found by name; null where none may be. */
  readonly another: ((party: Named) => Choice) | null
  /** Whom another party cannot be. */
  readonly but?: string
  readonly takesNames?: boolean
  /** What the keys are listened for in, if keys choose. */
  readonly keysIn?: { readonly current: HTMLElement | null }
}

type Chosen = { readonly code: string; readonly choice: Choice | null }

/** The answers as buttons; behind the one that is chosen its reason, or who else it is. */
export function Answers({ answers, onDone, another, but, takesNames = false, keysIn }: Props) {
  const t = useJudgingTexts()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const row = useRef<HTMLFieldSetElement>(null)
  const choose = ({ code, choice }: KeyedAnswer) => setChosen({ code, choice })
  const cancel = () => {
    const code = chosen?.code
    setChosen(null)
    row.current?.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus()
  }
  useAnswerKeys(keysIn, answers, choose)
  return (
    <div class="judge">
      <fieldset ref={row} class="actions answers-row">
        <legend class="unseen">{t.answers}</legend>
        {answers.map((one) => (
          <button
            key={one.code}
            type="button"
            class={one.code === chosen?.code ? 'button' : 'button button-open'}
            data-code={one.code}
            aria-pressed={one.code === chosen?.code}
            aria-keyshortcuts={keysIn === undefined ? undefined : one.key}
            onClick={() => choose(one)}
          >
            <bdi>{one.label}</bdi>
            {keysIn !== undefined && (
              <span class="key" aria-hidden="true">
                {one.key}
              </span>
            )}
          </button>
        ))}
      </fieldset>
      {chosen?.choice === null && another !== null && (
        <ChooseParty
          but={but ?? null}
          takesNames={takesNames}
          onChoose={(party) => setChosen({ ...chosen, choice: another(party) })}
          onCancel={cancel}
        />
      )}
      {chosen !== null && chosen.choice !== null && (
        <JudgeForm
          key={chosen.code}
          choice={chosen.choice}
          onDone={(made) => {
            setChosen(null)
            onDone(made)
          }}
          onCancel={cancel}
        />
      )}
    </div>
  )
}

/** Keys act where the focus is: those of a question within it alone. */
function useAnswerKeys(
  place: Props['keysIn'],
  answers: readonly KeyedAnswer[],
  choose: (one: KeyedAnswer) => void,
): void {
  const latest = useRef({ answers, choose })
  latest.current = { answers, choose }
  useLayoutEffect(() => {
    const element = place?.current
    if (!element) return
    const listen = (event: KeyboardEvent) => {
      if (isForOthers(event)) return
      const found = latest.current.answers.find(({ code }) => code === event.code)
      if (found === undefined) return
      event.preventDefault()
      latest.current.choose(found)
    }
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [place])
}
