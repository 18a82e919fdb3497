import type { Field, Mention } from '../analysis/types.ts'
import { lettersOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { type Entity, latest } from './entities.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/**
 * "The three states": as many bodies or states as spoke or were named together before (Sahl and-Tilal and-Nadj). Null where
 * no such number stands behind a plural under the article, or none was.
 */
export function countedBodies(
  field: Field,
  { kind, from, to, number }: Mention,
  { cast, pack }: Scene,
): Who | null {
  const { identity, phrases } = pack
  const { folded: head = '' } = field.tokens[from] ?? {}
  if (kind !== 'body' || number !== 'p' || to !== from + 2 || !head.startsWith(phrases.article)) return null
  const count = identity.countAdjectives.get(field.tokens[from + 1]?.folded ?? '')
  if (count === undefined) return null
  const joint = cast.entities.filter((entity) => entity.seen >= 0 && membersOf(entity, pack) === count)
  const one = latest(joint)
  return one === null ? null : whoIs(one, 'as many as were named together before', 0.85)
}

/** How many states or bodies are joined in the name by a glued "and"; null for a name that no state or body begins. */
function membersOf({ kind, name }: Entity, { fold, names, phrases }: LanguagePack): number | null {
  if (kind !== 'body') return null
  const letters = lettersOf(fold(name))
  const isOne = (word: string) =>
    names.places.get(word)?.speaks === true ||
    names.places.get(phrases.article + word)?.speaks === true ||
    names.bodies.has(word)
  if (!isOne(letters[0] ?? '') && !isOne(letters.slice(0, 2).join(' '))) return null
  let count = 1
  for (let k = 1; k < letters.length; k++) {
    const word = letters[k] ?? ''
    if (!word.startsWith(phrases.and)) continue
    const bare = word.slice(phrases.and.length)
    if (isOne(bare) || isOne(`${bare} ${letters[k + 1] ?? ''}`)) count++
  }
  return count
}
