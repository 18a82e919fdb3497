import type { LeadingWords, PositionSense } from '../languages/sections/positions.ts'
import { type Operator, STOP } from './operators.ts'
import { isSpeakers, type Place, wordsBetween } from './place.ts'
import type { Made } from './talks.ts'

/** Where a chain of nouns that ends at the matter begins, and whether what it begins with is wanted. */
interface Source {
  readonly from: number
  readonly wants: boolean
  readonly by: readonly Operator[]
  /** Who shall do it may stand first. */
  readonly doer: boolean
}

/** Words from what is wanted to what it is for. */
const FOR = 14
/** Words that may name who does something, before what he does. */
const DOER = 4

/** What may stand in a chain of nouns; whatever else has a sense ends it. */
const CHAINED: ReadonlySet<PositionSense> = new Set([
  'through',
  'turn',
  'manner',
  'now',
  'self',
  'favour',
  'talks',
])

/**
 * What is wanted of the matter by whoever wants something that leads to it: noun by noun, by whoever does it ("that the
 * delegation | keep to the truce"), or for its sake ("a plan | to end the war"). null where the way there is not known.
 */
export function governed(place: Place): Pick<Made<boolean>, 'value' | 'by'> | null {
  const { matter } = place
  if (matter.place || matter.imperfect) return null
  for (const source of sourcesOf(place)) {
    const chain = chainFrom(place, source) ?? purposeOf(place, source)
    if (chain !== null) return { value: chain.value !== matter.contrary, by: [...source.by, ...chain.by] }
  }
  return null
}

/** What the cue does with the content, and each wish of the speaker before the matter, the nearest first. */
function sourcesOf(place: Place): readonly Source[] {
  const { said, stance, clause, matter, operators } = place
  const own = operators
    .filter(
      (one) =>
        (one.sense === 'favour' || one.sense === 'against') &&
        one.from >= clause.from &&
        one.to <= matter.from &&
        !one.behind &&
        !one.done &&
        isSpeakers(place, one),
    )
    .toReversed()
    .map((one) => ({
      from: one.to,
      wants: (one.sense === 'favour') === (one.denied === null),
      by: [one],
      doer: one.imperfect && !one.own,
    }))
  const isCue = said.nominal && clause.from === 0 && (stance === 'favour' || stance === 'against')
  const cue = isCue ? [{ from: 0, wants: stance === 'favour', by: [], doer: false }] : []
  const duty = isDuty(place) ? [{ from: 1, wants: true, by: [], doer: true }] : []
  return [...own, ...cue, ...duty]
}

/** "It is for the delegation | to keep to it": whoever stands behind it is asked for what follows him. */
const isDuty = ({ clause, piece, words, operators }: Place): boolean =>
  clause.from === 0 &&
  words.duty.has(piece.words[0]?.facts.word ?? '') &&
  piece.words[1]?.facts.role !== 'idle' &&
  !operators.some(({ from }) => from === 1)

/** Each word from the source to the matter stands for what follows it, undoes it, or tells who does it. */
function chainFrom(
  place: Place,
  { from, wants, doer: begins }: Source,
): Pick<Made<boolean>, 'value' | 'by'> | null {
  const { piece, matter, operators, words } = place
  const by: Operator[] = []
  let [value, strange, doer, known] = [wants, 0, begins, true]
  for (let at = from; at < matter.from; ) {
    if (isStopped(place, at)) return null
    const one = operators.find((other) => other.from === at)
    const leads = at > from && isLedBy(place, at, words.toward)
    if (leads) {
      if (strange > DOER || !known) return null
      ;[strange, doer] = [0, false]
    }
    if (one !== undefined) {
      // Whoever wants talks on it does not say that he wants it.
      if (!CHAINED.has(one.sense) || one.sense === 'talks' || one.denied !== null || one.verb) return null
      // "The operations | against it": whatever they are.
      if (words.under.has(piece.words[at]?.facts.word ?? '')) known = true
      if (!known) return null
      if (one.sense === 'turn') {
        // Whoever does not want it fought is not for it.
        if (one.wanted && !value) return null
        value = !value
      }
      if (one.sense === 'turn' || one.sense === 'through' || one.masdar) by.push(one)
      doer ||= one.doer || one.masdar
      strange = 0
      at = one.to
      continue
    }
    if (piece.words[at]?.facts.role === 'negator') return null
    if (piece.words[at]?.facts.role !== 'idle') {
      strange++
      known &&= doer
    }
    at++
  }
  const led = isLedBy(place, matter.from, words.toward)
  if (isStopped(place, matter.from) || !known || by.length === 0) return null
  if (strange > DOER || (strange > 0 && !led)) return null
  // "He rejects the delegation's part in it": who takes part is not wanted, not the matter.
  if (
    !wants &&
    by.some(({ doer: own, masdar }) => own || masdar) &&
    !by.some(({ sense }) => sense === 'turn')
  )
    return null
  return { value, by }
}

/** What somebody wants a thing for, he wants: a word that stands for the matter or undoes it, behind one that says "for". */
function purposeOf(place: Place, { from, wants }: Source): Pick<Made<boolean>, 'value' | 'by'> | null {
  const { matter, operators, words } = place
  if (!wants) return null
  const nouns = operators.filter(
    (one) =>
      (one.sense === 'through' || one.sense === 'turn') &&
      !one.verb &&
      one.from > from &&
      one.to <= matter.from &&
      wordsBetween(place, one.from) === 0,
  )
  const first = nouns.find((one) => !one.harm && isLedBy(place, one.from, words.purpose))
  const isOwn = first === undefined && matter.act && isLedBy(place, matter.from, words.purpose)
  const at = isOwn ? matter.from : first?.from
  if (at === undefined || at <= from || at - from > FOR) return null
  for (let k = from + 1; k <= matter.from; k++) if (isStopped(place, k)) return null
  const between = operators.filter((other) => other.from >= from && other.to <= at)
  const isClear = between.every(({ sense, denied, verb }) => isQuiet(sense) && denied === null && !verb)
  if (!isClear || hasNegator(place, from, matter.from)) return null
  const by = nouns.filter((one) => one.from >= at)
  if (by.some(({ denied }) => denied !== null)) return null
  const turns = by.filter(({ sense }) => sense === 'turn').length
  return { value: turns % 2 === 0, by }
}

const isQuiet = (sense: PositionSense): boolean => CHAINED.has(sense) && sense !== 'turn'

const hasNegator = ({ piece }: Place, from: number, to: number): boolean =>
  piece.words.slice(from, to).some(({ facts }) => facts.role === 'negator')

const isStopped = ({ piece: { text, words } }: Place, at: number): boolean =>
  at > 0 && STOP.test(text.slice(words[at - 1]?.span[1], words[at]?.span[0]))

/** Whether a word is led on to: by a letter that leans on it, or by what stands before it. */
function isLedBy({ piece: { words } }: Place, at: number, { letters, phrases }: LeadingWords): boolean {
  const { word, bare } = words[at]?.facts ?? { word: '', bare: new Set<string>() }
  if (bare.size > 1 && letters.some((letter) => word.startsWith(letter))) return true
  return phrases.some((phrase) => phrase.every((one, k) => words[at - phrase.length + k]?.facts.word === one))
}
