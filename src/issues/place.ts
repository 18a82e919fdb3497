import type { Act } from '../contract/index.ts'
import type { PositionSense } from '../languages/sections/positions.ts'
import type { Clause, Operator } from './operators.ts'
import type { Run } from './terms.ts'
import type { ComparedWord } from './types.ts'

/** A piece of a content: its text, its words, and where the matter stands in them. */
export interface Piece {
  readonly text: string
  readonly words: readonly ComparedWord[]
  readonly matter: readonly Matter[]
}

/** Words of the matter, or of its contrary. */
export interface Matter extends Run {
  readonly contrary: boolean
  /** A verb in the imperfect. */
  readonly imperfect: boolean
  /** A verb with the sign of what is to come. */
  readonly toCome: boolean
  /** It begins with a noun of what one decides and does: `alone` takes no object, what follows it is who does it. */
  readonly deed: 'alone' | 'of' | null
}

/** What is asked of a statement besides its words. */
export interface Said {
  readonly act: Act
  /** The lemma of the cue; null where no words attribute. */
  readonly cue: string | null
  /** The content is what the cue's verb does something with, not a clause of its own: "demanded | the withdrawal". */
  readonly nominal: boolean
  /** The states of which the speaker may speak as of his own; empty where none is known. */
  readonly states: ReadonlySet<string>
}

/** A clause with the matter in it. */
export interface Place {
  readonly piece: Piece
  readonly said: Said
  /** What its cue says of what follows it: wanted, not wanted, or done. */
  readonly stance: 'favour' | 'against' | 'deed' | null
  readonly operators: readonly Operator[]
  readonly firstLetters: readonly string[]
  readonly clause: Clause
  readonly next: Clause | null
  readonly matter: Matter
}

/** How many words may stand between the matter and a word that is said of it: before it, and behind it. */
const REACH = { before: 1, talks: 4, behind: 5 }

/** Words that are looked for anywhere in the clause. */
const SCOPED: ReadonlySet<PositionSense> = new Set([
  'negation',
  'refusal',
  'absolute',
  'now',
  'self',
  'opener',
  'postpone',
  'contrast',
])

/** Verbs that are said of talks wherever they stand: "the talks on it are put off". */
const OF_TALKS: ReadonlySet<PositionSense> = new Set(['talks', 'turn', 'postpone'])

/**
 * Whether a word may be said of the matter. Behind it that is a predicate, on which nothing leans; a verb has it for its
 * subject. A denial goes with its word.
 */
export function isNear({ from, to, verb, bare, sense }: Operator, place: Place): boolean {
  const { matter } = place
  if (SCOPED.has(sense)) return true
  if (to <= matter.from)
    return sense === 'talks' ? matter.from - to <= REACH.talks : wordsBetween(place, to) <= REACH.before
  return bare && from - matter.to <= REACH.behind && (!verb || OF_TALKS.has(sense))
}

/** How many words stand from a place to the matter, but for those that stand for what follows them, and what leads on to it. */
export function wordsBetween({ piece: { words }, operators, matter }: Place, from: number): number {
  const through = operators.filter(({ sense }) => sense === 'through')
  if (!through.some((one) => one.from >= from && one.to <= matter.from)) return matter.from - from
  let count = 0
  for (let at = from; at < matter.from; at++) {
    const leads = words[at]?.facts.role === 'idle' || through.some((one) => one.from <= at && at < one.to)
    if (!leads) count++
  }
  return count
}

/** Whether a word says that nothing is said of the matter, which stands behind it. */
export const isSilenceOn = ({ to, sense }: Operator, matter: Run): boolean =>
  sense === 'silent' && to <= matter.from && matter.from - to <= REACH.talks

/** A wish whose object are talks about the matter: "refuse | to negotiate on it". */
export function isNearTalks({ to, sense }: Operator, all: readonly Operator[], matter: Run): boolean {
  if (sense !== 'favour' && sense !== 'against') return false
  const talks = all.findLast((one) => one.sense === 'talks' && one.from < matter.from)
  return talks !== undefined && to <= talks.from && talks.from - to <= REACH.before
}

/** Words before a verb in which its subject is looked for. */
const SUBJECT = 2
/** Letters at a word's end that tell its pronoun. */
const PRONOUN = 2

/**
 * Whether a wish is the speaker's own: a verb of the first person, or of the third behind himself, what is his, or his
 * state; a verbal noun where the content begins with it. What holds something for needed or wrong is said by himself.
 */
export function isSpeakers(place: Place, one: Operator): boolean {
  if (one.sense !== 'favour' && one.sense !== 'against' && one.sense !== 'open') return true
  if (one.own) return true
  if (one.masdar) return one.from === 0
  return !one.verb || hasOwnSubject(place, one.denied?.from ?? one.from)
}

/** Whether right before a word, its negation left aside, the speaker stands, or what is his, or his state. */
export function hasOwnSubject({ operators, piece, said }: Place, from: number): boolean {
  // "That he favours it, but that he rejects …": he is the one with whom the words begin, called by the same pronoun.
  const pronounAt = (at: number) => piece.words[at]?.facts.word.slice(-PRONOUN)
  const opens = operators.some((one) => one.from === 0 && (one.sense === 'opener' || one.sense === 'self'))
  const isSelf = (one: Operator) =>
    one.sense === 'self' ||
    (one.sense === 'opener' && opens && one.bare && (one.from === 0 || pronounAt(one.from) === pronounAt(0)))
  if (operators.some((one) => isSelf(one) && one.to <= from && from - one.to < SUBJECT)) return true
  return piece.words
    .slice(Math.max(0, from - SUBJECT), from)
    .some(({ facts }) => facts.state !== null && said.states.has(facts.state))
}

/** A wish of a third party that is named beside its verb. */
export function isAnothers({ piece, said, matter }: Place, { from, to, sense, own }: Operator): boolean {
  if (own || (sense !== 'favour' && sense !== 'against') || said.states.size === 0) return false
  // Before the verb, or as its subject between it and the matter.
  const subject = [to, to + 1].filter((at) => from >= matter.to || at < matter.from)
  const beside = [from - 3, from - 2, from - 1, ...subject].filter(
    (at) => at < matter.from || at >= matter.to,
  )
  const states = beside.flatMap((at) => piece.words[at]?.facts.state ?? [])
  return states.length > 0 && !states.some((state) => said.states.has(state))
}

/** Words behind the matter that say whose it is: "the withdrawal | of the Arkanian forces". */
const OWNER = 3

/**
 * Whether what is announced is an act, and the speaker's own: nothing but what stands for it before it, and no other
 * state's name right behind it, before anything leads on.
 */
export function isOwnAnnounced(place: Place): boolean {
  const { piece, said, matter, operators } = place
  const { words } = piece
  if (matter.deed === null || wordsBetween(place, 0) > 0) return false
  const behind = words.slice(matter.to, matter.to + OWNER)
  const end = behind.findIndex(({ facts }) => facts.role === 'idle')
  // "The withdrawal | of the armed men": nobody's own but where it is his own forces'.
  const isHis = operators.some(({ sense, from }) => sense === 'self' && from === matter.to)
  if (matter.deed === 'alone' && end !== 0 && behind.length > 0 && !isHis) return false
  return !(end < 0 ? behind : behind.slice(0, end)).some(
    ({ facts }) => facts.state !== null && !said.states.has(facts.state),
  )
}
