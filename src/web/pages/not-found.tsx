import { Empty } from '../parts/states.tsx'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { usePageTitle } from '../state/use-title.ts'

/** What is shown where the address leads to no page. */
export function NotFoundPage() {
  const texts = useTexts()
  const links = useLinks()
  usePageTitle(texts.state.notFound)
  return (
    <Empty title={texts.state.notFound}>
      <p class="actions">
        <a class="button" href={links.search()}>
          {texts.state.home}
        </a>
      </p>
    </Empty>
  )
}
