import type { Field } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Contest } from './candidates.ts'
import type { Discourse } from './discourse.ts'
import type { Cast, Entity } from './entities.ts'
import type { Who } from './types.ts'

/** Everything the resolvers share about one article. */
export interface Scene {
  readonly pack: LanguagePack
  readonly cast: Cast
  readonly discourse: Discourse
  /** The entity that a mention, by its index, means at this place of the story. */
  readonly standsFor: (field: Field, index: number) => Entity | null
  /** Told of each contest for a subject that is left out, for whoever fits its weights. */
  readonly told: ContestTrace | null
}

/** Token of the verb, who may be meant, and what tells of them. */
export type ContestTrace = (field: Field, at: number, contest: Contest) => void

/** Who spoke last before a place of the story; nobody before its headline. */
export const lastSpeaker = (field: Field, scene: Scene): Entity | null =>
  field === scene.discourse.field ? scene.discourse.lastSpeaker : null

/** A name without quotation marks: they are the page's, not the name's. */
export const plainName = (text: string): string =>
  text.replace(/["«»“”]|''/gu, '').replace(/^[\s'‘’]+|[\s'‘’]+$/gu, '') || text

/** A body's name up to its quoted part's end: what follows only describes it. */
export const bodyName = (text: string): string => /^[^"«»“”]+["«“”][^"«»“”]+["»”“]/u.exec(text)?.[0] ?? text

/** The answer that an entity of the article is. */
export const whoIs = (entity: Entity, why: string, sure: number): Who => ({
  span: null,
  name: plainName(entity.kind === 'body' ? bodyName(entity.name) : entity.name),
  kind: entity.kind,
  for: entity.for,
  party: null,
  why,
  candidates: [],
  entity: entity.id,
  sure,
})

/** No answer: the contenders, and why the text does not decide. */
export const unsure = (candidates: readonly Entity[], why: string): Who => ({
  span: null,
  name: null,
  kind: candidates[0]?.kind ?? 'person',
  for: null,
  party: null,
  why,
  candidates: candidates.map((entity) => plainName(entity.name)),
  entity: null,
  sure: 0.3,
})
