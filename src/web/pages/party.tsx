import { useEffect } from 'preact/hooks'
import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { daysOf } from '../lib/months.ts'
import { hasDates, monthsShown, spanOf } from '../lib/office-spans.ts'
import { BarList } from '../parts/bar-list.tsx'
import { MonthChart, type MonthCount } from '../parts/month-chart.tsx'
import { useOfficeBand } from '../parts/office-band.tsx'
import { PartyChains } from '../parts/party-chains.tsx'
import { nameIn, PartyHead, shownName } from '../parts/party-head.tsx'
import { PartyHolders } from '../parts/party-holders.tsx'
import { PartyOffices } from '../parts/party-offices.tsx'
import { StatementList } from '../parts/statement-list.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useLinks } from '../state/links.ts'
import { learnName } from '../state/names.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePages } from '../state/use-pages.ts'
import { usePageTitle } from '../state/use-title.ts'

/** Whoever spoke. @param id as addresses name a party */
export function PartyPage({ id }: { readonly id: string }) {
  const texts = useTexts()
  const { lang } = useSettings()
  const { answer, retry } = useAnswer<PartyAnswer>(`/api/parties/${encodeURIComponent(id)}`)
  const party = shownOf(answer)
  usePageTitle(party === null ? null : nameIn(party, lang))
  useEffect(() => {
    if (party !== null) learnName(party.id, nameIn(party, lang))
  }, [party, lang])
  if (answer.is === 'refused')
    return <Failed error={answer.error} retry={retry} missing={texts.party.notFound} />
  return party === null ? <Loading lines={2} /> : <PartyView party={party} />
}

function PartyView({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  return (
    <div class="party">
      <PartyHead party={party} />
      <Time party={party} />
      {party.offices.length > 0 && <PartyOffices party={party} />}
      <PartyHolders party={party} />
      <div class="panels">
        {party.names.length > 0 && <Names title={texts.party.names} list={party.names} />}
        {party.spokeFor.length > 0 && <SpokeFor list={party.spokeFor} />}
        <PartyChains party={party} />
      </div>
      {party.statements === 0 ? <Silent party={party} /> : <Statements id={party.id} />}
    </div>
  )
}

/** What it said over time, by what was done by saying it, below the offices that it held. */
function Time({ party }: { readonly party: PartyAnswer }) {
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

function Statements({ id }: { readonly id: string }) {
  const texts = useTexts()
  const pages = usePages({ party: id, order: 'date' })
  return (
    <section aria-labelledby="party-statements">
      <h2 id="party-statements">{texts.party.statements}</h2>
      {pages.first === null && pages.error === null ? (
        <Loading />
      ) : (
        <StatementList pages={pages} label={texts.party.statements} />
      )}
    </section>
  )
}

/** Who never speaks in its own name may have passed on others, as an agency does. */
function Silent({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const links = useLinks()
  if (party.passedOn === 0)
    return <Empty title={party.spokenForBy.length > 0 ? texts.party.onlySpokenFor : texts.party.nothing} />
  return (
    <Empty title={texts.party.onlyPassedOn}>
      <p class="actions">
        <a class="button" href={links.search({ via: party.id })}>
          {texts.party.showPassedOn}
        </a>
      </p>
    </Empty>
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

/** The bodies it spoke for in articles, each with a way to its page. */
function SpokeFor({ list }: { readonly list: PartyAnswer['spokeFor'] }) {
  const texts = useTexts()
  const links = useLinks()
  const { lang } = useSettings()
  const bars = list.map(({ party, name, statements }) => ({
    ...shownName(name, lang),
    statements,
    href: links.party(party),
  }))
  return (
    <section class="panel">
      <h2>{texts.party.spokeFor}</h2>
      <BarList bars={bars} label={texts.party.spokeFor} />
    </section>
  )
}

function Names({ title, list }: { readonly title: string; readonly list: PartyAnswer['names'] }) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      <BarList bars={list.map((one) => ({ ...one, lang: 'ar' }))} label={title} />
    </section>
  )
}
