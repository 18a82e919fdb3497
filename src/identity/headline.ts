import type { Field } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { textOf } from '../core/tokens.ts'
import type { Draft, ImpliedSpeaker } from '../statements/types.ts'
import { agentsOf } from './agents.ts'
import { fits } from './agreement.ts'
import type { Who } from './types.ts'
import { type Scene, unsure, whoIs } from './who.ts'

/** A headline's verb without a subject: whoever gave words before it, else the subject of a clause; else unsure. */
export function headlineSubject(form: ImpliedSpeaker, field: Field, at: number, scene: Scene): Who {
  const thereby = scene.pack.identity.thereby.has(field.tokens[at + 1]?.folded ?? '')
  const behind = thereby ? scene.standsFor(field, field.mentionAt[at + 2] ?? -1) : null
  if (behind !== null) return whoIs(behind, 'named right behind the words', 0.85)
  const agents = agentsOf(field, scene.pack).filter((agent) => agent.at < at)
  const giver = agents.findLast(({ speaks }) => speaks)
  for (const { mention } of giver === undefined ? agents : [giver, ...agents]) {
    const entity = scene.standsFor(field, mention)
    if (entity !== null && fits(entity, form, true)) return whoIs(entity, 'the subject of the headline', 0.8)
  }
  const first = scene.discourse.lastTurn?.entity
  return unsure(first ? [first] : [], 'the headline names no speaker')
}

/** Words of a short name, and tokens between its head and it (the general directorate of | Traffic). */
const LONGEST_SHORT = 3
const REACH = 3

/** A public body that the headline calls by less than the story does («Transport»; the ministry of Transport). */
export function inFull(who: Who, { field, speaker }: Draft, scene: Scene): Who {
  const body = scene.discourse.field
  if (field === body || who.entity !== null || who.kind !== 'body' || speaker.how !== 'named') return who
  const label = field.tokens.slice(speaker.range.from, speaker.range.to).filter(({ kind }) => kind === 'word')
  const { article, toThe } = scene.pack.phrases
  const first = label[0]?.folded ?? ''
  if (label.length > LONGEST_SHORT || !first.startsWith(article)) return who
  const rest = label.slice(1).map(({ folded }) => folded)
  const opens = new Set([first, toThe + first.slice(article.length)])
  for (let i = 1; i + rest.length < body.tokens.length; i++) {
    if (!opens.has(body.tokens[i]?.folded ?? '')) continue
    if (!rest.every((word, k) => body.tokens[i + 1 + k]?.folded === word)) continue
    const head = headBefore(body, i, scene)
    if (head === null) continue
    const to = Math.max(i + 1 + rest.length, endOf(body, head.at))
    const name = textOf(body, head.at, to).slice(head.glued)
    return { ...who, name, why: 'the public body whose name the story gives in full' }
  }
  return who
}

/** The head of a public body within reach before a word, only definite words between; and the letters glued to it. */
function headBefore(body: Field, i: number, { pack }: Scene): { at: number; glued: number } | null {
  const { article } = pack.phrases
  for (let at = i - 1; at >= i - REACH && at >= 0; at--) {
    const { folded = '', kind } = body.tokens[at] ?? {}
    if (kind !== 'word') return null
    for (const glued of [0, 1]) if (pack.identity.publicHeads.has(folded.slice(glued))) return { at, glued }
    if (!folded.startsWith(article)) return null
  }
  return null
}

/** The end of the body's mention that begins there, which may go on behind the short name. */
function endOf(body: Field, at: number): number {
  const mention = elementAt(body.mentions, body.mentionAt[at] ?? -1)
  return mention?.kind === 'body' ? mention.to : at
}
