import type { IssueAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { type Shown, yearsOf } from '../lib/lanes.ts'
import { shownName } from '../lib/shown-name.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useSettings } from '../state/settings.ts'

/** Ways to one object and to one year. */
export function IssueChoices({ issue, shown }: { readonly issue: IssueAnswer; readonly shown: Shown }) {
  const t = useIssueTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const links = useLinks()
  const { path } = useLocation()
  const to = (next: Shown) =>
    links.to(path, { object: next.object ?? undefined, year: next.year ?? undefined })
  const years = yearsOf(issue)
  const { objects } = issue.definition
  return (
    <>
      {objects.length > 0 && (
        <nav class="chips" aria-label={t.object}>
          <Chip href={to({ ...shown, object: null })} isOn={shown.object === null} name={t.allObjects} />
          {objects.map(({ id, name }) => (
            <Chip
              key={id}
              href={to({ ...shown, object: id })}
              isOn={shown.object === id}
              name={shownName(name, lang).name}
            />
          ))}
        </nav>
      )}
      {years.length > 1 && (
        <nav class="chips num" aria-label={t.zoom}>
          <Chip href={to({ ...shown, year: null })} isOn={shown.year === null} name={t.allYears} />
          {years.map((year) => (
            <Chip
              key={year}
              href={to({ ...shown, year })}
              isOn={shown.year === year}
              name={format.day(year)}
            />
          ))}
        </nav>
      )}
    </>
  )
}

interface ChipProps {
  readonly href: string
  readonly isOn: boolean
  readonly name: string
}

const Chip = ({ href, isOn, name }: ChipProps) => (
  <a class={isOn ? 'chip chip-on' : 'chip'} href={href} aria-current={isOn ? 'true' : undefined}>
    {name}
  </a>
)
