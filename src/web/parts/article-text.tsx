import { useMemo } from 'preact/hooks'
import { useFormat } from '../lib/format.ts'
import { layersOf, layersOfChosen, type Mark, numbersAt } from '../lib/layers.ts'
import { memo } from '../lib/memo.ts'
import type { NumberedArticle } from '../lib/numbered.ts'
import { type Layer, linesOf, type Segment, segmentsOf, withLayers } from '../lib/segments.ts'
import { useTexts } from '../state/settings.ts'

interface Props {
  readonly text: string
  readonly field: 'title' | 'body'
  readonly articles: readonly NumberedArticle[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** A field of the record, untouched, with what was read in it marked. @param props.onChoose the same function always */
export function ArticleText({ text, field, articles, chosen, onChoose }: Props) {
  const lines = useMemo(() => linesOf(segmentsOf(text, layersOf(articles, field))), [text, field, articles])
  const numbers = useMemo(() => numbersAt(articles, field), [articles, field])
  const added = useMemo(() => layersOfChosen(articles, field, chosen), [articles, field, chosen])
  return (
    <>
      {lines.map((line) => {
        const isTouched = chosen !== null && touches(line, chosen, added)
        return (
          <Line
            key={line[0]?.start}
            line={line}
            numbers={numbers}
            chosen={isTouched ? chosen : null}
            added={isTouched ? added : NONE}
            onChoose={onChoose}
          />
        )
      })}
    </>
  )
}

const NONE: readonly Layer<Mark>[] = []

/** Whether a line holds anything of the statement that is chosen: only then choosing it draws the line anew. */
function touches(line: readonly Segment<Mark>[], chosen: string, added: readonly Layer<Mark>[]): boolean {
  const start = line[0]?.start ?? 0
  const last = line.at(-1)
  const end = last === undefined ? start : last.start + last.text.length
  return (
    added.some(({ range }) => range[0] < end && range[1] > start) ||
    line.some(({ marks }) => marks.some((mark) => mark.is === 'statement' && mark.key === chosen))
  )
}

interface LineProps {
  readonly line: readonly Segment<Mark>[]
  readonly numbers: ReturnType<typeof numbersAt>
  /** Null where the line has nothing of the statement that is chosen. */
  readonly chosen: string | null
  readonly added: readonly Layer<Mark>[]
  readonly onChoose: (key: string) => void
}

const Line = memo(({ line, numbers, chosen, added, onChoose }: LineProps) => {
  const isCut = line.every(({ text, marks }) => text.trim() === '' || marks.some(({ is }) => is === 'cut'))
  return (
    <p class={isCut ? 'line line-cut' : 'line'}>
      {withLayers(line, added).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          numbers={numbers.get(segment.start) ?? []}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </p>
  )
})

interface PieceProps {
  readonly segment: Segment<Mark>
  readonly numbers: readonly { readonly n: number; readonly key: string }[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function Piece({ segment: { text, marks }, numbers, chosen, onChoose }: PieceProps) {
  const texts = useTexts()
  const statements = marks.filter((mark) => mark.is === 'statement')
  const cut = marks.find((mark) => mark.is === 'cut')
  const innermost = [...statements].sort((a, b) => a.length - b.length)[0]
  const classes = [
    statements.length > 0 && `said said-${Math.min(statements.length, 3)}`,
    statements.some(({ unsure }) => unsure) && 'said-unsure',
    statements.some(({ key }) => key === chosen) && 'chosen',
    ...marks.map(({ is }) => (is === 'statement' ? false : `is-${is}`)),
  ].filter((one) => one !== false)
  const inner = (
    <>
      {numbers.map((one) => (
        <NumberButton key={one.key} of={one} isChosen={one.key === chosen} onChoose={onChoose} />
      ))}
      {text}
    </>
  )
  if (classes.length === 0) return <>{inner}</>
  return (
    // The number beside it is the way in for the keyboard; a click on the words is a shortcut for the hand.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      class={classes.join(' ')}
      data-keys={statements.map(({ key }) => key).join(' ') || undefined}
      title={cut === undefined ? undefined : texts.cut[cut.as as keyof typeof texts.cut]}
      onClick={
        innermost === undefined
          ? undefined
          : () => {
              if (getSelection()?.isCollapsed !== false) onChoose(innermost.key)
            }
      }
    >
      {inner}
    </span>
  )
}

interface NumberProps {
  readonly of: { readonly n: number; readonly key: string }
  readonly isChosen: boolean
  readonly onChoose: (key: string) => void
}

/** The number of a statement where its words begin. It is no part of the text: copying leaves it out. */
function NumberButton({ of: { n, key }, isChosen, onChoose }: NumberProps) {
  const texts = useTexts()
  const format = useFormat()
  const shown = format.number(n)
  return (
    <button
      type="button"
      class="ref"
      data-ref={key}
      aria-label={texts.article.select(shown)}
      aria-pressed={isChosen}
      onClick={(event) => {
        event.stopPropagation()
        onChoose(key)
      }}
    >
      {shown}
    </button>
  )
}
