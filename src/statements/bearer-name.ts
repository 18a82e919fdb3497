import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Range } from './types.ts'
import type { FrameWords } from './words.ts'

/** Words of a name, its particles among them (X son of Y, of the house of Z). */
const SHORTEST = 2
const LONGEST = 6
/** Letters that a word of a name keeps without the article. */
const STEM = 3

/**
 * The bearer's name right behind a title that is whole, or behind a comma or dash, his rank before it: each of its words
 * may be a name's, one of them a frequent word as well (Jami | Bayda), and a sign or a function word ends it. `floor`:
 * the token behind the title.
 */
export function bearerAt(
  field: Field,
  floor: number,
  k: number,
  stop: number,
  words: FrameWords,
): Range | null {
  const { kind } = field.tokens[k - 1] ?? {}
  const isMarked = kind === 'comma' || kind === 'dash'
  if (!isMarked && !endsWhole(field, k - 1, words)) return null
  // Inside a title only a listed name opens its bearer's (in a company of | the exchange | Raid Khidr).
  const opens = behindRank(field, k, stop, words)
  if (!isMarked && k > floor && opens === k && !words.names.names.has(field.tokens[k]?.folded ?? ''))
    return null
  return runFrom(field, k, stop, words) ?? (opens > k ? runFrom(field, opens, stop, words) : null)
}

/** Behind ranks and forms of respect: the colonel | of the staff |. */
function behindRank(field: Field, from: number, stop: number, { names, phrases }: FrameWords): number {
  let k = from
  for (; k < stop; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    const isRank = names.offices.get(folded)?.kinds.some((one) => one === 'rank' || one === 'style') ?? false
    if (!isRank && !names.honorifics.has(folded) && !phrases.rankAdjectives.has(folded)) break
  }
  return k
}

function runFrom(field: Field, from: number, stop: number, words: FrameWords): Range | null {
  let to = from
  let strong = 0
  let weak = 0
  const isListed = words.names.names.has(field.tokens[from]?.folded ?? '')
  for (; to < stop && to - from < LONGEST; to++) {
    const part = partOfName(field, to, from, stop, words)
    if (part === null) break
    if (part === 'strong') strong++
    // A listed name that is a word as well (Rajab, a month) counts for nothing behind another.
    else if (part === 'weak' && !(isListed && words.names.names.has(field.tokens[to]?.folded ?? ''))) weak++
  }
  const isName = to - from >= SHORTEST && strong > 0 && weak <= 1
  return isName && isEnd(field, to, stop, words) ? { from, to } : null
}

/** What a word is in a name: a name and nothing else, a particle, perhaps a name; null where it cannot be in one. */
function partOfName(
  field: Field,
  k: number,
  from: number,
  stop: number,
  words: FrameWords,
): 'strong' | 'particle' | 'weak' | null {
  const token = field.tokens[k]
  if (token?.kind !== 'word' || token.quotation >= 0) return null
  const { folded, roles } = token
  const { names, phrases, speech } = words
  if (isIn(token, LISTS.filiation)) return k > from ? 'particle' : null
  if (isIn(token, LISTS.house | LISTS.kunya | LISTS.servant)) return 'particle'
  const isBoundary = words.isBoundary(folded)
  if (isBoundary && !isNameHere(field, k, from, stop, words)) return null
  const isOther =
    isBoundary || phrases.adverbs.has(folded) || speech.media.has(folded) || words.isAction(folded)
  const entry = names.names.get(folded)
  if (entry !== undefined) {
    const isHead = names.offices.has(folded) || names.bodies.has(folded) || words.isPlace(folded)
    return entry.ambiguous || isOther || isHead ? 'weak' : 'strong'
  }
  if (isOther || folded.length < STEM || words.isKnown(folded) || words.gluedNoun(field, k)) return null
  if ((roles & (ROLES.possessed | ROLES.accusative)) !== 0 || speech.forms.has(folded)) return null
  if (folded.startsWith(phrases.and) || phrases.titleAdjectives.has(folded)) return null
  if (folded.startsWith(phrases.article)) return definitePart(folded, k > from, words)
  const isGlued =
    (folded.startsWith(phrases.to) || folded.startsWith(phrases.by)) && words.isCommon(folded.slice(1))
  return isGlued ? null : words.isCommon(folded) ? 'weak' : 'strong'
}

/** A name spelt like a function word: Sabah (morning) opens a name, Ali (on) ends one, Li is a foreign one's. */
function isNameHere(field: Field, k: number, from: number, stop: number, { names }: FrameWords): boolean {
  const { folded = '' } = field.tokens[k] ?? {}
  if (k === from) return folded.length > STEM || names.particles.foreign.has(folded)
  return k + 1 >= stop || field.tokens[k + 1]?.kind !== 'word'
}

/** A word of no list under the article, or that begins with its letters (Alexis): a house's name ends like one. */
function definitePart(folded: string, isLater: boolean, words: FrameWords): 'strong' | 'weak' | null {
  const { article, relativeEndings } = words.phrases
  const bare = folded.slice(article.length)
  if (words.names.names.get(bare)?.ambiguous === false) return 'strong'
  if (bare.length < STEM || words.isCommon(bare) || words.names.frequent.has(bare)) return null
  if (words.isKnown(bare) || words.isDemonym(folded) || words.isAction(bare)) return null
  return isLater && relativeEndings.some((ending) => bare.endsWith(ending)) ? 'strong' : 'weak'
}

/** A sign, the clause, or a function word that no name goes on with. */
function isEnd(field: Field, k: number, stop: number, words: FrameWords): boolean {
  const { kind, folded = '' } = field.tokens[k] ?? {}
  if (k >= stop || kind !== 'word') return true
  return words.isBoundary(folded) || words.phrases.adverbs.has(folded) || words.isAdjunct(field, k)
}

/** A word under the article, a nationality or a place: nothing need follow it. */
export function endsWhole(field: Field, k: number, words: FrameWords): boolean {
  const { kind, folded = '' } = field.tokens[k] ?? {}
  if (kind !== 'word') return false
  const { article, toThe } = words.phrases
  if (words.isDemonym(folded) || words.isPlace(folded) || words.isPlace(folded.slice(1))) return true
  return folded.startsWith(article) || folded.startsWith(toThe) || folded.startsWith(article, 1)
}
