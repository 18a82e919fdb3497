import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { IssueDefinition, IssueLink, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { linkWords } from '../lib/link-words.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { IssueWords } from './issue-mark.tsx'

/** What is told below the picture: the statements of a mark, or of a link both. */
export interface ToldSubject {
  readonly key: string
  readonly link: IssueLink | null
  readonly marks: readonly IssueMark[]
}

interface Props {
  readonly panel: RefObject<HTMLDivElement | null>
  readonly subject: ToldSubject | null
  readonly definition: IssueDefinition
  readonly isOpened: boolean
  readonly onClose: () => void
}

/** The words of what is pointed at, or of what was opened until it is closed; what is opened has the focus at once. */
export function Told({ panel, subject, definition, isOpened, onClose }: Props) {
  const t = useTimelineTexts()
  const key = isOpened ? subject?.key : null
  useLayoutEffect(() => {
    if (key != null) panel.current?.focus()
  }, [key, panel])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is in it
    <div
      ref={panel}
      class={isOpened ? 'issue-told issue-told-open' : 'issue-told'}
      aria-live="polite"
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isOpened) onClose()
      }}
    >
      {isOpened && (
        <button type="button" class="chip issue-told-close" onClick={onClose}>
          {t.close}
        </button>
      )}
      {subject === null && <p class="help">{t.pointAt}</p>}
      {subject !== null && subject.link !== null && <LinkHead link={subject.link} />}
      {subject?.marks.map((mark) => (
        <IssueWords key={mark.statement} mark={mark} definition={definition} />
      ))}
    </div>
  )
}

/** Where a link has its card on the page: an element of this id. */
export const linkCardId = (link: string): string => `link-${link}`

function LinkHead({ link }: { readonly link: IssueLink }) {
  const t = useTimelineTexts()
  const format = useFormat()
  const card = document.getElementById(linkCardId(link.id))
  return (
    <p class="issue-words-head">
      <strong>{linkWords(link, t).join(' · ')}</strong>
      <span class="num">{format.percent(link.confidence)}</span>
      {card !== null && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            card.scrollIntoView({ block: 'center' })
            card.tabIndex = -1
            card.focus()
          }}
        >
          {t.toCard}
        </button>
      )}
    </p>
  )
}
