import { matchingStatement } from '../statements/headline-match.ts'
import type { Draft } from '../statements/types.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

const WHY = 'the speaker of the statement that the headline tells again'

/**
 * A headline calls its speaker by less than the story does (the water minister; "Health") or leaves him out. Where a
 * statement of the story repeats most of the headline's words, its speaker is meant, if the headline's own words do not
 * speak against it. Returns the statements' answers, in order.
 */
export function retoldSpeakers(drafts: readonly Draft[], answers: readonly Who[], scene: Scene): Who[] {
  return answers.map((who, k) => {
    const draft = drafts[k]
    if (draft === undefined || draft.field === scene.discourse.field || who.entity !== null) return who
    const match = matchingStatement(drafts, k, () => false)
    const told = match === null ? undefined : answers[match]
    const entity = told?.entity === null || told === undefined ? undefined : scene.cast.entities[told.entity]
    if (entity === undefined || told?.name === null || !suits(draft, who, entity.name, entity.kind, scene))
      return who
    return { ...whoIs(entity, WHY, 0.8), span: who.span }
  })
}

/** Whether the headline's words can mean somebody of that name: nobody is named, a title alone, or a part of the name. */
function suits(draft: Draft, who: Who, name: string, kind: Who['kind'], scene: Scene): boolean {
  if (draft.speaker.how !== 'named') return who.name === null
  const mention = draft.field.mentions[draft.speaker.mention]
  if (mention?.kind === 'office' || mention?.kind === 'anonymous')
    return kind === 'person' && mention.name === null
  const words = nameWords(who.name ?? '', scene.pack)
  const full = new Set(nameWords(name, scene.pack))
  return words.length > 0 && words.every((word) => full.has(word))
}
