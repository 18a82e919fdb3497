import type { Field, Mention } from '../analysis/types.ts'
import { agrees } from './agreement.ts'
import type { Entity } from './entities.ts'
import type { Scene } from './who.ts'

/** Sentences, and paragraphs, behind the last speaker's within which he is spoken of by what he is. */
const SENTENCES = 2
const PARAGRAPHS = 1

/**
 * Whether a description under its own article, behind the words of the last speaker, is said of him: nobody else has
 * acted since. Whoever speaks next without being so introduced is named, or is described without the article.
 */
export function followsLast(field: Field, { from, number }: Mention, entity: Entity, scene: Scene): boolean {
  const { discourse, pack } = scene
  const turn = discourse.lastTurn
  if (field !== discourse.field || turn?.entity !== entity || discourse.unknown !== null) return false
  if (number !== 's' || !field.tokens[from]?.folded.startsWith(pack.phrases.article)) return false
  const sentence = field.tokens[from]?.sentence ?? 0
  const paragraph = field.sentences[sentence]?.paragraph ?? 0
  const apart = sentence - turn.sentence
  if (apart < 1 || apart > SENTENCES || paragraph - turn.paragraph > PARAGRAPHS) return false
  return !isAnotherBetween(field, turn.sentence + 1, from, entity, scene)
}

/** Somebody else acts between a sentence and a token, who might be meant as well. */
function isAnotherBetween(
  field: Field,
  sentence: number,
  at: number,
  entity: Entity,
  { discourse, cast }: Scene,
): boolean {
  for (const { mention } of discourse.agentsFrom(sentence, at)) {
    const other = cast.of.get(field)?.[mention] ?? null
    const words = field.mentions[mention] as Mention
    if (words.from === at || other === entity || other?.kind !== 'person') continue
    if (agrees(entity, words)) return true
  }
  return false
}
