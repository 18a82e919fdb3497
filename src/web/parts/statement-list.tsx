import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FoundStatement } from '../../contract/index.ts'
import { heightsOf } from '../lib/heights.ts'
import { usePrinting } from '../lib/media.ts'
import { useWindowList } from '../lib/virtual.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import type { Pages } from '../state/use-pages.ts'
import { FoundCard } from './card.tsx'
import { PrintedList } from './printed-list.tsx'
import { Failed } from './states.tsx'

const ESTIMATE = 230
/** How many items before the end of what is there the next page is asked for. */
const AHEAD = 12

interface Props {
  readonly pages: Pages
  readonly label: string
}

/** A long list of statements; on paper all of it that is there. */
export const StatementList = (props: Props) =>
  usePrinting() ? <PrintedList pages={props.pages} /> : <WindowList {...props} />

/** Only what is near the window is drawn, further pages are asked for in time. */
function WindowList({ pages, label }: Props) {
  const texts = useTexts()
  const frame = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const { hits, first, loading, error } = pages
  const total = first?.total ?? 0
  const { lang, digits } = useSettings()
  const shape = `${document.documentElement.clientWidth} ${lang} ${digits}`
  const keyOf = useCallback((index: number) => hits[index]?.id ?? String(index), [hits])
  const list = useWindowList({
    count: hits.length,
    estimate: ESTIMATE,
    margin,
    keyOf,
    heights: heightsOf(shape),
    shape,
  })
  useLayoutEffect(() => {
    const top = frame.current?.getBoundingClientRect().top ?? 0
    const now = Math.round(top + window.scrollY)
    if (now !== margin) setMargin(now)
  })
  const shown = list.getVirtualItems()
  const end = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (end >= hits.length - AHEAD) pages.more()
  }, [end, hits.length])
  // One function for all drawings: a row is measured when it comes, and watched from then on.
  const latest = useRef({ hits, shape })
  latest.current = { hits, shape }
  const measure = useCallback((element: HTMLElement | null) => {
    list.measureElement(element)
    const found = latest.current.hits[Number(element?.dataset.index)]
    if (element !== null && found !== undefined)
      heightsOf(latest.current.shape).set(found.id, element.offsetHeight)
  }, [])
  return (
    <div>
      <div
        ref={frame}
        role="feed"
        aria-label={label}
        aria-busy={loading}
        class="list"
        style={{ blockSize: `${list.getTotalSize()}px` }}
      >
        {shown.map((item) => (
          <Row
            key={item.key}
            found={hits[item.index] as FoundStatement}
            index={item.index}
            total={total}
            top={item.start - margin}
            measure={measure}
          />
        ))}
      </div>
      <p class="list-end" role="status">
        {loading ? texts.search.loadingMore : hits.length > 0 && hits.length >= total ? texts.search.end : ''}
      </p>
      {error !== null && <Failed error={error} retry={pages.retry} />}
    </div>
  )
}

interface RowProps {
  readonly found: FoundStatement
  readonly index: number
  readonly total: number
  readonly top: number
  readonly measure: (element: HTMLElement | null) => void
}

const Row = ({ found, index, total, top, measure }: RowProps) => (
  <article
    ref={measure}
    data-index={index}
    class="row"
    aria-labelledby={`w-${found.id}`}
    aria-setsize={total}
    aria-posinset={index + 1}
    style={{ transform: `translateY(${top}px)` }}
  >
    <FoundCard found={found} />
  </article>
)
