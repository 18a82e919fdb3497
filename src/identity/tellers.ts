import type { Field, Mention } from '../analysis/types.ts'
import { ownText } from './glued-words.ts'
import type { Who } from './types.ts'
import { plainName, type Scene, whoIs } from './who.ts'

/** Why a paper's person speaks. */
const OWN_PAPER = 'the person whose paper it is'

/**
 * "The statements of | the minister X", "an article | of-Y": the person whose a paper is by its own phrase, which holds
 * that mention. Null where it names none.
 */
export function tellerOf(field: Field, paper: Mention, scene: Scene): Who | null {
  const index = (field.mentionAt[paper.from] ?? -1) + 1
  const by = field.mentions[index]
  if (index === 0 || by === undefined || by.from >= paper.to) return null
  const entity = scene.standsFor(field, index)
  if (entity !== null && entity.kind === 'person') return whoIs(entity, OWN_PAPER, 0.88)
  const name = plainName(ownText(field, by, by.from, by.to, scene.pack))
  const kind = by.kind === 'anonymous' ? 'anonymous' : 'person'
  return {
    span: null,
    name,
    kind,
    for: null,
    party: null,
    why: OWN_PAPER,
    candidates: [],
    entity: null,
    sure: 0.85,
  }
}
