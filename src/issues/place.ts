import type { Act } from '../contract/index.ts'
import type { PositionSense, PositionWords } from '../languages/sections/positions.ts'
import { type Clause, type Operator, PASSED } from './operators.ts'
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
  /** One of its words has the article: what stands right behind it is no attribute of it. */
  readonly definite: boolean
  /** It names a state or a place, which nobody can want. */
  readonly place: boolean
  /** It begins with a noun of what one decides and does: `alone` takes no object, what follows it is who does it. */
  readonly deed: 'alone' | 'of' | null
  /** It begins with a noun of doing: a deed, or one that stands for what follows it or undoes it. */
  readonly act: boolean
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
  /** Words of the speaker's name and of the body he speaks for, folded. */
  readonly names: ReadonlySet<string>
  /** The content is a clause behind a word that leads on, which may have carried its subject: "that he | rejects it". */
  readonly led: boolean
}

/** Words by whoever may say them, in no frame that tells more of them. */
export const BY_ANYBODY: Omit<Said, 'act'> = {
  cue: null,
  nominal: false,
  led: false,
  states: new Set(),
  names: new Set(),
}

/** A clause with the matter in it. */
export interface Place {
  readonly piece: Piece
  readonly said: Said
  /** What its cue says of what follows it: wanted, not wanted, done, or held for unlikely. */
  readonly stance: 'favour' | 'against' | 'deed' | 'excludes' | null
  readonly operators: readonly Operator[]
  readonly words: Pick<
    PositionWords,
    'firstLetters' | 'and' | 'duty' | 'under' | 'leads' | 'partner' | 'toward' | 'purpose'
  >
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
export function isNear({ from, to, verb, bare, sense, ahead, behind }: Operator, place: Place): boolean {
  const { matter, piece, words } = place
  if (SCOPED.has(sense)) return true
  if (behind && to <= matter.from) return false
  if (sense === 'talks' && words.partner.has(piece.words[matter.from - 1]?.facts.word ?? '')) return false
  // "It is for the delegation": who stands behind that is asked, not wanted.
  if (ahead && to <= matter.from && words.duty.has(piece.words[matter.from - 1]?.facts.word ?? ''))
    return false
  if (to <= matter.from && sense === 'talks' && matter.place) return isOfQuestion(place, to)
  if (to <= matter.from) return sense === 'talks' ? matter.from - to <= REACH.talks : isWithin(place, to)
  if (matter.place && sense === 'talks') return false
  // "Successful elections": told as known, and not held.
  if (behind && from === matter.to && !matter.definite) return false
  // "He called the agreement | a mistake": the preposition belongs to the cue.
  if (behind && place.said.nominal && matter.from <= REACH.before) return from - matter.to <= REACH.behind
  if (ahead || words.under.has(piece.words[from - 1]?.facts.word ?? '')) return false
  if (sense !== 'talks' && !verb && !isSubject(place)) return false
  // "The elections | and to discuss": another thing is discussed.
  return bare && !isJoined(place, from) && from - matter.to <= REACH.behind && (!verb || OF_TALKS.has(sense))
}

/** "Rejects | its being left to them": a word with a preposition on it that no list knows is what is rejected. */
function isWithin(place: Place, to: number): boolean {
  const others = wordsBetween(place, to)
  if (others === 0 || others > REACH.before) return others === 0
  const { word, bare } = place.piece.words[to]?.facts ?? { word: '', bare: new Set<string>() }
  const isKnown = place.operators.some(({ from }) => from === to)
  return isKnown || bare.size < 2 || !place.words.toward.letters.some((letter) => word.startsWith(letter))
}

/** "And …": what leans on a word joins it to the one before. */
export const isJoined = (
  { piece, words }: { readonly piece: Pick<Piece, 'words'>; readonly words: Pick<PositionWords, 'and'> },
  at: number,
): boolean => {
  const { word, bare } = piece.words[at]?.facts ?? { word: '', bare: new Set<string>() }
  return words.and.some((and) => word.startsWith(and) && bare.has(word.slice(and.length)))
}

/** "The crisis | of Arkania": a place is talked about by what is the matter with it, else it tells where, or whose. */
const isOfQuestion = ({ matter, operators }: Place, to: number): boolean =>
  matter.from - to <= REACH.talks &&
  operators.some((one) => one.sense === 'through' && !one.doer && one.from >= to && one.to === matter.from)

/** Whether the matter begins its clause, or stands behind what stands for it: what follows is said of it. */
function isSubject(place: Place): boolean {
  const {
    clause,
    matter,
    operators,
    piece: { words },
    words: { leads },
  } = place
  let others = 0
  for (let at = matter.from - 1; at >= clause.from; at--) {
    if (leads.has(words[at]?.facts.word ?? '')) break
    const held = operators.find((one) => one.sense === 'holds' && one.from === at)
    if (held !== undefined) return held.own || (held.imperfect && hasOwnSubject(place, at))
    const isKnown = operators.some((one) => one.from <= at && at < one.to)
    if (words[at]?.facts.role !== 'idle' && !isKnown) others++
  }
  return others <= REACH.before
}

/** How many words stand from a place to the matter, but for those that stand for what follows them, and what leads on to it. */
export function wordsBetween({ piece: { words }, operators, matter }: Place, from: number): number {
  const through = operators.filter(({ sense }) => PASSED.has(sense))
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
  if (isTold(place, one)) return false
  const from = one.denied?.from ?? one.from
  if (one.masdar) return from === 0 && isHeld(place, one)
  return !one.verb || isNeeded(place, from) || isLed(place, from) || hasOwnSubject(place, from)
}

/** "The members must | reject it": who holds that for needed rejects it. */
const isNeeded = (place: Place, from: number): boolean =>
  place.operators.some(
    (one) =>
      one.sense === 'favour' &&
      one.ahead &&
      one.denied === null &&
      one.from >= place.clause.from &&
      one.to <= from &&
      from - one.to <= 1 &&
      !isTold(place, one),
  )

/** Verbs behind which stands what their own subject wants, or says. */
const OF_SUBJECT: ReadonlySet<PositionSense> = new Set(['told', 'favour', 'against'])

/** "The envoy came to stress | the need of it": behind what somebody else says or wants stands nobody's wish but his. */
const isTold = (place: Place, { from }: Operator): boolean =>
  place.operators.some(
    (one) =>
      OF_SUBJECT.has(one.sense) &&
      (one.verb || one.sense === 'told') &&
      !one.own &&
      one.from >= place.clause.from &&
      one.to <= from &&
      !(one.verb && (isLed(place, one.from) || hasOwnSubject(place, one.from))),
  )

/** "His support for it": no other stands between as whose it is, "the delegation's support for it". */
const isHeld = (place: Place, { to, head }: Operator): boolean => head || wordsBetween(place, to) === 0

/** Whether right before a word, its negation left aside, the speaker stands, or what is his, or his state. */
export function hasOwnSubject({ operators, piece, said }: Place, from: number): boolean {
  // "That he favours it, but that he rejects …": he is the one with whom the words begin, called by the same pronoun.
  const pronounAt = (at: number) => piece.words[at]?.facts.word.slice(-PRONOUN)
  const opens = operators.some((one) => one.from === 0 && (one.sense === 'opener' || one.sense === 'self'))
  const isSelf = (one: Operator) =>
    one.sense === 'self' ||
    (one.sense === 'opener' && opens && one.bare && (one.from === 0 || pronounAt(one.from) === pronounAt(0)))
  if (operators.some((one) => isSelf(one) && one.to <= from && from - one.to < SUBJECT)) return true
  const before = piece.words.slice(Math.max(0, from - SUBJECT), from)
  if (before.some(({ facts }) => facts.state !== null && said.states.has(facts.state))) return true
  // "The union | rejects it": said by the secretary of a union, its first word with the article.
  const isNamed = ({ facts }: ComparedWord): boolean =>
    [facts.word, ...facts.bare].some((form) => said.names.has(form))
  return before.some(isNamed) && before.every((word) => word.facts.role === 'idle' || isNamed(word))
}

/** "That he | rejects it": behind a word that led on with him. What is demanded is said of whoever shall do it. */
const isLed = ({ said }: Place, from: number): boolean => from === 0 && said.led && said.act !== 'demand'

/** A wish of a third party that is named beside its verb. */
export function isAnothers(
  { piece, said, matter }: Place,
  { from, to, sense, own, behind }: Operator,
): boolean {
  if (own || behind || (sense !== 'favour' && sense !== 'against') || said.states.size === 0) return false
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
