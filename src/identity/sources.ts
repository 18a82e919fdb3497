import type { Field, Mention } from '../analysis/types.ts'
import type { Entity } from './entities.ts'
import { isDefinite } from './glued-words.ts'
import { ISSUED } from './issuers.ts'
import { titleWordsOf } from './name-words.ts'
import type { Who } from './types.ts'
import { lastSpeaker, type Scene, whoIs } from './who.ts'

/** Why the last speaker is the source. */
const AS_SOURCE = 'the last speaker, called by the part he plays'

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
  const last = lastSpeaker(field, scene)
  const again = [mention.from - 1, mention.to - 1, mention.to].some((k) =>
    reflexive.has(field.tokens[k]?.folded ?? ''),
  )
  // "the same official source": a body that spoke last, whatever it is called.
  if (needed.length > 1)
    return again && definite && last?.kind === 'body' ? whoIs(last, AS_SOURCE, 0.75) : null
  const same = scene.discourse.lastEntity(bears)
  if (same !== null && scene.discourse.hasSpoken(same)) return whoIs(same, 'the same source as before', 0.9)
  // "Sources said that …. The source added": the page minds no number.
  const others = scene.discourse.lastEntity(
    (entity) => entity.kind === 'anonymous' && entity.heads.has(head) && scene.discourse.hasSpoken(entity),
  )
  // "A leader of the party said …. The source added": whoever unnamed spoke last, by whatever he is called.
  const latest = last?.kind === 'anonymous' && last.number === 's' && mention.number === 's' ? last : null
  if (definite && needed.length === 1 && latest !== null)
    return whoIs(latest, 'the same source as before', 0.85)
  if (definite && others !== null && !isAnotherBetween(field, mention, scene))
    return whoIs(others, 'the same source as before', 0.8)
  // No unnamed source has spoken: "the same source" is whoever spoke last.
  // A ministry's paper is "the source", too: where nobody unnamed has spoken, and a body spoke last.
  const body = last?.kind === 'body' && definite && (again || (mention.number === 's' && isCited(scene)))
  return last !== null && (body || (again && mention.number === 's')) ? whoIs(last, AS_SOURCE, 0.75) : null
}

/** Tokens back within which another source may stand as a verb's object. */
const BACK = 40

/** "But another source | placed these hopes …": an object of that noun, which no phrase of a speaker holds. */
function isAnotherBetween(field: Field, { from, heads }: Mention, { pack }: Scene): boolean {
  const object = (heads[0] ?? '') + pack.phrases.objectEnding
  for (let k = from - 1; k >= from - BACK && k >= 0; k--) if (field.tokens[k]?.folded === object) return true
  return false
}

/** The last statement is cited from somebody or from his paper: he is the page's source. */
function isCited({ discourse }: Scene): boolean {
  const [latest] = discourse.latestSaid(1)
  if (latest === undefined) return false
  return latest.draft.rule.startsWith('according') || latest.who.why === ISSUED
}
