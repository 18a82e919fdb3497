import type { IssueDefinition } from '../contract/index.ts'
import type { Hit } from '../ledger/types.ts'

/** Whether a statement's day is among those of an issue. Without a day nothing tells that it is not among those asked for. */
export function isWithin({ dateUsed }: Hit, { after, before }: IssueDefinition): boolean {
  if (dateUsed === null) return after === null && before === null
  const { day } = dateUsed
  // A month counts where one of its days does.
  return (
    (after === null || day >= after.slice(0, day.length)) &&
    (before === null || day.padEnd(8, '-').padEnd(10, '01') < before)
  )
}
