import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Somebody "gave" such a paper before ("issued a statement"): whoever gave it last. */
export function giverBefore(field: Field, mention: Mention, scene: Scene): Who | null {
  const { discourse } = scene
  if (field !== discourse.field) return null
  const sentence = field.tokens[mention.from]?.sentence ?? 0
  const giver = discourse.agentsFrom(Math.max(0, sentence - 4), mention.from).find(({ speaks }) => speaks)
  const entity = giver === undefined ? null : scene.standsFor(field, giver.mention)
  return entity === null ? null : whoIs(entity, 'the paper that its giver speaks in', 0.8)
}

/** Words behind a giver within which the paper that he gave is named. */
const GIVEN = 10

/** "The network issued | a report …": whoever gave a paper of that noun, or of one used for it in turn, last. */
export function giverOfPaper(field: Field, mention: Mention, scene: Scene): Who | null {
  const { discourse, pack } = scene
  const head = mention.heads[0] ?? ''
  if (field !== discourse.field || head === '') return null
  const alike = pack.identity.alikePapers.get(head)
  for (const agent of discourse.agentsFrom(0, mention.from)) {
    if (!agent.speaks) continue
    const { to = 0 } = field.mentions[agent.mention] ?? {}
    const given = paperBehind(field, to, pack)
    if (given === null || (given !== head && !alike?.has(given))) continue
    const entity = scene.standsFor(field, agent.mention)
    return entity === null ? null : whoIs(entity, 'the paper that its giver speaks in', 0.8)
  }
  return null
}

/** The first noun of a paper behind a giver in his sentence, as an object too. */
function paperBehind(field: Field, at: number, { names, phrases }: LanguagePack): string | null {
  const sentence = field.tokens[at - 1]?.sentence
  for (let k = at; k < at + GIVEN && field.tokens[k]?.sentence === sentence; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    const bare = folded.endsWith(phrases.objectEnding)
      ? folded.slice(0, -phrases.objectEnding.length)
      : folded
    const noun = names.bodies.get(folded) ?? names.bodies.get(bare)
    if (noun?.document) return noun.lemma
  }
  return null
}
