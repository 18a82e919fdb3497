import type { LinkEvidence, LinkKind } from '../../contract/index.ts'
import type { LinkSense } from '../../languages/sections/links.ts'
import { isSameMatter, MATTER_ALONE, rounded } from './change.ts'
import { evidenceOf } from './evidence.ts'
import { linkOf } from './link.ts'
import { isWithin, objectOf } from './near.ts'
import { type LinkPack, placesOf, type ReadMark, spansOf } from './read.ts'
import { replyReader, speaksOf } from './replies.ts'
import { certaintyOf, isStated, turnOf } from './stand.ts'
import { mayShare, topicOf } from './topic.ts'
import type { LinkInput, ProposedLink } from './types.ts'

/** Days within which a statement contradicts or denies another. */
const WITHIN = { contradicts: 14, denies: 14, own: 60 }
/** What two parties' statements must have in common to contradict each other, and a denial with what it denies. */
const CONTRADICTS = { shared: 3, share: 0.4 }
const DENIED = { shared: 4, share: 0.6 }
const OWN = { shared: 2, share: 0.34 }
/** Below this nothing is proposed. */
const LEAST = 0.4
/** Sentences that are read for words of reply: the latest. */
const MOST_READ = 400

/** What statements are to those of other parties, and denials, explanations and disavowals of earlier ones. */
export function answersOf(
  marks: readonly ReadMark[],
  { beside }: LinkInput,
  pack: LinkPack,
): readonly ProposedLink[] {
  const dated = marks
    .filter(({ dayNumber }) => dayNumber !== null)
    .toSorted((a, b) => (a.dayNumber ?? 0) - (b.dayNumber ?? 0))
  const replyOf = replyReader(pack, beside)
  let left = MOST_READ
  const latest = dated.entries().toArray().reverse()
  return latest.flatMap(([at, b]) => {
    const own = isDenial(b) ? denialsOf(b, earlierOf(dated, at, WITHIN.own)) : []
    if (own.length > 0) return own
    const others = earlierOf(dated, at, WITHIN.contradicts).filter((a) => isOther(a, b))
    const replies = others.length > 0 && left-- > 0 ? replyOf(b, others) : []
    return [...replies, ...(isStated(b.mark.position) ? contradictionsOf(b, others) : [])]
  })
}

const isDenial = (b: ReadMark): boolean =>
  denies(b) || b.signs.some(({ sense }) => sense === 'disown' || sense === 'clarify')

/** Statements of the days before and of the same day, the nearest first. @param dated by day */
function earlierOf(dated: readonly ReadMark[], at: number, days: number): readonly ReadMark[] {
  const day = dated[at]?.dayNumber ?? 0
  let [from, to] = [at, at]
  while (from > 0 && day - (dated[from - 1]?.dayNumber ?? 0) <= days) from--
  while (dated[to + 1]?.dayNumber === day) to++
  return [...dated.slice(at + 1, to + 1), ...dated.slice(from, at).reverse()]
}

/** Two parties speak, each known. */
const isOther = (a: ReadMark, b: ReadMark): boolean =>
  a.lane !== null && b.lane !== null && a.lane !== b.lane && sharesObject(a, b)

const sharesObject = (a: ReadMark, b: ReadMark): boolean =>
  a.mark.objects.length === 0 ||
  b.mark.objects.length === 0 ||
  a.mark.objects.some((object) => b.mark.objects.includes(object))

/** Positions of two parties that cannot both be had, of one thing, within days: the nearest of each party. */
function contradictionsOf(b: ReadMark, others: readonly ReadMark[]): ProposedLink[] {
  const seen = new Set<string | null>()
  return others.flatMap((a) => {
    const object = objectOf(a, b)
    if (seen.has(a.lane) || turnOf(a.mark.position, b.mark.position) !== 'contrary') return []
    if (object === null && !mayShare(a, b)) return []
    const topic = topicOf(a, b)
    if (topic === null) return []
    const isTied = topic.shared >= CONTRADICTS.shared && topic.share >= CONTRADICTS.share
    if (!isTied && object === null && !isSameMatter(a, b, topic)) return []
    const sure = certaintyOf(a.mark.position) * certaintyOf(b.mark.position)
    const confidence = rounded(sure * (0.7 + 0.3 * topic.share) * (isTied ? 1 : MATTER_ALONE.weight))
    if (confidence < (isTied ? LEAST : LEAST * MATTER_ALONE.weight)) return []
    seen.add(a.lane)
    const evidence = evidenceOf(a, b, topic.comparison, [])
    return [linkOf('contradicts', a, b, object, confidence, evidence, isTied ? [] : ['matter-alone'])]
  })
}

/** Kinds of denial by the words that show them; the first that stands counts. */
const OWN_KINDS: readonly (readonly [LinkSense, LinkKind])[] = [
  ['disown', 'disowns'],
  ['clarify', 'clarifies'],
  ['saying', 'denies-saying'],
]

/** What a statement takes back, explains or denies of the statements before it. */
function denialsOf(b: ReadMark, near: readonly ReadMark[]): ProposedLink[] {
  for (const [sense, kind] of OWN_KINDS) {
    const signs = b.signs.filter((one) => one.sense === sense)
    if (signs.length === 0 || (kind === 'denies-saying' && !denies(b))) continue
    const whose = (a: ReadMark) =>
      kind === 'disowns' ? isOther(a, b) && a.isPerson && speaksOf(b, a) : isOwn(a, b)
    const found = mostAlike(b, near.filter(whose), kind === 'disowns' ? { shared: 0, share: 0 } : OWN)
    if (found === null) continue
    const cue: LinkEvidence = {
      kind: 'cue',
      scale: null,
      from: [],
      to: placesOf(b, spansOf(b.words, signs)),
      words: null,
    }
    const confidence = rounded(0.6 + 0.3 * found.share)
    return [linkOf(kind, found.a, b, objectOf(found.a, b), confidence, [cue, ...found.evidence])]
  }
  return denies(b) ? deniedBy(b, near) : []
}

const denies = ({ mark }: ReadMark): boolean => mark.act === 'deny'

/** What somebody denies that another said within days. */
function deniedBy(b: ReadMark, near: readonly ReadMark[]): ProposedLink[] {
  const others = near.filter((a) => isOther(a, b) && !denies(a) && isWithin(a, b, WITHIN.denies))
  const found = mostAlike(b, others, DENIED)
  if (found === null) return []
  // Rumours are denied in the same words: only whoever is named is surely meant.
  const confidence = rounded(found.a.isPerson && speaksOf(b, found.a) ? 0.5 + 0.4 * found.share : 0.5)
  return [linkOf('denies-content', found.a, b, objectOf(found.a, b), confidence, found.evidence)]
}

/** The same person, or the lane's own body, said both. */
const isOwn = (a: ReadMark, b: ReadMark): boolean =>
  (a.lane !== null && a.lane === b.lane) || (a.mark.party !== null && a.mark.party === b.mark.party)

interface Alike {
  readonly a: ReadMark
  readonly share: number
  readonly evidence: readonly LinkEvidence[]
}

/** Of earlier statements the one that has most in common with a later one; null where none has enough. */
function mostAlike(
  b: ReadMark,
  near: readonly ReadMark[],
  least: { readonly shared: number; readonly share: number },
): Alike | null {
  let best: (Alike & { readonly worth: number }) | null = null
  for (const a of near) {
    if (a.mark.utterance === b.mark.utterance || (least.shared > 0 && !mayShare(a, b))) continue
    const topic = topicOf(a, b)
    if (topic === null || topic.shared < least.shared || topic.share < least.share) continue
    const worth = topic.shared * topic.share
    if (best !== null && best.worth >= worth) continue
    best = { a, share: topic.share, worth, evidence: evidenceOf(a, b, topic.comparison, []) }
  }
  return best
}
