import type { IssueAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { type Shown, wholeOf, yearsOf } from '../lib/lanes.ts'
import { periodAsked, periodParams } from '../lib/period.ts'
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
  const whole = wholeOf(issue)
  const now = shown.period === null || whole === null ? NONE : periodParams(shown.period, whole)
  const to = (object: string | null, days: Days) => links.to(path, { object: object ?? undefined, ...days })
  const years = yearsOf(issue).map((year) => {
    const asked = { from: `${year}-01-01`, to: `${year}-12-31` }
    return { year, days: whole === null ? asked : periodParams(periodAsked(asked, whole), whole) }
  })
  const { objects } = issue.definition
  return (
    <>
      {objects.length > 0 && (
        <nav class="chips" aria-label={t.object}>
          <Chip href={to(null, now)} isOn={shown.object === null} name={t.allObjects} />
          {objects.map(({ id, name }) => (
            <Chip key={id} href={to(id, now)} isOn={shown.object === id} name={shownName(name, lang).name} />
          ))}
        </nav>
      )}
      {years.length > 1 && (
        <nav class="chips num" aria-label={t.zoom}>
          <Chip href={to(shown.object, NONE)} isOn={shown.period === null} name={t.allYears} />
          {years.map(({ year, days }) => (
            <Chip
              key={year}
              href={to(shown.object, days)}
              isOn={now.from === days.from && now.to === days.to}
              name={format.day(year)}
            />
          ))}
        </nav>
      )}
    </>
  )
}

type Days = ReturnType<typeof periodParams>
const NONE: Days = { from: undefined, to: undefined }

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
