import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { SEVERAL } from './candidates.ts'
import type { Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Sentences behind a body's words within which it is spoken of by another noun. */
const NEAR = 3
/** Words of a description: its noun and two adjectives. */
const LONGEST = 3

/**
 * A body called by what it is, not by its name (the human rights association, the French company, the organisation): of
 * those named before, the one of that noun that the adjectives do not contradict, else the last speaker, if such a noun
 * with an adjective is said of its like, or means the same without one. Null where none fits, or two do.
 */
export function describedBody(
  field: Field,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const { discourse, pack } = scene
  const { article } = pack.phrases
  const end = placeAt(field, mention, pack)
  const [head = '', ...adjectives] = words.slice(0, end - mention.from)
  const classmates = classOf(head, adjectives, pack)
  if (field !== discourse.field || classmates === undefined || adjectives.length >= LONGEST) return null
  if (mention.kind !== 'body' || mention.number !== 's') return null
  if (!field.tokens.slice(mention.from, end).every(({ folded }) => folded.startsWith(article))) return null
  const again = sameAgain(field, mention, head, scene)
  if (again !== null) return again
  if (!adjectives.every((word) => describes(word, pack) || describesClub(head, word, pack))) return null
  const isBefore = firstIn(field, mention, scene)
  const named = discourse.mentioned(
    (entity) =>
      entity.kind === 'body' &&
      !entity.document &&
      entity.words[0] === head &&
      isNamed(entity, pack) &&
      isBefore(entity),
    SEVERAL * SEVERAL,
  )
  const last = lastBody(field, mention, scene)
  if (named.length > 0) {
    if (adjectives.length === 0) return null
    const fitting = named.filter((entity) => fits(adjectives, entity, pack))
    const one = fitting.find((entity) => entity === last) ?? (fitting.length === 1 ? fitting[0] : undefined)
    return one === undefined ? null : whoIs(one, 'the body of that kind named before', 0.85)
  }
  const isOther = (entity: Entity) =>
    entity.kind === 'body' && entity.words[0] === head && isNamed(entity, pack)
  if (scene.cast.entities.some(isOther)) return null
  const mate = matesOf(adjectives, classmates, isBefore, scene)
  if (mate !== null) return mate
  if (last === null || !fits(adjectives, last, pack)) return null
  if (!isNamed(last, pack) && (adjectives.length === 0 || last.words.length < 2)) return null
  const [other = ''] = last.words
  const alike = adjectives.length > 0 ? classmates : pack.identity.bodySynonyms.get(head)
  const isAlike = alike?.has(other) || (last.guessed === true && !pack.names.bodies.has(other))
  return isAlike || isPlatform(head, last, pack) ? whoIs(last, 'the last speaker, described', 0.8) : null
}

/** Where the words end that tell what a body is, before where it is (the office of the nations | in-Sahl). */
function placeAt(field: Field, { from, to }: Mention, { phrases, names }: LanguagePack): number {
  const { folded = '' } = field.tokens[to - 1] ?? {}
  const { folded: before = '' } = field.tokens[to - 2] ?? {}
  if (to < from + 3 || !(names.places.has(folded) || names.places.has(folded.slice(phrases.by.length))))
    return to
  if (folded.startsWith(phrases.by) && names.places.has(folded.slice(phrases.by.length))) return to - 1
  return phrases.in.has(before) ? to - 2 : to
}

/** The nouns that a body of that noun and those adjectives goes by as well. */
function classOf(
  head: string,
  adjectives: readonly string[],
  { identity }: LanguagePack,
): ReadonlySet<string> | undefined {
  const isOfNations = adjectives.some((word) => identity.nationsAdjectives.has(word))
  return isOfNations && identity.nationsBodies.has(head)
    ? identity.nationsBodies
    : identity.bodyClasses.get(head)
}

/** "The royal club". */
const describesClub = (head: string, word: string, { identity }: LanguagePack): boolean =>
  identity.clubNouns.has(head) && identity.clubAdjectives.has(word)

/** "The company", where a platform of the list spoke last, by its name alone or behind the noun of a site. */
const isPlatform = (head: string, { words }: Entity, { identity, agencies }: LanguagePack): boolean =>
  identity.platformNouns.has(head) &&
  [words, words.slice(1)].some(
    (name, k) =>
      (k === 0 || identity.platformNouns.has(words[0] ?? '')) &&
      agencies.named(name.join(' '))?.agency.kind === 'platform',
  )

/** "The same rights body": whoever spoke last, if it is a body and none of that noun has been named. */
function sameAgain(field: Field, mention: Mention, head: string, scene: Scene): Who | null {
  const { discourse, pack } = scene
  const { reflexive } = pack.identity
  const isSame = [mention.from - 1, mention.to - 1, mention.to].some((k) =>
    reflexive.has(field.tokens[k]?.folded ?? ''),
  )
  const last = isSame ? lastBody(field, mention, scene) : null
  if (last === null || last.words[0] === head) return null
  const isBefore = firstIn(field, mention, scene)
  const named = discourse.mentioned(
    (entity) => entity.kind === 'body' && entity.words[0] === head && isBefore(entity),
    1,
  )
  return named.length > 0 ? null : whoIs(last, 'the last speaker, described', 0.85)
}

/** "The Sahli company", with no company named: the one body of its sort (the foundation of Sahli airways) that is of that state by its name. */
function matesOf(
  adjectives: readonly string[],
  classmates: ReadonlySet<string>,
  isBefore: (entity: Entity) => boolean,
  { discourse, pack }: Scene,
): Who | null {
  const { demonyms } = pack.names
  const states = adjectives.flatMap((word) => demonyms.get(word)?.state ?? [])
  if (states.length === 0) return null
  const mates = discourse.mentioned(
    (entity) =>
      entity.kind === 'body' &&
      !entity.document &&
      classmates.has(entity.words[0] ?? '') &&
      isNamed(entity, pack) &&
      isBefore(entity) &&
      nameWords(entity.name, pack).some((word) => states.includes(demonyms.get(word)?.state ?? '')),
    2,
  )
  const [one, another] = mates
  return one === undefined || another !== undefined
    ? null
    : whoIs(one, 'the body of that kind named before', 0.8)
}

/** Whether a body stands in the story before these words do: else they are a name of its own. */
function firstIn(field: Field, { from }: Mention, { cast }: Scene): (entity: Entity) => boolean {
  const of = cast.of.get(field) ?? []
  const own = of[field.mentionAt[from] ?? -1] ?? null
  const first = own === null ? Number.POSITIVE_INFINITY : of.indexOf(own)
  return (entity) => of.indexOf(entity) < first
}

/** Whoever spoke last, if it is a body and spoke just before. */
function lastBody(field: Field, { from }: Mention, { discourse }: Scene): Entity | null {
  const turn = discourse.lastTurn
  if (turn === null || discourse.unknown !== null) return null
  const apart = (field.tokens[from]?.sentence ?? 0) - turn.sentence
  const { kind, document } = turn.entity
  return kind === 'body' && !document && apart <= NEAR ? turn.entity : null
}

/** An adjective that tells of what sort or people a body is. */
export const describes = (word: string, { identity, names }: LanguagePack): boolean =>
  identity.bodyAdjectives.has(word) || names.demonyms.has(word)

/** More than a noun of its kind and one such adjective, or where it is (the company | in the capital). */
export function isNamed(
  { words: [head = '', ...rest] }: Pick<Entity, 'words'>,
  { identity, phrases, names }: LanguagePack,
): boolean {
  if (!identity.bodyClasses.has(head)) return true
  if (phrases.in.has(rest[0] ?? '')) return false
  return (
    rest.length > 1 || rest.some((word) => !identity.bodyAdjectives.has(word) && !names.demonyms.has(word))
  )
}

/** No adjective is of another state or sort than the body's name tells. */
export function fits(
  adjectives: readonly string[],
  { words, name }: Pick<Entity, 'words' | 'name'>,
  pack: LanguagePack,
): boolean {
  const { demonyms } = pack.names
  const stateOf = (word: string) => demonyms.get(word)?.state ?? undefined
  const own = [...words, ...nameWords(name, pack)].flatMap((word) => stateOf(word) ?? [])
  return adjectives.every((word) => {
    const state = stateOf(word)
    // A union of several states is none of one of them.
    const isOther = demonyms.has(words[1] ?? '') && words[1] !== word
    return state === undefined || (own.length === 0 ? !isOther : own.includes(state))
  })
}
