import type { ComponentChildren } from 'preact'
import type { StatementsAnswer, StatsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { Facets } from '../parts/facets.tsx'
import { FilterChips } from '../parts/filter-chips.tsx'
import { FilterIcon } from '../parts/icons.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { StatementList } from '../parts/statement-list.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { apiUrl } from '../state/client.ts'
import { type FilterValues, filtersOf } from '../state/filters.ts'
import { type Params, useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { type Pages, usePages } from '../state/use-pages.ts'
import { usePageTitle } from '../state/use-title.ts'

/** Search with filters and counts. */
export function SearchPage() {
  const texts = useTexts()
  const { query } = useLocation()
  const filters = filtersOf(query)
  const params: Params = { ...filters, ...(query.order ? { order: query.order } : {}) }
  const pages = usePages(params)
  const { answer } = useAnswer<StatsAnswer>(apiUrl('/stats', filters))
  const stats = shownOf(answer)
  usePageTitle(filters.q ?? texts.search.title)
  return (
    <div class="search">
      <h1 class="unseen">{texts.search.title}</h1>
      <SearchField filters={filters} />
      <div class="search-columns">
        <aside class="facets" aria-label={texts.search.filters}>
          <FacetFrame>
            <Facets filters={filters} counts={stats?.counts ?? null} />
          </FacetFrame>
        </aside>
        <section class="results" aria-label={texts.search.title}>
          <FilterChips filters={filters} hits={pages.hits} />
          <ResultHead pages={pages} filters={filters} order={query.order} />
          <Results pages={pages} isEmptyLedger={stats?.ledger.statements === 0} />
        </section>
      </div>
    </div>
  )
}

/** On a narrow screen the filters are folded away. */
function FacetFrame({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts()
  const isWide = matchMedia('(min-width: 60rem)').matches
  return (
    <details class="facet-frame" open={isWide}>
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
  readonly filters: FilterValues
  readonly order: string | undefined
}

function ResultHead({ pages, filters, order }: HeadProps) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { first } = pages
  return (
    <div class="result-head">
      <p class="result-count" role="status">
        {first === null ? '' : format.counted(first.total, texts.counts.statements)}
      </p>
      {filters.q !== undefined && first !== null && (
        <p class="sort">
          <span class="meta-name">{texts.search.sort}</span>
          {(['rank', 'date'] as const).map((one) => (
            <a
              key={one}
              href={links.to('/', { ...filters, order: one })}
              aria-current={(order ?? first.order) === one ? 'true' : undefined}
            >
              {one === 'rank' ? texts.search.byRank : texts.search.byDate}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

function Results({ pages, isEmptyLedger }: { readonly pages: Pages; readonly isEmptyLedger: boolean }) {
  const texts = useTexts()
  const { first, error } = pages
  if (first === null) return error === null ? <Loading /> : <Failed error={error} retry={pages.retry} />
  return (
    <>
      {first.diagnostics.map(({ rule, message }) => (
        <p key={rule} class="note">
          <b>{texts.search.note}</b>{' '}
          <bdi lang="en" dir="ltr">
            {message}
          </bdi>
        </p>
      ))}
      {first.total === 0 ? (
        <Nothing answer={first} isEmptyLedger={isEmptyLedger} />
      ) : (
        <StatementList pages={pages} label={texts.search.title} />
      )}
    </>
  )
}

function Nothing({
  answer,
  isEmptyLedger,
}: {
  readonly answer: StatementsAnswer
  readonly isEmptyLedger: boolean
}) {
  const texts = useTexts()
  const links = useLinks()
  if (isEmptyLedger)
    return (
      <Empty title={texts.search.emptyLedger}>
        <p>{texts.search.emptyLedgerHelp}</p>
        <p class="actions">
          <a class="button" href={links.to('/try')}>
            {texts.nav.read}
          </a>
        </p>
      </Empty>
    )
  return (
    <Empty title={texts.search.none}>
      {answer.suggestions.map((line) => (
        <p key={line}>
          {texts.search.suggestion} <a href={links.search({ q: line })}>{line}</a>
        </p>
      ))}
      <p>{texts.search.noneHelp}</p>
    </Empty>
  )
}
