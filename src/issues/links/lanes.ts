import type { LinkPack, ReadMark } from './read.ts'
import type { ProposedLink } from './types.ts'

/** What was proposed on a lane, with the statements that it was proposed of. */
interface KnownLane {
  readonly lane: readonly ReadMark[]
  readonly links: readonly ProposedLink[]
}

/** Lanes that are kept; the one asked for longest ago goes first. */
const MOST = 1000

const known = new WeakMap<LinkPack, Map<string, KnownLane>>()

/**
 * What is proposed on a lane and object: the same as before where all its statements, and which of them are of one
 * utterance, are. A new article bears on a lane or two; the others need not be gone through again.
 */
export function keptOn(
  pack: LinkPack,
  lane: readonly ReadMark[],
  object: string | null,
  propose: () => Iterable<ProposedLink>,
): readonly ProposedLink[] {
  const [first] = lane
  if (first === undefined || lane.length < 2) return [...propose()]
  const lanes = known.get(pack) ?? new Map<string, KnownLane>()
  known.set(pack, lanes)
  const key = `${first.lane} ${object} ${first.mark.statement}`
  const before = lanes.get(key)
  const links = before !== undefined && isSame(before.lane, lane) ? before.links : [...propose()]
  lanes.delete(key)
  lanes.set(key, { lane, links })
  if (lanes.size > MOST) lanes.delete(lanes.keys().next().value as string)
  return links
}

function isSame(a: readonly ReadMark[], b: readonly ReadMark[]): boolean {
  if (a.length !== b.length) return false
  const [one, other] = [a, b].map(utterancesIn) as [number[], number[]]
  return a.every((mark, at) => one[at] === other[at] && isSameMark(mark, b[at] as ReadMark))
}

/** For each statement the first of its utterance: numbers of utterances change from one time to the next. */
function utterancesIn(lane: readonly ReadMark[]): number[] {
  const firsts = new Map<number, number>()
  return lane.map(({ mark: { utterance } }, at) => {
    const first = firsts.get(utterance) ?? at
    firsts.set(utterance, first)
    return first
  })
}

/** What is read of a text is kept, so that the same reading is the same object. */
function isSameMark({ mark, names, ...rest }: ReadMark, other: ReadMark): boolean {
  return (
    names.length === other.names.length &&
    names.every((name, at) => name === other.names[at]) &&
    areEqual(rest, other) &&
    areEqual({ ...mark, utterance: 0 }, { ...other.mark, utterance: 0 })
  )
}

const areEqual = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key])
