import type { Field } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Draft, ImpliedSpeaker } from '../statements/types.ts'
import { OF_TWO } from './acting.ts'
import { fits } from './agreement.ts'
import { contestOf, SEVERAL } from './candidates.ts'
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
 * Who goes on speaking where the noun phrase behind the verb may be its object: the last speaker of the same paragraph,
 * when the verb agrees with him and the phrase is not his own name. `described`: the verb tells that a woman is called by
 * a title that men bear; she may have spoken before that paragraph.
 */
export function speakerBefore(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  named: Who | null,
  described: boolean,
  scene: Scene,
): Who | null {
  const turn = scene.discourse.lastTurn
  if (
    turn === null ||
    scene.discourse.unknown !== null ||
    field !== scene.discourse.field ||
    named?.entity === turn.entity.id
  )
    return null
  const paragraph = field.sentences[field.tokens[at]?.sentence ?? 0]?.paragraph ?? 0
  if ((turn.paragraph !== paragraph && !described) || !fits(turn.entity, form, true)) return null
  // Whoever has spoken before speaks again.
  const entity = named?.entity === null || named === null ? undefined : scene.cast.entities[named.entity]
  if (entity !== undefined && scene.discourse.hasSpoken(entity)) return null
  return whoIs(turn.entity, 'the last speaker; the words behind the verb are its object', 0.8)
}
