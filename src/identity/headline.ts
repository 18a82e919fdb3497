import type { Field } from '../analysis/types.ts'
import type { ImpliedSpeaker } from '../statements/types.ts'
import { agentsOf } from './agents.ts'
import { fits } from './agreement.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** A headline's verb without a subject: the subject of a clause before it, else unsure. */
export function headlineSubject(form: ImpliedSpeaker, field: Field, at: number, scene: Scene): Who {
  for (const { mention, at: from } of agentsOf(field, scene.pack)) {
    if (from >= at) break
    const entity = scene.standsFor(field, mention)
    if (entity !== null && fits(entity, form, true)) return whoIs(entity, 'the subject of the headline', 0.8)
  }
  const first = scene.discourse.lastTurn?.entity
  return unsure(first ? [first] : [], 'the headline names no speaker')
}
