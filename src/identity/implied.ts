import type { Field } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Draft, ImpliedSpeaker } from '../statements/types.ts'
import type { Entity } from './entities.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** Whether an entity can be the subject that a verb's form leaves out. */
function fits(entity: Entity, form: ImpliedSpeaker, strict: boolean): boolean {
  const several = entity.number !== 's' || entity.kind === 'group' || entity.kind === 'anonymous'
  if (form.number === 'p' && !several && !(entity.kind === 'body' && !strict)) return false
  if (form.gender === null || entity.gender === null) return true
  if (entity.number === 'p' || entity.kind === 'anonymous' || entity.kind === 'group') return true
  return entity.gender === form.gender || (!strict && entity.kind !== 'person')
}

/** The speaker of a verb or participle without a subject: the last one that agrees, or unsure with the contenders. */
export function impliedWho(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  scene: Scene,
  draft: Draft | null,
): Who {
  const { discourse } = scene
  if (field !== discourse.field) return headlineSubject(scene)
  const sentence = field.tokens[at]?.sentence ?? -1
  const turn = discourse.lastTurn
  const same = turn !== null && turn.sentence === sentence
  if (form.by !== 'verb') {
    if (same && fits(turn.entity, form, false))
      return whoIs(turn.entity, 'goes on with the speaker of its sentence', 0.97)
    const here = discourse
      .inSentence(at)
      .filter(({ entity }) => entity.kind !== 'group' && fits(entity, form, true))
    const agent = here.find(({ subject }) => subject)?.entity ?? (turn === null ? here[0]?.entity : undefined)
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
  // One person of that gender in the whole story so far can only be meant.
  const alikes = discourse.mentioned(
    (entity) => entity.kind === 'person' && entity.gender !== null && fits(entity, form, true),
    2,
  )
  if (other !== null && other.kind === 'person' && form.number !== 'p' && alikes.length === 1)
    return whoIs(other, 'the only person of that gender so far', 0.75)
  return unsure(
    other === null ? [turn.entity] : [other, turn.entity],
    'the verb does not agree with the last speaker',
  )
}

/**
 * Who goes on speaking where the noun phrase behind the verb may be its object: the last speaker of the same paragraph,
 * when the verb agrees with him and the phrase is not his own name.
 */
export function speakerBefore(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  named: Who | null,
  scene: Scene,
): Who | null {
  const turn = scene.discourse.lastTurn
  if (turn === null || field !== scene.discourse.field || named?.entity === turn.entity.id) return null
  const paragraph = field.sentences[field.tokens[at]?.sentence ?? 0]?.paragraph ?? 0
  if (turn.paragraph !== paragraph || !fits(turn.entity, form, true)) return null
  // Whoever has spoken before speaks again.
  const entity = named?.entity === null || named === null ? undefined : scene.cast.entities[named.entity]
  if (entity !== undefined && scene.discourse.hasSpoken(entity)) return null
  return whoIs(turn.entity, 'the last speaker; the words behind the verb are its object', 0.8)
}

const continues = (draft: Draft, scene: Scene): boolean =>
  scene.pack.speech.lemmas.some((lemma) => lemma.continues && lemma.lemma === draft.lemma)

/** Contenders named where the text does not decide. */
const SEVERAL = 4

/** No one has spoken yet: the only agent so far, or unsure between several. */
function fromAgents(form: ImpliedSpeaker, at: number, scene: Scene, agents: readonly Entity[]): Who {
  const { discourse } = scene
  const persons = discourse.mentioned(
    (entity) => entity.kind === 'person' && fits(entity, form, true),
    SEVERAL,
  )
  if (persons.length === 1 && persons[0])
    return whoIs(persons[0], 'the only person mentioned before that agrees', 0.8)
  if (agents.length === 1 && agents[0] && persons.length <= 1)
    return whoIs(agents[0], 'the agent of the sentence before', 0.8)
  if (persons.length > 1)
    return unsure(persons, 'two speakers possible: same gender and number, no cue before')
  const titles = bareTitles(form, at, scene)
  if (titles.length > 1)
    return {
      ...unsure([], 'two speakers possible: same gender and number, no cue before'),
      candidates: titles,
    }
  const bodies = discourse.mentioned((entity) => entity.kind === 'body' && fits(entity, form, true), SEVERAL)
  if (bodies.length === 1 && bodies[0])
    return whoIs(bodies[0], 'the only body mentioned before that agrees', 0.7)
  return unsure(bodies, 'no speaker is named before')
}

/** Titles without a name that the sentence before names: whoever bears one may be the speaker. At most four. */
function bareTitles(form: ImpliedSpeaker, at: number, { cast, discourse }: Scene): string[] {
  const { field } = discourse
  const known = cast.of.get(field) ?? []
  const from = field.sentences[(field.tokens[at]?.sentence ?? 0) - 1]?.from ?? at
  const titles = new Set<string>()
  for (const { mention, index } of discourse.mentionsFrom(from, at)) {
    const borne = mention.kind === 'office' && known[index] === null && mention.number === 's'
    if (borne && mention.gender === (form.gender ?? mention.gender))
      titles.add(textOf(field, mention.from, mention.to))
  }
  return [...titles].slice(0, SEVERAL)
}

/** A headline without a subject: the story's first speaker is not certain to be meant. */
const headlineSubject = (scene: Scene): Who => {
  const first = scene.discourse.lastTurn?.entity
  return unsure(first ? [first] : [], 'the headline names no speaker')
}

const dedupe = (entities: readonly Entity[]): Entity[] => [...new Set(entities)]
