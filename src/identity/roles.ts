import type { Field, Mention } from '../analysis/types.ts'
import type { Draft } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import { continues, SEVERAL } from './candidates.ts'
import { isOpen, isShort, isSole, staysUnnamed } from './description-words.ts'
import { type Entity, latest } from './entities.ts'
import {
  bearsTitle,
  DESCRIBING,
  type Description,
  type Evidence,
  evidenceFor,
  type Standing,
  scoreOf,
} from './evidence.ts'
import { followsLast } from './follows.ts'
import { isDefinite, isWholeDefinite } from './glued-words.ts'
import { nameInTitle } from './name-in-title.ts'
import { nameWords } from './name-words.ts'
import { type TitlePart, titleParts } from './title-parts.ts'
import type { Who } from './types.ts'
import { lastSpeaker, type Scene, unsure, whoIs } from './who.ts'

/** Below this score nobody is meant: the description stays as its words have it. */
const ENOUGH = 3
/** The best must lead the next by so much, or it is unsure between them. */
const APART = 0.75
/** Sentences of the body in which somebody is called by what he is before he is named. */
const LEAD = 2
/** A score from which somebody who bears the title is reckoned with. */
const LIKELY = 2
/** Share of a description's words without which a title is not the one meant. */
const HALF = 0.5
/** A score from which the tie is as sure as it gets. */
const FULL = 6

/** A description where it stands. */
interface Place extends Description {
  readonly field: Field
  readonly mention: Mention
  readonly sentence: number
  /** A new voice is announced before it ("for his part"). */
  readonly turn: boolean
}

interface Ranked {
  readonly entity: Entity
  readonly evidence: Evidence
  readonly score: number
}

/**
 * Whom a title or trade without a name describes: of those named in the article, the one for whom most speaks; unsure
 * where two are alike; else the fullest form of the description itself. Null where none is known.
 */
export function office(
  field: Field,
  mention: Mention,
  text: string,
  scene: Scene,
  draft: Draft | null,
): Who | null {
  const place = placeOf(field, mention, text, scene, draft)
  if (place === null) return null
  const ranked = rank(peopleFor(place, scene), place, scene)
  const [best] = ranked
  if (best === undefined || best.score < ENOUGH) return fullerForm(place, scene)
  const rivals = ranked.filter(
    ({ entity, score }) => best.score - score < APART && !sameName(entity, best.entity),
  )
  if (rivals.length > 0)
    return unsure(
      [best, ...rivals].map(({ entity }) => entity),
      'several people of the article bear this title',
    )
  return whoIs(best.entity, reasonOf(best.evidence), Math.min(0.95, 0.95 - (FULL - best.score) * 0.07))
}

/** Himself, or the same name with words behind it that are not the name's. */
const sameName = ({ words: one }: Entity, { words: other }: Entity): boolean =>
  one.every((word, k) => k >= other.length || other[k] === word)

function placeOf(
  field: Field,
  mention: Mention,
  text: string,
  scene: Scene,
  draft: Draft | null,
): Place | null {
  const { pack } = scene
  const { names, identity, phrases } = pack
  const turn = draft?.turn ?? false
  const parts = titleParts(text, pack)
  const isStyle = ({ head }: TitlePart) => names.offices.get(head)?.honorific === true
  const own = parts.find((one) => !isStyle(one)) ?? parts[0]
  if (own === undefined || identity.quantifiers.has(field.tokens[mention.from]?.folded ?? '')) return null
  const part = own.usual ?? own
  const office = names.offices.get(phrases.article + part.head)
  const kinds = office?.kinds ?? []
  const again = [mention.from - 1, mention.to - 1, mention.to].some((k) =>
    identity.reflexive.has(field.tokens[k]?.folded ?? ''),
  )
  const definite = isDefinite(field, mention, pack)
  // "another official" is none of those before; "a spokesman" is nobody in particular, but in a headline.
  if (part.words.some((word) => identity.others.has(word))) return null
  const bare = mention.to === mention.from + 1
  // "The member of the council": many are, and whoever spoke last may be called so.
  const isHeldByMany = identity.heldByMany.has(part.head)
  const isOneOfMany = !definite && isHeldByMany && isWholeDefinite(field, mention, pack)
  const short = isShort(field, mention, pack)
  const isGuest = identity.guestHeads.has(part.head) && !(bare && isOpen(field.tokens[mention.to], pack))
  const recalls = short && isHeldByMany
  if (!definite && bare && !field.headline && isOpen(field.tokens[mention.to], pack)) return null
  return {
    field,
    mention,
    sentence: field.tokens[mention.from]?.sentence ?? 0,
    part,
    parts,
    kinds,
    turn,
    isPart:
      (definite || isGuest) && identity.speakerHeads.has(part.head) && !staysUnnamed(field, mention, phrases),
    isGuest,
    describes:
      recalls || isOneOfMany || (definite && kinds.length > 0 && kinds.every((kind) => DESCRIBING.has(kind))),
    isTrade: recalls || isOneOfMany || kinds.includes('profession') || kinds.includes('spokesperson'),
    ofMany: isHeldByMany,
    short: short && !turn,
    recalls:
      draft !== null &&
      !turn &&
      definite &&
      kinds.length > 0 &&
      !isSole(part, kinds, pack) &&
      isOpen(field.tokens[mention.to], pack),
    goesOn: draft !== null && !turn && mention.kind === 'office' && continues(draft, scene),
    again,
    bearer: nameInTitle(field, mention, pack),
    word: mention.to === mention.from + 1 ? (nameWords(text, pack)[0] ?? null) : null,
  }
}

/** Bearers of one head that are weighed, the last of the cast; no story of news has so many. */
const MOST = 64

/** The named people whose titles may be meant, and whoever spoke or acted last. */
function peopleFor(place: Place, scene: Scene): Set<Entity> {
  const { part, isPart, word, mention } = place
  const { cast, pack } = scene
  const { alikeHeads, counterpartHeads } = pack.identity
  const heads = [part.head, ...(alikeHeads.get(part.head) ?? []), ...counterpartHeads]
  const out = new Set<Entity>()
  for (const head of heads)
    for (const entity of cast.bearing(head).slice(-MOST))
      if (entity.parts.some((one) => one.head === head)) out.add(entity)
  if (word !== null) for (const entity of cast.ending(word)) if (entity.words.at(-1) === word) out.add(entity)
  if (isPart && part.states.length > 0)
    for (const entity of scene.discourse.mentioned((one) => isOf(one, part), SEVERAL)) out.add(entity)
  const last = protagonist(place, scene)
  if (last !== null) out.add(last)
  for (const entity of out) if (!mayBe(entity, mention, scene)) out.delete(entity)
  return out
}

/** Somebody whose title is of the same state: "the German official". */
const isOf = ({ parts }: Entity, { states }: TitlePart): boolean =>
  parts.some((own) => own.states.some((state) => states.includes(state)))

/** Somebody named, or one who has spoken under a description of his own. */
const mayBe = (entity: Entity, mention: Mention, { discourse }: Scene): boolean =>
  agrees(entity, mention) &&
  (!entity.described
    ? entity.kind === 'person' || entity.guessed === true
    : (entity.kind === 'person' || entity.kind === 'anonymous') && discourse.hasSpoken(entity))

/** One person, as far as is known: words that no list knows may name one, and a source plays a part in the report. */
const mayBeCalled = (entity: Entity, place: Place): boolean =>
  entity.kind === 'person' || (place.isPart && (entity.guessed === true || isSource(entity, place)))

/** An unnamed source, where no trade and no other state is named. */
const isSource = (entity: Entity, { part, kinds }: Place): boolean =>
  entity.kind === 'anonymous' &&
  entity.number === 's' &&
  !kinds.includes('profession') &&
  (part.states.length === 0 || isOf(entity, part))

/** The last speaker where the title agrees with him; else whoever acted since and agrees. */
function protagonist(place: Place, { discourse, cast }: Scene): Entity | null {
  const { field, mention } = place
  if (field !== discourse.field) return null
  const turn = discourse.lastTurn
  if (turn !== null && mayBeCalled(turn.entity, place) && agrees(turn.entity, mention)) return turn.entity
  const sentence = field.tokens[mention.from]?.sentence
  for (const agent of discourse.agentsFrom(turn?.sentence ?? 0, mention.from)) {
    const entity = cast.of.get(field)?.[agent.mention] ?? null
    // Whoever acts in its own sentence is another: "the reporter | quoted | the official".
    if (agent.sentence === sentence) continue
    if (entity?.named && entity.gender !== null && agrees(entity, mention)) return entity
  }
  return null
}

function rank(people: ReadonlySet<Entity>, place: Place, scene: Scene): Ranked[] {
  const last = protagonist(place, scene)
  const found: [Entity, Evidence][] = []
  for (const entity of people) {
    const evidence = evidenceFor(place, entity, standingOf(entity, place, last, scene), scene.pack)
    // An unnamed one is the same only where nothing sets him apart.
    if (!entity.described || (evidence.otherWords ?? evidence.lacking ?? evidence.shorter ?? 0) === 0)
      found.push([entity, evidence])
  }
  const against = rivalsOf(place, found)
  return found
    .map(([entity, evidence]) => {
      const all = { ...evidence, ...against(evidence) }
      return { entity, evidence: all, score: scoreOf(all) }
    })
    .sort((a, b) => b.score - a.score)
}

/** What the others' evidence says for or against one: nobody else bears the title, somebody bears it better. */
function rivalsOf(
  { isPart, isGuest, turn, again }: Place,
  found: readonly (readonly [Entity, Evidence])[],
): (evidence: Evidence) => Evidence {
  const bearers = found.filter(
    ([, evidence]) =>
      bearsTitle(evidence) &&
      (evidence.lacking ?? 0) < HALF &&
      evidence.otherWords === undefined &&
      scoreOf(evidence) >= LIKELY,
  )
  const newVoice = ({ last }: Evidence) => turn && (!isPart || isGuest) && last !== undefined
  // "the same expert" is whoever spoke last, whatever others are called.
  const isAgain = ({ last, described }: Evidence) => again && last !== undefined && described !== undefined
  const ofState = found.some(([, one]) => one.sameState !== undefined && (isPart || bearsTitle(one)))
  const ofStates = found.filter(([, one]) => one.sameState !== undefined).length
  return (evidence) => {
    if (evidence.noState !== undefined && ofState) return { outdone: 1 }
    if (isPart && evidence.sameState !== undefined && ofStates === 1 && bearers.length === 0)
      return { only: 1 }
    if (!bearsTitle(evidence))
      return {
        ...(bearers.length > 0 && !isAgain(evidence) ? { outdone: 1 } : {}),
        ...(bearers.some(([, { sameHead }]) => sameHead !== undefined) ? { follows: 0 } : {}),
        ...(newVoice(evidence) ? { newVoice: 1 } : {}),
      }
    return bearers.length === 1 && evidence.likeHead === undefined ? { only: 1 } : {}
  }
}

/** In a headline the story behind it is known: who speaks there stands nearest. */
function standingOf(entity: Entity, place: Place, last: Entity | null, scene: Scene): Standing {
  const { discourse } = scene
  const spoken = discourse.hasSpoken(entity)
  if (place.field !== discourse.field)
    return { last: false, follows: false, spoken, before: true, near: false, lead: false }
  const mention = discourse.field.mentions[entity.seen]
  const sentence = mention === undefined ? -1 : (discourse.field.tokens[mention.from]?.sentence ?? -1)
  const before = entity.seen >= 0
  const near = before && sentence >= place.sentence - 1
  const follows = place.recalls && followsLast(place.field, place.mention, entity, scene)
  return { last: entity === last, follows, spoken, before, near, lead: place.sentence < LEAD }
}

const reasonOf = (evidence: Evidence): string =>
  evidence.family !== undefined
    ? 'a part of a name given in full elsewhere'
    : evidence.sameHead === undefined && evidence.likeHead === undefined
      ? evidence.plays === undefined
        ? 'the last speaker, described'
        : 'the last speaker, called by the part he plays'
      : evidence.last !== undefined
        ? 'the title of the last speaker'
        : evidence.spoken !== undefined
          ? 'the only speaker of the story who bears this title'
          : (evidence.lacking ?? 0) > 0 || evidence.likeHead !== undefined
            ? 'the only one who bears a title like this one'
            : 'the only one who bears this title'

/** Nobody named is meant: the description where the article has more words for it. */
function fullerForm(place: Place, scene: Scene): Who | null {
  const { part, mention, field } = place
  const own = scene.cast.of.get(field)?.[field.mentionAt[mention.from] ?? -1] ?? null
  const forms = scene.cast
    .bearing(part.head)
    .slice(-MOST)
    .filter((entity) => {
      if (!entity.described || entity === own || entity.seen < 0 || !agrees(entity, mention)) return false
      if (entity.number !== 's' || (entity.kind !== 'person' && entity.kind !== 'anonymous')) return false
      const longer = entity.parts.find(({ head }) => head === part.head)
      return (
        longer !== undefined &&
        longer.words.length + longer.states.length > part.words.length + part.states.length &&
        part.words.every((word) => longer.words.includes(word)) &&
        part.states.every((state) => longer.states.includes(state))
      )
    })
  const last = lastSpeaker(field, scene)
  if (last !== null && forms.includes(last)) return whoIs(last, 'the title of the last speaker', 0.9)
  const choice = latest(forms)
  if (choice === null) return null
  return forms.length === 1
    ? whoIs(choice, 'the only one who bears this title', 0.85)
    : unsure(forms, 'several people of the article bear this title')
}
