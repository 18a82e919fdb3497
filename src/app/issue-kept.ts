import type { Hit, KeptMark, Ledger, ReadUpTo, WordLookup } from '../ledger/types.ts'

/** How an issue's statements are found and read. */
export interface Keeping<T> {
  readonly issue: string
  /** Stands for the issue's words and for all that reads them: what is kept under another key is of no use. */
  readonly key: string
  readonly lookup: WordLookup
  /** What the statement of a row says; null where it says nothing to the issue. */
  readonly read: (hit: Hit, row: number) => T | null
  /** Whether what was read still holds after somebody judged. */
  readonly holds: (one: T) => boolean
}

/** What is kept of one issue, by row. */
interface Kept<T> {
  readonly marks: Map<number, T>
  readonly upTo: ReadUpTo
  /** Statements that were read since it was kept in the file. */
  readonly unstored: number
}

/** Below this reading them again is as quick as keeping them in the file. */
const WORTH_STORING = 500
/** Issues whose statements are kept in memory; the one asked for longest ago goes first. */
const MOST_ISSUES = 20

const memory = new WeakMap<Ledger, Map<string, Kept<unknown>>>()

const NOTHING: ReadUpTo = { statements: 0, changes: 0, judgements: 0 }

/**
 * What the statements that hold an issue's words say to it, in the order of their rows. Each is read once: only what
 * came since, and what was settled anew, is read again. Whoever opens the ledger anew finds what was kept in the file.
 */
export function keptReadings<T>(ledger: Ledger, keeping: Keeping<T>): readonly T[] {
  const issues = memory.get(ledger) ?? new Map<string, Kept<unknown>>()
  memory.set(ledger, issues)
  const before = (issues.get(keeping.key) as Kept<T> | undefined) ?? stored<T>(ledger, keeping.key)
  const now = broughtUpToDate(ledger, keeping, before)
  issues.delete(keeping.key)
  issues.set(keeping.key, now)
  if (issues.size > MOST_ISSUES) issues.delete(issues.keys().next().value as string)
  return [...now.marks].sort(([a], [b]) => a - b).map(([, mark]) => mark)
}

function stored<T>(ledger: Ledger, key: string): Kept<T> {
  const found = ledger.keptReading(key)
  if (found === null) return { marks: new Map(), upTo: NOTHING, unstored: 0 }
  const marks = found.marks.map(({ row, json }) => [row, JSON.parse(json) as T] as const)
  return { marks: new Map(marks), upTo: found.upTo, unstored: 0 }
}

function broughtUpToDate<T>(ledger: Ledger, keeping: Keeping<T>, before: Kept<T>): Kept<T> {
  // Asked first: what is added meanwhile is read once more the next time, and never missed.
  const upTo = ledger.readUpTo()
  const isSame = before.upTo.statements === 0 || before.upTo.changes === upTo.changes
  const changed = isSame ? [] : ledger.changedSince(before.upTo.changes)
  const known = changed === null ? { marks: new Map<number, T>(), upTo: NOTHING, unstored: 0 } : before
  const again = toReadAgain(keeping, known, changed ?? [], upTo)
  for (const row of again) known.marks.delete(row)
  const rows = [
    ...(again.length === 0 ? [] : ledger.rowsWith(keeping.lookup, { among: again })),
    ...ledger.rowsWith(keeping.lookup, { after: known.upTo.statements }),
  ]
  for (const { row, hit } of ledger.hitsAt(rows)) {
    const read = keeping.read(hit, row)
    if (read === null) known.marks.delete(row)
    else known.marks.set(row, read)
  }
  const unstored = known.unstored + rows.length
  const isStored = unstored >= WORTH_STORING && keep(ledger, keeping, known.marks, upTo)
  return { marks: known.marks, upTo, unstored: isStored ? 0 : unstored }
}

function toReadAgain<T>(
  { holds }: Keeping<T>,
  { marks, upTo: { judgements } }: Kept<T>,
  changed: readonly number[],
  upTo: ReadUpTo,
): readonly number[] {
  if (judgements === upTo.judgements) return changed
  const judged = [...marks].flatMap(([row, mark]) => (holds(mark) ? [] : row))
  return [...new Set([...changed, ...judged])].sort((a, b) => a - b)
}

const keep = <T>(
  ledger: Ledger,
  { issue, key }: Keeping<T>,
  marks: ReadonlyMap<number, T>,
  upTo: ReadUpTo,
): boolean => ledger.keepReading({ issue, key, upTo, marks: () => jsonOf(marks) })

function* jsonOf<T>(marks: ReadonlyMap<number, T>): Generator<KeptMark> {
  for (const [row, mark] of marks) yield { row, json: JSON.stringify(mark) }
}
