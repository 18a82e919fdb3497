import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { DraftLink, Range, SpeakerMention } from './types.ts'
import { isThat, isWord } from './walk.ts'

/** An attribution by an adjunct: according to X, as X said, in his words. */
export interface Adjunct {
  /** First and last token, the comma before it left out. */
  readonly at: number
  readonly to: number
  readonly cue: Range
  readonly lemma: string
  readonly source: SpeakerMention
  /** Before the clause, inside it, or behind it. */
  readonly place: 'front' | 'middle' | 'behind'
  /** A medium that passed it on rather than a source, when the clause has a speaker of its own. */
  readonly medium: boolean
  readonly own: boolean
  /** Who passes on what the source said: according to X, quoting the source. */
  readonly links: readonly DraftLink[]
}

/** An adjunct of the words from `at` to `to`, with nobody else who passes it on. */
export function make(
  field: Field,
  sentence: Sentence,
  at: number,
  to: number,
  cue: Range,
  lemma: string,
  source: SpeakerMention,
  medium: boolean,
  own: boolean,
): Adjunct {
  return { at, to, cue, lemma, source, place: placeOf(field, sentence, at, to), medium, own, links: [] }
}

/** Tokens of a clause before an attribution that stands in its middle without a sign. */
const CLAUSE_HEAD = 12

/** Tokens before an adjunct between two commas that are too few for a clause of their own. */
const SHORT = 7

/**
 * Before the clause that it attributes, inside it, or behind it.
 * @param goesOn the word behind it is one that the clause before it still lacks (aims, according to X, | at)
 */
export function placeOf(
  field: Field,
  sentence: Sentence,
  at: number,
  to: number,
  goesOn = false,
): Adjunct['place'] {
  if (at <= sentence.from + 1) return 'front'
  if (to >= sentence.to) return 'behind'
  const near = at - sentence.from
  if (isBracketed(field, at, to) && isWord(field.tokens[to + 1])) return 'middle'
  if (field.tokens[to]?.kind === 'comma')
    return near <= SHORT || isOpenBefore(field, at) ? 'middle' : 'behind'
  return goesOn && near <= CLAUSE_HEAD && field.tokens[at - 1]?.kind === 'word' ? 'middle' : 'behind'
}

/** "The army - according to a source - …": a pair of dashes or brackets around it. */
function isBracketed(field: Field, at: number, to: number): boolean {
  const before = field.tokens[at - 1]?.kind
  const after = field.tokens[to]?.kind
  return (before === 'dash' && after === 'dash') || (before === 'open-bracket' && after === 'close-bracket')
}

/** "… and it is, according to X, …": what stands before it asks for more. */
function isOpenBefore(field: Field, at: number): boolean {
  const comma = field.tokens[at - 1]
  const last = comma?.kind === 'comma' ? field.tokens[at - 2] : comma
  return isIn(last, LISTS.relatives) || isIn(last, LISTS.prepositions) || isThat(last)
}
