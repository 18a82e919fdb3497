import type { Field } from '../analysis/types.ts'
import type { Draft, SpeakerMention } from '../statements/types.ts'
import type { Entity } from './entities.ts'
import type { Who } from './types.ts'
import { plainName, type Scene, whoIs } from './who.ts'

type Implied = Extract<SpeakerMention, { how: 'implied' }>

/** Whether an entity can be the subject that a verb's form leaves out. */
function fits(entity: Entity, form: Implied, strict: boolean): boolean {
  const several = entity.number !== 's' || entity.kind === 'group' || entity.kind === 'anonymous'
  if (form.number === 'p' && !several && !(entity.kind === 'body' && !strict)) return false
  if (form.gender === null || entity.gender === null) return true
  if (entity.number === 'p' || entity.kind === 'anonymous' || entity.kind === 'group') return true
  return entity.gender === form.gender || (!strict && entity.kind !== 'person')
}

/** The speaker of a verb or participle without a subject: the last one that agrees, or unsure with the contenders. */
export function impliedWho(form: Implied, field: Field, at: number, scene: Scene, draft: Draft | null): Who {
  const { discourse } = scene
  if (field !== discourse.field) return headlineSubject(scene)
  const sentence = field.tokens[at]?.sentence ?? -1
  const turn = discourse.lastTurn
  const same = turn !== null && turn.sentence === sentence
  if (form.by !== 'verb') {
    if (same && fits(turn.entity, form, false))
      return whoIs(turn.entity, 'goes on with the speaker of its sentence', 0.97)
    const agent = discourse
      .inSentence(at)
      .find((entity) => entity.kind !== 'group' && fits(entity, form, true))
    if (agent !== undefined && !same) return whoIs(agent, 'the subject of its sentence', 0.85)
  }
  const agents = dedupe(discourse.agentsSince().map((one) => one.entity)).filter(
    (entity) => fits(entity, form, true) && entity.kind === 'person',
  )
  if (turn === null) return fromAgents(form, at, scene, agents)
  if (fits(turn.entity, form, true)) {
    const paragraph = field.sentences[sentence]?.paragraph ?? 0
    const near = turn.paragraph === paragraph
    const rival = agents.find((entity) => entity !== turn.entity)
    if (rival !== undefined && !(draft?.lemma && continues(draft, scene)) && rival.named)
      return whoIs(rival, 'the agent of the sentence before', 0.75)
    return whoIs(
      turn.entity,
      near ? 'the last speaker, in the same paragraph' : 'the last speaker',
      near ? 0.94 : 0.9,
    )
  }
  // Gender or number excludes the last speaker: the latest other one that agrees.
  const other = discourse.lastEntity(
    (entity) =>
      entity !== turn.entity &&
      (entity.kind === 'person' || entity.kind === 'body') &&
      fits(entity, form, true) &&
      entity.gender !== null,
  )
  if (other !== null) return whoIs(other, 'the last one mentioned that agrees with the verb', 0.7)
  if (fits(turn.entity, form, false))
    return whoIs(turn.entity, 'the last speaker, against the gender of the verb', 0.7)
  return unsure([turn.entity], 'the verb agrees with nobody named before')
}

const continues = (draft: Draft, scene: Scene): boolean =>
  scene.pack.speech.lemmas.some((lemma) => lemma.continues && lemma.lemma === draft.lemma)

/** No one has spoken yet: the only agent so far, or unsure between several. */
function fromAgents(form: Implied, at: number, scene: Scene, agents: readonly Entity[]): Who {
  const { discourse } = scene
  const list = scene.cast.of.get(discourse.field) ?? []
  const persons = dedupe(
    list.filter(
      (entity, i): entity is Entity =>
        entity !== null &&
        (discourse.field.mentions[i]?.from ?? at) < at &&
        entity.kind === 'person' &&
        fits(entity, form, true),
    ),
  )
  if (persons.length === 1 && persons[0])
    return whoIs(persons[0], 'the only person mentioned before that agrees', 0.8)
  if (agents.length === 1 && agents[0] && persons.length <= 1)
    return whoIs(agents[0], 'the agent of the sentence before', 0.8)
  if (persons.length > 1)
    return unsure(persons.slice(0, 4), 'two speakers possible: same gender and number, no cue before')
  const bodies = dedupe(
    list.filter(
      (entity, i): entity is Entity =>
        entity !== null &&
        (discourse.field.mentions[i]?.from ?? at) < at &&
        entity.kind === 'body' &&
        fits(entity, form, true),
    ),
  )
  if (bodies.length === 1 && bodies[0])
    return whoIs(bodies[0], 'the only body mentioned before that agrees', 0.7)
  return unsure(bodies.slice(0, 4), 'no speaker is named before')
}

/** A headline without a subject: the story's first speaker is not certain to be meant. */
const headlineSubject = (scene: Scene): Who => {
  const first = scene.discourse.lastTurn?.entity
  return unsure(first ? [first] : [], 'the headline names no speaker')
}

const unsure = (candidates: readonly Entity[], why: string): Who => ({
  span: null,
  name: null,
  kind: candidates[0]?.kind ?? 'person',
  for: null,
  party: null,
  why,
  candidates: candidates.map((entity) => plainName(entity.name)),
  sure: 0.3,
})

const dedupe = (entities: readonly Entity[]): Entity[] => [...new Set(entities)]
