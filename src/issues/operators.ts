import type { PositionPhrase, PositionSense, PositionWords } from '../languages/sections/positions.ts'
import type { Run } from './terms.ts'
import type { ComparedWord } from './types.ts'

/** A word or phrase that says something of what stands beside it. */
export interface Operator extends Run {
  readonly sense: PositionSense
  /** The negation that it stands under; null where it stands under none. */
  readonly denied: Denial | null
  /** The speaker is its subject: a form of the first person. */
  readonly own: boolean
  readonly imperfect: boolean
  /** A form of a verb: what stands before it is no object of it. */
  readonly verb: boolean
  readonly masdar: boolean
  /** Nothing leans on it. */
  readonly bare: boolean
  /** It says so of what follows it alone; of what stands before it alone. */
  readonly ahead: boolean
  readonly behind: boolean
  /** It tells by its pronoun whose it is. */
  readonly head: boolean
  /** It does what follows, and is for it only where the speaker does it. */
  readonly done: boolean
  /** Who does it may stand behind it. */
  readonly doer: boolean
  /** It undoes what follows it where that is wanted, and says nothing of it where it is not. */
  readonly wanted: boolean
  /** A wrong or a danger. */
  readonly harm: boolean
}

/** A negation, by what it denies: positions.yaml. */
export interface Denial extends Run {
  readonly sense: 'negation' | 'refusal' | 'absolute'
}

/** The words of a text between two places where one thought ends and another begins. */
export interface Clause extends Run {
  /** It goes on with the thought before, denied: "and not the withdrawal". */
  readonly contrast: boolean
}

/** How many words a negation reaches. */
const REACH = 4

/**
 * What is said in the words of a text, in order; of two phrases that begin at one word the longer.
 * @param wished the text is what somebody wants or does not want: "demanded | support for it"
 */
export function operatorsIn(
  words: readonly ComparedWord[],
  positions: PositionWords,
  wished = false,
): readonly Operator[] {
  const found: Omit<Operator, 'denied'>[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, positions, () => (wished && at === 0) || isWished(words, at, found))
    if (phrase === null) {
      at++
      continue
    }
    const to = at + phrase.words.length
    const { sense, imperfect, verb, masdar, ahead, behind, head, doer, wanted, harm } = phrase
    const bare = words[at]?.facts.word === phrase.words[0]
    found.push({
      from: at,
      to,
      sense,
      imperfect,
      verb,
      masdar,
      ahead,
      behind,
      head,
      doer,
      wanted,
      harm,
      done: sense === 'deed',
      bare,
      own: isOwn(words[at], positions),
    })
    at = to
  }
  return found.map((one) => ({ ...one, denied: negationBefore(one, found) }))
}

const isOwn = (word: ComparedWord | undefined, { own }: PositionWords): boolean =>
  word !== undefined && own.has(word.facts.word)

function phraseAt(
  words: readonly ComparedWord[],
  at: number,
  { phrases }: PositionWords,
  isBehindWish: () => boolean,
): PositionPhrase | null {
  const { facts } = words[at] ?? {}
  if (facts === undefined) return null
  let best: PositionPhrase | null = null
  // The word as it stands comes before its other forms.
  for (const form of [facts.word, ...facts.bare])
    for (const phrase of phrases.get(form) ?? [])
      if (
        (!phrase.verb || form === facts.word) &&
        (best === null || phrase.words.length > best.words.length) &&
        standsAt(words, at, phrase)
      )
        best = phrase
  if (best === null || !WISHES.has(best.sense) || !isBehindWish()) return best
  const [first = '', phrase] = [best.words[0], best.words.join(' ')]
  return phrases.get(first)?.find((one) => PASSED.has(one.sense) && one.words.join(' ') === phrase) ?? best
}

const WISHES: ReadonlySet<PositionSense> = new Set(['favour', 'against', 'deed'])

/** Words that a wish passes by on its way to the matter: what stands for it, what undoes it, and how. */
export const PASSED: ReadonlySet<PositionSense> = new Set(['through', 'turn', 'manner'])

const GOVERNS: ReadonlySet<PositionSense> = new Set(['through', 'turn'])

/** How many words may stand between a wish and what it is for, but for those that lead on to it. */
const WISH_REACH = 1

/** "The need | to reject it": what stands behind a wish is its object, and no wish of its own. */
function isWished(
  words: readonly ComparedWord[],
  at: number,
  found: readonly (Run & Pick<Operator, 'sense' | 'behind' | 'verb'>)[],
): boolean {
  // Behind a noun that governs it stands a noun: "the end of | support for it".
  const last = found.at(-1)
  if (last !== undefined && last.to === at && !last.verb && GOVERNS.has(last.sense)) return true
  const wish = found.findLast(({ sense }) => !PASSED.has(sense))
  if (wish === undefined || wish.behind || !WISHES.has(wish.sense)) return false
  const isPassed = (k: number) =>
    words[k]?.facts.role === 'idle' || found.some(({ from, to }) => from <= k && k < to)
  let others = 0
  for (let k = wish.to; k < at; k++) if (!isPassed(k)) others++
  return others <= WISH_REACH
}

const standsAt = (words: readonly ComparedWord[], at: number, phrase: PositionPhrase): boolean =>
  phrase.words.every((word, k) => k === 0 || words[at + k]?.facts.bare.has(word))

/** Words that may stand between a negation and what it denies. */
const BESIDE: ReadonlySet<PositionSense> = new Set(['now', 'self', 'opener'])

/** The negation that a word or a run of words stands under: the nearest before it that nothing else has taken. */
export function negationBefore(
  { from }: Run,
  operators: readonly (Run & Pick<Operator, 'sense'>)[],
): Denial | null {
  const before = operators.findLast((one) => one.to <= from && !BESIDE.has(one.sense))
  if (before === undefined || from - before.to >= REACH) return null
  const { sense } = before
  return sense === 'negation' || sense === 'refusal' || sense === 'absolute'
    ? { from: before.from, to: before.to, sense }
    : null
}

/** Signs behind which another thought begins. */
export const STOP = /[،,؛;:.!?؟…\n]/u

/** A text's clauses: between stops, and where a word begins another thought. */
export function clausesOf(
  text: string,
  words: readonly ComparedWord[],
  operators: readonly Operator[],
): readonly Clause[] {
  const begins = new Map(
    operators
      .filter(({ sense }) => sense === 'ends' || sense === 'contrast')
      .map((one) => [one.from, one.sense]),
  )
  const clauses: Clause[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    const gap = text.slice(words[at - 1]?.span[1], words[at]?.span[0])
    if (at < words.length && !STOP.test(gap) && !begins.has(at)) continue
    clauses.push({ from, to: at, contrast: begins.get(from) === 'contrast' })
    from = at
  }
  return clauses
}
