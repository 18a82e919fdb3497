import type { Standing } from '../contract/index.ts'
import { isVoid } from '../contract/index.ts'
import type { Bearing } from './matter.ts'
import type { Position } from './position.ts'

/** What a person decided of a statement on an issue: of the whole (`object` null) or of one object. */
export interface Decided {
  readonly object: string | null
  readonly answer: 'bears' | 'does-not'
}

/** Nothing is read of where somebody stands. */
const NOT_STATED: Position = {
  substance: 'not-stated',
  talks: 'not-stated',
  event: null,
  doubts: [],
  evidence: [],
}

/**
 * What a statement says to an issue after people decided on it; null where it does not bear on it.
 * @param bearing what its words say; null where they do not bear on the issue
 */
export function asDecided(
  bearing: Bearing | null,
  decided: readonly Decided[],
  hasObjects: boolean,
): Bearing | null {
  if (decided.length === 0) return bearing
  const isOut = decided.some(({ object, answer }) => object === null && answer === 'does-not')
  const isIn = decided.some(({ answer }) => answer === 'bears')
  if (isOut || (bearing === null && !isIn)) return null
  const read = bearing ?? { ...NOT_STATED, objects: [], mention: null }
  const dropped = decided.filter(({ answer }) => answer === 'does-not').map(({ object }) => object)
  const added = decided.flatMap(({ object, answer }) => (answer === 'bears' && object !== null ? object : []))
  const objects = [...new Set([...read.objects, ...added])].filter((id) => !dropped.includes(id))
  return { ...read, objects, unsure: hasObjects && objects.length === 0 }
}

/** Where somebody stands by a statement of that standing: nowhere, by words that he never said. */
export const positionUnder = (standing: Standing | null, position: Position): Position =>
  isVoid(standing) ? NOT_STATED : position
