import { elementAt } from '../core/elements.ts'
import type { Draft, Drafts } from '../statements/types.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

const WHY = 'the speaker of the statement that the headline tells again'

/**
 * A headline calls its speaker by less than the story does (the water minister; "Health") or leaves him out. Where a
 * statement of the story repeats most of the headline's words, its speaker is meant, if the headline's own words do not
 * speak against it. Returns the statements' answers, in order.
 */
export function retoldSpeakers(drafts: Drafts, answers: readonly Who[], scene: Scene): Who[] {
  return answers.map((who, k) => {
    const draft = drafts.statements[k]
    const told = elementAt(answers, drafts.retold[k] ?? -1)
    if (draft === undefined || who.entity !== null) return who
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
