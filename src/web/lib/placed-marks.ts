import type { IssueMark } from '../../contract/index.ts'
import type { DayAxis } from './day-axis.ts'
import type { Utterance } from './lanes.ts'
import { type Period, stretchOf, touches } from './period.ts'

/** One utterance, or too many to tell apart at this size, where it is drawn. */
export interface PlacedUtterance {
  readonly key: string
  readonly utterances: readonly [Utterance, ...Utterance[]]
  /** The middle, in pixels. */
  readonly x: number
  /** Counted from the top. */
  readonly line: number
  /** Of a month or a year: from where to where it may have been said, in pixels, left to right. */
  readonly bar: readonly [number, number] | null
  /** It was said at this time or before: no day is told but that of the publication. */
  readonly isUntil: boolean
}

/** Half of what a mark takes on a line. */
const HALF = 9
/** So many that would stand on each other are drawn as one. */
const CROWD = 5

/** A line's dated marks by speech event, earliest first. */
export function utterancesOf(marks: readonly IssueMark[]): readonly Utterance[] {
  const dated = marks.filter(({ day }) => day !== null)
  return [...Map.groupBy(dated, ({ utterance }) => utterance).values()] as unknown as Utterance[]
}

const daysOf = ([first]: Utterance): Period => stretchOf(first.day ?? '')

const middleOf = ({ from, to }: Period): number => (from + to) / 2

/** The utterances of a line that the axis shows, side by side where there is room, else on further lines; earliest first. */
export function placedOn(marks: readonly IssueMark[], axis: DayAxis): readonly PlacedUtterance[] {
  const seen = utterancesOf(marks)
    .filter((utterance) => touches(daysOf(utterance), axis.period))
    .map((utterance) => ({ utterance, x: placeOf(utterance, axis) }))
    .sort((a, b) => a.x - b.x)
  const ends: number[] = []
  const placed = crowds(seen).map((crowd): PlacedUtterance => {
    const [first] = crowd
    const x = crowd.reduce((sum, one) => sum + one.x, 0) / crowd.length
    const half = crowd.length > 1 ? HALF + 4 : HALF
    const free = ends.findIndex((end) => end <= x - half)
    const line = free === -1 ? ends.length : free
    ends[line] = x + half
    const utterances = crowd.map(({ utterance }) => utterance) as [Utterance, ...Utterance[]]
    return {
      key: first.utterance[0].statement,
      utterances,
      x,
      line,
      bar: crowd.length > 1 ? null : barOf(first.utterance, axis),
      isUntil: crowd.length === 1 && first.utterance.every(({ from }) => from === 'published'),
    }
  })
  return axis.isRtl ? placed.reverse() : placed
}

/** The middle of its day or of that part of its month which is shown. */
function placeOf(utterance: Utterance, { period, x }: DayAxis): number {
  const { from, to } = daysOf(utterance)
  return x(middleOf({ from: Math.max(from, period.from), to: Math.min(to, period.to) }))
}

function barOf(utterance: Utterance, { period, x }: DayAxis): PlacedUtterance['bar'] {
  if (utterance[0].day?.length === 10) return null
  const { from, to } = daysOf(utterance)
  const ends = [x(Math.max(from, period.from)), x(Math.min(to, period.to))]
  return [Math.min(...ends), Math.max(...ends)]
}

interface Seen {
  readonly utterance: Utterance
  readonly x: number
}

/** Those that stand within one mark's room, where they are too many; each other by itself. */
function crowds(seen: readonly Seen[]): readonly (readonly [Seen, ...Seen[]])[] {
  const groups: [Seen, ...Seen[]][] = []
  for (const one of seen) {
    const last = groups.at(-1)
    if (last !== undefined && one.x - last[0].x < 2 * HALF) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group): readonly (readonly [Seen, ...Seen[]])[] =>
    group.length < CROWD ? group.map((one): readonly [Seen] => [one]) : [group],
  )
}
