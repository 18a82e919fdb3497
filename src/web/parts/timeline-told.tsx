import type { Ref } from 'preact'
import type { IssueDefinition, IssueMark } from '../../contract/index.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { IssueWords } from './issue-mark.tsx'

interface Props {
  readonly panel: Ref<HTMLDivElement>
  readonly marks: readonly IssueMark[]
  readonly definition: IssueDefinition
  readonly isOpened: boolean
  readonly onClose: () => void
}

/** The words of the mark that is pointed at, or of the one that was opened until it is closed. */
export function Told({ panel, marks, definition, isOpened, onClose }: Props) {
  const t = useTimelineTexts()
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
      {marks.map((mark) => (
        <IssueWords key={mark.statement} mark={mark} definition={definition} />
      ))}
    </div>
  )
}
