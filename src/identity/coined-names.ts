import type { Field, Mention } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { lowerBound } from '../core/lower-bound.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** Words of a name that no list knows. */
const LONGEST = 3
/** Letters of such a word. */
const SHORTEST = 4

/** "A report of | Mardukhil", "the survey of | «Mardukhil»": right behind a bare paper a name that no list knows. */
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
export function isCoined({ tokens }: Field, k: number, pack: LanguagePack): boolean {
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

/** "The report of the industry group | in Mardukhil", before: the paper whose body is a part of what the word names. */
export function paperOfWhole(field: Field, at: number, { phrases }: LanguagePack): Mention | null {
  const same = placesIn(field, phrases.in).get(field.tokens[at]?.folded ?? '') ?? []
  const place = elementAt(same, lowerBound(same, (k) => k, at - 1) - 1)
  if (place === undefined) return null
  const mention = field.mentions[lowerBound(field.mentions, ({ to }) => to, place - 1)]
  return mention?.kind === 'document' && mention.to === place - 1 ? mention : null
}

const places = new WeakMap<Field, ReadonlyMap<string, readonly number[]>>()

/** Where words stand right behind "in", in order. */
function placesIn(field: Field, prepositions: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const known = places.get(field)
  if (known !== undefined) return known
  const found = new Map<string, number[]>()
  for (let k = 1; k < field.tokens.length; k++) {
    if (!prepositions.has(field.tokens[k - 1]?.folded ?? '')) continue
    const { folded = '' } = field.tokens[k] ?? {}
    const same = found.get(folded)
    if (same === undefined) found.set(folded, [k])
    else same.push(k)
  }
  places.set(field, found)
  return found
}
