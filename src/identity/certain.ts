import type { Field, Mention } from '../analysis/types.ts'
import { agentEntity } from './acting.ts'
import { fits } from './agreement.ts'
import type { Certain, Place } from './candidates.ts'
import type { Said } from './discourse.ts'
import type { Entity } from './entities.ts'
import { asideOf } from './voices.ts'
import type { Scene } from './who.ts'

const GOES_ON = 'goes on with the speaker of its sentence'

/** Whom the grammar names: right before or behind the words, or speaking in the sentence of a participle. */
export function* certainOf(place: Place, field: Field, scene: Scene): Generator<Certain> {
  const { form, at, sentence } = place
  if (scene.pack.identity.thereby.has(field.tokens[at + 1]?.folded ?? '')) {
    const entity = scene.standsFor(field, field.mentionAt[at + 2] ?? -1)
    if (entity !== null) yield { entity, rank: 9, why: 'named right behind the words', sure: 0.9 }
  }
  if (form.by === 'own' || place.inIt) {
    const entity = namedRightBefore(place, field, scene)
    if (entity !== null && fits(entity, form, false))
      yield { entity, rank: 8.5, why: 'named right before the words', sure: 0.9 }
  }
  if (place.inIt)
    for (const agent of scene.discourse.agentsFrom(sentence, at)) {
      const entity = agentEntity(agent, place, scene)
      if (entity === null) continue
      yield { entity, rank: 8, why: 'the subject of its sentence', sure: 0.85 }
      break
    }
  const several = allOf(place, scene)
  if (several !== null) yield { entity: several, rank: 7, why: 'the last speaker', sure: 0.9 }
  const two = form.number === 'd' ? twoOf(place, scene) : null
  if (two !== null) yield { entity: two, rank: 7, why: 'the agent of the sentence before', sure: 0.85 }
  if (form.by === 'verb') return
  const said = ownSaidIn(sentence, scene)
  if (said?.draft.background || said?.draft.rule.startsWith('according')) {
    const entity = asideOf(said.who, place, scene)
    if (entity !== null && fits(entity, form, false)) yield { entity, rank: 8, why: GOES_ON, sure: 0.9 }
  }
  const last = scene.discourse.lastTurn
  if (last === null || scene.discourse.unknown !== null || last.sentence !== sentence) return
  if (fits(last.entity, form, last.gender === 'f' && isAnothers(place, scene)))
    yield { entity: last.entity, rank: 8, why: GOES_ON, sure: 0.97 }
}

/** The latest statement of a sentence that stands inside no other. */
function ownSaidIn(sentence: number, { discourse }: Scene): Said | null {
  for (const one of discourse.saidBack()) {
    if (one.sentence < sentence) return null
    if (one.sentence === sentence && one.draft.inside < 0) return one
  }
  return null
}

/** Several who spoke together in the sentence before go on together. */
function allOf({ form, sentence }: Place, { discourse }: Scene): Entity | null {
  const [said] = discourse.latestSaid(1)
  if (said?.draft.speaker.how !== 'named' || said.draft.speaker.joint !== true) return null
  if (form.number !== 'p' || sentence - said.sentence > 1 || said.who.name === null) return null
  const all = discourse.speakerOf(said.who)
  return fits(all, form, true) ? all : null
}

/** "The minister received his counterpart. | Both asserted": the two who acted together last. */
function twoOf(place: Place, scene: Scene): Entity | null {
  for (const agent of scene.discourse.agentsFrom(place.sentence - 1, place.at)) {
    const entity = agent.partner < 0 ? null : agentEntity(agent, place, scene)
    if (entity?.kind === 'group') return entity
  }
  return null
}

/** "of the lawyer X | his saying", "in a report | of the ministry | said in it". */
function namedRightBefore({ form, at }: Place, field: Field, scene: Scene): Entity | null {
  const governs = scene.pack.speech.relayFrom
  const adjacent = [...scene.discourse.mentionsFrom(at - 12, at)].findLast(
    ({ mention }) =>
      mention.to === at &&
      (governs.has(field.tokens[mention.from - 1]?.folded ?? '') ||
        isGivenBy(field, mention, form.by, scene)),
  )
  return adjacent ? scene.standsFor(field, adjacent.index) : null
}

/** "with a speech | of-the chairman", "ascribed | to-the chairman | his saying": a glued "to" before who gives it. */
function isGivenBy(
  field: Field,
  { from, glued = 0 }: Mention,
  by: Place['form']['by'],
  { pack }: Scene,
): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  const { folded: given = '' } = field.tokens[from - 1] ?? {}
  const { to, by: letter } = pack.phrases
  const bare = given.startsWith(letter) ? given.slice(letter.length) : given
  return (
    glued > 0 &&
    folded.startsWith(to) &&
    (by === 'own' || pack.identity.occasions.has(given) || pack.identity.occasions.has(bare))
  )
}

/** A man's participle behind a clause that tells of a man (the police said that a man came, | demanding). */
function isAnothers({ form, sentence, at }: Place, { discourse }: Scene): boolean {
  if (form.by !== 'participle' || form.number !== 's' || form.gender !== 'm') return false
  const from = discourse.saidIn(sentence)?.draft.content[0]?.from ?? at
  for (const { mention } of discourse.mentionsFrom(from, at))
    if ((mention.kind === 'person' || mention.kind === 'office') && mention.gender === 'm') return true
  return false
}
