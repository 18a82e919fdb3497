import type { IssueLink, IssueMark } from '../../contract/index.ts'
import { type Arc, arcsOf } from '../lib/link-arcs.ts'
import type { Spot } from '../lib/link-spots.ts'
import { linkWords } from '../lib/link-words.ts'
import { useTexts } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'

/** What stands in the middle of an arc: the kind of the link without its colour. */
const GLYPHS: Readonly<Record<IssueLink['kind'], string>> = {
  replies: '↩',
  renews: '=',
  'worded-harder': '+',
  'worded-softer': '−',
  conflict: '⇄',
  contradicts: '≠',
  'denies-content': '✕',
  'denies-saying': '⊘',
  clarifies: 'i',
  disowns: '⊗',
}

interface Props {
  readonly links: readonly IssueLink[]
  /** Where statements are drawn. */
  readonly spots: ReadonlyMap<string, Spot>
  readonly marks: ReadonlyMap<string, IssueMark>
  readonly onTold: (link: IssueLink) => void
  readonly onOpen: (link: IssueLink) => void
}

/** What later statements are to earlier ones, drawn from mark to mark: proposed ones broken, accepted ones whole. */
export const TimelineLinks = ({ links, spots, marks, onTold, onOpen }: Props) => (
  <g class="arcs">
    {arcsOf(links, spots).map((arc, k) => (
      <Link
        key={arc.link.id}
        arc={arc}
        marks={marks}
        isFirst={k === 0}
        onTold={() => onTold(arc.link)}
        onOpen={() => onOpen(arc.link)}
      />
    ))}
  </g>
)

interface LinkProps {
  readonly arc: Arc
  readonly marks: ReadonlyMap<string, IssueMark>
  readonly isFirst: boolean
  readonly onTold: () => void
  readonly onOpen: () => void
}

function Link({ arc: { link, path, x, y }, marks, isFirst, onTold, onOpen }: LinkProps) {
  const name = useLinkName(link, marks)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture holds no button of HTML
    <g
      class={`issue-link link-${link.kind} link-${link.state}${link.doubtful ? ' link-doubtful' : ''}`}
      role="button"
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      data-key={link.id}
      data-row={-1}
      data-x={Math.round(x)}
      onFocus={onTold}
      onPointerEnter={onTold}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      <path d={path} class="arc" />
      <circle cx={x} cy={y} r={8} class="arc-ground" />
      <text x={x} y={y + 4} text-anchor="middle" class="arc-glyph">
        {GLYPHS[link.kind]}
      </text>
    </g>
  )
}

/** The kind of a link in words, whether somebody judged it, and the words of both statements. */
function useLinkName(link: IssueLink, marks: ReadonlyMap<string, IssueMark>): string {
  const t = useTimelineTexts()
  const texts = useTexts()
  const words = (id: string) => marks.get(id)?.text.join(' … ') ?? t.nothing
  return [...linkWords(link, t), `${words(link.from)} ← ${words(link.to)}`].join(texts.separator)
}
