import type { IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useToldUtterance } from '../state/told-utterances.tsx'
import { ToldBy } from './told-by.tsx'

/** How many articles tell a mark's utterance and from how many origins, and their wordings; nothing where one alone does. */
export function MarkWitnesses({ mark }: { readonly mark: IssueMark }) {
  const t = useIssueTexts()
  const format = useFormat()
  const told = useToldUtterance(mark.utterance)
  if (told === undefined) return null
  const accounts = format.counted(told.witnesses, t.accounts)
  const sum = t.toldBy(accounts, format.counted(told.origins, t.origins))
  return <ToldBy id={mark.statement} of={mark.text.join(' … ').slice(0, 60)} sum={sum} />
}
