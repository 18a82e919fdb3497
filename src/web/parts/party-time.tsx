import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { daysOf } from '../lib/months.ts'
import { hasDates, monthsShown, spanOf } from '../lib/office-spans.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { MonthChart, type MonthCount } from './month-chart.tsx'
import { useOfficeBand } from './office-band.tsx'

/** What it said over time, by what was done by saying it, below the offices that it held. */
export function PartyTime({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const months = monthsOf(party)
  const shown = monthsShown(
    party.offices,
    months.map(({ month }) => month),
  )
  const on = useOfficeBand(party, shown)
  if (shown === null) return null
  const spans = party.offices.filter(hasDates).map((office) => spanOf(office, shown))
  const drawn = spans.filter((span) => span !== null)
  const series = ACT_GROUPS.map(({ key, acts }) => ({
    key,
    name: acts.map((act) => texts.act[act]).join(texts.separator),
  })).filter(({ key }) => months.some(({ counts }) => (counts[key] ?? 0) > 0))
  const t = texts.party
  const notes = [
    ...(drawn.some(({ before, behind }) => before !== null || behind !== null) ? [t.fades] : []),
    ...(drawn.length < spans.length ? [t.notDrawn(format.number(spans.length - drawn.length))] : []),
  ]
  return (
    <section class="panel">
      <h2>{drawn.length === 0 ? t.time : months.length === 0 ? t.officesTime : t.timeWithOffices}</h2>
      <MonthChart
        months={months}
        series={series}
        hrefOf={(month) => links.search({ party: party.id, ...daysOf(month) })}
        band={{ months: shown, on, notes }}
      />
    </section>
  )
}

/** The acts as the chart draws them: refusals below demands below what merely informs. */
const ACT_GROUPS = [
  { key: 'against', acts: ['deny', 'reject', 'condemn', 'warn'] },
  { key: 'asks', acts: ['demand', 'ask'] },
  { key: 'for', acts: ['accept', 'commit', 'praise'] },
  { key: 'says', acts: ['inform', 'opine'] },
] as const

function monthsOf({ byMonth }: PartyAnswer): MonthCount[] {
  const months = new Map<string, Record<string, number>>()
  for (const { month, act, statements } of byMonth) {
    if (month === '') continue
    const group = ACT_GROUPS.find(({ acts }) => (acts as readonly string[]).includes(act))?.key ?? 'says'
    const counts = months.get(month) ?? {}
    counts[group] = (counts[group] ?? 0) + statements
    months.set(month, counts)
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, counts }))
}
