import type { Mention } from '../analysis/types.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** "The source", "the official": the unnamed one spoken of before. */
export function sameSource(mention: Mention, words: readonly string[], scene: Scene): Who | null {
  const { reflexive } = scene.pack.identity
  const needed = words.filter((word) => !reflexive.has(word))
  const head = mention.heads[0] ?? ''
  if (needed.length > 1) return null
  const last = scene.discourse.lastEntity(
    (entity) => entity.kind === 'anonymous' && entity.heads.has(head) && entity.number === mention.number,
  )
  return last === null ? null : whoIs(last, 'the same source as before', 0.9)
}
