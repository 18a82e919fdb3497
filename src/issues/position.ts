import type {
  PositionDoubt,
  PositionEvent,
  PositionEvidenceKind,
  Substance,
  Talks,
} from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import type { PositionSense, PositionWords } from '../languages/sections/positions.ts'
import {
  type Clause,
  clausesOf,
  type Denial,
  negationBefore,
  type Operator,
  operatorsIn,
} from './operators.ts'
import {
  hasOwnSubject,
  isAnothers,
  isNear,
  isNearTalks,
  isOwnAnnounced,
  isSilenceOn,
  isSpeakers,
  type Piece,
  type Place,
  type Said,
  wordsBetween,
} from './place.ts'
import type { Run } from './terms.ts'
import type { ComparedWord } from './types.ts'

/** Words that made a position so; `piece` counts the pieces of the content, the span points into that piece. */
export interface PositionEvidence {
  readonly kind: PositionEvidenceKind
  readonly piece: number
  readonly span: Span
}

/** Where a statement's speaker stands on a matter. */
export interface Position {
  readonly substance: Substance
  readonly talks: Talks
  /** What was done instead of taking a position; null where a position was taken, or nothing said of it. */
  readonly event: PositionEvent | null
  /** Why a careful reader would not print it as it is; empty where nothing speaks against that. */
  readonly doubts: readonly PositionDoubt[]
  readonly evidence: readonly PositionEvidence[]
}

/** By the cue's own word, else by what is done with it; `deed`: it is done by being announced. */
function stanceOf(
  { act, cue, nominal }: Said,
  { phrases, stanceByAct, fold }: PositionWords,
): Place['stance'] {
  // Whoever warns or agrees that something is so tells of it; whoever demands or promises that it be wants it.
  if (!nominal && act !== 'demand' && act !== 'commit') return null
  const listed = cue === null ? [] : (phrases.get(fold(cue)) ?? [])
  const own = listed.find(
    ({ words, sense }) =>
      words.length === 1 && (sense === 'favour' || sense === 'against' || sense === 'deed'),
  )
  if (own === undefined && listed.some(({ sense }) => sense === 'idle')) return null
  return (own?.sense as 'favour' | 'against' | 'deed' | undefined) ?? stanceByAct[act] ?? null
}

/** What one clause says of the matter that stands in it. */
interface Reading extends Pick<Position, 'substance' | 'talks' | 'event'> {
  readonly doubts: readonly PositionDoubt[]
  readonly evidence: readonly (Run & { readonly kind: PositionEvidenceKind })[]
}

/**
 * The position that the pieces of a content tell: from what is said of the matter in its own clause, denied or not,
 * under a condition or not. What no word of the clause says is not stated.
 */
export function positionOf(pieces: readonly Piece[], said: Said, words: PositionWords): Position {
  const readings = pieces.flatMap((piece, k) =>
    readingsOf(piece, said, words).map((reading) => ({ reading, piece: k, words: piece.words })),
  )
  const evidence = readings.flatMap(({ reading, piece, words: all }) =>
    reading.evidence.map(({ kind, from, to }) => ({ kind, piece, span: spanOf(all, { from, to }) })),
  )
  const all = readings.map(({ reading }) => reading)
  const [substance, talks] = [common(all, 'substance'), common(all, 'talks')]
  const doubts = new Set<PositionDoubt>(all.flatMap((one) => one.doubts))
  if (substance === null || talks === null) doubts.add('two')
  const isStated = all.some((one) => one.substance !== 'not-stated' || one.talks !== 'not-stated')
  const event = isStated ? null : (all.find((one) => one.event !== null)?.event ?? null)
  return {
    substance: substance ?? 'not-stated',
    talks: talks ?? 'not-stated',
    event,
    doubts: [...doubts],
    evidence,
  }
}

/** What the readings agree on; null where two say two things. */
function common<K extends 'substance' | 'talks'>(readings: readonly Reading[], key: K): Reading[K] | null {
  const [first = 'not-stated', ...others] = new Set(
    readings.map((one) => one[key]).filter((one) => one !== 'not-stated'),
  )
  return others.length > 0 ? null : (first as Reading[K])
}

/** The offsets of a run of words. */
export const spanOf = (words: readonly ComparedWord[], { from, to }: Run): Span => [
  words[from]?.span[0] ?? 0,
  words[to - 1]?.span[1] ?? 0,
]

function readingsOf(piece: Piece, said: Said, words: PositionWords): Reading[] {
  // Whoever says of himself that he does something is for it; whether it is himself is asked of every wish.
  const operators = operatorsIn(piece.words, words)
    .filter((one) => !piece.matter.some((run) => run.from < one.to && one.from < run.to))
    .map((one) => (one.sense === 'deed' ? { ...one, sense: 'favour' as const } : one))
  const clauses = clausesOf(piece.text, piece.words, operators)
  return clauses.flatMap((clause, k) => {
    if (isAsked(piece, clause)) return []
    const before = clause.contrast ? (clauses[k - 1] ?? null) : null
    const whole = { from: before?.from ?? clause.from, to: clause.to, contrast: clause.contrast }
    const stance = stanceOf(said, words)
    return piece.matter
      .filter(({ from }) => from >= clause.from && from < clause.to)
      .map((matter) =>
        readingOf({
          stance,
          words,
          piece,
          said,
          operators,
          clause: whole,
          next: clauses[k + 1] ?? null,
          matter,
        }),
      )
  })
}

/** A question says nothing of where who asks it stands. */
const isAsked = ({ text, words }: Piece, { to }: Clause): boolean =>
  /^[^\p{L}\p{N}]*[?؟]/u.test(text.slice(words[to - 1]?.span[1] ?? 0))

function readingOf(place: Place): Reading {
  // What is denied in another clause is not denied here.
  const inside = place.operators
    .filter(({ from }) => from >= place.clause.from && from < place.clause.to)
    .map((one) =>
      one.denied !== null && one.denied.from < place.clause.from ? { ...one, denied: null } : one,
    )
  const silence = inside.find((one) => isSilenceOn(one, place.matter))
  if (silence !== undefined) return silentOn(place.matter, silence)
  const governs = inside.some(({ sense }) => sense === 'talks')
  const near = inside.filter(
    (one) => isNear(one, place) || (governs && isNearTalks(one, inside, place.matter)),
  )
  const others = near.filter((one) => isAnothers(place, one))
  // What stands in a condition is no wish: "as long as there is a danger".
  const condition = inside.find(({ sense }) => sense === 'condition')?.from ?? place.clause.to
  const own = near.filter(
    (one) =>
      !others.includes(one) &&
      isSpeakers(place, one) &&
      (one.from <= condition || place.matter.from > condition),
  )
  const talks = talksIn(own, place)
  const substance = talks === null ? substanceIn(own, place) : null
  const made = talks ?? substance
  const forNow = made?.denied === true ? own.filter(({ sense }) => sense === 'now') : []
  const evidence = [
    { from: place.matter.from, to: place.matter.to, kind: 'matter' as const },
    ...[...(made?.by ?? []), ...forNow].flatMap((one) => evidenceOf(one)),
    ...others.map((one) => ({ from: one.from, to: one.to, kind: 'other-party' as const })),
  ]
  return {
    talks: talks?.value ?? 'not-stated',
    substance: substance?.value ?? 'not-stated',
    event: null,
    doubts: [
      ...(forNow.length > 0 ? ['for-now' as const] : []),
      ...(made?.denied === true && made.by.some(({ sense }) => sense === 'condition')
        ? ['condition' as const]
        : []),
      ...(others.length > 0 ? ['other-party' as const] : []),
    ],
    evidence: evidence.sort((a, b) => a.from - b.from),
  }
}

/** Who declines to comment, to confirm or to deny takes no position, whatever else stands in the clause. */
const silentOn = (matter: Run, silence: Run): Reading => ({
  talks: 'not-stated',
  substance: 'not-stated',
  event: 'no-comment',
  doubts: [],
  evidence: [
    { from: silence.from, to: silence.to, kind: 'silent' },
    { from: matter.from, to: matter.to, kind: 'matter' },
  ],
})

/** What was read, from which words; `denied`: it says that something is not so, or not wanted. */
interface Made<T> {
  readonly value: T
  readonly by: readonly Operator[]
  readonly denied: boolean
}

const DENIES: ReadonlySet<PositionSense> = new Set(['refusal', 'absolute', 'contrast'])

const evidenceOf = ({ from, to, sense, denied }: Operator): Reading['evidence'] => [
  ...(denied === null ? [] : [{ from: denied.from, to: denied.to, kind: 'negation' as const }]),
  ...(sense === 'ends' || sense === 'idle' || sense === 'through' || sense === 'self' || sense === 'opener'
    ? []
    : [{ from, to, kind: DENIES.has(sense) ? ('negation' as const) : (sense as PositionEvidenceKind) }]),
]

/** What is said of talks about the matter, where a word of talking governs it or is said of it. */
function talksIn(operators: readonly Operator[], place: Place): Made<Talks> | null {
  const talk =
    operators.findLast(({ sense, from }) => sense === 'talks' && from < place.matter.from) ??
    (operators.some(({ sense }) => sense === 'favour' || sense === 'against')
      ? undefined
      : operators.find(({ sense }) => sense === 'talks'))
  if (talk === undefined) return null
  const before = operators.filter(({ to }) => to <= talk.from)
  const isBehind = ({ from }: Operator) => from >= place.matter.to
  const against = operators.findLast(
    (one) =>
      one.sense === 'against' && (before.includes(one) || (talk.from < place.matter.from && isBehind(one))),
  )
  const postpone = operators.find(
    (one) =>
      one.sense === 'postpone' ||
      (one.sense === 'turn' && talk.from < place.matter.from && (before.includes(one) || one.verb)),
  )
  const contrast = operators.filter(({ sense }) => sense === 'contrast')
  if (place.clause.contrast) return { value: 'refuses', by: [talk, ...contrast], denied: true }
  if (against !== undefined && against.denied === null)
    return { value: 'refuses', by: [against, talk], denied: true }
  if (postpone !== undefined) return { value: 'postpones', by: [postpone, talk], denied: true }
  if (
    talk.denied !== null &&
    (talk.verb || !place.words.under.has(place.piece.words[talk.from - 1]?.facts.word ?? ''))
  )
    return { value: isRefused(talk.denied, talk) ? 'refuses' : 'denies', by: [talk], denied: true }
  if (place.said.act === 'deny') return { value: 'denies', by: [talk], denied: true }
  if (place.said.act === 'reject') return { value: 'refuses', by: [talk], denied: true }
  // Whoever demands talks does not say that there are any.
  // A noun alone ("talks on it") may be wanted, or a condition, as well as under way.
  const says = talk.verb || talk.from >= place.matter.to
  const isTold = says && place.stance === null && !before.some(({ sense }) => sense === 'favour')
  return isTold
    ? { value: 'confirms', by: [talk], denied: false }
    : { value: 'not-stated', by: [talk], denied: false }
}

/** Denied right before the word, not further off, for the time to come or altogether: "no talks", "will not discuss". */
const isRefused = (
  denied: Denial | null,
  { from, imperfect }: Run & { readonly imperfect: boolean },
): boolean =>
  denied !== null &&
  denied.to === from &&
  (denied.sense === 'refusal' || (denied.sense === 'absolute' && !imperfect))

/** "No withdrawal", "we shall not withdraw", "his country will not": others' staying is told, not wanted. */
function isOwnRefusal(place: Place, denied: Denial | null): boolean {
  if (!place.matter.imperfect || denied === null) return true
  return isFirstPerson(place) || hasOwnSubject(place, denied.from)
}

/** Words from a content's first in which a subject is the speaker for certain. */
const OPENING = 4

/** "We shall withdraw", "his country will": said of oneself, what is done is stood for. */
function isOwnDeed(place: Place, denied: Denial | null): boolean {
  const { matter, clause } = place
  if (!matter.imperfect || denied !== null) return false
  // What is not told as to come may be wished, feared or supposed: "they want us to withdraw".
  if (isPlural(place)) return matter.toCome || matter.from === clause.from
  return matter.toCome && clause.from === 0 && matter.from < OPENING && hasOwnSubject(place, matter.from)
}

/** A verb of "we": that of "I" begins like a noun. */
const isPlural = ({
  piece,
  matter,
  words: {
    firstLetters: [we = ''],
  },
}: Place): boolean => [...(piece.words[matter.from]?.facts.bare ?? [])].some((form) => form.startsWith(we))

const isFirstPerson = ({ piece, matter, words: { firstLetters } }: Place): boolean =>
  [...(piece.words[matter.from]?.facts.bare ?? [])].some((form) => firstLetters.includes(form.charAt(0)))

/** "He denied that he had called it necessary": that it is not so, or was not said, tells of no wish, nor of its contrary. */
const isDeniedByCue = ({ said, piece }: Place): boolean =>
  said.act === 'deny' && !piece.words.some(({ facts }) => facts.role === 'negator')

/** Words of a content within which stands what somebody is asked for. */
const ASKED = 5

/** "It is for the delegation | to keep to it": behind whoever is asked stands what he is asked for, and the matter. */
function isAskedFor({ piece, matter, operators, words, clause }: Place): boolean {
  if (clause.from !== 0 || !words.duty.has(piece.words[0]?.facts.word ?? '')) return false
  if (piece.words[1]?.facts.role === 'idle' || operators.some(({ from }) => from === 1)) return false
  return operators.some(
    ({ sense, from, to }) =>
      (sense === 'through' || sense === 'turn') && from > 1 && from <= ASKED && to === matter.from,
  )
}

/** How many words may stand before the matter in a content that the cue's verb does something with. */
const AT_HEAD = 1

/** What is said of the matter itself. */
function substanceIn(operators: readonly Operator[], place: Place): Made<Substance> | null {
  const { matter, clause, next } = place
  if (matter.place) return null
  const stance = operators.filter(({ sense }) => sense === 'favour' || sense === 'against')
  const turns = operators.filter(
    ({ sense, from }) => (sense === 'turn' || sense === 'postpone') && from < matter.from,
  )
  const denied = negationBefore(matter, operators)
  // Accused of forging an election is who forged it: condemned is the matter alone.
  const isHead =
    clause.from === 0 &&
    (place.said.act === 'condemn' ? matter.from === 0 : wordsBetween(place, 0) <= AT_HEAD)
  const isStance = isHead && stance.every(({ from }) => from > matter.from)
  const byAct = isStance && (place.stance !== 'deed' || isOwnAnnounced(place)) ? place.stance : null
  const open = operators.filter(({ sense }) => sense === 'open')
  if (open.length > 0) return { value: 'leaves-open', by: open, denied: false }
  const refused = isRefused(denied, matter) && isOwnRefusal(place, denied)
  const done = stance.length === 0 && turns.length === 0 && isOwnDeed(place, denied)
  const asked = stance.length === 0 && isAskedFor(place)
  if (stance.length === 0 && byAct === null && !refused && !done && !asked) return null
  if (byAct === null && isDeniedByCue(place)) return null
  let sign = byAct === 'against' ? -1 : 1
  for (const one of [...stance, ...turns]) {
    if (one.sense !== 'favour') sign = -sign
    if (one.denied !== null) sign = -sign
  }
  if (denied !== null) sign = -sign
  if (matter.contrary) sign = -sign
  const conditions = place.operators.filter(
    ({ sense, from }) => sense === 'condition' && from >= clause.from && from < (next?.to ?? clause.to),
  )
  const by = [
    ...stance,
    ...turns,
    ...conditions,
    ...(denied === null ? [] : operators.filter(({ from }) => from === denied.from)),
  ]
  if (sign < 0) return { value: 'opposes', by, denied: true }
  return { value: conditions.length > 0 ? 'supports-with-conditions' : 'supports', by, denied: false }
}
