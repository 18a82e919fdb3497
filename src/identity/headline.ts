import type { Field } from '../analysis/types.ts'
import type { ImpliedSpeaker } from '../statements/types.ts'
import { agentsOf } from './agents.ts'
import { fits } from './agreement.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** A headline's verb without a subject: whoever gave words before it, else the subject of a clause; else unsure. */
export function headlineSubject(form: ImpliedSpeaker, field: Field, at: number, scene: Scene): Who {
  const thereby = scene.pack.identity.thereby.has(field.tokens[at + 1]?.folded ?? '')
  const behind = thereby ? scene.standsFor(field, field.mentionAt[at + 2] ?? -1) : null
  if (behind !== null) return whoIs(behind, 'named right behind the words', 0.85)
  const agents = agentsOf(field, scene.pack).filter((agent) => agent.at < at)
  const giver = agents.findLast(({ speaks }) => speaks)
  for (const { mention } of giver === undefined ? agents : [giver, ...agents]) {
    const entity = scene.standsFor(field, mention)
    if (entity !== null && fits(entity, form, true)) return whoIs(entity, 'the subject of the headline', 0.8)
  }
  const first = scene.discourse.lastTurn?.entity
  return unsure(first ? [first] : [], 'the headline names no speaker')
}
