import { useLinks } from '../state/links.ts'
import { chooseToCompare, useToCompare } from '../state/to-compare.ts'
import { useToCompareTexts } from '../state/to-compare-texts.ts'

interface Props {
  readonly id: string
  readonly text: readonly string[]
  /** The issue on which it is shown. */
  readonly issue?: string | null
  /** What tells it from the other buttons, unseen. */
  readonly of?: string
}

/** Letters of a statement that are kept to name it by. */
const LONGEST = 160

/** Chooses a statement to be compared; where another waits already, the way to both. */
export function CompareButton({ id, text, issue = null, of = '' }: Props) {
  const t = useToCompareTexts()
  const links = useLinks()
  const chosen = useToCompare()
  if (chosen !== null && chosen.id !== id)
    return (
      <a class="quiet" href={links.compare(chosen.id, id, issue ?? chosen.issue)}>
        {t.withChosen}
        <span class="unseen"> {of}</span>
      </a>
    )
  const isOn = chosen !== null
  const choose = () => chooseToCompare(isOn ? null : { id, words: text.join(' … ').slice(0, LONGEST), issue })
  return (
    <button type="button" class="quiet" aria-pressed={isOn} onClick={choose}>
      {isOn ? t.chosen : t.choose}
      <span class="unseen"> {of}</span>
    </button>
  )
}
