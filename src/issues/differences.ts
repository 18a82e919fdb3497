import type { DifferenceKind } from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import type { PositionSense } from '../languages/sections/positions.ts'
import type { IssuePack } from './matter.ts'
import { type Operator, operatorsIn } from './operators.ts'
import { createRelater } from './relate.ts'
import { wordReader } from './sides.ts'
import type { ComparedWord, Comparison, Evidence, Relation } from './types.ts'

/** Words in which two texts differ; offsets into each. */
export interface TextDifference {
  readonly kind: DifferenceKind
  readonly axes: readonly string[]
  readonly a: readonly Span[]
  readonly b: readonly Span[]
}

/** What two texts are to each other, and in which words they differ. */
export interface Laid {
  readonly relation: Relation
  /** The weightiest kinds first, of each kind in the order of the texts. */
  readonly differences: readonly TextDifference[]
}

/** Lays texts beside each other word by word. */
export interface Differences {
  readonly between: (a: string, b: string) => Laid
  /** Counts how many words of meaning of a text have their like among those of others, 0 and up. */
  readonly inCommon: (others: readonly string[]) => (text: string) => number
}

/** What a word says of the certainty of what stands beside it; denials of all kinds are held against each other. */
const MODAL: Readonly<Partial<Record<PositionSense, DifferenceKind>>> = {
  negation: 'negation',
  refusal: 'negation',
  absolute: 'negation',
  condition: 'condition',
  open: 'open',
  now: 'now',
  postpone: 'postpone',
}

const ORDER: readonly DifferenceKind[] = [
  'contrary',
  'negation',
  'turned',
  'number',
  'condition',
  'open',
  'now',
  'postpone',
  'state',
  'alone',
  'reworded',
]

/** Lays texts of a language beside each other. What it knows of words is kept from text to text. */
export function createDifferences(pack: IssuePack): Differences {
  const relater = createRelater(pack)
  const wordsOf = wordReader(pack)
  const modalsIn = (text: string): Modal[] => {
    const words = wordsOf(text)
    const operators = operatorsIn(words, pack.positions)
    return [...operators.flatMap((one) => modalOf(one, words)), ...negatorsBeside(words, operators)]
  }
  const stancesIn = (text: string): Stance[] => {
    const words = wordsOf(text)
    return operatorsIn(words, pack.positions).flatMap(({ sense, denied, from, to }) =>
      denied === null && (sense === 'favour' || sense === 'against')
        ? [{ sense, spans: spansOf(words.slice(from, to)) }]
        : [],
    )
  }
  const between = (a: string, b: string): Laid => {
    const comparison = relater.compare(a, b)
    const relation = relater.relate(a, b)
    const modal = modalDifferences(modalsIn(a), modalsIn(b))
    const told = [
      ...relation.evidence.flatMap(ofEvidence),
      ...modal,
      ...stanceDifferences(stancesIn(a), stancesIn(b), comparison),
    ]
    const all = [...told, ...plainOf(comparison, told)]
    return { relation, differences: all.toSorted((x, y) => ORDER.indexOf(x.kind) - ORDER.indexOf(y.kind)) }
  }
  const formsOf = (text: string) => wordsOf(text).filter(({ facts }) => facts.role === 'content')
  return {
    between,
    inCommon: (others) => {
      const theirs = new Set(others.flatMap(formsOf).flatMap(({ facts }) => [...facts.forms]))
      return (text) => {
        const own = new Map(formsOf(text).map(({ facts }) => [facts.stem, facts]))
        return [...own.values()].filter(({ forms }) => [...forms].some((form) => theirs.has(form))).length
      }
    },
  }
}

/** A word or phrase of certainty. */
interface Modal {
  readonly kind: DifferenceKind
  /** What it denies by, or its own sense: the same on both sides is no difference. */
  readonly sense: string
  readonly spans: readonly Span[]
}

function modalOf({ sense, from, to, denied }: Operator, words: readonly ComparedWord[]): Modal[] {
  const kind = MODAL[sense]
  if (kind === undefined) return []
  // "Not ruled out" is another thing than "ruled out": its denial goes with it.
  return [{ kind, sense: denied === null ? sense : `${sense} denied`, spans: spansOf(words.slice(from, to)) }]
}

/** Words that deny and that no phrase has taken. */
function negatorsBeside(words: readonly ComparedWord[], operators: readonly Operator[]): Modal[] {
  const isTaken = (at: number) =>
    operators.some(({ from, to, sense }) => from <= at && at < to && MODAL[sense])
  return words.flatMap((word, at) =>
    word.facts.role === 'negator' && !isTaken(at)
      ? [{ kind: 'negation' as const, sense: 'negation', spans: [word.span] }]
      : [],
  )
}

/** Words of certainty that have no like on the other side; denials of two kinds stand beside each other. */
function modalDifferences(a: readonly Modal[], b: readonly Modal[]): TextDifference[] {
  const [leftA, leftB] = [[...a], [...b]]
  takePairs(leftA, leftB, (one, other) => one.sense === other.sense)
  const pairs = takePairs(leftA, leftB, (one, other) => one.kind === other.kind)
  return [
    ...pairs.map(([one, other]) => ({ kind: one.kind, axes: [], a: one.spans, b: other.spans })),
    ...leftA.map(({ kind, spans }) => ({ kind, axes: [], a: spans, b: [] })),
    ...leftB.map(({ kind, spans }) => ({ kind, axes: [], a: [], b: spans })),
  ]
}

/** Takes from both lists what belongs together, in order. */
function takePairs(a: Modal[], b: Modal[], isPair: (one: Modal, other: Modal) => boolean): [Modal, Modal][] {
  const pairs: [Modal, Modal][] = []
  for (const one of [...a]) {
    const at = b.findIndex((other) => isPair(one, other))
    if (at < 0) continue
    a.splice(a.indexOf(one), 1)
    pairs.push([one, ...(b.splice(at, 1) as [Modal])])
  }
  return pairs
}

/** A word for the matter or against it. */
interface Stance {
  readonly sense: 'favour' | 'against'
  readonly spans: readonly Span[]
}

/** Words for something on one side and against something on the other, none of which has its like there: contraries. */
function stanceDifferences(
  a: readonly Stance[],
  b: readonly Stance[],
  { alone }: Comparison,
): TextDifference[] {
  const isIn = (words: readonly ComparedWord[]) => {
    const known = new Set(words.map(({ span }) => span.join()))
    return ({ spans }: Stance) => spans.some((span) => known.has(span.join()))
  }
  const [leftA, leftB] = [a.filter(isIn(alone.a)), b.filter(isIn(alone.b))]
  return leftA.flatMap((one) => {
    const at = leftB.findIndex(({ sense }) => sense !== one.sense)
    if (at < 0) return []
    const [other] = leftB.splice(at, 1) as [Stance]
    return [{ kind: 'contrary' as const, axes: ['stance'], a: one.spans, b: other.spans }]
  })
}

/** What the relation names as evidence, but what is shared, what merely stands alone, and denials, which are told apart. */
function ofEvidence({ kind, axes, a, b }: Evidence): TextDifference[] {
  return kind === 'contrary' || kind === 'turned' || kind === 'number' || kind === 'state'
    ? [{ kind, axes, a, b }]
    : []
}

/** Words that stand alone, and pairs that are other words or other forms; none of which more was told. */
function plainOf({ a, b, pairs, alone }: Comparison, told: readonly TextDifference[]): TextDifference[] {
  const key = (span: Span) => span.join()
  const inA = new Set(told.flatMap((one) => one.a.map(key)))
  const inB = new Set(told.flatMap((one) => one.b.map(key)))
  const reworded = pairs.flatMap(([i, j]): TextDifference[] => {
    const [one, other] = [a.words[i], b.words[j]]
    if (one === undefined || other === undefined || isAlike(one, other)) return []
    if (inA.has(key(one.span)) || inB.has(key(other.span))) return []
    return [{ kind: 'reworded', axes: [], a: [one.span], b: [other.span] }]
  })
  return [
    ...alone.a.filter(({ span }) => !inA.has(key(span))).map((word) => single([word.span], [])),
    ...alone.b.filter(({ span }) => !inB.has(key(span))).map((word) => single([], [word.span])),
    ...reworded,
  ]
}

const single = (a: readonly Span[], b: readonly Span[]): TextDifference => ({ kind: 'alone', axes: [], a, b })

/** The same word but for what leans on it, or the same number. */
const isAlike = ({ facts: one }: ComparedWord, { facts: other }: ComparedWord): boolean =>
  one.word === other.word ||
  (one.number !== null && one.number === other.number) ||
  [...one.bare].some((form) => other.bare.has(form))

const spansOf = (words: readonly ComparedWord[]): Span[] => words.map(({ span }) => span)
