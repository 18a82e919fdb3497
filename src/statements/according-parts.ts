import type { Field, Sentence } from '../analysis/types.ts'
import type { DraftLink, Range, SpeakerMention } from './types.ts'

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
  const near = at - sentence.from
  const inside = to < sentence.to && field.tokens[to]?.kind === 'comma' && near <= 7
  return inside || (goesOn && near <= CLAUSE_HEAD && field.tokens[at - 1]?.kind === 'word')
    ? 'middle'
    : 'behind'
}
