import { useEffect, useState } from 'preact/hooks'
import type { PartyAnswer } from '../../contract/index.ts'
import { lazy } from '../lib/lazy.tsx'
import { nameIn, shownName } from '../lib/shown-name.ts'
import { BarList } from '../parts/bar-list.tsx'
import { PartyChains } from '../parts/party-chains.tsx'
import { PartyHead } from '../parts/party-head.tsx'
import { PartyHolders } from '../parts/party-holders.tsx'
import { PartyOffices } from '../parts/party-offices.tsx'
import { StatementList } from '../parts/statement-list.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { ExportMenu } from '../parts/to-export.tsx'
import { useLinks } from '../state/links.ts'
import { learnName } from '../state/names.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePages } from '../state/use-pages.ts'
import { usePageTitle } from '../state/use-title.ts'

// The chart is large, and few judge: both are fetched behind the page itself.
const PartyTime = lazy(() => import('../parts/party-time.tsx').then((part) => part.PartyTime))
const PartyJudging = lazy(() => import('../parts/party-judging.tsx').then((part) => part.PartyJudging), null)

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
  return party === null ? <Loading lines={2} /> : <PartyView party={party} renew={retry} />
}

interface ViewProps {
  readonly party: PartyAnswer
  /** Asks for it anew. */
  readonly renew: () => void
}

function PartyView({ party, renew }: ViewProps) {
  const texts = useTexts()
  const [times, setTimes] = useState(0)
  return (
    <div class="party">
      <PartyHead party={party} />
      <PartyTime party={party} />
      {party.offices.length > 0 && <PartyOffices party={party} />}
      <PartyHolders party={party} />
      <PartyJudging
        party={party}
        renew={() => {
          renew()
          setTimes(times + 1)
        }}
      />
      <div class="panels">
        {party.names.length > 0 && <Names title={texts.party.names} list={party.names} />}
        {party.spokeFor.length > 0 && <SpokeFor list={party.spokeFor} />}
        <PartyChains party={party} />
      </div>
      {party.statements === 0 ? <Silent party={party} /> : <Statements key={times} id={party.id} />}
    </div>
  )
}

function Statements({ id }: { readonly id: string }) {
  const texts = useTexts()
  const pages = usePages({ party: id, order: 'date' })
  return (
    <section aria-labelledby="party-statements">
      <h2 id="party-statements">{texts.party.statements}</h2>
      <ExportMenu path="/export" params={{ party: id }} />
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
