import { agents, behind, subjects, told } from './acting.ts'
import { fits } from './agreement.ts'
import { type Found, type Place, SEVERAL } from './candidates.ts'
import type { Entity } from './entities.ts'
import { asides, speakers } from './voices.ts'
import type { Scene } from './who.ts'

/** All who may be meant, each by every way that leads to him; what stands nearest comes first and tells why. */
export function* contenders(place: Place, scene: Scene): Generator<Found> {
  yield* behind(place, scene)
  yield* subjects(place, scene)
  yield* asides(place, scene)
  yield* speakers(place, scene)
  yield* agents(place, scene)
  yield* told(place, scene)
  yield* others(place, scene)
}

/** Everybody else of the story so far: one alone may be meant. */
function* others(place: Place, { discourse }: Scene): Generator<Found> {
  if (discourse.unknown !== null) return
  const agree = (kind: Entity['kind']) => (entity: Entity) =>
    entity.kind === kind && entity.gender !== null && fits(entity, place.form, true)
  const persons = discourse.mentioned(agree('person'), SEVERAL)
  const spoken = discourse.lastTurn === null ? 'nobody spoke' : 'somebody spoke'
  for (const entity of persons)
    yield {
      entity,
      why: 'the only person mentioned before that agrees',
      sure: 0.75,
      own: false,
      points: [persons.length === 1 ? `only person, ${spoken}` : `one of several persons, ${spoken}`],
    }
  if (persons.length > 0 || discourse.lastTurn !== null) return
  const bodies = discourse.mentioned(agree('body'), SEVERAL)
  for (const entity of bodies)
    yield {
      entity,
      why: 'the only body mentioned before that agrees',
      sure: 0.7,
      own: false,
      points: [bodies.length === 1 ? 'only body' : 'one of several bodies'],
    }
}
