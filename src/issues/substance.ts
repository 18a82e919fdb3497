import type { Substance } from '../contract/index.ts'
import type { PositionSense } from '../languages/sections/positions.ts'
import { governed } from './governed.ts'
import { type Denial, negationBefore, type Operator } from './operators.ts'
import { hasOwnSubject, isJoined, isOwnAnnounced, type Place, wordsBetween } from './place.ts'
import { isRefused, type Made } from './talks.ts'

/** A negation with "and" leaning on it. */
const isNor = ({ piece, words }: Place, { from }: Denial): boolean =>
  words.and.some((and) => piece.words[from]?.facts.word.startsWith(and) === true)

/** "No withdrawal", "we shall not withdraw", "his country will not": others' staying is told, not wanted. */
function isOwnRefusal(place: Place, denied: Denial | null): boolean {
  // "No solution | nor a withdrawal": of two things that are not to be had.
  if (denied !== null && denied.sense === 'absolute' && isNor(place, denied)) return false
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
  if (isPlural(place)) return matter.toCome
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

/** Acts of which the whole of what they name is the object, piece by piece. */
const LISTS: ReadonlySet<string> = new Set(['demand', 'commit'])

/** "He demanded work for all | and the holding of elections": behind "and" stands what stands for the matter, or its deed. */
function isCoordinated(place: Place): boolean {
  const { said, operators, matter } = place
  if (!said.nominal || !LISTS.has(said.act)) return false
  const stands = operators.find(
    (one) => (one.sense === 'through' || one.sense === 'turn') && wordsBetween(place, one.from) === 0,
  )
  const from = stands?.from ?? matter.from
  if (from === 0 || from > LISTED || (stands === undefined && matter.deed === null)) return false
  return isJoined(place, from) && !operators.some((one) => one.to <= from && !QUIET.has(one.sense))
}

/** Words of a content within which a list of what is demanded is followed. */
const LISTED = 15
/** What may stand in a list of what is demanded. */
const QUIET: ReadonlySet<PositionSense> = new Set(['through', 'turn', 'manner', 'now', 'talks'])

/** What is said of the matter itself. */
export function substanceIn(operators: readonly Operator[], place: Place): Made<Substance> | null {
  const { matter, clause } = place
  if (matter.place) return null
  const stance = operators.filter(({ sense }) => sense === 'favour' || sense === 'against')
  const turns = operators.filter(
    ({ sense, from }) => (sense === 'turn' || sense === 'postpone') && from < matter.from,
  )
  const denied = negationBefore(matter, operators)
  // Accused of forging an election is who forged it: condemned is the matter alone.
  const isHead =
    clause.from === 0 &&
    wordsBetween(place, place.piece.words[0]?.facts.role === 'idle' ? 1 : 0) <= 0 &&
    (place.said.act !== 'condemn' || turns.length === 0)
  const isStance = (isHead || isCoordinated(place)) && stance.every(({ from }) => from > matter.from)
  const byAct = isStance ? stanceAtHead(place) : null
  const open = operators.filter(({ sense }) => sense === 'open')
  if (open.length > 0) return { value: 'leaves-open', by: open, denied: false }
  const refused = isRefused(denied, matter) && isOwnRefusal(place, denied)
  const done = stance.length === 0 && turns.length === 0 && isOwnDeed(place, denied)
  if (stance.length === 0 && byAct === null && !refused && !done) return governedIn(place, denied)
  if (byAct === null && isDeniedByCue(place)) return null
  // What is held up by those who began it is not given up by them: a strike that is suspended.
  const isDone = stance.length > 0 ? stance.every(({ done: by }) => by) : place.stance === 'deed'
  if (isDone && turns.length > 0) return null
  let sign = byAct === 'against' ? -1 : 1
  for (const one of stance) {
    if (one.sense !== 'favour') sign = -sign
    if (one.denied !== null) sign = -sign
  }
  for (const one of turns) {
    // Whoever does not want it fought is not for it.
    if (one.wanted && sign < 0) return null
    sign = -sign
    if (one.denied !== null) sign = -sign
  }
  if (denied !== null) sign = -sign
  if (matter.contrary) sign = -sign
  return madeOf(place, sign > 0, [
    ...stance,
    ...turns,
    ...(denied === null ? [] : operators.filter(({ from }) => from === denied.from)),
  ])
}

/** What the cue does with the matter that the content begins with. */
function stanceAtHead(place: Place): 'favour' | 'against' | 'deed' | null {
  const { stance, matter } = place
  if (stance === 'deed') return isOwnAnnounced(place) ? stance : null
  // What nobody decides is held for unlikely, and neither wanted nor not.
  if (stance === 'excludes') return matter.deed === 'of' && isOwnAnnounced(place) ? 'against' : null
  return stance
}

/** What is wanted of the matter through what leads to it. */
function governedIn(place: Place, denied: Denial | null): Made<Substance> | null {
  const chain = denied === null ? governed(place) : null
  return chain === null ? null : madeOf(place, chain.value, chain.by)
}

function madeOf(place: Place, wants: boolean, by: readonly Operator[]): Made<Substance> {
  const { operators, clause, next } = place
  const conditions = operators.filter(
    ({ sense, from }) => sense === 'condition' && from >= clause.from && from < (next?.to ?? clause.to),
  )
  const all = [...by, ...conditions]
  if (!wants) return { value: 'opposes', by: all, denied: true }
  return {
    value: conditions.length > 0 ? 'supports-with-conditions' : 'supports',
    by: all,
    denied: false,
  }
}
