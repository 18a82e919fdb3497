import type {
  PositionDoubt,
  PositionEvent,
  PositionEvidenceKind,
  Substance,
  Talks,
} from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import type { PositionSense, PositionWords } from '../languages/sections/positions.ts'
import { type Clause, clausesOf, type Operator, operatorsIn } from './operators.ts'
import {
  isAnothers,
  isNear,
  isNearTalks,
  isSilenceOn,
  isSpeakers,
  type Piece,
  type Place,
  type Said,
} from './place.ts'
import { substanceIn } from './substance.ts'
import { talksIn } from './talks.ts'
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
      words.length === 1 &&
      (sense === 'favour' || sense === 'against' || sense === 'deed' || sense === 'excludes'),
  )
  if (own === undefined && listed.some(({ sense }) => sense === 'idle')) return null
  return (own?.sense as Place['stance'] | undefined) ?? stanceByAct[act] ?? null
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
  const stance = stanceOf(said, words)
  const operators = operatorsIn(piece.words, words, said.nominal && stance !== null && stance !== 'deed')
    .filter((one) => !piece.matter.some((run) => run.from < one.to && one.from < run.to))
    .map((one) => (one.sense === 'deed' ? { ...one, sense: 'favour' as const } : one))
  const clauses = clausesOf(piece.text, piece.words, operators)
  return clauses.flatMap((clause, k) => {
    if (isAsked(piece, clause)) return []
    const before = clause.contrast ? (clauses[k - 1] ?? null) : null
    const whole = { from: before?.from ?? clause.from, to: clause.to, contrast: clause.contrast }
    return (
      piece.matter
        .filter(({ from }) => from >= clause.from && from < clause.to)
        // Of words that run into each other those that begin: "the lifting of | the sanctions | on them".
        .filter((one, at, all) => !all.some((other, n) => n < at && other.to > one.from))
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
    .flatMap((one) => (one.sense === 'excludes' ? excluding(one, place) : one))
  const silence = inside.find((one) => isSilenceOn(one, place.matter))
  if (silence !== undefined) return silentOn(place.matter, silence)
  const governs = inside.some(({ sense }) => sense === 'talks')
  const near = inside.filter(
    (one) => isNear(one, place) || (governs && isNearTalks(one, inside, place.matter)),
  )
  const others = near.filter((one) => isAnothers(place, one))
  // What stands in a condition is no wish: "as long as there is a danger".
  const condition = inside.find(({ sense }) => sense === 'condition')?.from ?? place.clause.to
  const isIf = condition === place.clause.from
  const own = near.filter(
    (one) =>
      !others.includes(one) &&
      isSpeakers(place, one) &&
      (one.from <= condition || (!isIf && place.matter.from > condition)),
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

/** Held for unlikely: not wanted where it is talked about, or what one decides; else a forecast. */
function excluding(one: Operator, { operators, clause, matter }: Place): readonly Operator[] {
  const isTalk = operators.some(
    ({ sense, from }) => sense === 'talks' && from >= clause.from && from < clause.to,
  )
  return isTalk || matter.deed === 'of' ? [{ ...one, sense: 'against' }] : []
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

const DENIES: ReadonlySet<PositionSense> = new Set(['refusal', 'absolute', 'contrast'])

const evidenceOf = ({ from, to, sense, denied }: Operator): Reading['evidence'] => [
  ...(denied === null ? [] : [{ from: denied.from, to: denied.to, kind: 'negation' as const }]),
  ...(sense === 'ends' ||
  sense === 'idle' ||
  sense === 'through' ||
  sense === 'self' ||
  sense === 'opener' ||
  sense === 'told' ||
  sense === 'holds' ||
  sense === 'manner' ||
  sense === 'excludes'
    ? []
    : [{ from, to, kind: DENIES.has(sense) ? ('negation' as const) : (sense as PositionEvidenceKind) }]),
]
