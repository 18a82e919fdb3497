import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { bearerAt, endsWhole } from './bearer-name.ts'
import type { Range } from './types.ts'
import { mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a name that no list knows; one alone may be anything. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 4
/** Tokens behind a title in which what it is of, or over, is told. */
const REACH = 14
/** Letters that a word keeps without the article. */
const STEM = 3

/**
 * A name that no list knows, behind what a title belongs to: the expert | in the sector of tourism | X Y | that; or
 * between commas behind it: the secretary of the union, | X Y |, that. Null where other words may stand there.
 */
export function nameApart(field: Field, title: Mention, stop: number, words: FrameWords): Range | null {
  const limit = Math.min(stop, title.to + REACH)
  for (let k = title.to; k <= limit; k++) {
    const bearer = k < stop ? bearerAt(field, title.to, k, stop, words) : null
    if (bearer !== null) return isListedPerson(field, bearer.from, bearer.to) ? null : bearer
    if (k === stop || field.tokens[k]?.kind === 'comma') {
      const from = nameStart(field, title.to, k, words)
      if (from !== null) return isListedPerson(field, from, k) ? null : { from, to: k }
    }
    const behind = k < stop ? behindAside(field, k, stop) : null
    if (behind !== null) k = behind - 1
    else if (k < stop && leavesTitle(field, k, title.to, words)) return null
  }
  return null
}

/** Words of a name in quotation marks, which a title may belong to. */
const LONGEST_MARKED = 6

/**
 * What closes an aside in a title: the comma behind a relative clause that a comma opens (the researcher, | who found it
 * |, X Y, said), and the name of a house in marks. Null where none opens.
 */
function behindAside(field: Field, k: number, stop: number): number | null {
  const { kind } = field.tokens[k] ?? {}
  const isRelative = kind === 'comma' && isIn(field.tokens[k + 1], LISTS.relatives)
  if (!isRelative && kind !== 'quote') return null
  const end = isRelative ? stop : Math.min(stop, k + LONGEST_MARKED + 2)
  for (let at = k + 1; at < end; at++) if (field.tokens[at]?.kind === kind) return isRelative ? at : at + 1
  return null
}

/** The mentions know the whole of it as a person. */
const isListedPerson = (field: Field, from: number, to: number): boolean => {
  const mention = mentionFrom(field, from)
  return mention?.kind === 'person' && mention.to >= to
}

/** Where the words of a name begin that end at `end`, behind a comma or a whole phrase; null where none do. */
function nameStart(field: Field, floor: number, end: number, words: FrameWords): number | null {
  let from = end
  while (from > floor && end - from < LONGEST_NAME && isNameWord(field, from - 1, words)) from--
  if (end - from < SHORTEST_NAME) return null
  if (field.tokens[from - 1]?.kind === 'comma') return from
  // Inside a phrase only its first word may stand under the article, behind another that does.
  while (end - from > SHORTEST_NAME && isDefinite(field, from, words) && isDefinite(field, from + 1, words))
    from++
  if (isDefinite(field, from + 1, words)) return null
  return endsWhole(field, from - 1, words) ? from : null
}

const isDefinite = (field: Field, k: number, { phrases }: FrameWords): boolean =>
  (field.tokens[k]?.folded ?? '').startsWith(phrases.article)

/** A word that no list has but as a name. */
function isNameWord(field: Field, k: number, words: FrameWords): boolean {
  const { kind, folded = '', roles = 0, quotation = -1 } = field.tokens[k] ?? {}
  if (kind !== 'word' || quotation >= 0 || words.isBoundary(folded) || folded.length < STEM) return false
  const { article, and, adverbs, titleAdjectives } = words.phrases
  if (words.names.names.get(folded)?.ambiguous === false) return true
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  if (bare.length < STEM || adverbs.has(folded) || titleAdjectives.has(folded)) return false
  if (words.isCommon(folded) || words.isCommon(bare) || words.names.frequent.has(bare)) return false
  if (words.isKnown(folded) || words.isKnown(bare) || words.isDemonym(folded) || words.isAction(bare))
    return false
  if ((roles & ROLES.possessed) !== 0 || words.gluedNoun(field, k)) return false
  if (words.speech.forms.has(folded) || words.speech.media.has(folded)) return false
  return !folded.startsWith(and)
}

/** A clause, an adjunct, a medium, somebody else: what stands behind is no part of the title. */
function leavesTitle(field: Field, k: number, from: number, words: FrameWords): boolean {
  const { kind, folded = '', roles = 0 } = field.tokens[k] ?? {}
  if (kind === 'comma') return k > from && field.tokens[k - 1]?.kind === 'comma'
  if (kind !== 'word') return true
  const { speech, phrases } = words
  if (phraseAt(phrases.adjuncts, field, k) !== null || phraseAt(speech.venues, field, k) !== null) return true
  if (phrases.adverbs.has(folded) || phrases.notPlaces.has(folded) || speech.media.has(folded)) return true
  const governed = speech.prepositions.has(field.tokens[k - 1]?.folded ?? '')
  if (speech.forms.has(folded) && !governed) return true
  if ((roles & ROLES.possessed) !== 0 || mentionFrom(field, k)?.kind === 'person') return true
  if (!words.isBoundary(folded)) return false
  return !(phrases.in.has(folded) || phrases.titleOver.by.has(folded) || phrases.partitive.has(folded))
}
