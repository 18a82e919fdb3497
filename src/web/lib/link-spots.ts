import type { IssueLink } from '../../contract/index.ts'
import type { PlacedUtterance } from './placed-marks.ts'

/** Where a mark is drawn in the whole picture. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly row: number
}

/** Where the statements of the marks are drawn, by their ids; a crowd has room for no link. */
export function spotsOf(
  rows: readonly { readonly placed: readonly PlacedUtterance[]; readonly yOf: (line: number) => number }[],
): ReadonlyMap<string, Spot> {
  return new Map(
    rows.flatMap(({ placed, yOf }, row) =>
      placed.flatMap(({ utterances, x, line }) =>
        utterances.length > 1
          ? []
          : utterances[0].map(({ statement }) => [statement, { x, y: yOf(line), row }] as const),
      ),
    ),
  )
}

/** Kinds by which a party is said to have changed its words. */
const CHANGES: ReadonlySet<IssueLink['kind']> = new Set([
  'worded-harder',
  'worded-softer',
  'conflict',
  'disowns',
])

/** The statements with which a party changed its words, each with how; the doubtful left aside. */
export const changesIn = (links: readonly IssueLink[]): ReadonlyMap<string, IssueLink> =>
  new Map(
    links.flatMap((link) => (CHANGES.has(link.kind) && !link.doubtful ? [[link.to, link] as const] : [])),
  )
