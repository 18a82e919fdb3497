import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { lazy } from './lib/lazy.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { SearchPage } from './pages/search.tsx'
import { Frame } from './parts/frame.tsx'
import { LocationProvider, useLocation, useWayBack } from './state/location.ts'
import { SettingsContext, settingsOf, useTexts } from './state/settings.ts'
import { useScrollOnNewPage } from './state/use-scroll.ts'

// What the search does not need comes when it is asked for, the charts above all: the first page stays small.
const ArticlePage = lazy(() => import('./pages/article.tsx').then((page) => page.ArticlePage))
const DocsPage = lazy(() => import('./pages/docs.tsx').then((page) => page.DocsPage))
const OverviewPage = lazy(() => import('./pages/overview.tsx').then((page) => page.OverviewPage))
const TryPage = lazy(() => import('./pages/try.tsx').then((page) => page.TryPage))
const ReviewPage = lazy(() => import('./pages/review.tsx').then((page) => page.ReviewPage))
const IssuesPage = lazy(() => import('./pages/issues.tsx').then((page) => page.IssuesPage))
const IssuePage = lazy(() => import('./pages/issue.tsx').then((page) => page.IssuePage))
const ComparePage = lazy(() => import('./pages/compare.tsx').then((page) => page.ComparePage))
const DossiersPage = lazy(() => import('./pages/dossiers.tsx').then((page) => page.DossiersPage))
const CommitmentsPage = lazy(() => import('./pages/commitments.tsx').then((page) => page.CommitmentsPage))
const PartyPage = lazy(() => import('./pages/party.tsx').then((page) => page.PartyPage))

/** The page. */
export const App = () => (
  <LocationProvider>
    <Screen />
  </LocationProvider>
)

function Screen() {
  const { query, path } = useLocation()
  const settings = settingsOf(query)
  const { lang } = settings
  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'
  }, [lang])
  useWayBack()
  useScrollOnNewPage(path)
  return (
    <SettingsContext.Provider value={settings}>
      <Frame>
        <Guarded key={path}>
          <Page path={path} />
        </Guarded>
      </Frame>
    </SettingsContext.Provider>
  )
}

function Page({ path }: { readonly path: string }) {
  const [page = '', given, ...rest] = path.split('/').slice(1)
  const id = given === undefined || rest.length > 0 ? null : decoded(given)
  if (page === 'articles' && id !== null) return <ArticlePage id={id} />
  if (page === 'parties' && id !== null) return <PartyPage id={id} />
  if (page === 'issues' && id !== null) return <IssuePage id={id} />
  if (page === 'dossiers' && (id !== null || given === undefined)) return <DossiersPage id={id} />
  if (given !== undefined) return <NotFoundPage />
  if (page === '') return <SearchPage />
  if (page === 'issues') return <IssuesPage />
  if (page === 'compare') return <ComparePage />
  if (page === 'commitments') return <CommitmentsPage />
  if (page === 'overview') return <OverviewPage />
  if (page === 'review') return <ReviewPage />
  if (page === 'try') return <TryPage />
  if (page === 'docs') return <DocsPage />
  return <NotFoundPage />
}

/** Null where the address is not well made. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment) || null
  } catch {
    return null
  }
}

/** A mistake of a page is told in its place; the rest of the screen goes on. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts()
  const [error, reset] = useErrorBoundary((thrown) => console.error(thrown))
  if (error === undefined) return <>{children}</>
  return (
    <div class="failed" role="alert">
      <p class="empty-title">{texts.state.crashed}</p>
      <p class="actions">
        <button type="button" class="button" onClick={reset}>
          {texts.state.retry}
        </button>
      </p>
    </div>
  )
}
