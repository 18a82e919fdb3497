import type { Field, Mention } from '../analysis/types.ts'
import { agrees } from './agreement.ts'
import { type Entity, latest } from './entities.ts'
import type { Who } from './types.ts'
import { lastSpeaker, type Scene, unsure, whoIs } from './who.ts'

/** A title as it stands without a name. */
interface Title {
  readonly field: Field
  readonly mention: Mention
  readonly head: string
  /** Its words but the head and "new", "acting". */
  readonly rest: readonly string[]
  readonly definite: boolean
}

/** A title without a name: the person named with that title, the last speaker first; else whom it describes. */
export function office(field: Field, mention: Mention, words: readonly string[], scene: Scene): Who | null {
  const head = mention.heads[0]
  if (head === undefined) return null
  const { article } = scene.pack.phrases
  const { acting } = scene.pack.names.particles
  const needed = words.filter((word) => !scene.pack.identity.reflexive.has(word))
  const rest = needed.slice(1).filter((word) => !(acting.has(word) || acting.has(article + word)))
  const definite = (field.tokens[mention.from]?.folded ?? '').startsWith(article)
  const title: Title = { field, mention, head, rest, definite }
  return bearerOf(title, words.length, scene) ?? nearBearer(title, scene) ?? described(title, scene)
}

/** A former holder is not meant by the office alone. */
function passedOn(entity: Entity, { rest }: Title, { pack }: Scene): boolean {
  const { former } = pack.names.particles
  const isFormer = (word: string) => former.has(word) || former.has(pack.phrases.article + word)
  for (const word of entity.titleWords) if (isFormer(word)) return !rest.some(isFormer)
  return false
}

/** Whoever bears all the words of the title. */
function bearerOf(title: Title, length: number, scene: Scene): Who | null {
  const { mention, head, rest, field } = title
  const matches = scene.cast
    .bearing(head)
    .filter(
      (entity) =>
        entity.kind === 'person' &&
        (entity.heads.has(head) || entity.titleWords.has(head)) &&
        agrees(entity, mention) &&
        rest.every((word) => bears(entity, word)) &&
        !passedOn(entity, title, scene) &&
        (entity.named || entity.words.length > length),
    )
  const named = matches.filter((entity) => entity.named)
  // "The official" once more: the speaker whom an earlier description of the kind went back to.
  const { names, phrases, identity } = scene.pack
  const isPart = rest.length === 0 && identity.speakerHeads.has(head)
  const speaksFor = names.offices.get(phrases.article + head)?.spokesperson === true
  if (isPart && !speaksFor && named.length === 0 && protagonist(title, scene)?.named) return null
  const pool = named.length > 0 ? named : matches
  const before = pool.filter((entity) => entity.seen >= 0)
  const speaker = lastSpeaker(field, scene)
  if (speaker !== null && pool.includes(speaker)) return whoIs(speaker, 'the title of the last speaker', 0.95)
  const spoken =
    field === scene.discourse.field ? [] : pool.filter((entity) => scene.discourse.hasSpoken(entity))
  if (spoken.length === 1 && spoken[0])
    return whoIs(spoken[0], 'the only speaker of the story who bears this title', 0.9)
  const choice = latest(before.length > 0 ? before : pool)
  if (choice === null) return null
  const rivals = pool.filter((entity) => entity !== choice && entity.named)
  return rivals.length === 0
    ? whoIs(choice, 'the only one who bears this title', 0.93)
    : unsure([choice, ...rivals], 'several people of the article bear this title')
}

/** Letters of a dual before the one that its construct drops (two universities, the two universities of). */
const DUAL = 6

/** The word is among the titles borne, a dual with or without its last letter. */
function bears(entity: Entity, word: string): boolean {
  if (entity.titleWords.has(word)) return true
  if (word.length > DUAL && entity.titleWords.has(word.slice(0, -1))) return true
  if (word.length < DUAL) return false
  return [...entity.titleWords].some((borne) => borne.length === word.length + 1 && borne.startsWith(word))
}

/** Letters of a word that its adjective of relation keeps. */
const STEM = 3

/**
 * Whether a word of a description can be said of somebody: one of the titles' words, its adjective of relation (the
 * government, the governmental official), or a body that nothing tells apart (the official in the company).
 */
function suits(entity: Entity, word: string, { pack }: Scene): boolean {
  if (bears(entity, word) || pack.speech.prepositions.has(word)) return true
  const { article, relativeEndings, feminineEnding } = pack.phrases
  const ending = relativeEndings.find((one) => word.endsWith(one))
  const stem = ending === undefined ? '' : word.slice(0, -ending.length)
  if (stem.length >= STEM && (entity.titleWords.has(stem) || entity.titleWords.has(stem + feminineEnding)))
    return true
  const body = pack.names.bodies.get(article + word)
  return body !== undefined && !body.document && !body.group && !body.anonymous
}

/** One with the same head and no other nationality, or whose shorter title the words hold. */
function nearBearer(title: Title, scene: Scene): Who | null {
  const { mention, head, rest } = title
  const demonym = (word: string) => scene.pack.names.demonymStates.has(word)
  const near = scene.cast.bearing(head).filter((entity) => {
    if (!entity.named || !entity.heads.has(head) || !agrees(entity, mention)) return false
    if (passedOn(entity, title, scene)) return false
    // A nationality that the name's own title leaves out contradicts nothing.
    if (rest.every(demonym)) return ![...entity.titleWords].some(demonym)
    const borne = [...entity.titleWords].filter((word) => word !== head && !entity.heads.has(word))
    return title.definite && borne.length > 0 && borne.every((word) => rest.includes(word))
  })
  return near.length === 1 && near[0]
    ? whoIs(near[0], 'the only one who bears a title like this one', 0.75)
    : null
}

/** "The speaker", "the man", "the official": whoever spoke or acted last and contradicts nothing. */
function described(title: Title, scene: Scene): Who | null {
  const { mention, head, rest, definite } = title
  const speaker = staysUnnamed(title, scene) ? null : protagonist(title, scene)
  if (speaker === null) return null
  const { speakerHeads } = scene.pack.identity
  if (rest.length === 0 && speakerHeads.has(head))
    return whoIs(speaker, 'the last speaker, called by the part he plays', 0.85)
  if (
    definite &&
    speakerHeads.has(head) &&
    speaker.named &&
    rest.every((word) => suits(speaker, word, scene))
  )
    return whoIs(speaker, 'the last speaker, called by the part he plays', 0.8)
  // Somebody so far called by the name alone may be called by a title that nobody else bears.
  if (definite && rest.length === 0 && speaker.named && speaker.titleWords.size === 0)
    return whoIs(speaker, 'the last speaker, described', 0.75)
  // A definite description that nobody bears goes back to the last speaker (the activist, the father).
  const kinds = scene.pack.names.offices.get(scene.pack.phrases.article + head)?.kinds ?? []
  const describes = kinds.length > 0 && kinds.every((kind) => describing.has(kind))
  return mention.rule.startsWith('office:') && describes && rest.length <= 2
    ? whoIs(speaker, 'the last speaker, described', 0.7)
    : null
}

/** "the official, who declined to be named". */
function staysUnnamed({ field, mention }: Title, { pack }: Scene): boolean {
  for (let k = mention.to; k < mention.to + 4; k++)
    if (pack.phrases.anonymityVerbs.has(field.tokens[k]?.folded ?? '')) return true
  return false
}

/** The last speaker where the title agrees with him; else whoever acted since and agrees. */
function protagonist({ field, mention }: Title, { discourse, cast }: Scene): Entity | null {
  if (field !== discourse.field) return null
  const turn = discourse.lastTurn
  if (turn !== null && turn.entity.kind === 'person' && agrees(turn.entity, mention)) return turn.entity
  for (const agent of discourse.agentsFrom(turn?.sentence ?? 0, mention.from)) {
    const entity = cast.of.get(field)?.[agent.mention] ?? null
    if (entity?.named && entity.gender !== null && agrees(entity, mention)) return entity
  }
  return null
}

const describing: ReadonlySet<string> = new Set(['profession', 'relation', 'person', 'spokesperson'])
