import { Commitments } from '../parts/commitments.tsx'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { usePageTitle } from '../state/use-title.ts'

/** What was promised, of all issues and parties or of one. */
export function CommitmentsPage() {
  const t = useCommitmentTexts()
  const links = useLinks()
  const { query } = useLocation()
  const { issue, party } = query
  usePageTitle(t.title)
  return (
    <div class="issues">
      <h1>{t.title}</h1>
      {(issue !== undefined || party !== undefined) && (
        <p>
          <a href={links.to('/commitments')}>{t.all}</a>
        </p>
      )}
      <Commitments issue={issue} party={party} />
    </div>
  )
}
