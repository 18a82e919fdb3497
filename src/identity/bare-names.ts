import type { Field } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { NamedSpeaker } from '../statements/types.ts'
import type { Entity } from './entities.ts'
import { endsIn } from './fuller-bodies.ts'
import { nameBeforeTitle } from './name-before-title.ts'
import { nameWords, samePerson } from './name-words.ts'
import type { Who } from './types.ts'
import { lastSpeaker, plainName, type Scene, unsure, whoIs } from './who.ts'

/** A name of no list before its bearer's title: whoever bears it in the story, else he himself. */
export function titledBehind(field: Field, { range, bare, gender }: NamedSpeaker, scene: Scene): Who | null {
  const end = bare === null ? nameBeforeTitle(field, range, scene.pack) : null
  if (end === null) return null
  const name = plainName(textOf(field, range.from, end))
  const known = bareName(field, nameWords(name, scene.pack), scene, gender)
  if (known !== null) return known
  return {
    span: null,
    name,
    kind: 'person',
    for: null,
    party: null,
    why: 'named here',
    candidates: [],
    entity: null,
    sure: 0.85,
  }
}

/** A family name with words behind it that belong to the verb ("Artagus | the veil"): a person's only, never a body's. */
function familyNameFirst(words: readonly string[], scene: Scene): Who | null {
  if (words.length < 2) return null
  const bearers = scene.cast
    .ending(words[0] ?? '')
    .filter((entity) => entity.named && entity.kind === 'person' && entity.words.at(-1) === words[0])
  return bearers.length === 1 && bearers[0]
    ? whoIs(bearers[0], 'the family name of somebody named in full', 0.8)
    : null
}

/** A bare word or two: a family or given name of somebody named in full elsewhere. */
export function bareName(
  field: Field,
  words: readonly string[],
  scene: Scene,
  gender: Gender | null = null,
): Who | null {
  if (words.length === 0) return null
  if (words.length > 4) return familyNameFirst(words, scene)
  const all = scene.cast.entities.filter(
    (entity) =>
      entity.named &&
      entity.kind === 'person' &&
      entity.words.length >= words.length &&
      samePerson(entity.words, words, scene.pack.names.names),
  )
  const matches = all.length < 2 ? all : likely(all, words, gender, scene)
  const before = matches.filter((entity) => entity.seen >= 0)
  const bearer = matches.length === 1 ? matches[0] : before.length === 1 ? before[0] : undefined
  if (bearer !== undefined)
    return whoIs(bearer, 'a part of a name given in full elsewhere', matches.length === 1 ? 0.95 : 0.8)
  if (matches.length > 1) {
    const last = lastSpeaker(field, scene)
    return last !== null && matches.includes(last)
      ? whoIs(last, 'a part of the last speaker’s name', 0.8)
      : unsure(matches, 'several people of the article bear this name')
  }
  const bodies = scene.cast.entities.filter(
    (entity) =>
      entity.kind === 'body' &&
      !entity.document &&
      runsIn(words, entity, scene) &&
      entity.words.length <= words.length + 3,
  )
  const full = longest(bodies)
  if (full !== null && full.words.length > words.length)
    return whoIs(full, 'a short form of a body named in full elsewhere', 0.85)
  return familyNameFirst(words, scene)
}

/**
 * Of several who may be called so those whom the verb agrees with, who are so called at a name's end, and no name with a
 * word of its clause behind it where the story has it without (Samir Hilu, Samir Hilu | mercy; David Hilu, Hilu | promised).
 */
function likely(
  all: readonly Entity[],
  words: readonly string[],
  gender: Gender | null,
  { pack: { names } }: Scene,
): readonly Entity[] {
  const agreeing = all.filter((one) => gender === null || one.gender === null || one.gender === gender)
  const [first = ''] = words
  const isGiven = (names.names.get(first)?.kind ?? 'f') !== 'f'
  const ends = agreeing.filter((one) => one.words.length > 1 && one.words.at(-1) === words.at(-1))
  const begins = ({ words: [own], words: { length } }: Entity) => own === first && length > words.length
  const called = ends.length === 0 || isGiven ? agreeing : agreeing.filter((one) => !begins(one))
  const isLonger = (one: Entity) =>
    called.some(
      (other) =>
        other !== one &&
        other.words.length > 1 &&
        other.words.length < one.words.length &&
        other.words.every((word, k) => one.words[k] === word),
    )
  const plain = called.filter((one) => !isLonger(one))
  return plain.length > 0 ? plain : all
}

/**
 * A body's name begins with the words, has them right behind the noun of its kind (Arak, the company Arak), or ends with
 * them where it is a medium's (the news agency of the coast | Sahil) or perhaps a person's that no list knows.
 */
function runsIn(words: readonly string[], { words: all }: Entity, { pack }: Scene): boolean {
  const [head = ''] = all
  if (words.every((word, k) => all[k] === word)) return true
  const { kindNouns } = pack.identity
  if (kindNouns.has(head) && words.every((word, k) => all[k + 1] === word)) return true
  const mayBePerson = !pack.names.bodies.has(head) && !pack.names.common.has(head)
  return (mayBePerson || (kindNouns.has(head) && pack.speech.media.has(head))) && endsIn(words, all)
}

const longest = (entities: readonly Entity[]): Entity | null =>
  entities.reduce<Entity | null>(
    (best, entity) => (best === null || entity.words.length > best.words.length ? entity : best),
    null,
  )
