import type { PositionSense } from '../../languages/sections/positions.ts'
import type { Operator } from '../operators.ts'
import type { ComparingPack } from '../sides.ts'
import type { ComparedWord } from '../types.ts'

const WILLS: ReadonlySet<PositionSense> = new Set(['favour', 'against', 'refusal', 'duty'])

/** Whether words tell what somebody wants, refuses or will do. */
export const tellsWill = (
  pack: ComparingPack,
  words: readonly ComparedWord[],
  operators: readonly Operator[],
): boolean => operators.some(({ sense }) => WILLS.has(sense)) || words.some((word) => isToCome(pack, word))

/** Whether operators are for something (1) or against it (-1); 0 where both, neither, or under a denial. */
export function leaningOf(operators: readonly Operator[]): number {
  if (operators.some(({ denied }) => denied !== null)) return 0
  const has = (...senses: readonly PositionSense[]) => operators.some(({ sense }) => senses.includes(sense))
  return Number(has('favour', 'duty')) - Number(has('against', 'refusal'))
}

/** A verb to come, with "and" at most before it: without its article a noun may begin as one. */
function isToCome({ comparison }: ComparingPack, { facts: { word, bare } }: ComparedWord): boolean {
  const near = [...bare].filter((form) => word.length - form.length <= 2)
  return comparison.isToCome(new Set(near))
}
