import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { StatsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { Facets } from '../parts/facets.tsx'
import { FilterChips } from '../parts/filter-chips.tsx'
import { FilterIcon } from '../parts/icons.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { SpeakerOffer } from '../parts/speaker-offer.tsx'
import { StatementList } from '../parts/statement-list.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { ExportMenu } from '../parts/to-export.tsx'
import { Told } from '../parts/told.tsx'
import { apiUrl } from '../state/client.ts'
import { type Asked, askedOf, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { type Pages, usePages } from '../state/use-pages.ts'
import { usePageTitle } from '../state/use-title.ts'

/** Search with filters and counts. */
export function SearchPage() {
  const texts = useTexts()
  const { query, url } = useLocation()
  const asked = askedOf(query)
  const pages = usePages(asked)
  const { answer } = useAnswer<StatsAnswer>(apiUrl('/stats', without(asked, 'order')))
  const stats = shownOf(answer)
  usePageTitle(asked.q ?? texts.search.title)
  return (
    <div class="search">
      <h1 class="unseen">{texts.search.title}</h1>
      <SearchField asked={asked} />
      <div class="search-columns">
        <aside class="facets" aria-label={texts.search.filters}>
          <FacetFrame>
            <Facets asked={asked} counts={stats?.counts ?? null} />
          </FacetFrame>
        </aside>
        <section
          class="results"
          aria-label={texts.search.title}
          data-shown={pages.first === null && pages.error === null ? undefined : url}
        >
          <FilterChips asked={asked} hits={pages.hits} />
          <ResultHead pages={pages} asked={asked} />
          {(pages.first?.total ?? 0) > 0 && <ExportMenu path="/export" params={without(asked, 'order')} />}
          <SpeakerOffer asked={asked} first={pages.first} />
          <Results pages={pages} isEmptyLedger={stats?.ledger.statements === 0} />
        </section>
      </div>
    </div>
  )
}

/** Where the filters stand beside the results, as the style sheet has it. */
const WIDE = '(min-width: 60rem)'

/** On a narrow screen the filters are folded away. */
function FacetFrame({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts()
  const [isOpen, setOpen] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const wide = matchMedia(WIDE)
    const change = () => setOpen(wide.matches)
    wide.addEventListener('change', change)
    return () => wide.removeEventListener('change', change)
  }, [])
  return (
    <details class="facet-frame" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <FilterIcon />
        {texts.search.filters}
      </summary>
      {children}
    </details>
  )
}

interface HeadProps {
  readonly pages: Pages
  readonly asked: Asked
}

function ResultHead({ pages, asked }: HeadProps) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { first } = pages
  return (
    <div class="result-head">
      <p class="result-count" role="status">
        {first === null ? '' : format.counted(first.total, texts.counts.statements)}
      </p>
      {asked.q !== undefined && first !== null && (
        <p class="sort">
          <span class="meta-name">{texts.search.sort}</span>
          {(['rank', 'date'] as const).map((one) => (
            <a
              key={one}
              href={links.to('/', { ...asked, order: one })}
              aria-current={(asked.order ?? first.order) === one ? 'true' : undefined}
            >
              {one === 'rank' ? texts.search.byRank : texts.search.byDate}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

interface ResultsProps {
  readonly pages: Pages
  readonly isEmptyLedger: boolean
}

function Results({ pages, isEmptyLedger }: ResultsProps) {
  const texts = useTexts()
  const { first, error } = pages
  if (first === null) return error === null ? <Loading /> : <Failed error={error} retry={pages.retry} />
  return (
    <>
      {first.diagnostics.map(({ rule, message }, i) => (
        <div key={i} class="note">
          <b>{texts.search.note}</b> <Told rule={rule} message={message} />
        </div>
      ))}
      {first.total === 0 ? (
        <Nothing isEmptyLedger={isEmptyLedger} />
      ) : (
        <StatementList pages={pages} label={texts.search.title} />
      )}
    </>
  )
}

function Nothing({ isEmptyLedger }: { readonly isEmptyLedger: boolean }) {
  const texts = useTexts()
  const links = useLinks()
  if (isEmptyLedger)
    return (
      <Empty title={texts.search.emptyLedger}>
        <p>{texts.search.emptyLedgerHelp}</p>
        <p class="actions">
          <a class="button" href={links.to('/try')}>
            {texts.nav.try}
          </a>
        </p>
      </Empty>
    )
  return (
    <Empty title={texts.search.none}>
      <p>{texts.search.noneHelp}</p>
    </Empty>
  )
}
