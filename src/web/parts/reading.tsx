import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import type { ArticleReading } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { type Numbered, numbered } from '../lib/numbered.ts'
import { useTexts } from '../state/settings.ts'
import { ArticleCards } from './article-cards.tsx'
import { ArticleText } from './article-text.tsx'

interface Props {
  readonly record: { readonly title: string | null; readonly body: string }
  readonly articles: readonly ArticleReading[]
  /** Key of the statement that is chosen. */
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  /** The address that leads to a statement; absent where nothing is stored. */
  readonly linkTo?: (key: string) => string
  /** Whether J and K act wherever the focus is: where this is what the page is for. */
  readonly isWholePage?: boolean
}

/** A record as it was read: its text untouched and marked, beside it a card for each statement. */
export function Reading({ record, articles, chosen, isWholePage = false, ...calls }: Props) {
  const latest = useRef(calls)
  latest.current = calls
  // The same functions always: what they are given to is drawn anew only where something else changed.
  const onChoose = useCallback((key: string) => latest.current.onChoose(key), [])
  const linkTo = useCallback((key: string) => latest.current.linkTo?.(key) ?? '', [])
  const texts = useTexts()
  const all = useMemo(() => numbered(articles), [articles])
  const statements = useMemo(() => all.flatMap((article) => article.statements), [all])
  const frame = useRef<HTMLDivElement>(null)
  const first = useRef(true)

  useEffect(() => {
    const wasFirst = first.current
    first.current = false
    if (chosen === null || frame.current === null) return
    show(frame.current, chosen, wasFirst)
  }, [chosen, all])

  const step = (by: 1 | -1) => {
    const at = statements.findIndex(({ key }) => key === chosen)
    const next = statements[at < 0 ? (by > 0 ? 0 : statements.length - 1) : at + by]
    if (next === undefined) return
    onChoose(next.key)
    frame.current
      ?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(next.key)}"]`)
      ?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const by = event.code === 'KeyJ' ? 1 : event.code === 'KeyK' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    step(by)
  }
  useKeys(isWholePage ? onKeyDown : null)
  const hasCuts = articles.some(({ cut }) => cut.length > 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: J and K act where the focus is; every step has a button too
    <div class="reading" ref={frame} onKeyDown={isWholePage ? undefined : onKeyDown}>
      <section class="paper" lang="ar" dir="rtl" aria-label={texts.article.text}>
        {record.title !== null && record.title.trim() !== '' && (
          <div class="paper-title">
            <ArticleText
              text={record.title}
              field="title"
              articles={all}
              chosen={chosen}
              onChoose={onChoose}
            />
          </div>
        )}
        <ArticleText text={record.body} field="body" articles={all} chosen={chosen} onChoose={onChoose} />
        {hasCuts && <CutNote />}
      </section>
      <section class="cards" aria-label={texts.article.statements}>
        <Count statements={statements} />
        {statements.length > 0 && <p class="help keys">{texts.article.keys}</p>}
        <ArticleCards
          articles={all}
          chosen={chosen}
          onChoose={onChoose}
          {...(calls.linkTo ? { linkTo } : {})}
        />
      </section>
    </div>
  )
}

/** Listens to the keys of the whole page. @param onKeyDown null: to none */
function useKeys(onKeyDown: ((event: KeyboardEvent) => void) | null): void {
  const latest = useRef(onKeyDown)
  latest.current = onKeyDown
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current?.(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function CutNote() {
  const texts = useTexts()
  return (
    <p class="cut-note" dir="auto">
      {texts.article.cutNote}
    </p>
  )
}

function Count({ statements }: { readonly statements: readonly Numbered[] }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <h2>
      {statements.length === 0
        ? texts.article.noStatements
        : format.counted(statements.length, texts.counts.statements)}
    </h2>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** Brings both the words and the card of a statement into sight. */
function show(frame: HTMLElement, key: string, atOnce: boolean): void {
  const behavior = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  const words = frame.querySelector(`[data-keys~="${CSS.escape(key)}"]`)
  const card = frame.querySelector(`[data-card="${CSS.escape(key)}"]`)
  const isFolded = getComputedStyle(frame).display !== 'grid'
  // On a narrow screen the cards stand below the text: one of the two is in sight already, the other is gone to.
  const focused = document.activeElement
  if (isFolded && words !== null && card !== null) {
    const fromText = focused !== null && frame.querySelector('.paper')?.contains(focused)
    ;(atOnce || !fromText ? words : card).scrollIntoView({ behavior, block: 'center' })
    return
  }
  words?.scrollIntoView({ behavior, block: 'center' })
  const column = card?.closest<HTMLElement>('.cards')
  if (column instanceof HTMLElement && card instanceof HTMLElement)
    column.scrollTo({ behavior, top: card.offsetTop - column.clientHeight / 4 })
}
