import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { laidOut } from './laid-out.ts'
import { isTitle } from './name-score.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { opensTitle } from './phrase-object.ts'
import type { Mention, Token } from './types.ts'

/** Kinds of title that no given name is taken for: of them a bare word before a name heads a construct, or is a style. */
const HEADS: ReadonlySet<string> = new Set(['royal', 'rank', 'style', 'religious', 'relation'])

/** A bare title right before a bare name is its given name: Khalifa | Hilu, Amin | Hilu. */
export function isGivenTitle(
  { name, title, from }: Mention,
  tokens: readonly Token[],
  words: NounPhraseWords,
): boolean {
  if (name === null || title === null || title.from !== from || title.to !== from + 1) return false
  if (name.from !== title.to || words.definite(tokens[name.from]?.folded ?? '')) return false
  const { folded = '', kind, roles = 0 } = tokens[from] ?? {}
  if ((roles & ROLES.possessed) !== 0) return false
  const office =
    kind === 'word' && words.name(folded) !== undefined ? words.names.offices.get(folded) : undefined
  if (office === undefined || office.definite || office.number !== 's') return false
  const entry = words.names.names.get(folded)
  return entry !== undefined && entry.kind !== 'f' && !office.kinds.some((kind) => HEADS.has(kind))
}

export const withGivenName = (mention: Mention): Mention =>
  laidOut({
    ...mention,
    kind: 'person',
    name: { from: mention.from, to: mention.name?.to ?? mention.to },
    title: null,
    heads: [],
    rule: 'name',
  })

/** The first word of what passed for the title behind a name, with a title of its own behind it: Samir | Sayyid | the technical director. */
export function isFamilyInTitle(
  tokens: readonly Token[],
  { name, title }: Mention,
  words: NounPhraseWords,
): boolean {
  if (name === null || title === null || title.from !== name.to || title.to < name.to + 2) return false
  const { kind, folded = '' } = tokens[title.from] ?? {}
  const head = kind === 'word' ? words.office(tokens, title.from, title.from + 1) : null
  if (head === null || head.word.kinds.includes('office') || !words.names.names.has(folded)) return false
  return head.word.definite
    ? opensTitle(tokens, title.from + 1, words)
    : isTitle(tokens, title.from + 1, words)
}

/** A title's word under the article before "Allah" or "al-Din" is a house's name: and | al-Jar Allah | added. */
export function isHouseOfTwo(
  { kind, name, from, to }: Mention,
  tokens: readonly Token[],
  words: NounPhraseWords,
): boolean {
  if (kind !== 'office' || name !== null || to !== from + 1) return false
  return isIn(tokens[to], LISTS.compound) && words.definite(tokens[from]?.folded ?? '')
}
