import type { Field, Mention } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
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
    if (k === stop || field.tokens[k]?.kind === 'comma') {
      const from = nameStart(field, title.to, k, words)
      if (from !== null) return isListedPerson(field, from, k) ? null : { from, to: k }
    }
    if (k < stop && leavesTitle(field, k, title.to, words)) return null
  }
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

/** A word under the article, a nationality or a place: nothing need follow it. */
function endsWhole(field: Field, k: number, words: FrameWords): boolean {
  const { kind, folded = '' } = field.tokens[k] ?? {}
  if (kind !== 'word') return false
  const { article, toThe } = words.phrases
  if (words.isDemonym(folded) || words.isPlace(folded) || words.isPlace(folded.slice(1))) return true
  return folded.startsWith(article) || folded.startsWith(toThe) || folded.startsWith(article, 1)
}

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
