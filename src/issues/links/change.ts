import type { Act, LinkDoubt, LinkKind } from '../../contract/index.ts'
import type { LinkScale } from '../../languages/sections/links.ts'
import type { PositionSense } from '../../languages/sections/positions.ts'
import { PLAIN, type ReadMark } from './read.ts'
import { certaintyOf, type Turn, turnOf } from './stand.ts'
import { type Topic, type Whole, wholeOf } from './topic.ts'

/** What a later statement of a lane is to an earlier one. */
export interface Change {
  readonly kind: Extract<LinkKind, 'renews' | 'worded-harder' | 'worded-softer' | 'conflict'>
  readonly confidence: number
  readonly doubts: readonly LinkDoubt[]
  /** The scales on which the two stand apart. */
  readonly scales: readonly LinkScale[]
}

/** What is asked of the words in common, where positions tell that both are of one thing, and where they do not. */
const STATED = { shared: 2, share: 0.34 }
const UNSTATED = { shared: 3, share: 0.6, most: 0.45 }
/** Share of words in common from which what differs is what is said of one thing. */
const SEEN = 0.6
/** Share of words in common from which a denial alone makes two texts a conflict where no position is stated. */
const DENIED = 0.7

/**
 * What a later statement is to an earlier one of its lane; null where nothing can be said.
 * @param object the object on which both bear; null where the issue has none
 */
export function changeOf(a: ReadMark, b: ReadMark, topic: Topic, object: string | null): Change | null {
  const turn = turnOf(a.mark.position, b.mark.position)
  if (turn === null) return unstatedChange(a, b, topic)
  const change = statedChange(a, b, topic, turn)
  if (change === null || (topic.shared >= STATED.shared && topic.share >= STATED.share)) return change
  if (object === null && !isSameMatter(a, b, topic)) return null
  // An editor must see whether both are of one thing: beside the words of the issue little ties them.
  return {
    ...change,
    confidence: rounded(change.confidence * MATTER_ALONE.weight),
    doubts: [...change.doubts, 'matter-alone'],
  }
}

/** Words in common, those of the issue among them, and their share of the shorter text's; how much less is known then. */
export const MATTER_ALONE = { words: 3, share: 0.5, weight: 0.7 }

export function isSameMatter({ side: a }: ReadMark, { side: b }: ReadMark, { comparison }: Topic): boolean {
  const common = comparison.pairs.length
  return (
    common >= MATTER_ALONE.words && common >= MATTER_ALONE.share * Math.min(a.words.length, b.words.length)
  )
}

/** What is to be said of two stated positions. */
function statedChange(a: ReadMark, b: ReadMark, topic: Topic, turn: Turn): Change | null {
  const sure = certaintyOf(a.mark.position) * certaintyOf(b.mark.position)
  const { up, down } = strengthChange(a, b)
  const scales = [...up, ...down]
  const alike = 0.6 + 0.4 * topic.share
  // In the same words but for the one that differs, the texts bear the positions out.
  const seen = topic.share >= SEEN ? 0.5 + 0.35 * topic.most : 0
  if (turn === 'contrary') {
    const confidence = rounded(Math.max(sure * alike, isTurned(topic) ? seen : seen - 0.05))
    return { kind: 'conflict', confidence, doubts: [], scales: [] }
  }
  if (turn === 'same' && scales.length === 0) {
    if (isTurned(topic)) return null
    return {
      kind: 'renews',
      confidence: rounded(Math.max(Math.sqrt(sure) * alike, seen)),
      doubts: [],
      scales,
    }
  }
  const isMixed = (turn !== 'harder' && up.length > 0 && down.length > 0) || opposes(turn, up, down)
  const kind =
    turn === 'harder' || (turn === 'same' && up.length >= down.length) ? 'worded-harder' : 'worded-softer'
  return {
    kind,
    confidence: rounded(Math.max(Math.sqrt(sure) * alike * 0.9, seen)),
    doubts: isMixed ? ['mixed'] : [],
    scales,
  }
}

const opposes = (turn: string, up: readonly LinkScale[], down: readonly LinkScale[]): boolean =>
  (turn === 'harder' && down.length > 0) || (turn === 'softer' && up.length > 0)

/** Without a position both must say nearly the same in the same words, or take a stand in mostly the same. */
function unstatedChange(a: ReadMark, b: ReadMark, topic: Topic): Change | null {
  const { shared, share, most, comparison } = topic
  const isNear = shared >= UNSTATED.shared && share >= UNSTATED.share && most >= UNSTATED.most
  const whole = wholeOf(a, b)
  if (!isNear && !isMostlyOne(whole)) return null
  if (isTurned(topic))
    // Words alone oppose each other: forecasts and figures do, too.
    return isNear && most >= DENIED
      ? { kind: 'conflict', confidence: rounded(0.3 + 0.3 * most), doubts: ['position'], scales: [] }
      : null
  if (hasOtherNumbers(comparison.a.numbers, comparison.b.numbers)) return null
  const { up, down } = strengthChange(a, b)
  const scales = [...up, ...down]
  // A condition, a possibility and "for now" weaken what they are put to.
  const hedges = hedgesOf(b) - hedgesOf(a)
  const [harder, softer] = [up.length + (hedges < 0 ? 1 : 0), down.length + (hedges > 0 ? 1 : 0)]
  // When something happens is told of events, too.
  const isWeighed = hedges !== 0 || scales.some((scale) => scale !== 'time')
  if (!isWeighed && !(takesStand(a) && takesStand(b))) return null
  const alike = isNear ? most : Math.max(most, whole.most)
  const ties: LinkDoubt[] = isNear || shared >= STATED.shared ? [] : ['matter-alone']
  if (harder + softer === 0)
    return a.mark.act === b.mark.act || leansAlike(a, b)
      ? { kind: 'renews', confidence: rounded(0.4 + 0.5 * alike), doubts: ties, scales }
      : null
  return {
    kind: harder >= softer ? 'worded-harder' : 'worded-softer',
    confidence: rounded(0.4 + 0.45 * alike),
    doubts: harder > 0 && softer > 0 ? ['mixed', ...ties] : ties,
    scales,
  }
}

/** Two texts of mostly the same words in all; of few words more must be the same. */
const isMostlyOne = ({ shared, share, most }: Whole): boolean =>
  (shared >= SHORT_TEXT.shared && most >= SHORT_TEXT.most) ||
  (shared >= LONG_TEXT.shared && share >= LONG_TEXT.share && most >= LONG_TEXT.most)

const SHORT_TEXT = { shared: 3, most: 0.5 }
const LONG_TEXT = { shared: 5, share: 0.6, most: 0.35 }

/** Acts by which somebody takes a stand; by the others he tells what is. */
const STANDS: ReadonlySet<Act> = new Set(['deny', 'demand', 'reject', 'accept', 'commit', 'warn', 'condemn'])

/** What happens is told in the same words each time that it happens; what somebody wants, denies or will do he says again. */
const takesStand = ({ mark, wills }: ReadMark): boolean => wills || STANDS.has(mark.act)

/** Acts that are for what is said, and against it. */
const LEANS: Readonly<Partial<Record<Act, number>>> = {
  demand: 1,
  accept: 1,
  commit: 1,
  reject: -1,
  deny: -1,
  condemn: -1,
}

/** Both are for it, or both against it, by their acts or by their words. */
function leansAlike(a: ReadMark, b: ReadMark): boolean {
  const [one, other] = [a, b].map(({ mark, leaning }) => LEANS[mark.act] ?? leaning)
  return one !== 0 && one === other
}

const HEDGES: ReadonlySet<PositionSense> = new Set(['condition', 'open', 'now'])

/** How many kinds of hedge stand where the matter is spoken of. */
const hedgesOf = ({ operators, near }: ReadMark): number =>
  new Set(
    operators.flatMap(({ sense, from }) =>
      HEDGES.has(sense) && near.some((run) => from >= run.from && from < run.to) ? sense : [],
    ),
  ).size

/** One denies what the other says, or says its contrary, and neither has the like elsewhere. */
function isTurned({ comparison: { a, b, contraries } }: Topic): boolean {
  const isDenied = a.negators.length % 2 !== b.negators.length % 2
  return isDenied !== contraries.some(({ alone }) => alone)
}

const hasOtherNumbers = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size !== b.size || [...a].some((one) => !b.has(one))

/** On which scales the later stands higher, and on which lower. A condition weakens what it is put to. */
function strengthChange(a: ReadMark, b: ReadMark): { up: LinkScale[]; down: LinkScale[] } {
  const [up, down]: [LinkScale[], LinkScale[]] = [[], []]
  for (const scale of new Set([...a.strengths.keys(), ...b.strengths.keys()])) {
    const from = a.strengths.get(scale)?.step ?? PLAIN[scale]
    const to = b.strengths.get(scale)?.step ?? PLAIN[scale]
    // A verb that only one of them has is another act, not another strength.
    if (from === undefined || to === undefined || from === to) continue
    if (to > from) up.push(scale)
    else down.push(scale)
  }
  return { up, down }
}

export const rounded = (value: number): number => Math.round(Math.max(0, Math.min(0.99, value)) * 100) / 100
