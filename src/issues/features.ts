import type { ComparedWord, Comparison } from './types.ts'

/** What a comparison shows, as numbers by name: what the trained weights are for. */
export type RelationFeatures = ReadonlyMap<string, number>

/** Shares of words in common at which a further feature begins. */
const SHARES = [0.2, 0.34, 0.5, 0.67, 0.8, 0.99]

/** The features of a comparison, the same whichever text comes first. Counts are brought near 0–1. */
export function featuresOf(comparison: Comparison): RelationFeatures {
  const features = new Map<string, number>()
  const put = (name: string, value: number | boolean) => {
    if (Number(value) !== 0) features.set(name, Number(value))
  }
  shares(comparison, put)
  differences(comparison, put)
  order(comparison, put)
  wordsAlone(comparison, features)
  return features
}

type Put = (name: string, value: number | boolean) => void

function shares({ a, b, pairs }: Comparison, put: Put): void {
  const n = pairs.length
  const [lengthA, lengthB] = [Math.max(1, a.words.length), Math.max(1, b.words.length)]
  const least = n / Math.min(lengthA, lengthB)
  const most = n / Math.max(lengthA, lengthB)
  put('share:least', least)
  put('share:most', most)
  for (const share of SHARES) {
    put(`least≥${share}`, least >= share)
    put(`most≥${share}`, most >= share)
  }
  put('shared:0', n === 0)
  put('shared:1', n === 1)
  put('length', Math.abs(lengthA - lengthB) / 5)
}

function differences({ a, b, alone, contraries, turned }: Comparison, put: Put): void {
  const open = contraries.filter((one) => one.alone)
  put('contrary', open.length > 0)
  put('contraries', open.length > 1)
  for (const { axes } of open) for (const axis of axes) put(`axis:${axis}`, 1)
  put('contrary:half', contraries.length > open.length)
  put('turned', turned.length > 0)
  put('turned:2', turned.length > 1)
  const [left, right] = [alone.a.length, alone.b.length]
  const replaced = Math.min(left, right)
  put('alone:most', Math.max(left, right) / 5)
  put('replaced', replaced / 3)
  for (const count of [0, 1, 2]) put(`replaced=${count}`, replaced === count)
  put('alone:none', left + right === 0)
  put('added', left + right > 0 && replaced === 0)
  put('one-for-one', left === 1 && right === 1)
  const [notA, notB] = [a.negators.length, b.negators.length]
  put('negated', notA !== notB)
  put('negated:contrary', notA !== notB && open.length > 0)
  numbersOf({ a, b }, put)
  put('asks:both', a.asks && b.asks)
  put('asks:one', a.asks !== b.asks)
  const [stateA, stateB] = [namesState(alone.a), namesState(alone.b)]
  put('state:replaced', stateA && stateB)
  put('state:one', stateA !== stateB)
}

function numbersOf({ a, b }: Pick<Comparison, 'a' | 'b'>, put: Put): void {
  const [sizeA, sizeB] = [a.numbers.size, b.numbers.size]
  const isSame = sizeA === sizeB && [...a.numbers].every((one) => b.numbers.has(one))
  put('number:other', sizeA > 0 && sizeB > 0 && !isSame)
  put('number:same', sizeA > 0 && isSame)
  put('number:one', sizeA > 0 !== sizeB > 0)
}

const namesState = (words: readonly ComparedWord[]): boolean =>
  words.some(({ facts }) => facts.state !== null)

/** How far the words that both have stand in another order, and whether states that both name do: who did it to whom. */
function order(comparison: Comparison, put: Put): void {
  const { pairs, a, b } = comparison
  let turned = 0
  for (const [i, [, j]] of pairs.entries()) for (const [, k] of pairs.slice(i + 1)) turned += Number(j > k)
  const all = (pairs.length * (pairs.length - 1)) / 2
  const share = all === 0 ? 0 : turned / all
  put('order', share)
  put('order:whole', (share * pairs.length) / Math.max(1, Math.min(a.words.length, b.words.length)))
  put('order:states', statesTurned(comparison))
}

/** Whether the states that both texts name first stand in another order. */
export function statesTurned({ a, b }: Pick<Comparison, 'a' | 'b'>): boolean {
  const inA = statesIn(a.words)
  const common = statesIn(b.words).filter((state) => inA.includes(state))
  return common.length > 1 && inA.filter((state) => common.includes(state)).join() !== common.join()
}

const statesIn = (words: readonly ComparedWord[]): string[] => [
  ...new Set(words.flatMap(({ facts }) => facts.state ?? [])),
]

/** What a word's stem that stands in one text alone is worth. */
const ALONE = 0.6

function wordsAlone({ alone }: Comparison, features: Map<string, number>): void {
  for (const side of [alone.a, alone.b])
    for (const stem of new Set(side.map(({ facts }) => facts.stem)))
      features.set(`word:${stem}`, (features.get(`word:${stem}`) ?? 0) + ALONE)
}
