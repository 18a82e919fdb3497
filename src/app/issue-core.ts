import type { IssueAnswer } from '../contract/index.ts'
import type { Ledger, ReadUpTo, WordLookup } from '../ledger/types.ts'

/** What of an issue's answer its statements make: the costly part. */
export interface IssueCore
  extends Pick<
    IssueAnswer,
    'statements' | 'lanes' | 'offices' | 'unattributed' | 'mentions' | 'links' | 'utterances' | 'left'
  > {
  /** First and last day of a statement; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
}

interface KeptCore {
  readonly key: string
  readonly upTo: ReadUpTo
  readonly core: IssueCore
}

const memory = new WeakMap<Ledger, Map<string, KeptCore>>()
/** Issues whose answers are kept in memory. */
const MOST_ISSUES = 50
/** Of fewer statements it is made as quickly as it is found in the file. */
const WORTH_STORING = 50

/**
 * The same answer as long as nothing came that may bear on the issue, nobody judged, and nothing was settled anew: kept
 * in memory, and in the file for whoever opens the ledger next.
 * @param key stands for the whole definition and all that reads it
 */
export function keptCore(
  ledger: Ledger,
  { issue, key, lookup }: { readonly issue: string; readonly key: string; readonly lookup: WordLookup },
  make: () => IssueCore,
): IssueCore {
  const issues = memory.get(ledger) ?? new Map<string, KeptCore>()
  memory.set(ledger, issues)
  const upTo = ledger.readUpTo()
  const mine = issues.get(issue)
  // Another thread may have read what this one has by an older definition.
  const before = mine?.key === key ? mine : stored(ledger, issue)
  const still = before !== null && before.key === key && holds(ledger, lookup, before.upTo, upTo)
  const core = still ? before.core : make()
  issues.delete(issue)
  issues.set(issue, { key, upTo, core })
  if (issues.size > MOST_ISSUES) issues.delete(issues.keys().next().value as string)
  if (!still && core.statements + core.mentions.statements >= WORTH_STORING)
    ledger.keepJson(nameOf(issue), JSON.stringify({ key, upTo, core } satisfies KeptCore), upTo.changes)
  return core
}

const nameOf = (issue: string): string => `issue ${issue}`

function stored(ledger: Ledger, issue: string): KeptCore | null {
  const json = ledger.keptJson(nameOf(issue))
  return json === null ? null : (JSON.parse(json) as KeptCore)
}

const holds = (ledger: Ledger, lookup: WordLookup, before: ReadUpTo, now: ReadUpTo): boolean =>
  before.changes === now.changes &&
  before.judgements === now.judgements &&
  (before.statements === now.statements || ledger.rowsWith(lookup, { after: before.statements }).length === 0)
