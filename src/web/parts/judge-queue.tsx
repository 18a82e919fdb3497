import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { JudgementAnswer, Question, ReviewAnswer } from '../../contract/index.ts'
import { decisionText, questionKey } from '../lib/judgements.ts'
import { isForOthers } from '../lib/keyed.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { reviewer } from '../state/reviewer.ts'
import { useReadOnly } from '../state/server.ts'
import { type Judging, useJudging } from '../state/use-judging.ts'
import { QuestionCard } from './judge-question.tsx'
import { Empty, RefusedNote } from './states.tsx'

interface Props {
  readonly page: ReviewAnswer
  /** Whether this is what the server says now, not what it said before. */
  readonly isFresh: boolean
  /** Asks the server for the page again. */
  readonly renew: () => void
}

/** What was recorded last: the question it took away, and the judgement; null once it was undone. */
interface Last {
  readonly key: string
  readonly made: JudgementAnswer
  readonly isUndone: boolean
}

/** A page of questions. One that was answered goes; the focus goes to the next. */
export function Queue({ page, isFresh, renew }: Props) {
  const t = useJudgingTexts()
  const isReadOnly = useReadOnly() !== false
  const frame = useRef<HTMLElement>(null)
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<Last | null>(null)
  const questions = page.questions.filter((one) => !answered.has(questionKey(one)))
  const focus = useFocus(frame)
  const onDone = (question: Question, made: JudgementAnswer) => {
    const key = questionKey(question)
    focus.at(questions.indexOf(question))
    setAnswered((before) => new Set([...before, key]))
    setLast({ key, made, isUndone: false })
    renew()
  }
  const undoing = useJudging(() => {
    if (last === null) return
    focus.on(last.key)
    setAnswered((before) => new Set([...before].filter((key) => key !== last.key)))
    setLast({ ...last, isUndone: true })
    renew()
  })
  const undo = () => {
    if (last === null || last.isUndone) return
    undoing.send({ kind: 'undo', judgement: last.made.id, by: reviewer(), why: t.reason.undo })
  }
  useQueueKeys(frame, undo)
  return (
    <section ref={frame} class="queue" aria-label={t.questions} aria-busy={!isFresh}>
      <LastLine last={last} undoing={undoing} undo={undo} />
      {questions.length === 0 ? (
        isFresh && <Nothing isAll={page.total === 0} />
      ) : (
        <>
          {!isReadOnly && <p class="help keys">{t.keys}</p>}
          {questions.map((one) => (
            <QuestionCard key={questionKey(one)} question={one} isReadOnly={isReadOnly} onDone={onDone} />
          ))}
        </>
      )}
    </section>
  )
}

interface LastProps {
  readonly last: Last | null
  readonly undoing: Judging
  readonly undo: () => void
}

/** What was recorded last, told to screen readers too, and the way to take it back. */
function LastLine({ last, undoing, undo }: LastProps) {
  const t = useJudgingTexts()
  return (
    <div class={last === null ? 'unseen' : 'last'} tabIndex={-1}>
      <p role="status">
        {last !== null && (last.isUndone ? t.undoneNow : `${t.recorded} ${decisionText(last.made, t)}`)}
      </p>
      {last !== null && !last.isUndone && (
        <button type="button" class="quiet" disabled={undoing.isSending} aria-keyshortcuts="Z" onClick={undo}>
          {t.undo}
          <span class="key" aria-hidden="true">
            Z
          </span>
        </button>
      )}
      {undoing.error !== null && <RefusedNote error={undoing.error} />}
    </div>
  )
}

function Nothing({ isAll }: { readonly isAll: boolean }) {
  const t = useJudgingTexts()
  const links = useLinks()
  if (isAll)
    return (
      <Empty title={t.nothing}>
        <p>{t.nothingHelp}</p>
      </Empty>
    )
  return (
    <Empty title={t.noneHere}>
      <p class="actions">
        <a class="button" href={links.to('/review')}>
          {t.toFirst}
        </a>
      </p>
    </Empty>
  )
}

const cardsIn = (frame: HTMLElement): HTMLElement[] => [
  ...frame.querySelectorAll<HTMLElement>('[data-question]'),
]

/** What the head of the page covers at the most, in pixels. */
const HEAD = 120

/** Brings the focus to a question by its place, or by its key as soon as it is there again. */
function useFocus(frame: { readonly current: HTMLElement | null }) {
  const wanted = useRef<number | string | null>(null)
  // With the drawing: a key pressed at once is not to meet the focus on its way.
  useLayoutEffect(() => {
    if (wanted.current === null || frame.current === null) return
    const cards = cardsIn(frame.current)
    const card =
      typeof wanted.current === 'number'
        ? (cards[wanted.current] ?? cards.at(-1) ?? frame.current.querySelector<HTMLElement>('.last button'))
        : cards.find(({ dataset }) => dataset.question === wanted.current)
    if (card) {
      wanted.current = null
      focusOn(card)
    } else if (document.activeElement === document.body)
      frame.current.querySelector<HTMLElement>('.last')?.focus()
  })
  return {
    at: (place: number) => {
      wanted.current = place
    },
    on: (key: string) => {
      wanted.current = key
    },
  }
}

/** A question begins where one looks: at the top, unless its beginning is in sight. */
function focusOn(card: HTMLElement): void {
  card.focus({ preventScroll: true })
  const { top } = card.getBoundingClientRect()
  if (top < HEAD || top > innerHeight / 2) card.scrollIntoView({ block: 'start' })
}

/** J and K, and the arrows where a question has the focus itself, go from question to question; Z undoes. */
function useQueueKeys(frame: { readonly current: HTMLElement | null }, undo: () => void): void {
  const latest = useRef(undo)
  latest.current = undo
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isForOthers(event) || frame.current === null) return
      const cards = cardsIn(frame.current)
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      const isOnCard = cards[at] === document.activeElement
      const { code } = event
      const by =
        code === 'KeyJ' || (isOnCard && code === 'ArrowDown')
          ? 1
          : code === 'KeyK' || (isOnCard && code === 'ArrowUp')
            ? -1
            : 0
      if (by !== 0) {
        const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by]
        if (next !== undefined) focusOn(next)
      } else if (code === 'KeyZ') latest.current()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
