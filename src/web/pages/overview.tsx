import type { StatsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { lazy } from '../lib/lazy.tsx'
import { daysOf } from '../lib/months.ts'
import { BarList } from '../parts/bar-list.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

// The chart is the larger part of the page: it is fetched behind it.
const MonthChart = lazy(() => import('../parts/month-chart.tsx').then((part) => part.MonthChart))

/** What the ledger holds at a glance. */
export function OverviewPage() {
  const texts = useTexts()
  usePageTitle(texts.overview.title)
  const { answer, retry } = useAnswer<StatsAnswer>('/api/stats')
  const stats = shownOf(answer)
  return (
    <div class="overview">
      <h1>{texts.overview.title}</h1>
      {answer.is === 'refused' && <Failed error={answer.error} retry={retry} />}
      {stats === null && answer.is !== 'refused' && <Loading />}
      {stats !== null && (stats.ledger.statements === 0 ? <Nothing /> : <Glance stats={stats} />)}
    </div>
  )
}

function Nothing() {
  const texts = useTexts()
  return (
    <Empty title={texts.search.emptyLedger}>
      <p>{texts.search.emptyLedgerHelp}</p>
    </Empty>
  )
}

function Glance({ stats: { ledger, counts } }: { readonly stats: StatsAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const t = texts.overview
  const undated = counts.byMonth.find(({ month }) => month === '')?.statements ?? 0
  const months = counts.byMonth
    .filter(({ month }) => month !== '')
    .map(({ month, statements, unsure }) => ({
      month,
      counts: { known: statements - unsure, unsure },
    }))
  return (
    <>
      <dl class="figures">
        <Figure value={format.number(ledger.statements)} name={t.statements} href={links.search()} />
        <Figure value={format.number(ledger.articles)} name={t.articles} />
        <Figure
          value={format.percent(counts.statements === 0 ? 0 : counts.unsure / counts.statements)}
          name={t.unsure}
          href={links.search({ unsure: 'yes' })}
        />
        {ledger.withheld > 0 && <Figure value={format.number(ledger.withheld)} name={t.withheld} />}
      </dl>
      <section class="panel">
        <h2>{t.months}</h2>
        <p class="help">
          {t.monthsHelp} {undated > 0 && t.undated(format.number(undated))}
        </p>
        <MonthChart
          months={months}
          series={[
            { key: 'known', name: texts.search.unsure.no },
            { key: 'unsure', name: texts.search.unsure.yes },
          ]}
          hrefOf={(month) => links.search(daysOf(month))}
        />
      </section>
      <div class="panels">
        <Panel
          title={t.speakers}
          bars={counts.bySpeaker.map(({ party, name, statements }) => ({
            name,
            lang: 'ar',
            statements,
            href: links.party(party),
          }))}
        />
        <Panel
          title={t.outlets}
          bars={counts.byOutlet.map(({ name, statements }) => ({
            name,
            lang: 'ar',
            statements,
            href: links.search({ outlet: name }),
          }))}
        />
        <Panel
          title={t.acts}
          bars={counts.byAct.map(({ name, statements }) => ({
            name: texts.act[name as keyof typeof texts.act] ?? name,
            statements,
            href: links.to('/', { act: name }),
          }))}
        />
        <Panel
          title={t.kinds}
          bars={counts.byKind.map(({ name, statements }) => ({
            name: texts.kind[name as keyof typeof texts.kind] ?? name,
            statements,
            href: links.to('/', { kind: name }),
          }))}
        />
      </div>
    </>
  )
}

interface FigureProps {
  readonly value: string
  readonly name: string
  readonly href?: string
}

const Figure = ({ value, name, href }: FigureProps) => (
  <div class="figure">
    <dt>{name}</dt>
    <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
  </div>
)

const Panel = ({
  title,
  bars,
}: {
  readonly title: string
  readonly bars: Parameters<typeof BarList>[0]['bars']
}) => (
  <section class="panel">
    <h2>{title}</h2>
    <BarList bars={bars} label={title} />
  </section>
)
