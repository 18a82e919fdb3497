import type { Gender } from '../languages/sections/conjugation.ts'
import { fits } from './agreement.ts'
import { type Found, type Place, verbOf } from './candidates.ts'
import type { Turn } from './discourse.ts'
import type { Entity } from './entities.ts'
import type { Who } from './types.ts'
import type { Scene } from './who.ts'

/** Statements back within which one that is an aside may be gone on with. */
const ASIDES = 2

/** Who spoke before, the last one first. */
export function* speakers(place: Place, scene: Scene): Generator<Found> {
  const { discourse } = scene
  const [last, ...earlier] = discourse.turns
  if (last === undefined || discourse.unknown !== null) return
  const own = lastVoice(last, place)
  const [first] = earlier
  const after = first !== undefined && first.sentence === last.sentence && first.entity !== last.entity
  const within = [...nested(last, place, scene)]
  if (own !== null)
    yield {
      ...own,
      points: [
        ...own.points,
        ...(after ? ['last, behind another of its sentence'] : []),
        ...(within.length > 0 ? ['last, tells of another'] : []),
      ],
    }
  yield* within
  let rank = 0
  const seen = new Set<Entity>([last.entity])
  for (const { entity } of earlier) {
    if (seen.has(entity) || !fits(entity, place.form, true)) continue
    seen.add(entity)
    rank++
    yield {
      entity,
      why: 'the latest speaker that agrees',
      sure: 0.75,
      own: false,
      points: [
        'earlier',
        `earlier ${Math.min(rank, 3)}`,
        `earlier ${verbOf(place)}`,
        ...(after && entity === first.entity ? ['earlier, in the sentence of the last'] : []),
      ],
    }
  }
}

/** Statements back within which one stands inside the last speaker's. */
const WITHIN = 4

/** Who speaks inside what the last speaker said in his latest sentence: a paper's man, or somebody told of. */
function* nested(
  { entity: outer, sentence }: Turn,
  place: Place,
  { cast, discourse }: Scene,
): Generator<Found> {
  for (const { draft, who, sentence: at } of discourse.latestSaid(WITHIN)) {
    const entity = who.entity === null ? undefined : cast.entities[who.entity]
    if (draft.inside < 0 || at !== sentence || entity === undefined || entity === outer) continue
    if (!fits(entity, place.form, true)) continue
    const paper = outer.document ? ['nested in a paper'] : []
    yield {
      entity,
      why: 'acts in what was said before',
      sure: 0.75,
      own: false,
      points: ['nested', `nested ${verbOf(place)}`, ...paper],
    }
    return
  }
}

/** The one who spoke last, if he can be who is looked for. */
function lastVoice({ entity, sentence, paragraph, gender }: Turn, place: Place): Found | null {
  const { form } = place
  const paper = form.number !== 'p' && gender !== null && gender === form.gender && isCalled(entity, gender)
  if (!paper && !fits(entity, form, true)) return null
  const near = paragraph === place.paragraph
  const same = sentence === place.sentence
  const apart = place.sentence - sentence
  const far = same
    ? 'here'
    : near
      ? apart === 1
        ? 'just before'
        : 'near'
      : apart === 1
        ? 'paragraph before'
        : 'far'
  return {
    entity,
    why: near ? 'the last speaker, in the same paragraph' : 'the last speaker',
    sure: near ? 0.94 : 0.9,
    own: same,
    points: [
      'last',
      `last ${verbOf(place)}`,
      `last ${far}`,
      `last ${form.by}`,
      ...(same ? [`last here, ${place.stands}`] : [`last, ${place.stands}`]),
      ...(apart > 3 ? ['last long ago'] : []),
    ],
  }
}

/** Called by words of another gender than its own: a paper, or a woman by a title that men bear. */
const isCalled = ({ kind, gender, named }: Entity, called: Gender): boolean =>
  kind === 'body' || (!named && gender !== called)

/** Whoever was quoted last by the way: of old (had said), by an adjunct (according to), both without a turn. */
export function* asides(place: Place, scene: Scene): Generator<Found> {
  const { discourse } = scene
  for (const { draft, who, sentence } of discourse.latestSaid(ASIDES)) {
    if (draft.inside >= 0 || (!draft.background && !draft.rule.startsWith('according'))) continue
    const entity = asideOf(who, place, scene)
    if (entity === null || !fits(entity, place.form, true)) continue
    const kind = draft.background ? 'of old' : 'according'
    const apart = place.sentence - sentence
    if (apart > 1) return
    yield {
      entity,
      why: apart === 0 ? 'goes on with the speaker of its sentence' : 'the last speaker, by the way',
      sure: 0.9,
      own: apart === 0,
      points: ['aside', `aside ${kind} ${apart}`, `aside ${verbOf(place)}`],
    }
  }
}

/** Whom an aside names; words that no mention gives count for a participle where nobody else speaks in its sentence. */
export function asideOf(who: Who, { form, sentence }: Place, { cast, discourse }: Scene): Entity | null {
  if (who.entity !== null) return cast.entities[who.entity] ?? null
  const alone = form.by === 'participle' && discourse.lastTurn?.sentence !== sentence
  // A person's title is somebody's whom the story names elsewhere.
  return alone && who.name !== null && who.kind !== 'person' ? discourse.speakerOf(who) : null
}
