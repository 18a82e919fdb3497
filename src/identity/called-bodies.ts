import type { Field, Mention, Token } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Words of what a body is called for short. */
const LONGEST = 3

/** What a story calls its bodies for short, in brackets or marks behind their names: folded words → the body. */
const called = new WeakMap<Field, ReadonlyMap<string, Entity>>()

/** "The federation of football (FIFA) …. | FIFA said": the body behind whose name the short one stands in brackets or marks. */
export function calledSo(words: readonly string[], scene: Scene): Who | null {
  const { field } = scene.discourse
  if (words.length === 0 || words.length > LONGEST) return null
  const known = called.get(field) ?? callsIn(field, scene)
  called.set(field, known)
  const body = known.get(words.join(' '))
  return body === undefined
    ? null
    : whoIs(body, 'the name that the article puts behind a body’s in brackets', 0.9)
}

function callsIn(field: Field, { cast, pack }: Scene): ReadonlyMap<string, Entity> {
  const out = new Map<string, Entity>()
  const of = cast.of.get(field) ?? []
  field.mentions.forEach((mention, index) => {
    const entity = of[index]
    if (!entity || (mention.kind !== 'body' && mention.kind !== 'place')) return
    const inner = behindName(field, mention)
    if (inner === null) return
    const short = nameWords(textOf(field, inner.from, inner.to), pack).join(' ')
    if (short !== '' && !out.has(short)) out.set(short, entity)
  })
  return out
}

/** The words in brackets or marks right behind a body's own, or the marked ones that end them; a body of two words and more. */
function behindName({ tokens }: Field, { from, to }: Mention): { from: number; to: number } | null {
  const opens = opensAt(tokens[to])
  const open = opens ? to : openBefore(tokens, from, to)
  if (open === null || open - from < 2) return null
  for (let k = open + 1; k <= open + LONGEST + 1; k++) {
    const { kind } = tokens[k] ?? {}
    if (kind === 'quote' || kind === 'close-bracket') return k > open + 1 ? { from: open + 1, to: k } : null
    if (kind !== 'word') return null
  }
  return null
}

const opensAt = (token: Token | undefined): boolean =>
  token?.kind === 'open-bracket' || token?.kind === 'quote'

/** The opening mark of words in marks that end a mention. */
function openBefore(tokens: readonly Token[], from: number, to: number): number | null {
  if (tokens[to - 1]?.kind !== 'quote') return null
  for (let k = to - 2; k > from; k--) if (tokens[k]?.kind === 'quote') return k
  return null
}
