import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** Words of a name that no list knows. */
const LONGEST = 3
/** Letters of such a word. */
const SHORTEST = 4

/** "A report of | Astiko", "the survey of | «Yogo»": right behind a bare paper a name that no list knows. */
export function coinedName(
  field: Field,
  paper: number,
  pack: LanguagePack,
): { readonly from: number; readonly to: number } | null {
  const { folded = '' } = field.tokens[paper] ?? {}
  const { names, phrases } = pack
  const bare = folded.startsWith(phrases.to) ? folded.slice(phrases.to.length) : ''
  const noun = names.bodies.get(folded) ?? names.bodies.get(bare)
  if (noun?.number !== 's' || folded.startsWith(phrases.article)) return null
  const quoted = field.tokens[paper + 1]?.kind === 'quote'
  const from = quoted ? paper + 2 : paper + 1
  let to = from
  while (to < from + LONGEST && isCoined(field, to, pack)) to++
  return to === from || (quoted && field.tokens[to]?.kind !== 'quote') ? null : { from, to }
}

/** A rare word of no list that is no form of a verb. */
function isCoined({ tokens }: Field, k: number, pack: LanguagePack): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  const { names, phrases, speech, identity } = pack
  if (kind !== 'word' || folded.length < SHORTEST || names.common.has(folded)) return false
  const starts = [phrases.article, phrases.and, phrases.to, phrases.by]
  const ends = [phrases.objectEnding, identity.itsEndings.m, identity.itsEndings.f]
  if (starts.some((start) => folded.startsWith(start)) || ends.some((end) => folded.endsWith(end)))
    return false
  if (identity.paperAdjectives.has(folded) || identity.bodyAdjectives.has(folded)) return false
  if (names.demonyms.has(folded) || names.offices.has(folded) || names.bodies.has(folded)) return false
  return !(speech.forms.has(folded) || speech.boundary.has(folded) || phrases.adverbs.has(folded))
}

/** "The report of the industry group | in Astiko", before: the paper whose body is a part of what the word names. */
export function paperOfWhole(field: Field, at: number, { phrases }: LanguagePack): Mention | null {
  const { folded = '' } = field.tokens[at] ?? {}
  for (let k = at - 2; k > 0; k--) {
    const isThere = field.tokens[k]?.folded === folded && phrases.in.has(field.tokens[k - 1]?.folded ?? '')
    if (isThere) return field.mentions.find(({ kind, to }) => kind === 'document' && to === k - 1) ?? null
  }
  return null
}
