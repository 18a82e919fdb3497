import type { Weights } from '../languages/weights.ts'
import { chancesBy } from './chances.ts'
import { compareSides } from './compare.ts'
import { featuresOf, statesTurned } from './features.ts'
import { type ComparingPack, sideReader } from './sides.ts'
import type { ComparedWord, Comparison, Evidence, Relation, RelationLabel } from './types.ts'

/** Tells what two texts are to each other. */
export interface Relater {
  /** Whether two texts tell the same, contradict each other or tell of different things, and from what it is seen. */
  relate(a: string, b: string): Relation
  /** The words of two texts beside each other. */
  compare(a: string, b: string): Comparison
}

/** A relater for texts of a language. What it knows of words is kept from text to text. */
export function createRelater(pack: ComparingPack): Relater {
  const sideOf = sideReader(pack)
  const compare = (a: string, b: string) => compareSides(sideOf(a), sideOf(b))
  return { compare, relate: (a, b) => relationOf(pack.comparison.relation, compare(a, b)) }
}

/** The most likely relation by the trained weights. */
function relationOf(weights: Weights, comparison: Comparison): Relation {
  // Without a word of meaning there is nothing to compare.
  if (comparison.a.words.length === 0 || comparison.b.words.length === 0)
    return { label: 'other', confidence: 0, evidence: [] }
  if (isSame(comparison)) return { label: 'agree', confidence: 1, evidence: evidenceOf(comparison) }
  const shares = chancesBy(weights, featuresOf(comparison))
  const best = shares.indexOf(Math.max(...shares))
  return {
    label: weights.labels[best] as RelationLabel,
    confidence: Math.round((shares[best] ?? 0) * 1000) / 1000,
    evidence: evidenceOf(comparison),
  }
}

/** Whether both texts are the same words in the same order, and deny the same. */
function isSame({ a, b }: Comparison): boolean {
  const words = (side: readonly ComparedWord[]) => side.map(({ facts }) => facts.word).join(' ')
  return words(a.words) === words(b.words) && words(a.negators) === words(b.negators)
}

const spansOf = (words: readonly ComparedWord[]) => words.map(({ span }) => span)

/** What differs and what is shared, the weightiest first. */
function evidenceOf(comparison: Comparison): Evidence[] {
  const { a, b, pairs, alone, contraries, turned } = comparison
  const found: Evidence[] = contraries.map((one) => ({
    kind: 'contrary',
    axes: one.axes,
    a: [one.a.span],
    b: [one.b.span],
  }))
  const add = (kind: Evidence['kind'], inA: readonly ComparedWord[], inB: readonly ComparedWord[]) => {
    if (inA.length + inB.length > 0) found.push({ kind, axes: [], a: spansOf(inA), b: spansOf(inB) })
  }
  if (a.negators.length !== b.negators.length) add('negation', a.negators, b.negators)
  for (const [one, other] of turned) add('turned', [one], [other])
  if (statesTurned(comparison)) add('turned', states(a.words), states(b.words))
  const isNumber = ({ facts }: ComparedWord) => facts.number !== null
  add('number', alone.a.filter(isNumber), alone.b.filter(isNumber))
  add('state', states(alone.a), states(alone.b))
  const told = new Set(contraries.flatMap((one) => [one.a, one.b]))
  const isPlain = (word: ComparedWord) => !isNumber(word) && word.facts.state === null && !told.has(word)
  add('alone', alone.a.filter(isPlain), alone.b.filter(isPlain))
  add(
    'shared',
    pairs.flatMap(([i]) => a.words[i] ?? []),
    pairs.flatMap(([, j]) => b.words[j] ?? []),
  )
  return found
}

const states = (words: readonly ComparedWord[]) => words.filter(({ facts }) => facts.state !== null)
