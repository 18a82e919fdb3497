import type { Field, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** Words of a name that no list knows, its particles among them. */
const LONGEST = 4
/** Letters of a word of such a name. */
const SHORTEST = 2

/**
 * Where a name of no list ends in a speaker's words: before what its bearer is (Mirghu Kutshil | the senior official,
 * Baladur | trainer of the club), how he said it (Kutshil | joking) or to whom (Kutshil | to-Reuters). Null where the
 * words go on otherwise: they may be no name.
 */
export function nameBeforeTitle(
  { tokens }: Field,
  { from, to }: { readonly from: number; readonly to: number },
  pack: LanguagePack,
): number | null {
  if (!mayOpen(tokens[from], pack)) return null
  for (let k = from + 1; k < to && k <= from + LONGEST; k++) {
    const token = tokens[k] as Token
    if (token.kind !== 'word') return null
    if (isTold(token, pack)) return k
    if ((token.roles & ROLES.accusative) !== 0 && !pack.names.names.has(token.folded)) return k
    if (opensTitle(tokens, k, k - from, pack)) return k
    if (!mayGoOn(token, pack)) return null
  }
  return null
}

/** A word of no list of nouns, or a listed name. */
function mayOpen(token: Token | undefined, pack: LanguagePack): boolean {
  if (token?.kind !== 'word' || token.folded.length < SHORTEST || isIn(token, LISTS.boundary)) return false
  const { names, phrases, speech } = pack
  const { folded, roles } = token
  if (names.names.get(folded)?.kind === 'g') return true
  if (names.offices.has(folded) || names.bodies.has(folded) || names.honorifics.has(folded)) return false
  if (names.places.has(folded) || names.demonyms.has(folded) || speech.media.has(folded)) return false
  if (pack.agencies.named(folded) !== null) return false
  if (names.names.has(folded)) return true
  if ((roles & (ROLES.accusative | ROLES.possessed)) !== 0) return false
  return !folded.startsWith(phrases.article) && !names.common.has(folded)
}

/** More of the name: no function word, body or place. */
function mayGoOn(token: Token, { names }: LanguagePack): boolean {
  const { folded, roles } = token
  if (folded.length < SHORTEST || names.bodies.has(folded) || names.places.has(folded)) return false
  if (names.names.has(folded)) return true
  return !isIn(token, LISTS.boundary) && (roles & ROLES.possessed) === 0 && !names.common.has(folded)
}

/** A definite title behind two words of the name, "one of", or a bare title with what it is of. */
function opensTitle(tokens: readonly Token[], k: number, count: number, pack: LanguagePack): boolean {
  const { names, phrases, identity } = pack
  const { folded } = tokens[k] as Token
  if (identity.quantifiers.get(folded) === 'one') return count > 1
  const office = names.offices.get(folded)
  if (office === undefined || office.number !== 's' || names.names.get(folded)?.kind === 'g') return false
  if (folded.startsWith(phrases.article)) return count > 1
  const next = tokens[k + 1]
  if (next?.kind !== 'word') return false
  return (
    next.folded.startsWith(phrases.article) || names.bodies.has(next.folded) || names.offices.has(next.folded)
  )
}

/** "To" with an agency, a medium or a given name. */
function isTold({ folded }: Token, { names, phrases, agencies, speech }: LanguagePack): boolean {
  const { to, toThe, article } = phrases
  if (!folded.startsWith(to) || names.names.has(folded)) return false
  const medium = folded.startsWith(toThe) ? article + folded.slice(toThe.length) : folded.slice(to.length)
  return speech.media.has(medium) || agencies.named(medium) !== null || names.names.get(medium)?.kind === 'g'
}
