import { ROLES } from '../core/word-roles.ts'
import { laidOut } from './laid-out.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
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
