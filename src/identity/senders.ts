import type { Field, Mention } from '../analysis/types.ts'
import { ISSUED } from './issuers.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Words behind a bulletin within which a medium says that it was sent to it. */
const NEAR = 3

/**
 * "The association holds a fair …. A bulletin | that the paper received | says": who sent it is not told, since the story
 * is about nobody else: the one body that acts before it.
 */
export function senderOf(field: Field, mention: Mention, scene: Scene): Who | null {
  const { discourse, pack } = scene
  if (field !== discourse.field || !pack.identity.bulletins.has(mention.heads[0] ?? '')) return null
  if (!isSent(field, mention, scene)) return null
  const sentence = field.tokens[mention.from]?.sentence ?? 0
  const senders = new Set(
    [...discourse.agentsFrom(0, mention.from)]
      .filter((agent) => agent.sentence < sentence)
      .map((agent) => (agent.partner < 0 ? scene.standsFor(field, agent.mention) : null)),
  )
  const [sender] = senders
  return senders.size === 1 && sender?.kind === 'body' && !sender.document ? whoIs(sender, ISSUED, 0.8) : null
}

/** "That | Murafi | received a copy of" right behind the bulletin. */
function isSent(field: Field, { from, to }: Mention, { pack }: Scene): boolean {
  for (let k = from + 1; k < to + NEAR; k++)
    if (pack.identity.received.has(field.tokens[k]?.folded ?? '')) return true
  return false
}
