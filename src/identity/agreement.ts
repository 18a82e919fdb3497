import type { Mention } from '../analysis/types.ts'
import type { ImpliedSpeaker } from '../statements/types.ts'
import type { Entity } from './entities.ts'

/** Several people or things under one name. */
const several = ({ number, kind }: Entity): boolean =>
  number !== 's' || kind === 'group' || kind === 'anonymous'

/** Whether an entity can be the subject that a verb's form leaves out; `strict` where a body's own gender counts. */
export function fits(entity: Entity, form: ImpliedSpeaker, strict: boolean): boolean {
  const many = several(entity)
  if ((form.number === 'p' || form.number === 'd') && !many && !(entity.kind === 'body' && !strict))
    return false
  if (form.gender === null || entity.gender === null) return true
  // One man does not go on for several (the experts … and he added).
  if (
    strict &&
    form.number === 's' &&
    form.gender === 'm' &&
    entity.kind === 'group' &&
    entity.number !== 's'
  )
    return false
  if (entity.number === 'p' || entity.kind === 'group') return true
  if (entity.kind === 'anonymous') return !strict || entity.number !== 's' || entity.gender === form.gender
  return entity.gender === form.gender || (!strict && entity.kind !== 'person')
}

/** Whether an entity and a mention may be the same as far as their genders tell. */
export const agrees = (entity: Entity, mention: Mention): boolean =>
  entity.gender === null || mention.gender === null || entity.gender === mention.gender
