import type { Field, Mention, Token } from '../analysis/types.ts'
import type { OfficeKind } from '../languages/sections/names.ts'
import type { TitlePart } from './title-parts.ts'
import type { Scene } from './who.ts'

/** A head and its adjectives, each under the article, of no place and no body: "the opposing member". */
export function isShort(field: Field, { from, to }: Mention, { phrases, names }: Scene['pack']): boolean {
  const next = field.tokens[to]?.folded ?? ''
  const ofBody = next.startsWith(phrases.by) && names.bodies.has(next.slice(phrases.by.length))
  const toPlace = names.places.has(field.tokens[to + 1]?.folded ?? '') && field.tokens[to]?.kind === 'word'
  return (
    !ofBody && !toPlace && field.tokens.slice(from, to).every((one) => one.folded.startsWith(phrases.article))
  )
}

/** Kinds of heads that stand before a name, or tell too little: the imam X, the man, the father. */
const NOT_RECALLED: ReadonlySet<OfficeKind> = new Set(['royal', 'religious', 'person', 'relation'])

/** An office of one holder at a time, which names him by itself (the King, the Secretary General), a form of respect, a human. */
export const isSole = (
  part: TitlePart,
  kinds: readonly OfficeKind[],
  { identity, names, phrases }: Scene['pack'],
): boolean =>
  kinds.every((kind) => NOT_RECALLED.has(kind)) ||
  names.offices.get(phrases.article + part.head)?.honorific === true ||
  identity.heldByOne.some(
    ({ head, words }) => head === part.head && words.every((word) => part.words.includes(word)),
  )

/** Nothing in construct stands behind a head without an article: an official | in, a spokesman | for. */
export const isOpen = (next: Token | undefined, { phrases, speech }: Scene['pack']): boolean =>
  next?.kind !== 'word' || phrases.titleLinks.has(next.folded) || speech.boundary.has(next.folded)

/** "the official, who declined to be named". */
export function staysUnnamed(field: Field, { to }: Mention, phrases: Scene['pack']['phrases']): boolean {
  for (let k = to; k < to + 4; k++) if (phrases.anonymityVerbs.has(field.tokens[k]?.folded ?? '')) return true
  return false
}
