import type { Agent } from './agents.ts'
import { fits } from './agreement.ts'
import { type Found, type Place, verbOf } from './candidates.ts'
import type { Entity } from './entities.ts'
import { agentPoints } from './points.ts'
import type { Scene } from './who.ts'

/** Agents looked at, the latest first. */
const AGENTS = 6
/** Did it with somebody who may be meant as well. */
export const OF_TWO = 'one of two'

/** Somebody named right behind the verb, whom its sentence was not read with. */
export function* behind({ form, at, draft }: Place, scene: Scene): Generator<Found> {
  const { field } = scene.discourse
  const index = draft?.cue ? (field.mentionAt[at + 1] ?? -1) : -1
  const kind = field.mentions[index]?.kind
  if (form.by !== 'verb' || kind === undefined || kind === 'document') return
  const entity = scene.standsFor(field, index)
  if (entity !== null && fits(entity, form, true))
    yield {
      entity,
      why: 'named right behind the words',
      sure: 0.75,
      own: true,
      points: ['behind', `behind, a ${kind}`],
    }
}

/** Who acts in the sentence itself. */
export function* subjects(place: Place, scene: Scene): Generator<Found> {
  const { lastTurn, unknown, field } = scene.discourse
  if ((unknown?.sentence ?? -1) > place.sentence) return
  let later = 0
  for (const agent of scene.discourse.agentsFrom(place.sentence, place.at).take(AGENTS)) {
    if (agent.at < (unknown?.at ?? 0)) return
    const behind = lastTurn?.sentence === place.sentence ? ', somebody speaks there' : ''
    const here = bothHere(agent, place, scene)
    for (const entity of here)
      yield {
        entity,
        why: 'the subject of its sentence',
        sure: 0.85,
        own: true,
        points: [
          'subject',
          `subject ${place.form.by}${behind}`,
          `subject ${verbOf(place)}`,
          `subject, ${place.stands}`,
          ...(later > 0 ? ['subject, another later'] : []),
          ...(here.length > 1 ? [OF_TWO] : []),
          ...agentPoints(agent, 'subject', field),
        ],
      }
    later++
  }
}

/** Who acted since somebody spoke last. */
export function* agents(place: Place, scene: Scene): Generator<Found> {
  const { lastTurn, unknown, field } = scene.discourse
  const since = unknown?.sentence ?? lastTurn?.sentence ?? -1
  let later = 0
  for (const agent of scene.discourse.agentsFrom(since, place.at).take(AGENTS)) {
    if (agent.at < (unknown?.at ?? 0)) return
    if (agent.sentence === place.sentence) continue
    const apart = Math.min(3, place.sentence - agent.sentence)
    const near = agent.paragraph === place.paragraph ? '' : ', a paragraph before'
    const here = bothHere(agent, place, scene)
    for (const entity of here)
      yield {
        entity,
        why: 'the agent of the sentence before',
        sure: 0.75,
        own: false,
        points: [
          'agent',
          `agent ${apart} before${near}`,
          `agent ${verbOf(place)}`,
          `agent ${place.form.by}`,
          ...(agent.sentence === lastTurn?.sentence ? ['agent where somebody spoke'] : []),
          ...(lastTurn === null ? ['agent, nobody spoke'] : []),
          ...(later > 0 ? ['agent, another later'] : []),
          ...(here.length > 1 ? [OF_TWO] : []),
          ...agentPoints(agent, 'agent', field),
        ],
      }
    later++
  }
}

/** Who an agent is here: himself, whoever did it with him, or the two together. */
function bothHere(agent: Agent, place: Place, scene: Scene): Entity[] {
  const { discourse, standsFor } = scene
  const entity = agentEntity(agent, place, scene)
  if (entity === null) return []
  // Two did it together: one of them speaks, and nothing tells which.
  const other = agent.partner < 0 ? null : standsFor(discourse.field, agent.partner)
  return other !== null && entity.kind !== 'group' && fits(other, place.form, true)
    ? [entity, other]
    : [entity]
}

/** The one whom an agent stands for, if he can be meant; two who did it together where the verb is one of several. */
export function agentEntity(agent: Agent, place: Place, scene: Scene): Entity | null {
  const { field } = scene.discourse
  // A state or a city acts as a woman does.
  if (field.mentions[agent.mention]?.kind === 'place' && place.form.gender !== 'f') return null
  const entity = scene.standsFor(field, agent.mention)
  if (entity === null) return null
  const both = bothOf(entity, agent, place, scene)
  if (both !== null) return both
  return fits(entity, place.form, true) && isCredible(entity, scene) ? entity : null
}

/** Two people who did it together, where the verb is one of several. */
function bothOf(
  one: Entity,
  { partner, sentence }: Agent,
  { form }: Place,
  { discourse, standsFor }: Scene,
): Entity | null {
  // Several who spoke in that sentence go on together: two of them are not all.
  const said = discourse.saidIn(sentence)
  if (said?.draft.speaker.how === 'named' && said.draft.speaker.joint) return discourse.speakerOf(said.who)
  if (partner < 0 || (form.number !== 'p' && form.number !== 'd') || one.kind !== 'person') return null
  const other = standsFor(discourse.field, partner)
  return other === null || other === one || other.kind !== 'person'
    ? null
    : discourse.together(one, other, (discourse.field.mentions[partner]?.glued ?? 0) > 0)
}

/** A single word that no list knows as a name may be no name at all. */
const isCredible = ({ named, words }: Entity, { pack }: Scene): boolean =>
  !named || words.length > 1 || pack.names.names.has(words[0] ?? '')

/** Who acts in what was said in the same sentence (he said that the minister had met him, where | he stressed). */
export function* told(place: Place, scene: Scene): Generator<Found> {
  const { discourse } = scene
  for (const agent of discourse.agentsToldFrom(place.sentence, place.at).take(1)) {
    const entity = agentEntity(agent, place, scene)
    if (entity === null) continue
    yield {
      entity,
      why: 'acts in what was said before',
      sure: 0.75,
      own: true,
      points: ['told', `told ${place.form.by}`, `told, ${place.stands}`, `told ${verbOf(place)}`],
    }
  }
}
