import { useId } from 'preact/hooks'
import type { IssueAnswer } from '../../contract/index.ts'
import { useIssueFormTexts } from '../state/issue-form-texts.ts'

/** Words of a list as one line. */
export const joined = (words: readonly string[]): string => words.join('، ')
/** A line as words. */
export const parted = (text: string): string[] =>
  text
    .split(/[,،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Small Latin letters and digits, parted by hyphens. */
export const ID_PATTERN = '[a-z0-9]+(-[a-z0-9]+)*'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly lang?: 'ar' | 'en'
  readonly type?: 'text' | 'date'
  readonly pattern?: string
  readonly required?: boolean
}

/** A line to be written, with its name. */
export function Field({ label, value, onValue, lang, type = 'text', pattern, required = false }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        // The library's types want each type of field in an element of its own.
        type={type as 'text'}
        value={value}
        dir={lang === undefined ? 'auto' : lang === 'ar' ? 'rtl' : 'ltr'}
        lang={lang}
        required={required}
        pattern={pattern}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  )
}

interface OfferedProps {
  readonly offered: IssueAnswer['offered']
  readonly taken: readonly string[]
  readonly onTake: (word: string) => void
}

/** Other words for the same, each taken by hand. */
export function Offered({ offered, taken, onTake }: OfferedProps) {
  const t = useIssueFormTexts()
  const words = [...new Set(offered.flatMap(({ others }) => others))].filter((word) => !taken.includes(word))
  return (
    <div class="offered">
      <p class="help">{t.offered}</p>
      <ul class="chips">
        {words.map((word) => (
          <li key={word}>
            <button
              type="button"
              class="chip"
              lang="ar"
              aria-label={t.add(word)}
              onClick={() => onTake(word)}
            >
              {word}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
