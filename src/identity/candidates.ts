import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { Draft, ImpliedSpeaker } from '../statements/types.ts'
import type { Agent } from './agents.ts'
import { fits } from './agreement.ts'
import { turnEndsAt } from './clause-verbs.ts'
import type { Turn } from './discourse.ts'
import type { Entity } from './entities.ts'
import type { Who } from './types.ts'
import type { Scene } from './who.ts'

/** Somebody who may be the subject that a verb leaves out: the higher the score, the likelier. */
export interface Candidate {
  readonly entity: Entity
  readonly score: number
  readonly why: string
  readonly sure: number
  /** Its own sentence names him. */
  readonly own: boolean
}

/** Contenders named where the text does not decide. */
export const SEVERAL = 4
/** Agents looked at, the latest first. */
const AGENTS = 6

/** Where the subject is looked for. */
interface Place {
  readonly form: ImpliedSpeaker
  readonly at: number
  readonly sentence: number
  readonly paragraph: number
  /** A verb that goes on ("added"). */
  readonly continues: boolean
  /** "in it" right behind the verb: the paper or speech of the sentence's own subject. */
  readonly inIt: boolean
}

/** All who may be meant, the likeliest first: the last speaker, clauses' subjects since, earlier speakers, others. */
export function candidatesOf(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  scene: Scene,
  draft: Draft | null,
): Candidate[] {
  const sentence = field.tokens[at]?.sentence ?? 0
  const place: Place = {
    form,
    at,
    sentence,
    paragraph: field.sentences[sentence]?.paragraph ?? 0,
    continues: draft !== null && continues(draft, scene),
    inIt: scene.pack.phrases.inIt.has(field.tokens[at + 1]?.folded ?? ''),
  }
  const { from = 0 } = field.sentences[sentence] ?? {}
  // Its own sentence names the subject before the verb, perhaps in words that no list knows.
  const ownOnly =
    scene.pack.identity.asFor.has(field.tokens[from]?.folded ?? '') || isAnnounced(field, place, scene)
  const best = new Map<Entity, Candidate>()
  for (const one of [
    ...inSentence(place, field, scene),
    ...speakers(place, scene),
    ...agents(place, scene),
    ...others(place, scene),
  ]) {
    if (ownOnly && !one.own) continue
    const known = best.get(one.entity)
    if (known === undefined || one.score > known.score) best.set(one.entity, one)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** "For his part, … | said": a new voice, unless somebody has spoken in the sentence by then. */
function isAnnounced(field: Field, { at, sentence }: Place, { discourse, pack }: Scene): boolean {
  if (discourse.saidIn(sentence) !== undefined) return false
  const { from = at } = field.sentences[sentence] ?? {}
  for (let k = from; k < at; k++) {
    const isOwn = pack.identity.ownPart.has(field.tokens[k]?.folded ?? '')
    if (isOwn && turnEndsAt(field, k + 1, pack.speech.turn) && !isIn(field.tokens[k - 1], LISTS.relatives))
      return true
  }
  return false
}

const continuing = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** A draft of a verb that goes on; the verbs are gathered once a pack. */
export function continues(draft: Draft, { pack }: Scene): boolean {
  let lemmas = continuing.get(pack)
  if (lemmas === undefined) {
    lemmas = new Set(pack.speech.lemmas.filter((one) => one.continues).map(({ lemma }) => lemma))
    continuing.set(pack, lemmas)
  }
  return lemmas.has(draft.lemma)
}

function* speakers(place: Place, scene: Scene): Generator<Candidate> {
  const { discourse } = scene
  const [last, ...earlier] = discourse.turns
  if (last === undefined || discourse.unknown !== null) return
  const own = lastVoice(last, place, scene)
  if (own !== null) yield own
  let rank = 0
  for (const { entity } of earlier) {
    if (entity === last.entity || !fits(entity, place.form, true)) continue
    // Too thin to go by: the subject is more often one that no list knows (0 of 5 in the readable gold).
    const score = 2.2 - 0.3 * rank++
    yield { entity, score, why: 'the latest speaker that agrees', sure: 0.75, own: false }
  }
}

/** Who is named right before the words ("of the lawyer X his saying"), or has spoken in the sentence, as background too. */
function* inSentence(place: Place, field: Field, scene: Scene): Generator<Candidate> {
  const { form, at, sentence } = place
  if (form.by === 'own' || place.inIt) {
    const { relayFrom, prepositions } = scene.pack.speech
    const governs = form.by === 'own' ? relayFrom : prepositions
    const adjacent = [...scene.discourse.mentionsFrom(at - 12, at)].findLast(
      ({ mention }) =>
        mention.to === at &&
        (governs.has(field.tokens[mention.from - 1]?.folded ?? '') ||
          isGivenBy(field, mention, place, scene)),
    )
    const entity = adjacent ? scene.standsFor(field, adjacent.index) : null
    if (entity !== null && fits(entity, form, false))
      yield { entity, score: 8.5, why: 'named right before the words', sure: 0.9, own: true }
  }
  if (scene.pack.identity.thereby.has(field.tokens[at + 1]?.folded ?? '')) {
    const entity = scene.standsFor(field, field.mentionAt[at + 2] ?? -1)
    if (entity !== null) yield { entity, score: 9, why: 'named right behind the words', sure: 0.9, own: true }
  }
  const said = scene.discourse.said.find((one) => one.sentence === sentence && one.draft.inside < 0)
  const entity = said === undefined ? null : asideOf(said.who, place, scene)
  const aside = said?.draft.background || said?.draft.rule.startsWith('according')
  if (aside && entity !== null && fits(entity, form, form.by === 'verb'))
    yield {
      entity,
      score: form.by === 'verb' ? 5.6 : 8,
      why: 'goes on with the speaker of its sentence',
      sure: 0.9,
      own: true,
    }
}

/** "with a speech | of-the chairman", "ascribed | to-the chairman | his saying": a glued "to" before who gives it. */
function isGivenBy(field: Field, { from, glued = 0 }: Mention, { form }: Place, { pack }: Scene): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  const { folded: given = '' } = field.tokens[from - 1] ?? {}
  const { to, by } = pack.phrases
  const bare = given.startsWith(by) ? given.slice(by.length) : given
  return (
    glued > 0 &&
    folded.startsWith(to) &&
    (form.by === 'own' || pack.identity.occasions.has(given) || pack.identity.occasions.has(bare))
  )
}

/** Whom an aside names; words that no mention gives count for a participle where nobody else speaks in its sentence. */
function asideOf(who: Who, { form, sentence }: Place, { cast, discourse }: Scene): Entity | null {
  if (who.entity !== null) return cast.entities[who.entity] ?? null
  const alone = form.by === 'participle' && discourse.lastTurn?.sentence !== sentence
  // A person's title is somebody's whom the story names elsewhere.
  return alone && who.name !== null && who.kind !== 'person' ? discourse.speakerOf(who) : null
}

/** The one who spoke last, if he can be who is looked for. */
function lastVoice(
  { entity, sentence, paragraph, gender }: Turn,
  place: Place,
  scene: Scene,
): Candidate | null {
  const { form } = place
  const paper = form.number !== 'p' && gender !== null && gender === form.gender && isCalled(entity, gender)
  const same = sentence === place.sentence
  if (same && form.by !== 'verb' && fits(entity, form, gender === 'f' && isAnothers(place, scene)))
    return { entity, score: 8, why: 'goes on with the speaker of its sentence', sure: 0.97, own: true }
  if (!paper && !fits(entity, place.form, true)) return null
  const near = paragraph === place.paragraph
  return {
    entity,
    score: 4 + (same ? 1.5 : 0) + (near ? 0.5 : 0) + (place.continues ? (form.by === 'verb' ? 2 : 1) : 0),
    why: near ? 'the last speaker, in the same paragraph' : 'the last speaker',
    sure: near ? 0.94 : 0.9,
    own: same,
  }
}

/** A man's participle behind a clause that tells of a man (the police said that a man came, | demanding). */
function isAnothers({ form, sentence, at }: Place, { discourse }: Scene): boolean {
  if (form.by !== 'participle' || form.number !== 's' || form.gender !== 'm') return false
  const from = discourse.saidIn(sentence)?.draft.content[0]?.from ?? at
  for (const { mention } of discourse.mentionsFrom(from, at))
    if ((mention.kind === 'person' || mention.kind === 'office') && mention.gender === 'm') return true
  return false
}

/** Called by words of another gender than its own: a paper, or a woman by a title that men bear. */
const isCalled = ({ kind, gender, named }: Entity, called: Gender): boolean =>
  kind === 'body' || (!named && gender !== called)

function* agents(place: Place, scene: Scene): Generator<Candidate> {
  const { lastTurn, unknown } = scene.discourse
  const since = unknown?.sentence ?? lastTurn?.sentence ?? -1
  let later = 0
  for (const agent of scene.discourse.agentsFrom(since, place.at).take(AGENTS)) {
    if (agent.at < (unknown?.at ?? 0)) return
    const entity = scene.standsFor(scene.discourse.field, agent.mention)
    const both = entity === null ? null : bothOf(entity, agent, place, scene)
    if (both !== null) {
      yield agentHere(agent, both, place, later++)
      continue
    }
    if (entity === null || !fits(entity, place.form, true) || !isCredible(entity, scene)) continue
    const found = agentHere(agent, entity, place, later++)
    yield found
    // Two did it together: one of them speaks, and nothing tells which.
    const other = agent.partner < 0 ? null : scene.standsFor(scene.discourse.field, agent.partner)
    if (other !== null && fits(other, place.form, true)) yield { ...found, entity: other }
  }
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

function agentHere(agent: Agent, entity: Entity, place: Place, later: number): Candidate {
  const own = agent.sentence === place.sentence
  const speaks = agent.speaks ? 1.5 : 0
  const back = 0.3 * later
  if (own) {
    // A body that acted in the same sentence does not outweigh whoever is speaking.
    const likely = entity.kind === 'person' || place.form.number === 'p'
    const [verb, participle] = likely ? [5.2, 6] : [4.4, 5.2]
    const score = place.inIt ? 8 : place.form.by === 'verb' ? verb : participle
    return { entity, score: score + speaks - back, why: 'the subject of its sentence', sure: 0.85, own }
  }
  const person = entity.kind === 'person' ? (entity.named ? 4.8 : 4.2) : 3.4
  const far = Math.min(1, 0.25 * (place.sentence - agent.sentence - 1))
  return {
    entity,
    score: person + speaks - back - far,
    why: 'the agent of the sentence before',
    sure: 0.75,
    own,
  }
}

/** Everybody else of the story so far: one alone may be meant. */
function* others(place: Place, { discourse }: Scene): Generator<Candidate> {
  if (discourse.unknown !== null) return
  const agree = (kind: Entity['kind']) => (entity: Entity) =>
    entity.kind === kind && entity.gender !== null && fits(entity, place.form, true)
  const persons = discourse.mentioned(agree('person'), SEVERAL)
  for (const entity of persons)
    yield {
      entity,
      score: persons.length === 1 && place.form.number !== 'p' ? 2.6 : 2,
      why: 'the only person mentioned before that agrees',
      sure: 0.75,
      own: false,
    }
  if (persons.length > 0 || discourse.lastTurn !== null) return
  const bodies = discourse.mentioned(agree('body'), SEVERAL)
  for (const entity of bodies)
    yield {
      entity,
      score: bodies.length === 1 ? 2.5 : 1.5,
      why: 'the only body mentioned before that agrees',
      sure: 0.7,
      own: false,
    }
}
