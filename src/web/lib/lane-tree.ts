import type { IssueAnswer, IssueLane, IssueMark } from '../../contract/index.ts'

type Office = IssueAnswer['offices'][number]

/** Marks on one line: a state's, those of one of its offices, or a party's. */
export interface LaneNode {
  /** The same for the same line, whatever is shown of it. */
  readonly key: string
  readonly kind: 'state' | 'office' | 'party'
  readonly name: IssueLane['name']
  /** The party whose page tells more. */
  readonly party: string
  /** Of an office: what it is and who held it. */
  readonly office: Office | null
  /** What all below it said. */
  readonly marks: readonly IssueMark[]
  /** Months of which not all statements are among the marks: how many are left out. */
  readonly left: readonly LeftMonth[]
  /** What it opens into; empty of what cannot be opened. */
  readonly children: readonly LaneNode[]
}

/** Statements of a month that are counted, and not given one by one. */
export interface LeftMonth {
  readonly month: string
  readonly statements: number
}

/** What is left out of a lane of very many statements, by month. */
function leftOf({ months, marks }: IssueLane): readonly LeftMonth[] {
  if (months === undefined) return []
  const given = Map.groupBy(marks, ({ day }) => day?.slice(0, 7) ?? null)
  return months.flatMap(({ month, statements }) => {
    const left = statements - (given.get(month)?.length ?? 0)
    return month === null || left <= 0 ? [] : [{ month, statements: left }]
  })
}

/** The lanes of states, opened into offices, and these into who spoke for them; in the order of the lanes. */
export function laneTree(lanes: readonly IssueLane[], offices: readonly Office[]): readonly LaneNode[] {
  const byState = Map.groupBy(lanes, ({ state, party }) => state?.id ?? party)
  return [...byState].map(([state, own]) => {
    const children = officesIn(own, offices)
    const [only] = children
    const name = own[0]?.state?.name
    if (only !== undefined && (children.length === 1 || name === undefined)) return only
    return nodeOf('state', `state ${state}`, name ?? { ar: state, en: null }, state, null, children)
  })
}

/** Lanes by the office for which, or in which, something was said; what was said in none stays with its party. */
function officesIn(lanes: readonly IssueLane[], offices: readonly Office[]): readonly LaneNode[] {
  const parts = lanes.flatMap((lane) =>
    [...Map.groupBy(lane.marks, ({ office }) => office)].map(([office, marks], k) => ({
      office,
      lane,
      marks,
      // Nothing tells in which office the others were said: they are told once.
      left: k === 0 ? leftOf(lane) : [],
    })),
  )
  const byOffice = Map.groupBy(parts, ({ office, lane }) => office ?? `party ${lane.party}`)
  return [...byOffice].map(([id, own]) => {
    const office = offices.find((one) => one.id === id) ?? null
    const children = own.map(
      ({ lane, marks, left }): LaneNode => ({
        ...leaf,
        key: `${id} ${lane.party}`,
        name: lane.name,
        party: lane.party,
        marks,
        left,
      }),
    )
    const [only] = children
    if (only !== undefined && (office === null || (children.length === 1 && only.party === office.of.id)))
      return { ...only, office }
    if (office === null) throw new Error(`no office ${id} among those of the issue`)
    return nodeOf('office', `office ${id}`, office.of.name, office.of.id, office, children)
  })
}

const leaf = { kind: 'party', office: null, children: [] } as const

const nodeOf = (
  kind: LaneNode['kind'],
  key: string,
  name: LaneNode['name'],
  party: string,
  office: Office | null,
  children: readonly LaneNode[],
): LaneNode => ({
  kind,
  key,
  name,
  party,
  office,
  marks: children.flatMap(({ marks }) => marks),
  left: children.flatMap(({ left }) => left),
  children,
})

/** A line as it is drawn. */
export interface LaneRow {
  readonly node: LaneNode
  /** How many lines it stands within. */
  readonly level: number
  /** null: it cannot be opened. */
  readonly isOpen: boolean | null
}

/** The lines from the top. What is open shows its marks on the lines within it. */
export const rowsOf = (
  nodes: readonly LaneNode[],
  isOpen: (node: LaneNode) => boolean,
  level = 0,
): readonly LaneRow[] =>
  nodes.flatMap((node): readonly LaneRow[] => {
    if (node.children.length === 0) return [{ node, level, isOpen: null }]
    if (!isOpen(node)) return [{ node, level, isOpen: false }]
    return [{ node, level, isOpen: true }, ...rowsOf(node.children, isOpen, level + 1)]
  })

/** More lines than this are too many to begin with. */
const FEW = 14

/** Whether a line is open until somebody says otherwise: a state is where there are few lines, an office is not. */
export const opensAtFirst = (nodes: readonly LaneNode[]): ((node: LaneNode) => boolean) => {
  const lines = rowsOf(nodes, ({ kind }) => kind === 'state').length
  return ({ kind }) => kind === 'state' && lines <= FEW
}
