import type { Field } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Draft, ImpliedSpeaker, NamedSpeaker } from '../statements/types.ts'
import { OF_TWO } from './acting.ts'
import { fits } from './agreement.ts'
import { type Candidate, contestOf, SEVERAL } from './candidates.ts'
import type { Entity } from './entities.ts'
import { headlineSubject } from './headline.ts'
import { type Ranked, ranking } from './ranking.ts'
import { antecedentOf } from './relative.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** A chance from which the likeliest is named. */
const ENOUGH = 0.45
/** Below this a candidate is no contender. */
const SLIGHT = 0.04

/** The speaker of a verb or participle without a subject: whom the grammar names, else the likeliest candidate, or unsure. */
export function impliedWho(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  scene: Scene,
  draft: Draft | null,
): Who {
  if (field !== scene.discourse.field) return headlineSubject(form, field, at, scene)
  const antecedent = form.by === 'verb' ? antecedentOf(form, field, at, scene) : null
  if (antecedent !== null) return antecedent
  const contest = contestOf(form, field, at, scene, draft)
  const [certain] = contest.certain.toSorted((a, b) => b.rank - a.rank)
  if (certain !== undefined) return whoIs(certain.entity, certain.why, certain.sure)
  scene.told?.(field, at, contest)
  const ranked = ranking(contest)
  const [best] = ranked
  const { unknown } = scene.discourse
  if (best !== undefined && best.chance >= ENOUGH && !isOneOfTwo(ranked)) {
    const { entity, why, sure } = best.candidate
    return whoIs(entity, why, sure)
  }
  if (unknown !== null) return { ...unknown.who, span: null }
  const contenders = ranked.filter(({ chance }, k) => k === 0 || chance >= SLIGHT)
  if (best === undefined) return betweenTitles(form, field, at)
  return unsure(
    contenders.slice(0, SEVERAL).map(({ candidate }) => candidate.entity),
    reasonOf(contenders, scene),
  )
}

/** The two likeliest did something together, and nothing tells which of them goes on. */
const isOneOfTwo = ([best, next]: readonly Ranked[]): boolean =>
  (best?.candidate.points.has(OF_TWO) && next?.candidate.points.has(OF_TWO)) ?? false

/** Nobody is known: unsure between those whom the sentence before and this one call by a title alone. */
function betweenTitles(form: ImpliedSpeaker, field: Field, at: number): Who {
  const sentence = field.tokens[at]?.sentence ?? 0
  const titles = field.mentions.filter(
    ({ kind, number, gender, from }) =>
      kind === 'office' &&
      from < at &&
      (field.tokens[from]?.sentence ?? 0) >= sentence - 1 &&
      (number === 'p') === (form.number === 'p') &&
      (gender === null || form.gender === null || gender === form.gender),
  )
  const candidates = titles.slice(0, SEVERAL).map(({ from, to }) => textOf(field, from, to))
  return {
    ...unsure([], candidates.length > 1 ? BETWEEN : 'no speaker is named before'),
    candidates: [...new Set(candidates)],
  }
}

const BETWEEN = 'two speakers possible: same gender and number, no cue before'

/** The last speaker is one of them, and so little speaks for him that nobody is named. */
const NONE_ENOUGH = 'several may be meant, and none is likely enough'

function reasonOf(contenders: readonly Ranked[], { discourse }: Scene): string {
  const last = discourse.lastTurn
  if (last === null) return contenders.length > 1 ? BETWEEN : 'no speaker is named before'
  return contenders.some(({ candidate }) => candidate.entity === last.entity)
    ? NONE_ENOUGH
    : 'the verb does not agree with the last speaker'
}

/**
 * Whether the noun phrase behind a verb is its subject: null where it is; else who speaks and has the phrase for his
 * object, or unsure. The phrase contends with all whom the verb may leave out.
 */
export function unlessSubject(
  speaker: NamedSpeaker,
  field: Field,
  at: number,
  named: Who,
  scene: Scene,
  draft: Draft | null,
): Who | null {
  const { orObject } = speaker
  if (orObject === undefined || draft === null || field !== scene.discourse.field) return null
  const { form, behind } = orObject
  const before = behind === 'name' ? nameBefore(form, at, scene) : null
  if (before !== null) return whoIs(before, 'named right before the words', 0.9)
  if (behind === 'pronoun') return impliedWho(form, field, at, scene, draft)
  const own = phraseOf(speaker, orObject.signs, named, scene)
  const last =
    orObject.likely && !scene.discourse.hasSpoken(own.entity) ? lastHere(form, field, at, scene) : null
  if (last !== null) return last.name === own.entity.name ? null : whoIs(last, OBJECT_BEHIND, 0.8)
  const contest = contestOf(form, field, at, scene, draft)
  const [certain] = contest.certain.toSorted((a, b) => b.rank - a.rank)
  if (certain !== undefined) return whoIs(certain.entity, certain.why, certain.sure)
  const others = contest.candidates.filter(({ entity: { name } }) => name !== own.entity.name)
  const candidates = [...(orObject.sure ? [] : [own]), ...described(form, field, at, scene), ...others]
  const both = {
    certain: [],
    candidates,
    nobody: new Set(orObject.sure ? contest.nobody : ['nobody, a phrase']),
  }
  scene.told?.(field, at, both)
  const ranked = ranking(both)
  const [best] = ranked
  if (best?.candidate === own) return null
  if (best === undefined) return orObject.sure ? unsure([], 'no speaker is named before') : null
  if (best.chance >= ENOUGH) return whoIs(best.candidate.entity, OBJECT_BEHIND, best.candidate.sure)
  return unsure(
    ranked.slice(0, SEVERAL).map(({ candidate }) => candidate.entity),
    NONE_ENOUGH,
  )
}

const OBJECT_BEHIND = 'whom the verb leaves out; the words behind it are its object'

/** The last speaker, if he spoke in the same paragraph and the verb agrees with him. */
function lastHere(form: ImpliedSpeaker, field: Field, at: number, { discourse }: Scene): Entity | null {
  const { lastTurn, unknown } = discourse
  const paragraph = field.sentences[field.tokens[at]?.sentence ?? 0]?.paragraph ?? 0
  if (lastTurn === null || unknown !== null || lastTurn.paragraph !== paragraph) return null
  return fits(lastTurn.entity, form, true) ? lastTurn.entity : null
}

/** Tokens of a name that are looked back over. */
const LONGEST = 10

/** Whoever is named right before a verb, if it may be said of him. */
function nameBefore(form: ImpliedSpeaker, at: number, { discourse, standsFor }: Scene): Entity | null {
  for (const { mention, index } of discourse.mentionsFrom(at - LONGEST, at)) {
    const entity = mention.to === at ? standsFor(discourse.field, index) : null
    if (entity !== null && fits(entity, form, false)) return entity
  }
  return null
}

/** Whom the relative clause describes that the verb stands in. */
function described(form: ImpliedSpeaker, field: Field, at: number, scene: Scene): Candidate[] {
  const who = antecedentOf(form, field, at, scene)
  const entity = who?.entity === null || who === null ? undefined : scene.cast.entities[who.entity]
  if (entity === undefined) return []
  return [{ entity, why: OBJECT_BEHIND, sure: 0.85, own: true, points: new Set(['antecedent']) }]
}

/** The words behind a verb as its subject. */
function phraseOf(
  speaker: NamedSpeaker,
  signs: readonly string[],
  named: Who,
  { discourse }: Scene,
): Candidate {
  const entity = discourse.provisional(named, speaker)
  const spoke = discourse.hasSpoken(entity) ? ['phrase that has spoken'] : []
  const points = new Set(['phrase', ...spoke, ...signs.map((sign) => `phrase ${sign}`)])
  return { entity, why: OBJECT_BEHIND, sure: 1, own: true, points }
}
