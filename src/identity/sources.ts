import type { Field, Mention } from '../analysis/types.ts'
import type { Entity } from './entities.ts'
import { isDefinite } from './glued-words.ts'
import { titleWordsOf } from './name-words.ts'
import type { Who } from './types.ts'
import { lastSpeaker, type Scene, whoIs } from './who.ts'

/** "The source", "the sources in the town": the unnamed one spoken of before, under a name of its own. */
export function sameSource(
  field: Field,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const { reflexive } = scene.pack.identity
  const { article } = scene.pack.phrases
  const head = mention.heads[0] ?? ''
  const definite = isDefinite(field, mention, scene.pack)
  const needed = words.flatMap((word) => titleWordsOf(word, scene.pack))
  if (!definite && needed.length > 1) return null
  const bears = (entity: Entity) =>
    entity.kind === 'anonymous' && entity.heads.has(head) && entity.number === mention.number
  const fuller = scene.discourse.lastEntity(
    (entity) =>
      bears(entity) &&
      !scene.pack.fold(entity.name).startsWith(article) &&
      needed.slice(1).every((word) => entity.titleWords.has(word)),
  )
  if (fuller !== null) return whoIs(fuller, 'the same source as before', 0.9)
  if (needed.length > 1) return null
  const same = scene.discourse.lastEntity(bears)
  if (same !== null && scene.discourse.hasSpoken(same)) return whoIs(same, 'the same source as before', 0.9)
  // No unnamed source has spoken: "the same source" is whoever spoke last.
  const last = lastSpeaker(field, scene)
  const again = [mention.from - 1, mention.to - 1, mention.to].some((k) =>
    reflexive.has(field.tokens[k]?.folded ?? ''),
  )
  return again && mention.number === 's' && last !== null
    ? whoIs(last, 'the last speaker, called by the part he plays', 0.75)
    : null
}
