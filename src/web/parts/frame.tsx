import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { StatsAnswer } from '../../contract/index.ts'
import { address, useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { ReadOnlyContext } from '../state/server.ts'
import {
  inLanguage,
  SETTING_KEYS,
  type Settings,
  useSettings,
  useTexts,
  withDigits,
} from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { CompareTray } from './to-compare.tsx'

/** Head, foot and what stands between them. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts()
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  const { answer } = useAnswer<StatsAnswer>('/api/stats')
  const stats = shownOf(answer)
  return (
    <ReadOnlyContext.Provider value={stats?.readOnly ?? null}>
      <a class="skip" href="#main">
        {texts.skip}
      </a>
      <Head />
      {/* As long as all that the ledger holds is invented, every screen says so. */}
      {stats?.samples && <p class="samples">{texts.samples}</p>}
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <CompareTray />
      <footer class="foot">
        <p>{texts.footer}</p>
        <p>
          <DocsLink />
        </p>
      </footer>
    </ReadOnlyContext.Provider>
  )
}

/** A new page begins at its beginning for the eye and for a screen reader alike. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const { path } = useLocation()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
}

function DocsLink() {
  const texts = useTexts()
  return <a href={useLinks().to('/docs')}>{texts.nav.docs}</a>
}

function Head() {
  const texts = useTexts()
  const links = useLinks()
  const { path } = useLocation()
  const pages = [
    ['/', texts.nav.search],
    ['/issues', texts.nav.issues],
    ['/overview', texts.nav.overview],
    ['/review', texts.nav.review],
    ['/try', texts.nav.try],
    ['/docs', texts.nav.docs],
  ] as const
  return (
    <header class="head">
      <a class="brand" href={links.to('/')}>
        <b>{texts.brand}</b>
        <small>{texts.tagline}</small>
      </a>
      <nav aria-label={texts.nav.label}>
        {pages.map(([to, name]) => (
          <a
            key={to}
            href={links.to(to)}
            class={to === '/docs' ? 'nav-docs' : undefined}
            aria-current={path === to ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <Switches />
    </header>
  )
}

function Switches() {
  const texts = useTexts()
  const settings = useSettings()
  const { path, query } = useLocation()
  const rest = Object.fromEntries(
    Object.entries(query).filter(([key]) => !(SETTING_KEYS as readonly string[]).includes(key)),
  )
  const here = (next: Settings) => address(next, path, rest)
  const otherLang = settings.lang === 'ar' ? 'en' : 'ar'
  const otherDigits = settings.digits === 'arab' ? 'latn' : 'arab'
  return (
    <div class="switches">
      <a
        href={here(withDigits(settings, otherDigits))}
        class="switch num"
        title={otherDigits === 'latn' ? texts.digits.latnName : texts.digits.arabName}
      >
        <span class="unseen">{`${otherDigits === 'latn' ? texts.digits.latnName : texts.digits.arabName} `}</span>
        {texts.digits[otherDigits]}
      </a>
      <a href={here(inLanguage(settings, otherLang))} class="switch" lang={otherLang} hreflang={otherLang}>
        {texts.language.switchTo}
      </a>
    </div>
  )
}
