import type { IssueMark, LinkKind } from '../../contract/index.ts'
import { answersOf } from './answers.ts'
import { changeOf } from './change.ts'
import { daysBetween, isBefore } from './days.ts'
import { doubtsOf } from './doubts.ts'
import { evidenceOf } from './evidence.ts'
import { keptOn } from './lanes.ts'
import { linkOf } from './link.ts'
import { type LinkPack, markReader, type ReadMark } from './read.ts'
import { isStated } from './stand.ts'
import { mayShare, topicOf, wholeOf } from './topic.ts'
import type { LinkInput, ProposedLink } from './types.ts'

/** How many earlier utterances of a lane on an object are looked at, the nearest first. */
const BACK = 12
/** Words shared by so much within days are one text, printed again. */
const COPY = { share: 0.7, days: 14 }

/** Proposes the links between the statements of an issue, by day of the later; each kind of two statements once. */
export function proposeLinks(pack: LinkPack, input: LinkInput): readonly ProposedLink[] {
  const read = markReader(pack)
  const marks = input.marks.map(read)
  const found = [...changesIn(pack, marks, input.objects), ...answersOf(marks, input, pack)]
  const days = new Map(marks.map(({ mark }) => [mark.statement, mark.day ?? '~']))
  const once = new Map(found.map((link) => [keyOf(link), link]))
  const dayOf = (link: ProposedLink) => days.get(link.to) ?? '~'
  return [...once.values()].sort(
    (x, y) => compare(dayOf(x), dayOf(y)) || compare(x.to, y.to) || compare(x.from, y.from),
  )
}

/** The same for one link; of two that contradict each other on one day neither is the later. */
function keyOf({ kind, from, to }: ProposedLink): string {
  const ends = kind === 'contradicts' ? [from, to].sort() : [from, to]
  return [kind, ...ends].join(' ')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lays two statements beside each other that somebody linked by hand. */
export function linkBetween(
  pack: LinkPack,
  kind: LinkKind,
  given: readonly [LinkInput['marks'][number], LinkInput['marks'][number]],
): Pick<ProposedLink, 'evidence' | 'doubts'> {
  const [a, b] = given.map(markReader(pack)) as [ReadMark, ReadMark]
  const topic = topicOf(a, b)
  return {
    doubts: doubtsOf(kind, a, b),
    evidence: topic === null ? [] : evidenceOf(a, b, topic.comparison, []),
  }
}

/** What changed on each lane and object, from utterance to utterance. */
function* changesIn(
  pack: LinkPack,
  marks: readonly ReadMark[],
  objects: readonly string[],
): Generator<ProposedLink> {
  // What bears on no object for sure is held against its like; which object it is stays doubtful.
  for (const object of [...objects, null]) {
    const own = marks.filter(
      ({ mark, lane }) =>
        lane !== null && (object === null ? mark.objects.length === 0 : mark.objects.includes(object)),
    )
    for (const lane of Map.groupBy(own, (one) => one.lane).values())
      yield* keptOn(pack, lane, object, () => changesOn(lane, object))
  }
}

function* changesOn(lane: readonly ReadMark[], object: string | null): Generator<ProposedLink> {
  const utterances = [...Map.groupBy(lane, ({ mark }) => mark.utterance).values()]
    .filter(([first]) => first?.mark.day !== null)
    .sort((a, b) => compare(dayOf(a), dayOf(b)))
  const linked: ReadMark[] = []
  for (const [k, later] of utterances.entries()) {
    const earlier = utterances
      .slice(Math.max(0, k - BACK), k)
      .filter((one) => isBefore(dayOf(one), dayOf(later)))
      .reverse()
    // What other papers print of the same words of that day says nothing new.
    const fresh = later.filter((one) => !linked.some((other) => isSameNews(one, other)))
    // What shares more than the words of the issue goes before what is only nearer in time.
    let chosen: Best | null = null
    for (const one of earlier) {
      const found = bestBetween(one, fresh, object)
      if (found === null) continue
      if (!isOfMatterAlone(found)) chosen = found
      chosen ??= found
      if (!isOfMatterAlone(chosen)) break
    }
    if (chosen === null) continue
    linked.push(chosen.b)
    yield chosen.link
  }
}

const isOfMatterAlone = ({ link }: Best): boolean => link.doubts.includes('matter-alone')

/** Shares of words in common from which two statements of one lane and day tell the same. */
const SAME_NEWS = 0.5

function isSameNews(a: ReadMark, b: ReadMark): boolean {
  if (a.mark.day !== b.mark.day || !mayShare(a, b)) return false
  const topic = topicOf(a, b)
  return topic !== null && topic.share >= SAME_NEWS
}

const dayOf = (utterance: readonly ReadMark[]): string => utterance[0]?.mark.day ?? '~'

interface Best {
  readonly link: ProposedLink
  readonly b: ReadMark
  /** How much the two have in common. */
  readonly shared: number
}

/**
 * The link of the two statements that have most in common; null where no two are linked. Where another wording of both
 * speech events says the same, one that is stronger is a paper's, and no change.
 */
function bestBetween(
  earlier: readonly ReadMark[],
  later: readonly ReadMark[],
  object: string | null,
): Best | null {
  let best: Best | null = null
  let same: Best | null = null
  for (const a of earlier)
    for (const b of later) {
      const found = linkedBy(a, b, object)
      if (found === null) continue
      if (best === null || found.shared > best.shared) best = found
      if (found.link.kind === 'renews' && (same === null || found.shared > same.shared)) same = found
    }
  return best !== null && WORDINGS.has(best.link.kind) && same !== null ? same : best
}

const WORDINGS: ReadonlySet<LinkKind> = new Set(['worded-harder', 'worded-softer'])

/** What a later statement is to an earlier one; null where nothing is to be said. */
function linkedBy(a: ReadMark, b: ReadMark, object: string | null): Best | null {
  if (!(mayShare(a, b) || standOn(a, b, object))) return null
  if (b.signs.some(({ sense }) => sense === 'clarify')) return null
  const topic = topicOf(a, b)
  if (topic === null) return null
  const change = changeOf(a, b, topic, object)
  if (change === null || (change.kind === 'renews' && isRetold(a, b))) return null
  const evidence = evidenceOf(a, b, topic.comparison, change.scales)
  const link = linkOf(change.kind, a, b, object, change.confidence, evidence, change.doubts)
  return { shared: topic.shared * topic.share, b, link }
}

/** Whether two positions are stated on one object: then they may be told in wholly other words. */
const standOn = (a: ReadMark, b: ReadMark, object: string | null): boolean =>
  object !== null && isStated(a.mark.position) && isStated(b.mark.position)

/** The same words printed again within days are one utterance, and so is what nothing tells to be later. */
function isRetold(a: ReadMark, b: ReadMark): boolean {
  const days = daysBetween(a.mark.day, b.mark.day)
  if (days === null) return false
  return (days <= COPY.days && wholeOf(a, b).share >= COPY.share) || !isLater(a.mark, b.mark, days)
}

/** How many days apart reports must be to be of two occasions, where one tells no day of its own. */
const APART = 3

const isLater = (a: IssueMark, b: IssueMark, days: number): boolean =>
  days >= (a.from === 'said' && b.from === 'said' ? 1 : APART)
