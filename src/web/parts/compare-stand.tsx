import type { ComparedSide } from '../../contract/index.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { Stand } from './issue-mark.tsx'
import { SignIcon, signOf } from './issue-signs.tsx'

/** Where a statement stands on the issue on which it is compared. */
export function CompareStand({ side: { mark } }: { readonly side: ComparedSide }) {
  const t = useCompareTexts()
  return (
    <p class="compare-stand">
      <span class="meta-name">{t.stands}</span>{' '}
      {mark === null ? (
        t.notOnIssue
      ) : (
        <b>
          <SignIcon sign={signOf(mark)} /> <Stand mark={mark} />
        </b>
      )}
    </p>
  )
}
